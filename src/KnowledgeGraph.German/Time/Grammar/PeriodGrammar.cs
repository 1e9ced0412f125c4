using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises units counted from the document's time or the time told before: diese Woche, im Vorjahr, am Tag darauf.</summary>
internal static class PeriodGrammar
{
    private static readonly string[] Plurals =
    [
        "sekunden",
        "minuten",
        "stunden",
        "tage",
        "tagen",
        "wochen",
        "monate",
        "monaten",
        "jahre",
        "jahren",
        "jahrzehnte",
        "jahrzehnten",
        "jahrhunderte",
        "jahrhunderten",
        "quartale",
        "quartalen",
        "halbjahre",
        "halbjahren",
        "wochenenden",
        "dekaden",
    ];

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at)
    {
        if (tokens[at].Kind != TimeTokenKind.Word)
        {
            return null;
        }

        return Compound(tokens, at)
            ?? Course(tokens, at)
            ?? PartOfUnit(tokens, at)
            ?? Told(tokens, at)
            ?? Counted(tokens, at)
            ?? Following(tokens, at)
            ?? Ordinal(tokens, at)
            ?? Weekend(tokens, at);
    }

    /// <summary>Whether the word at a token is a unit in the plural.</summary>
    public static bool IsPlural(TimeTokens tokens, int at) => tokens.IsAny(at, Plurals);

    /// <summary>A unit's designator at a token, or null.</summary>
    public static string? UnitAt(TimeTokens tokens, int at) =>
        tokens[at].Kind == TimeTokenKind.Word && tokens[at].IsCapital && tokens[at].Is(TimeWordKind.Unit, out var unit)
            ? unit
            : null;

    /// <summary>Vorjahr, Jahresende 2014, Folgetag, heuer.</summary>
    private static TimeMatch? Compound(TimeTokens tokens, int at)
    {
        if (tokens[at].Is(TimeWordKind.Compound, out var code))
        {
            var isTold = code[0] == 'A';
            var unit = code.Substring(isTold ? 1 : 0, 1);
            var which = TimeNumbers.Parse(code.AsSpan(isTold ? 2 : 1));
            return new(at, at + 1, new PeriodReading(unit, which, isTold, null));
        }

        if (!tokens[at].Is(TimeWordKind.CompoundPart, out code))
        {
            return null;
        }

        var part = code[2..];
        if (CalendarGrammar.YearAt(tokens, at + 1) is var year and not 0 && code[0] == 'Y' && part != "TURN")
        {
            return new(at, at + 2, new YearReading(year, part));
        }

        return new(at, at + 1, new PeriodReading(code[..1], 0, FromTold: false, part));
    }

    /// <summary>im Laufe des Tages, im Lauf der Woche, im Verlauf des Abends.</summary>
    private static TimeMatch? Course(TimeTokens tokens, int at)
    {
        if (!tokens.IsAny(at, "des", "der") || !tokens.IsAny(at - 1, "lauf", "laufe", "verlauf", "verlaufe"))
        {
            return null;
        }

        if (UnitAt(tokens, at + 1) is { } unit && unit[0] != 'T' && !IsPlural(tokens, at + 1))
        {
            return new(at, at + 2, new PeriodReading(unit, 0, FromTold: false, null));
        }

        return tokens[at + 1].Is(TimeWordKind.DayPart, out var sign) ? new(at, at + 2, new DayPartReading(sign)) : null;
    }

    /// <summary>Anfang der Woche, Ende vergangenen Jahres, Mitte des Monats.</summary>
    private static TimeMatch? PartOfUnit(TimeTokens tokens, int at)
    {
        var (part, next) = YearGrammar.Part(tokens, at);
        if (part is null)
        {
            return null;
        }

        var which = TimeNumbers.Which(tokens[next]);
        if (which is null && next == at + 1)
        {
            return tokens.IsAny(next, "vorjahres")
                ? new(at, next + 1, new PeriodReading("Y", -1, FromTold: false, part))
                : null;
        }

        var name = which is null ? next : next + 1;
        if (tokens.IsAny(name, "vorjahres", "vorjahrs", "vorwoche", "vormonats"))
        {
            var ofUnit =
                tokens.Is(name, "vorwoche") ? "W"
                : tokens.Is(name, "vormonats") ? "M"
                : "Y";
            return new(at, name + 1, new PeriodReading(ofUnit, -1, FromTold: false, part));
        }

        var unit = UnitAt(tokens, name);
        if (
            unit is null or "TS" or "TM" or "TH" or "WE"
            || IsPlural(tokens, name)
            || CalendarGrammar.YearAt(tokens, name + 1) != 0
        )
        {
            return null;
        }

        // "Ende des Tages" is an idiom.
        return unit == "D" ? null : new(at, name + 1, new PeriodReading(unit, which ?? 0, FromTold: false, part));
    }

    /// <summary>am selben Tag, im folgenden Jahr, am nächsten Morgen.</summary>
    private static TimeMatch? Told(TimeTokens tokens, int at)
    {
        var told = TimeNumbers.WhichTold(tokens[at]);
        var next = TimeNumbers.Which(tokens[at]);
        var start = at;
        if (tokens.IsAny(at, "der", "den", "dem") && TimeNumbers.WhichTold(tokens[at + 1]) is { } afterArticle)
        {
            told = afterArticle;
            at++;
        }

        if (told is null && next == 1 && tokens.IsAny(at, "nächsten", "nächster"))
        {
            // "am nächsten Tag", "am nächsten Morgen" go on from what was told.
            told =
                UnitAt(tokens, at + 1) == "D" && !IsPlural(tokens, at + 1) || tokens[at + 1].Is(TimeWordKind.DayPart)
                    ? 1
                    : null;
        }

        if (told is not { } which)
        {
            return null;
        }

        if (UnitAt(tokens, at + 1) is { } unit && unit[0] != 'T' && !IsPlural(tokens, at + 1))
        {
            return new(start, at + 2, new PeriodReading(unit, which, FromTold: true, null));
        }

        return tokens[at + 1].Is(TimeWordKind.DayPart, out var sign) && tokens[at + 1].IsCapital
            ? new(start, at + 2, new PeriodReading("D", which, FromTold: true, null, sign))
            : null;
    }

    /// <summary>[der] vergangenen Woche, dieses Jahr, nächsten Monat.</summary>
    private static TimeMatch? Counted(TimeTokens tokens, int at)
    {
        var start = at;
        if (tokens[at].Is(TimeWordKind.Article) && TimeNumbers.Which(tokens[at + 1]) is not null)
        {
            at++;
        }

        if (TimeNumbers.Which(tokens[at]) is not { } which)
        {
            return null;
        }

        if (UnitAt(tokens, at + 1) is { } unit && unit[0] != 'T' && unit != "ML" && !IsPlural(tokens, at + 1))
        {
            // "dieser Tage" is no day; "diesen Tag" is the day told.
            return new(start, at + 2, new PeriodReading(unit, which, FromTold: unit == "D" && which == 0, null));
        }

        return tokens[at + 1].Is(TimeWordKind.DayPart, out var sign) && tokens[at + 1].IsCapital && which is -1 or 0
            ? new(start, at + 2, new DayPartReading(sign))
            : null;
    }

    /// <summary>[in] der Woche darauf, im Jahr zuvor, am Tag danach.</summary>
    private static TimeMatch? Following(TimeTokens tokens, int at)
    {
        var start = at;
        if (tokens[at].Is(TimeWordKind.Article))
        {
            at++;
        }

        if (UnitAt(tokens, at) is not { } unit || unit[0] == 'T' || IsPlural(tokens, at))
        {
            return null;
        }

        return
            tokens[at + 1].Is(TimeWordKind.Later, out var sign) && !tokens.IsAny(at + 1, "früher", "später", "vorher")
            ? new(start, at + 2, new PeriodReading(unit, TimeNumbers.Parse(sign), FromTold: true, null))
            : null;
    }

    /// <summary>[in] der dritten Woche, counted from the time told.</summary>
    private static TimeMatch? Ordinal(TimeTokens tokens, int at)
    {
        var name = tokens[at].Is(TimeWordKind.Article) ? at + 1 : at;
        return tokens[name].Is(TimeWordKind.Ordinal, out var number) && tokens.Is(name + 1, "woche")
            ? new(at, name + 2, new OrdinalPeriodReading("W", TimeNumbers.Parse(number)))
            : null;
    }

    private static TimeMatch? Weekend(TimeTokens tokens, int at) =>
        UnitAt(tokens, at) == "WE"
        && tokens.IsAny(at - 1, "am", "übers", "vom", "zum", "das", "dem", "des")
        && !IsPlural(tokens, at)
            ? new(at, at + 1, new PeriodReading("WE", 0, FromTold: false, null))
            : null;
}
