using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises times of the clock: 20 Uhr, 18.30 Uhr, 10-15 Uhr, halb acht.</summary>
internal static class ClockGrammar
{
    private const int MaxChain = 5;

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at)
    {
        if (WithoutHour(tokens, at) is { } bare)
        {
            return bare;
        }

        if (Half(tokens, at) is { } half)
        {
            return half;
        }

        if (Clock(tokens, at) is not { } clock || !LeadsToHour(tokens, clock.End, MaxChain))
        {
            return null;
        }

        var (hour, minute, end) = clock;
        if (!tokens.Is(end, "uhr"))
        {
            return new(at, end, new ClockReading(hour, minute, tokens[at].Length == 2));
        }

        end++;
        if (minute == 0 && tokens.IsNumber(end, 1, 59) && !tokens.Is(end + 1, "uhr") && tokens[end].Length == 2)
        {
            minute = tokens[end].Number;
            end++;
        }

        // "8 Uhr abends" is 20 o'clock.
        if (tokens[end].Is(TimeWordKind.DayPart, out var sign) && !tokens[end].IsCapital)
        {
            hour += sign is "AF" or "EV" && hour < 12 ? 12 : 0;
            end++;
        }

        return new(at, end, new ClockReading(hour, minute, tokens[at].Length == 2));
    }

    /// <summary>An hour with or without minutes; in words only before "Uhr".</summary>
    private static (int Hour, int Minute, int End)? Clock(TimeTokens tokens, int at)
    {
        if (tokens[at].Kind == TimeTokenKind.Word)
        {
            return TimeNumbers.Whole(tokens, at) is >= 1 and <= 24 and var spoken && tokens.Is(at + 1, "uhr")
                ? (spoken, 0, at + 1)
                : null;
        }

        if (!tokens.IsNumber(at, 0, 24) || tokens[at].Length > 2)
        {
            return null;
        }

        // A date or a decimal goes on to the left.
        if (tokens[at].Glued && tokens[at - 1] is { Kind: TimeTokenKind.Symbol, First: '.' or ',' or ':' })
        {
            return null;
        }

        var hasMinutes =
            tokens[at + 1] is { Kind: TimeTokenKind.Symbol, First: '.' or ':' }
            && tokens[at + 2] is { Glued: true, Length: 2, Kind: TimeTokenKind.Number, Number: < 60 };
        return hasMinutes ? (tokens[at].Number, tokens[at + 2].Number, at + 3) : (tokens[at].Number, 0, at + 1);
    }

    /// <summary>Whether "Uhr" follows, at once or after further times ("8.30-12 und 14 Uhr").</summary>
    private static bool LeadsToHour(TimeTokens tokens, int at, int chain)
    {
        if (tokens.Is(at, "uhr"))
        {
            return true;
        }

        var connects =
            tokens.IsDash(at) || tokens[at].Is('/') || tokens[at].Is(',') || tokens.IsAny(at, "bis", "und", "oder");
        return chain > 0 && connects && Clock(tokens, at + 1) is { } next && LeadsToHour(tokens, next.End, chain - 1);
    }

    /// <summary>"um 20.30" at the end of a clause: minutes and a preposition make it a time without "Uhr".</summary>
    private static TimeMatch? WithoutHour(TimeTokens tokens, int at)
    {
        if (!tokens.IsAny(at - 1, "um", "ab", "gegen") || Clock(tokens, at) is not { } clock || clock.End != at + 3)
        {
            return null;
        }

        var follows = tokens[clock.End];
        var isAmount =
            follows.IsCapital
            || follows.Is('%')
            || follows.Is('€')
            || follows.Glued && follows.Kind == TimeTokenKind.Symbol && tokens[clock.End + 1].Glued;
        return isAmount ? null : new(at, clock.End, new ClockReading(clock.Hour, clock.Minute, tokens[at].Length == 2));
    }

    /// <summary>um halb acht, gegen halb neun.</summary>
    private static TimeMatch? Half(TimeTokens tokens, int at) =>
        tokens.Is(at, "halb")
        && tokens.IsAny(at - 1, "um", "gegen", "nach", "vor", "ab", "bis")
        && TimeNumbers.Whole(tokens, at + 1) is >= 1 and <= 12 and var hour
            ? new(at, at + 2, new ClockReading(hour - 1, 30))
            : null;
}
