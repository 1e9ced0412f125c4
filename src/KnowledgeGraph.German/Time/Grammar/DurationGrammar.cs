using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises amounts of time and recurring times: drei Wochen, den vergangenen zwei Jahrzehnten, alle vier Jahre.</summary>
internal static class DurationGrammar
{
    private static readonly (string Stem, string Unit)[] Adjectives =
    [
        ("jährig", "Y"),
        ("monatig", "M"),
        ("wöchig", "W"),
        ("tägig", "D"),
        ("stündig", "TH"),
        ("minütig", "TM"),
    ];

    private static readonly (string Word, string Unit)[] LongAdverbs =
    [
        ("jahrhundertelang", "CE"),
        ("jahrzehntelang", "DE"),
        ("jahrelang", "Y"),
        ("monatelang", "M"),
        ("wochenlang", "W"),
        ("tagelang", "D"),
        ("stundenlang", "TH"),
        ("minutenlang", "TM"),
    ];

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at) =>
        Recurring(tokens, at)
        ?? Placed(tokens, at)
        ?? Fraction(tokens, at)
        ?? Plain(tokens, at)
        ?? Bare(tokens, at)
        ?? Hyphened(tokens, at)
        ?? Adjective(tokens, at);

    /// <summary>[den] vergangenen zwei Jahrzehnten, den letzten Tagen, kommenden Wochen.</summary>
    private static TimeMatch? Placed(TimeTokens tokens, int at)
    {
        var start = at;
        if (tokens[at].Is(TimeWordKind.Article) || tokens.IsAny(at, "ihren", "seinen"))
        {
            at++;
        }

        var before =
            TimeNumbers.Whole(tokens, at) > 0 && TimeNumbers.Which(tokens[at + 1]) is not null
                ? TimeNumbers.Amount(tokens, at)
                : null;
        var name = before is null ? at : at + 1;
        if (TimeNumbers.Which(tokens[name]) is not { } which)
        {
            return null;
        }

        name++;
        var amount = before ?? TimeNumbers.Amount(tokens, name);
        if (before is null && amount is { } counted)
        {
            name = counted.End;
        }

        if (
            PeriodGrammar.UnitAt(tokens, name) is not { } unit
            || (amount is null && !PeriodGrammar.IsPlural(tokens, name))
        )
        {
            return null;
        }

        if (which == 0 && amount is null && unit is "D" or "W")
        {
            // "in diesen Tagen": at present.
            return new(start, name + 1, new VagueReading("PRESENT_REF", 7, 0, IsTimex: true));
        }

        return new(
            start,
            name + 1,
            new DurationReading(unit, amount?.Count, amount?.Half ?? false, which == 0 ? -1 : which)
        );
    }

    /// <summary>drei Wochen, ein Tag, einem halben Jahr; with "später", "zuvor" a point counted from the time told.</summary>
    private static TimeMatch? Plain(TimeTokens tokens, int at)
    {
        if (TimeNumbers.Amount(tokens, at) is not { } amount)
        {
            return null;
        }

        var name = tokens.IsAny(amount.End, "weitere", "weiteren", "volle", "vollen", "ganze", "ganzen")
            ? amount.End + 1
            : amount.End;
        if (PeriodGrammar.UnitAt(tokens, name) is not { } unit)
        {
            return EllipticYears(tokens, at, amount);
        }

        var end = name + 1;
        if (IsAge(tokens, at, end) || IsIdiom(tokens, at, amount, unit))
        {
            return null;
        }

        if (
            amount is { Count: { } count, Half: false }
            && tokens[end].Is(TimeWordKind.Later, out var sign)
            && unit != "ML"
        )
        {
            return new(at, end + 1, new OffsetReading(unit, TimeNumbers.Parse(sign) * Math.Min(count, 9999)));
        }

        return new(at, end, new DurationReading(unit, amount.Count, amount.Half, null));
    }

    /// <summary>eine Viertelstunde, ein Vierteljahrhundert.</summary>
    private static TimeMatch? Fraction(TimeTokens tokens, int at)
    {
        var name = tokens.IsAny(at, "ein", "eine", "einem", "einer", "eines", "einen") ? at + 1 : at;
        if (!tokens[name].IsCapital || !tokens[name].Is(TimeWordKind.Amount, out var value))
        {
            return null;
        }

        var dash = value.IndexOf('-', StringComparison.Ordinal);
        var count = TimeNumbers.Parse(value.AsSpan(dash + 1));
        return new(at, name + 1, new DurationReading(value[..dash], count, Half: false, null));
    }

    /// <summary>"50 statt 30 Jahre", "zwei oder drei Wochen": the first number shares the unit.</summary>
    private static TimeMatch? EllipticYears(TimeTokens tokens, int at, TimeAmount amount) =>
        amount.Count is { } count
        && tokens.IsAny(amount.End, "statt")
        && TimeNumbers.Amount(tokens, amount.End + 1) is { Count: not null } second
        && PeriodGrammar.UnitAt(tokens, second.End) is { } unit
            ? new(at, amount.End, new MeasureReading(unit, count))
            : null;

    /// <summary>"30 Jahre alt", "ab 16 Jahren", "im Alter von 40 Jahren".</summary>
    private static bool IsAge(TimeTokens tokens, int at, int end)
    {
        var before = at - 1;
        while (tokens[before].Is(TimeWordKind.Approx) && !tokens.Is(before, "über"))
        {
            before--;
        }

        return tokens.IsAny(end, "alt", "alte", "alten", "alter", "altes", "jung")
            || (IsAgeLimit(tokens, before) && tokens.Is(end - 1, "jahren"))
            || (tokens.Is(before, "zwischen") && tokens.Is(at + 1, "und") && tokens.Is(end - 1, "jahren"))
            || (tokens.Is(before, "von") && tokens.Is(before - 1, "alter"));
    }

    /// <summary>"ab 16 Jahren", "mit 60 Jahren"; but "nach über 100 Jahren" is a time.</summary>
    private static bool IsAgeLimit(TimeTokens tokens, int at) =>
        tokens.IsAny(at, "ab", "unter", "mit")
        || (tokens.Is(at, "über") && !tokens.IsAny(at - 1, "seit", "vor", "nach", "in", "von", "für"));

    /// <summary>"eines Tages", "einer der Tage".</summary>
    private static bool IsIdiom(TimeTokens tokens, int at, TimeAmount amount, string unit) =>
        amount is { Count: 1, Half: false }
        && unit == "D"
        && tokens.Is(at, "eines")
        && !tokens.IsAny(at - 1, "binnen", "innerhalb", "während");

    /// <summary>Plurals alone after a preposition: seit Jahren, vor Wochen; "lange Jahre" stands with the amounts.</summary>
    private static TimeMatch? Bare(TimeTokens tokens, int at) =>
        PeriodGrammar.UnitAt(tokens, at) is { } unit
        && PeriodGrammar.IsPlural(tokens, at)
        && (
            tokens[at + 1].Is(TimeWordKind.Later)
            || tokens.IsAny(at - 1, "seit", "vor", "nach", "binnen", "über", "für")
            || (tokens.Is(at - 1, "von") && tokens.Is(at - 2, "innerhalb"))
        )
            ? new(at, at + 1, new DurationReading(unit, null, Half: false, null))
            : null;

    /// <summary>14-Tage-Frist.</summary>
    private static TimeMatch? Hyphened(TimeTokens tokens, int at) =>
        TimeNumbers.Whole(tokens, at) is > 0 and var count
        && tokens.IsDash(at + 1)
        && tokens[at + 1].Glued
        && tokens[at + 2].Glued
        && PeriodGrammar.UnitAt(tokens, at + 2) is { } unit
            ? new(at, at + 3, new MeasureReading(unit, count))
            : null;

    /// <summary>zweiwöchig, 100-jährig, mehrtägig, jahrelang. "der 58-Jährige", "der 55-jährige Mann" are ages.</summary>
    public static TimeMatch? Adjective(TimeTokens tokens, int at)
    {
        var isDigits = tokens[at].Kind == TimeTokenKind.Number && tokens.IsDash(at + 1) && tokens[at + 1].Glued;
        var name = isDigits ? at + 2 : at;
        if (tokens[name].Kind != TimeTokenKind.Word || tokens[name].Length < 5 || tokens[name].Word is not null)
        {
            return null;
        }

        // Most words end here: none of the forms below lacks both.
        var word = tokens.At(name);
        if (
            !word.Contains("ig", StringComparison.Ordinal)
            && !word.Contains("elang", StringComparison.Ordinal)
            && !word.Contains("nlang", StringComparison.Ordinal)
        )
        {
            return null;
        }

        foreach (var (form, unit) in LongAdverbs)
        {
            if (word.StartsWith(form, StringComparison.OrdinalIgnoreCase) && word.Length <= form.Length + 2)
            {
                return new(at, name + 1, new MeasureReading(unit, null));
            }
        }

        foreach (var (stem, unit) in Adjectives)
        {
            var position = word.IndexOf(stem, StringComparison.Ordinal);
            if (position >= 0 && word.Length - position - stem.Length <= 2 && (isDigits ? position == 0 : position > 0))
            {
                return Measured(tokens, at, name, unit, isDigits ? tokens[at].Number : -1, word[..position]);
            }
        }

        return null;
    }

    private static TimeMatch? Measured(
        TimeTokens tokens,
        int at,
        int name,
        string unit,
        int digits,
        ReadOnlySpan<char> head
    )
    {
        if (digits > 0)
        {
            // Ages of people are written so; a hundred years and more are none.
            var isAge = unit == "Y" && digits < 100;
            return isAge ? null : new(at, name + 1, new MeasureReading(unit, digits));
        }

        if (head.Equals("mehr", StringComparison.OrdinalIgnoreCase))
        {
            return new(at, name + 1, new MeasureReading(unit, null));
        }

        if (head.Equals("halb", StringComparison.OrdinalIgnoreCase))
        {
            return new(at, name + 1, new MeasureReading(unit, 0, Half: true));
        }

        var known = TimeVocabulary.Find(head);
        return known is not null && known.TryGet(TimeWordKind.Number, out var count)
            ? new(at, name + 1, new MeasureReading(unit, TimeNumbers.Parse(count)))
            : null;
    }

    /// <summary>täglich, jeden Montag, alle zwei Jahre, montags, zweimal pro Woche.</summary>
    private static TimeMatch? Recurring(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Is(TimeWordKind.Set, out var set))
        {
            return new(at, at + 1, new SetReading(set));
        }

        if (token.Is(TimeWordKind.Weekday, out var weekday) && IsEveryWeek(tokens, at))
        {
            return new(at, at + 1, new SetReading($"XXXX-WXX-{weekday}"));
        }

        if (token.Is(TimeWordKind.Each))
        {
            return Each(tokens, at);
        }

        var isRate =
            tokens.IsAny(at, "pro", "je")
            || (Times(tokens, at) && tokens.IsAny(at + 1, "im", "am", "pro", "die", "in"));
        var unitAt = Times(tokens, at) ? at + 2 : at + 1;
        unitAt += tokens.Is(unitAt, "der") ? 1 : 0;
        return isRate && PeriodGrammar.UnitAt(tokens, unitAt) is { } unit && !PeriodGrammar.IsPlural(tokens, unitAt)
            ? new(at, unitAt + 1, new SetReading(DurationReading.ValueOf(unit, 1)))
            : null;
    }

    /// <summary>"montags"; "an Montagen".</summary>
    private static bool IsEveryWeek(TimeTokens tokens, int at)
    {
        var word = tokens.At(at);
        var isAdverb = !tokens[at].IsCapital || at == 0 || tokens.EndsSentence(at - 1);
        return (
                isAdverb
                && word.EndsWith("s", StringComparison.Ordinal)
                && !word.EndsWith("es", StringComparison.Ordinal)
            ) || (tokens.Is(at - 1, "an") && word.EndsWith("en", StringComparison.Ordinal));
    }

    private static bool Times(TimeTokens tokens, int at) =>
        tokens.IsAny(at, "einmal", "zweimal", "dreimal", "viermal", "mehrmals", "mehrfach", "fünfmal");

    private static TimeMatch? Each(TimeTokens tokens, int at)
    {
        var next = at + 1;
        if (tokens.Is(at, "alle"))
        {
            return
                TimeNumbers.Amount(tokens, next) is { Count: { } count } amount
                && PeriodGrammar.UnitAt(tokens, amount.End) is { } unit
                ? new(at, amount.End + 1, new SetReading(DurationReading.ValueOf(unit, count)))
                : null;
        }

        var number = 1;
        if (tokens[next].Is(TimeWordKind.Ordinal, out var ordinal))
        {
            number = TimeNumbers.Parse(ordinal);
            next++;
        }
        else if (TimeNumbers.Which(tokens[next]) is not null)
        {
            next++;
        }

        if (PeriodGrammar.UnitAt(tokens, next) is { } single && !PeriodGrammar.IsPlural(tokens, next))
        {
            return new(at, next + 1, new SetReading(DurationReading.ValueOf(single, number)));
        }

        if (tokens[next].Is(TimeWordKind.Month, out var month))
        {
            return new(at, next + 1, new SetReading($"XXXX-{TimeNumbers.Parse(month):00}"));
        }

        if (tokens[next].Is(TimeWordKind.DayPart, out var sign) && tokens[next].IsCapital)
        {
            return new(at, next + 1, new SetReading($"XXXX-XX-XXT{sign}"));
        }

        if (!tokens[next].Is(TimeWordKind.Weekday, out var weekday))
        {
            return null;
        }

        // "jeden letzten Samstag im Monat" recurs by the month.
        return next > at + 1 && tokens.IsAny(next + 1, "im", "des") && tokens.IsAny(next + 2, "monat", "monats")
            ? new(at, next + 3, new SetReading("P1M"))
            : new(at, next + 1, new SetReading($"XXXX-WXX-{weekday}"));
    }
}
