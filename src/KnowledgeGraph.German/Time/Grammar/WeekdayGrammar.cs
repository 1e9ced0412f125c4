using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises weekdays, days counted from today, and parts of the day.</summary>
internal static class WeekdayGrammar
{
    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at) =>
        tokens[at].Kind == TimeTokenKind.Word
            ? Weekday(tokens, at) ?? RelativeDay(tokens, at) ?? Night(tokens, at) ?? DayPart(tokens, at)
            : null;

    /// <summary>[vergangenen] Donnerstag [abend], 25. Februar | vor einer Woche | der Vorwoche.</summary>
    private static TimeMatch? Weekday(TimeTokens tokens, int at)
    {
        var which = TimeNumbers.Which(tokens[at]);
        int? fixedOffset = tokens[at].Is(TimeWordKind.WhichDay, out var offset) ? TimeNumbers.Parse(offset) : null;
        var name = which is null && fixedOffset is null ? at : at + 1;
        if (WeekdayAt(tokens, name) is not { } weekday)
        {
            return null;
        }

        if (fixedOffset is not null)
        {
            which = null;
        }

        var end = name + 1;
        var part = weekday.Part;
        if (part is null && DayPartAt(tokens, end) is { } sign)
        {
            part = sign;
            end++;
        }

        if (DatedBy(tokens, end) is { } dated)
        {
            return new(at, dated.End, dated.Reading);
        }

        if (Moved(tokens, end) is { } moved)
        {
            return new(at, moved.End, new WeekdayReading(weekday.Number, moved.Which, part, moved.Days));
        }

        return new(at, end, new WeekdayReading(weekday.Number, which, part, 0, fixedOffset));
    }

    private static (int Number, string? Part)? WeekdayAt(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || IsNewspaper(tokens, at))
        {
            return null;
        }

        if ((at == 0 || tokens.EndsSentence(at - 1)) && Ends(tokens, at, "s") && !Ends(tokens, at, "es"))
        {
            // "Montags" at the head of a sentence recurs.
            return null;
        }

        if (token.Is(TimeWordKind.WeekdayPart, out var compound))
        {
            return (compound[0] - '0', compound[2..]);
        }

        // "Montage" is assembly; plurals are recurring times and stand in the grammar of sets.
        return token.Is(TimeWordKind.Weekday, out var number) && !Ends(tokens, at, "e") && !Ends(tokens, at, "en")
            ? (number[0] - '0', null)
            : null;
    }

    private static bool Ends(TimeTokens tokens, int at, string ending) =>
        tokens.At(at).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Welt am Sonntag", "Bild am Sonntag".</summary>
    private static bool IsNewspaper(TimeTokens tokens, int at) =>
        tokens.Is(at - 1, "am") && tokens.IsAny(at - 2, "welt", "bild", "presse", "nzz", "kurier", "tagesspiegel");

    /// <summary>", 25. Februar", "(11.10.)" after a weekday.</summary>
    private static TimeMatch? DatedBy(TimeTokens tokens, int end)
    {
        var next = tokens[end].Is(',') || tokens[end].Is('(') ? end + 1 : end;
        while (next > end && tokens.IsAny(next, "den", "dem", "der"))
        {
            next++;
        }

        if (tokens[next].Kind != TimeTokenKind.Number || tokens[next].Length > 2)
        {
            return null;
        }

        return CalendarGrammar.Match(tokens, next) is { Reading: DayReading or DayOfYearReading } day ? day : null;
    }

    private static (int? Which, int Days, int End)? Moved(TimeTokens tokens, int at)
    {
        if (
            tokens.IsAny(at, "vor", "in")
            && TimeNumbers.Amount(tokens, at + 1) is { Count: { } weeks, Half: false } amount
        )
        {
            if (tokens[amount.End].Is(TimeWordKind.Unit, out var unit) && unit == "W" && weeks is > 0 and < 100)
            {
                return (null, tokens.Is(at, "vor") ? -7 * weeks : 7 * weeks, amount.End + 1);
            }
        }

        var week = tokens.Is(at, "der") ? at + 1 : at;
        if (TimeNumbers.Which(tokens[week]) is { } which && tokens.Is(week + 1, "woche"))
        {
            return (0, 7 * which, week + 2);
        }

        return tokens.Is(week, "vorwoche") ? (0, -7, week + 1) : null;
    }

    /// <summary>heute, gestern Abend, morgen früh, am heutigen Tag.</summary>
    private static TimeMatch? RelativeDay(TimeTokens tokens, int at)
    {
        if (tokens[at].Is(TimeWordKind.WhichDay, out var offset))
        {
            var day = TimeNumbers.Parse(offset);
            if (DayPartAt(tokens, at + 1) is { } daytime)
            {
                return new(at, at + 2, new RelativeDayReading(day, daytime));
            }

            return tokens[at + 1].Is(TimeWordKind.Unit, out var unit) && unit == "D"
                ? new(at, at + 2, new RelativeDayReading(day, null))
                : null;
        }

        if (!tokens[at].Is(TimeWordKind.RelativeDay, out var value) || IsMorning(tokens, at))
        {
            return null;
        }

        if (
            tokens.Is(at + 1, "vor")
            && TimeNumbers.Amount(tokens, at + 2) is { Count: { } count, Half: false } ago
            && tokens[ago.End].Is(TimeWordKind.Unit, out var length)
            && length is "D" or "W" or "M" or "Y" or "DE"
        )
        {
            // "heute vor zehn Jahren"
            return new(at, ago.End + 1, new DayAgoReading(TimeNumbers.Parse(value), length, count));
        }

        return DayPartAt(tokens, at + 1) is { } part
            ? new(at, at + 2, new RelativeDayReading(TimeNumbers.Parse(value), part))
            : new(at, at + 1, new RelativeDayReading(TimeNumbers.Parse(value), null));
    }

    /// <summary>"Morgen" with a capital inside a sentence is the morning; at its head it is tomorrow.</summary>
    private static bool IsMorning(TimeTokens tokens, int at) =>
        tokens.Is(at, "morgen")
        && tokens[at].IsCapital
        && at > 0
        && !tokens.EndsSentence(at - 1)
        && tokens[at - 1] is not { Kind: TimeTokenKind.Symbol, First: '"' or '„' or '»' or '«' or ':' or '“' or '”' };

    /// <summary>The sign of a part of the day right after a day: "Freitag früh", "gestern Abend"; null where there is none.</summary>
    private static string? DayPartAt(TimeTokens tokens, int at) =>
        tokens[at].Is(TimeWordKind.DayPart, out var sign) ? sign : null;

    /// <summary>in der Nacht zum Montag, in der Nacht von Sonntag auf Montag, in der Nacht auf den 3. Mai.</summary>
    private static TimeMatch? Night(TimeTokens tokens, int at)
    {
        if (!tokens.Is(at, "nacht"))
        {
            return null;
        }

        var next = at + 1;
        if (tokens.IsAny(next, "von", "vom"))
        {
            // The second day decides; the first only repeats it.
            var limit = next + 6;
            while (next < limit && !tokens.IsAny(next, "auf", "zum"))
            {
                next++;
            }
        }

        if (!tokens.IsAny(next, "zum", "zu", "auf"))
        {
            return null;
        }

        next++;
        while (tokens.IsAny(next, "den", "dem", "zum"))
        {
            next++;
        }

        TimeMatch? day =
            Weekday(tokens, next)
            ?? RelativeDay(tokens, next)
            ?? (CalendarGrammar.Match(tokens, next) is { Reading: DayReading } date ? date : null);
        return day is null ? null : new(at, day.End, new NightToReading(day.Reading));
    }

    /// <summary>am Abend, in der Nacht, gegen Mittag, in den frühen Morgenstunden, über Nacht.</summary>
    private static TimeMatch? DayPart(TimeTokens tokens, int at)
    {
        var name = tokens[at].Is(TimeWordKind.Part) ? at + 1 : at;
        if (tokens[name].Is(TimeWordKind.ClockPart))
        {
            return name == at ? new(at, at + 1, new MidnightReading()) : null;
        }

        if (!tokens[name].Is(TimeWordKind.DayPart, out var sign))
        {
            return null;
        }

        if (!tokens[name].IsCapital)
        {
            // "nachts", "abends" are adverbs; "morgen" is tomorrow and "früh" an adjective.
            return name == at && Ends(tokens, name, "s") ? new(at, at + 1, new DayPartReading(sign)) : null;
        }

        if (tokens[name + 1].Glued && tokens.IsDash(name + 1))
        {
            return null;
        }

        if (name == at && Ends(tokens, name, "s") && (at == 0 || tokens.EndsSentence(at - 1)))
        {
            // "Abends", the adverb, at the head of a sentence.
            return new(at, at + 1, new DayPartReading(sign));
        }

        if (!IsPlaced(tokens, at))
        {
            return null;
        }

        if (
            tokens.IsAny(name + 1, "des", "vom")
            && CalendarGrammar.Match(tokens, name + 2) is { Reading: DayReading date } dated
        )
        {
            // "am Morgen des 24. Februar"
            return new(at, dated.End, date with { DayPart = sign });
        }

        // "in der Nacht zuvor" goes back from what was told.
        return
            tokens.IsAny(name + 1, "zuvor", "davor", "danach", "darauf")
            && tokens[name + 1].Is(TimeWordKind.Later, out var later)
            ? new(at, name + 2, new PeriodReading("D", TimeNumbers.Parse(later), FromTold: true, null, sign))
            : new(at, name + 1, new DayPartReading(sign));
    }

    /// <summary>Whether what stands before a part of the day makes it a point in time: "am", "gegen", "in der", "über".</summary>
    private static bool IsPlaced(TimeTokens tokens, int at)
    {
        if (tokens.IsAny(at - 1, "am", "gegen", "über", "zum", "vom"))
        {
            return true;
        }

        if (tokens.IsAny(at - 1, "der", "den", "dieser", "diesem"))
        {
            return tokens.IsAny(at - 2, "in", "an", "seit", "bis", "während");
        }

        return TimeNumbers.WhichTold(tokens[at - 1]) is not null && tokens.IsAny(at - 2, "am", "der", "in");
    }
}
