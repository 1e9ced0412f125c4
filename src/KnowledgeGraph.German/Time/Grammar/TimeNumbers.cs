namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>An amount in digits or words.</summary>
/// <param name="Count">Null for "einige", "Jahre".</param>
/// <param name="Half">Whether half a unit is meant or added.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct TimeAmount(int? Count, bool Half, int End);

/// <summary>Reads amounts and which-words, the parts that many expressions share.</summary>
internal static class TimeNumbers
{
    /// <summary>An amount at a token: 14, zwei, einigen, einem halben, anderthalb, zwei bis drei; null where there is none.</summary>
    public static TimeAmount? Amount(TimeTokens tokens, int at)
    {
        if (Single(tokens, at) is not { } first)
        {
            return null;
        }

        var next = first.End;
        if (
            (tokens.IsAny(next, "bis", "oder", "und") || tokens.IsDash(next))
            && first.Count is not null
            && Single(tokens, next + 1) is { Count: not null } second
        )
        {
            return second;
        }

        return first;
    }

    /// <summary>A whole number in digits or words, or -1.</summary>
    public static int Whole(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TimeTokenKind.Number)
        {
            return token.Number;
        }

        return token.Is(TimeWordKind.Number, out var value) ? Parse(value) : -1;
    }

    /// <summary>"vergangenen", "dieser", "kommenden": how many units from the document's time; null for other words.</summary>
    public static int? Which(TimeToken token) =>
        token.Is(TimeWordKind.Which, out var value) && value[0] != 'A' ? Parse(value) : null;

    /// <summary>"folgenden", "selben": how many units from the time told before; null for other words.</summary>
    public static int? WhichTold(TimeToken token) =>
        token.Is(TimeWordKind.Which, out var value) && value[0] == 'A' ? Parse(value.AsSpan(1)) : null;

    /// <summary>"Jahres", "vergangenen Jahres", "des laufenden Jahres" from a token on: which year, and the token after it.</summary>
    public static (int Which, int End)? OfYear(TimeTokens tokens, int at)
    {
        var start = tokens.IsAny(at, "des", "dem") ? at + 1 : at;
        if (tokens.IsAny(start, "vorjahres", "vorjahrs"))
        {
            return (-1, start + 1);
        }

        var isYear = tokens.IsAny(start + 1, "jahres", "jahrs", "jahr");
        return Which(tokens[start]) is { } which && isYear ? (which, start + 2) : null;
    }

    public static int Parse(ReadOnlySpan<char> number) =>
        int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeAmount? Single(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TimeTokenKind.Number)
        {
            return Digits(tokens, at);
        }

        if (token.Kind != TimeTokenKind.Word)
        {
            return null;
        }

        if (tokens.IsAny(at, "anderthalb", "eineinhalb"))
        {
            return new(1, Half: true, at + 1);
        }

        if (tokens.Is(at, "zweieinhalb"))
        {
            return new(2, Half: true, at + 1);
        }

        if (tokens.Is(at, "dreieinhalb"))
        {
            return new(3, Half: true, at + 1);
        }

        if (token.Is(TimeWordKind.Number, out var value))
        {
            if (value == "1" && IsHalf(tokens, at + 1))
            {
                return new(0, Half: true, at + 2);
            }

            // "ein paar Tage", "einige wenige Tage"
            return value == "1" && tokens.Is(at + 1, "paar")
                ? new(null, Half: false, at + 2)
                : new(Parse(value), Half: false, at + 1);
        }

        if (token.Is(TimeWordKind.Some))
        {
            return new(null, Half: false, tokens[at + 1].Is(TimeWordKind.Some) ? at + 2 : at + 1);
        }

        return null;
    }

    private static TimeAmount? Digits(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Number < 0)
        {
            return null;
        }

        var isDecimal =
            tokens[at + 1] is { Glued: true } comma
            && comma.Is(',')
            && tokens[at + 2] is { Kind: TimeTokenKind.Number, Glued: true };
        return isDecimal
            ? new(token.Number, Half: tokens[at + 2].Number == 5, at + 3)
            : new(token.Number, Half: false, at + 1);
    }

    private static bool IsHalf(TimeTokens tokens, int at) =>
        tokens.IsAny(at, "halbes", "halben", "halbe", "halber", "halbem");
}
