using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises years, decades, centuries, seasons and quarters.</summary>
internal static class YearGrammar
{
    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at)
    {
        var (part, next) = Part(tokens, at);
        return Season(tokens, at, next, part)
            ?? Share(tokens, at)
            ?? Century(tokens, at, next, part)
            ?? Decade(tokens, at, next, part)
            ?? FeastGrammar.Match(tokens, at)
            ?? Year(tokens, at, next, part);
    }

    /// <summary>"Anfang", "Ende der", "Mitte des" at a token, and the token after it.</summary>
    public static (string? Part, int Next) Part(TimeTokens tokens, int at)
    {
        if (tokens[at].Kind != TimeTokenKind.Word || !tokens[at].Is(TimeWordKind.Part, out var part))
        {
            return (null, at);
        }

        return tokens.IsAny(at + 1, "des", "der", "dieses", "dieser") && !tokens.IsAny(at + 1, "dieses", "dieser")
            ? (part, at + 2)
            : (part, at + 1);
    }

    private static TimeMatch? Season(TimeTokens tokens, int start, int at, string? part)
    {
        var which = TimeNumbers.Which(tokens[at]);
        var name = which is null ? at : at + 1;
        if (!tokens[name].IsCapital || !tokens[name].Is(TimeWordKind.Season, out var season))
        {
            return null;
        }

        var end = name + 1;
        if (CalendarGrammar.YearAt(tokens, end) is var year and not 0)
        {
            var last = LastYear(tokens, end, year);
            return new(start, last.End, new SeasonReading(season, year, part, null, OfYear: false, last.Year));
        }

        if (TimeNumbers.OfYear(tokens, end) is { } ofYear)
        {
            return new(start, ofYear.End, new SeasonReading(season, null, part, ofYear.Which, OfYear: true));
        }

        // Bare "der Sommer" is no point in time; a preposition or "vergangenen" makes it one.
        var isPlaced =
            which is not null
            || part is not null
            || tokens.IsAny(at - 1, "im", "seit", "bis", "ab", "zum", "vom", "diesen");
        isPlaced |= tokens.IsAny(at - 1, "dem", "den") && tokens.IsAny(at - 2, "seit", "vor", "nach", "bis", "über");
        return isPlaced ? new(start, end, new SeasonReading(season, null, part, which, OfYear: false)) : null;
    }

    /// <summary>drittes Quartal 2014, 1. Halbjahr, zweite Jahreshälfte.</summary>
    private static TimeMatch? Share(TimeTokens tokens, int at)
    {
        var number = -1;
        var next = at;
        if (tokens[at].Is(TimeWordKind.Ordinal, out var ordinal))
        {
            number = TimeNumbers.Parse(ordinal);
            next = at + 1;
        }
        else if (tokens.IsNumber(at, 1, 4) && tokens[at + 1].Is('.'))
        {
            number = tokens[at].Number;
            next = at + 2;
        }

        if (number is < 1 or > 4)
        {
            return null;
        }

        var isQuarter = tokens[next].Is(TimeWordKind.Unit, out var unit) && unit == "Q";
        var isHalf = unit == "H" || tokens.Is(next, "jahreshälfte");
        if (!isQuarter && !(isHalf && number <= 2))
        {
            return null;
        }

        var end = next + 1;
        var year = CalendarGrammar.YearAt(tokens, end);
        if (year != 0)
        {
            return new(at, end + 1, new YearShareReading(isQuarter, number, year, null));
        }

        return TimeNumbers.OfYear(tokens, end) is { } ofYear
            ? new(at, ofYear.End, new YearShareReading(isQuarter, number, null, ofYear.Which))
            : new(at, end, new YearShareReading(isQuarter, number, null, null));
    }

    private static TimeMatch? Century(TimeTokens tokens, int start, int at, string? part)
    {
        var number = -1;
        var next = at;
        if (tokens.IsNumber(at, 1, 22) && tokens[at + 1].Is('.'))
        {
            number = tokens[at].Number;
            next = at + 2;
        }
        else if (tokens[at].Is(TimeWordKind.Ordinal, out var ordinal))
        {
            number = TimeNumbers.Parse(ordinal);
            next = at + 1;
        }

        return number > 0 && tokens[next].Is(TimeWordKind.Unit, out var unit) && unit == "CE"
            ? new(start, next + 1, new CenturyReading(number, part))
            : null;
    }

    /// <summary>90er-Jahre, 1990er Jahre, achtziger Jahre, Achtzigerjahre.</summary>
    private static TimeMatch? Decade(TimeTokens tokens, int start, int at, string? part)
    {
        int first;
        int end;
        if (tokens[at].Kind == TimeTokenKind.Number && tokens.IsAny(at + 1, "er", "ern") && tokens[at + 1].Glued)
        {
            var number = tokens[at].Number;
            if (number % 10 != 0 || number is < 10 or > 90 and < 1000 or > 2090)
            {
                return null;
            }

            first = number < 100 ? 1900 + number : number;
            end = at + 2;
        }
        else if (
            tokens[at].Is(TimeWordKind.Decade, out var tens)
            && (
                tokens[at].Length > 9
                || IsYears(tokens, at + 1)
                || IsNamedDecade(tokens, at)
                || SharesYears(tokens, at + 1)
            )
        )
        {
            first = 1900 + 10 * TimeNumbers.Parse(tens);
            end = at + 1;
        }
        else
        {
            return null;
        }

        if (tokens.IsDash(end) && IsYears(tokens, end + 1))
        {
            end += 2;
        }
        else if (IsYears(tokens, end))
        {
            end++;
        }
        else if (tokens[at].Kind == TimeTokenKind.Number && first < 1000)
        {
            return null;
        }

        return new(start, end, new DecadeReading(first, part));
    }

    /// <summary>"in den zwanziger und dreißiger Jahren", "Ende der fünfziger, Anfang der sechziger Jahre".</summary>
    private static bool SharesYears(TimeTokens tokens, int at)
    {
        for (var i = at; i < at + 5; i++)
        {
            if (tokens[i].Is(TimeWordKind.Decade) && i > at)
            {
                return IsYears(tokens, i + 1);
            }

            if (
                !tokens[i].Is(',')
                && !tokens.IsAny(i, "und", "oder", "bis", "der", "den", "in")
                && !tokens[i].Is(TimeWordKind.Part)
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Mitte der Neunziger", "die Achtziger".</summary>
    private static bool IsNamedDecade(TimeTokens tokens, int at) =>
        tokens[at].IsCapital && tokens.IsAny(at - 1, "der", "den", "die") && !tokens[at + 1].IsCapital;

    private static bool IsYears(TimeTokens tokens, int at) => tokens.IsAny(at, "jahre", "jahren");

    private static TimeMatch? Year(TimeTokens tokens, int start, int at, string? part)
    {
        var number = at;
        var named = tokens[at].Is(TimeWordKind.Unit, out var unit) && unit == "Y";
        if (named)
        {
            number++;
        }

        var year = CalendarGrammar.YearAt(tokens, number);
        if (year == 0 || !(named || part is not null || YearContext.IsYear(tokens, number)))
        {
            return null;
        }

        var last = LastYear(tokens, number, year);
        return new(start, last.End, new YearReading(year, part, last.Year));
    }

    /// <summary>The second year of 2014/15 and 1925/26, and the token after it.</summary>
    private static (int? Year, int End) LastYear(TimeTokens tokens, int at, int year)
    {
        if (tokens[at + 1].Is('/') && tokens[at + 2].Kind == TimeTokenKind.Number)
        {
            var next = tokens[at + 2];
            var last = next.Length switch
            {
                2 => year / 100 * 100 + next.Number,
                4 => next.Number,
                _ => 0,
            };
            if (last == year + 1)
            {
                return (last, at + 3);
            }
        }

        return (null, at + 1);
    }
}
