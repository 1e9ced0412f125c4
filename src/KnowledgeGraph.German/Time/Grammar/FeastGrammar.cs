using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises feasts and the named wars: Ostern 2019, am zweiten Advent, Tag der Arbeit, im Zweiten Weltkrieg.</summary>
internal static class FeastGrammar
{
    // In Europe, to the day of the armistice or surrender.
    private static readonly DayRange FirstWar = new(new DateOnly(1914, 7, 28), new DateOnly(1918, 11, 11));
    private static readonly DayRange SecondWar = new(new DateOnly(1939, 9, 1), new DateOnly(1945, 5, 8));

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at) =>
        War(tokens, at) ?? Numbered(tokens, at) ?? Feast(tokens, at);

    /// <summary>im Ersten Weltkrieg: days for what happened then, though the annotation of times leaves it unmarked.</summary>
    private static TimeMatch? War(TimeTokens tokens, int at)
    {
        if (!tokens.IsAny(at + 1, "weltkrieg", "weltkriegs", "weltkrieges"))
        {
            return null;
        }

        return tokens.IsAny(at, "ersten", "erster", "erste") ? new(at, at + 2, new NamedPeriodReading(FirstWar))
            : tokens.IsAny(at, "zweiten", "zweiter", "zweite") ? new(at, at + 2, new NamedPeriodReading(SecondWar))
            : null;
    }

    /// <summary>am ersten Advent, 2. Adventsonntag, zweiter Weihnachtsfeiertag.</summary>
    private static TimeMatch? Numbered(TimeTokens tokens, int at)
    {
        var number = 0;
        var name = at + 1;
        if (tokens[at].Is(TimeWordKind.Ordinal, out var ordinal))
        {
            number = TimeNumbers.Parse(ordinal);
        }
        else if (tokens.IsNumber(at, 1, 4) && tokens[at + 1].Is('.') && tokens[at + 1].Glued)
        {
            number = tokens[at].Number;
            name = at + 2;
        }

        if (number is < 1 or > 4)
        {
            return null;
        }

        if (tokens.IsAny(name, "advent", "adventsonntag", "adventssonntag"))
        {
            return At(tokens, at, name + 1, "A-" + (7 * (4 - number)), null);
        }

        return number <= 2 && tokens.IsAny(name, "weihnachtstag", "weihnachtsfeiertag")
            ? At(tokens, at, name + 1, number == 1 ? "12-25" : "12-26", null)
            : null;
    }

    private static TimeMatch? Feast(TimeTokens tokens, int at)
    {
        var which = TimeNumbers.Which(tokens[at]);
        var name = which is null ? at : at + 1;
        string? rule = null;
        var end = name + 1;
        if (tokens[name].IsCapital && tokens[name].Is(TimeWordKind.Feast, out var known))
        {
            rule = known;
        }
        else if (tokens.IsAny(name, "heiligen", "heiliger") && tokens[name].IsCapital && tokens.Is(name + 1, "abend"))
        {
            (rule, end) = ("12-24", name + 2);
        }
        else if (
            tokens.IsAny(name, "heilige", "heiligen")
            && tokens.Is(name + 1, "drei")
            && tokens.Is(name + 2, "könige")
        )
        {
            (rule, end) = ("01-06", name + 3);
        }
        else if (tokens.Is(name, "christi") && tokens.Is(name + 1, "himmelfahrt"))
        {
            (rule, end) = ("E39", name + 2);
        }
        else if (tokens.IsAny(name, "mariä", "maria") && tokens.IsAny(name + 1, "himmelfahrt", "empfängnis"))
        {
            (rule, end) = (tokens.Is(name + 1, "himmelfahrt") ? "08-15" : "12-08", name + 2);
        }
        else if (tokens.Is(name, "tag") && tokens[name].IsCapital && tokens.Is(name + 1, "der"))
        {
            (rule, end) =
                tokens.Is(name + 2, "arbeit") ? ("05-01", name + 3)
                : tokens.Is(name + 2, "deutschen") && tokens.Is(name + 3, "einheit") ? ("10-03", name + 4)
                : (null, end);
        }

        if (rule is null)
        {
            return null;
        }

        // "Weihnachts-CD" and the like name things, not days.
        if (tokens.IsDash(end) && tokens[end].Glued && tokens[end + 1].Glued)
        {
            return null;
        }

        return At(tokens, at, end, rule, which);
    }

    private static TimeMatch At(TimeTokens tokens, int at, int end, string rule, int? which)
    {
        var year = CalendarGrammar.YearAt(tokens, end);
        return year != 0
            ? new(at, end + 1, new FeastReading(rule, year, null))
            : new(at, end, new FeastReading(rule, null, which));
    }
}
