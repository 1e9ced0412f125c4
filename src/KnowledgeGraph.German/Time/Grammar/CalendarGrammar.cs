using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises days and months of the calendar: 11.10.2020, 3. Oktober, Ende September, Juli dieses Jahres.</summary>
internal static class CalendarGrammar
{
    /// <summary>How many days or months may share what the last of them tells: "3., 4. und 5. Mai".</summary>
    private const int MaxChain = 4;

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at) =>
        tokens[at].Kind switch
        {
            TimeTokenKind.Number => IsoDay(tokens, at) ?? NumericDay(tokens, at) ?? NamedDay(tokens, at, MaxChain),
            TimeTokenKind.Word => OrdinalDay(tokens, at) ?? Month(tokens, at, at, MaxChain),
            _ => null,
        };

    /// <summary>A month's number at a token, and the token after it; 0 where there is none.</summary>
    public static (int Month, int End) MonthAt(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || !token.Is(TimeWordKind.Month, out var value))
        {
            return (0, at);
        }

        // Abbreviations (Jan., Sept.) take their full stop; "Jan" alone is a first name.
        var isShort = token.Length <= 4 && value is not ("3" or "5" or "6" or "7");
        var hasDot = tokens[at + 1].Is('.') && tokens[at + 1].Glued;
        if (!isShort)
        {
            return (TimeNumbers.Parse(value), at + 1);
        }

        var afterDay = tokens[at - 1].Is('.') && tokens.IsNumber(at - 2, 1, 31);
        var beforeYear = YearAt(tokens, hasDot ? at + 2 : at + 1) != 0;
        return hasDot && (afterDay || beforeYear) ? (TimeNumbers.Parse(value), at + 2)
            : beforeYear ? (TimeNumbers.Parse(value), at + 1)
            : (0, at);
    }

    /// <summary>A year of four digits at a token, or 0.</summary>
    public static int YearAt(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        var isYear =
            token is { Kind: TimeTokenKind.Number, Length: 4 }
            && token.Number is >= TimeCalendar.FirstYear and <= TimeCalendar.LastYear
            && !IsFraction(tokens, at);
        return isYear ? token.Number : 0;
    }

    /// <summary>A year of two digits behind an apostrophe ("November '89"), or 0.</summary>
    public static int ShortYearAt(TimeTokens tokens, int at) =>
        tokens[at] is { Kind: TimeTokenKind.Symbol, First: '\'' or '’' }
        && tokens[at + 1] is { Kind: TimeTokenKind.Number, Length: 2, Glued: true } two
            ? (two.Number < 50 ? 2000 : 1900) + two.Number
            : 0;

    /// <summary>Whether a number goes on as a decimal or with thousands: 2000,5 or 2.000.</summary>
    public static bool IsFraction(TimeTokens tokens, int at) =>
        tokens[at + 1] is { Glued: true, Kind: TimeTokenKind.Symbol, First: ',' or '.' }
        && tokens[at + 2] is { Glued: true, Kind: TimeTokenKind.Number };

    private static TimeMatch? IsoDay(TimeTokens tokens, int at) =>
        tokens[at].Length == 4
        && YearAt(tokens, at) is var year and not 0
        && tokens[at + 1].Is('-')
        && tokens[at + 2] is { Length: 2, Glued: true, Kind: TimeTokenKind.Number } month
        && tokens[at + 3].Is('-')
        && tokens[at + 4] is { Length: 2, Glued: true, Kind: TimeTokenKind.Number } day
        && TimeCalendar.Day(year, month.Number, day.Number) is not null
            ? new(at, at + 5, new DayReading(day.Number, month.Number, year))
            : null;

    /// <summary>11.10.2020, 11.10.20, 11. 10. 2020, 11.10.</summary>
    private static TimeMatch? NumericDay(TimeTokens tokens, int at)
    {
        if (
            !tokens.IsNumber(at, 1, 31)
            || tokens[at].Length > 2
            || !tokens[at + 1].Is('.')
            || !tokens[at + 1].Glued
            || !tokens.IsNumber(at + 2, 1, 12)
            || tokens[at + 2].Length > 2
            || !tokens[at + 3].Is('.')
            || !tokens[at + 3].Glued
            || tokens[at - 1] is { Kind: TimeTokenKind.Symbol, First: '.' } && tokens[at].Glued
        )
        {
            return null;
        }

        var (day, month) = (tokens[at].Number, tokens[at + 2].Number);
        var year = YearAt(tokens, at + 4);
        if (year == 0 && tokens[at + 4] is { Kind: TimeTokenKind.Number, Length: 2, Glued: true } two)
        {
            year = two.Number < 50 ? 2000 + two.Number : 1900 + two.Number;
        }

        if (year != 0)
        {
            return new(at, at + 5, new DayReading(day, month, year));
        }

        return tokens[at + 4] is { Kind: TimeTokenKind.Number, Glued: true }
            ? null
            : new(at, at + 4, new DayReading(day, month, null));
    }

    /// <summary>3. Oktober 2020; in "5. bis 22. November" and "5. und 6. Mai" the first day takes the month of the second.</summary>
    private static TimeMatch? NamedDay(TimeTokens tokens, int at, int chain)
    {
        if (!tokens.IsNumber(at, 1, 31) || tokens[at].Length > 2 || !tokens[at + 1].Is('.') || !tokens[at + 1].Glued)
        {
            return null;
        }

        if (MonthAt(tokens, at + 2) is (var month and not 0, var end))
        {
            return WithYear(tokens, at, end, tokens[at].Number, month, chain);
        }

        var next = at + 2;
        if (
            !tokens.IsAny(next, "bis", "und", "auf", "oder")
            && !tokens.IsDash(next)
            && !tokens[next].Is('/')
            && !tokens[next].Is(',')
        )
        {
            return null;
        }

        next++;
        while (tokens.IsAny(next, "zum", "den", "dem"))
        {
            next++;
        }

        return chain > 0 && NamedDay(tokens, next, chain - 1)?.Reading is DayReading later
            ? new(at, at + 2, new DayReading(tokens[at].Number, later.Month, later.Year))
            : null;
    }

    private static TimeMatch? OrdinalDay(TimeTokens tokens, int at) =>
        tokens[at].Is(TimeWordKind.Ordinal, out var day) && MonthAt(tokens, at + 1) is (var month and not 0, var end)
            ? WithYear(tokens, at, end, TimeNumbers.Parse(day), month, MaxChain)
            : null;

    private static TimeMatch WithYear(TimeTokens tokens, int at, int end, int day, int month, int chain)
    {
        var year = YearAt(tokens, end);
        if (year != 0)
        {
            return new(at, end + 1, new DayReading(day, month, year));
        }

        if (ShortYearAt(tokens, end) is var shortYear and not 0)
        {
            return new(at, end + 2, new DayReading(day, month, shortYear));
        }

        if (TimeNumbers.OfYear(tokens, end) is { } ofYear)
        {
            return new(at, ofYear.End, new DayOfYearReading(day, month, ofYear.Which));
        }

        // "zwischen 3. Mai und 4. Juni 2015": the year stands once.
        var other = tokens.IsAny(end, "bis", "und") || tokens.IsDash(end) ? end + 1 : -1;
        while (other > 0 && tokens.IsAny(other, "zum", "den", "dem"))
        {
            other++;
        }

        return
            other > 0
            && chain > 0
            && tokens.IsNumber(other, 1, 31)
            && NamedDay(tokens, other, chain - 1)?.Reading is DayReading { Year: { } shared }
            ? new(at, end, new DayReading(day, month, shared))
            : new(at, end, new DayReading(day, month, null));
    }

    /// <summary>[Ende] [vergangenen] September [2014 | vergangenen Jahres].</summary>
    private static TimeMatch? Month(TimeTokens tokens, int start, int at, int chain)
    {
        string? part = null;
        if (tokens[at].Is(TimeWordKind.Part, out var sign) && tokens[at].Kind == TimeTokenKind.Word)
        {
            part = sign;
            at++;
        }

        var which = TimeNumbers.Which(tokens[at]);
        if (which is not null)
        {
            at++;
        }

        var (month, end) = MonthAt(tokens, at);
        if (month == 0 || IsName(tokens, at, end, part is not null || which is not null))
        {
            return null;
        }

        if (YearAt(tokens, end) is var year and not 0)
        {
            return new(start, end + 1, new MonthReading(month, year, part, null, OfYear: false));
        }

        if (ShortYearAt(tokens, end) is var shortYear and not 0)
        {
            return new(start, end + 2, new MonthReading(month, shortYear, part, null, OfYear: false));
        }

        if (TimeNumbers.OfYear(tokens, end) is { } ofYear)
        {
            return new(start, ofYear.End, new MonthReading(month, null, part, ofYear.Which, OfYear: true));
        }

        // "von März bis Mai 2014", "Ende Mai/Anfang Juni 2014": the year stands once.
        var other = tokens.IsAny(end, "bis", "und") || tokens.IsDash(end) || tokens[end].Is('/') ? end + 1 : -1;
        var shared = other > 0 && chain > 0 ? Month(tokens, other, other, chain - 1)?.Reading as MonthReading : null;
        return new(start, end, new MonthReading(month, shared?.Year, part, which, OfYear: false));
    }

    /// <summary>"August Müller", "April Smith": a first name where a capitalised word follows and nothing before speaks of time.</summary>
    private static bool IsName(TimeTokens tokens, int at, int end, bool isSure)
    {
        if (isSure || !tokens[at].Is(TimeWordKind.Month, out var value) || value is not ("8" or "4"))
        {
            return false;
        }

        return tokens[end].IsCapital && !tokens[at - 1].Is(TimeWordKind.Preposition);
    }
}
