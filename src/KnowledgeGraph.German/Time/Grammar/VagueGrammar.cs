using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time.Grammar;

/// <summary>Recognises vague times and those that lean on a time told: derzeit, kürzlich, damals, in letzter Zeit.</summary>
internal static class VagueGrammar
{
    private const int RecentDays = 14;
    private const int LatelyDays = 30;

    /// <summary>The expression that begins at a token, or null.</summary>
    public static TimeMatch? Match(TimeTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TimeTokenKind.Word)
        {
            return null;
        }

        if (Phrase(tokens, at) is { } phrase)
        {
            return phrase;
        }

        if (token.Is(TimeWordKind.Anaphor, out var anaphor))
        {
            return new(at, at + 1, new AnaphorReading(anaphor, IsTimex: true));
        }

        if (token.Is(TimeWordKind.AnaphorU, out anaphor))
        {
            return new(at, at + 1, new AnaphorReading(anaphor, IsTimex: false));
        }

        if (token.Is(TimeWordKind.Vague, out var vague))
        {
            return IsPlain(tokens, at) ? new(at, at + 1, Read(vague, isTimex: true)) : null;
        }

        if (token.Is(TimeWordKind.VagueU, out vague))
        {
            // "zuletzt im Jahr 2020": the time that follows tells.
            var isTold =
                tokens.Is(at, "zuletzt")
                && tokens[at + 1].Is(TimeWordKind.Preposition)
                && (tokens[at + 2].Kind == TimeTokenKind.Number || tokens[at + 2].Word is not null);
            return isTold ? null : new(at, at + 1, Read(vague, isTimex: false));
        }

        return Former(tokens, at);
    }

    private static VagueReading Read(string value, bool isTimex)
    {
        var parts = value.Split('/');
        return new(parts[0], Days(parts[1]), Days(parts[2]), isTimex);
    }

    private static int? Days(string days) => days == "-" ? null : TimeNumbers.Parse(days);

    /// <summary>"früher" is vague as an adverb, not in "früher als" and "früher Morgen".</summary>
    private static bool IsPlain(TimeTokens tokens, int at) =>
        !tokens.Is(at, "früher") || !(tokens.Is(at + 1, "als") || tokens[at + 1].IsCapital);

    /// <summary>Ex-Präsident; der frühere Präsident.</summary>
    private static TimeMatch? Former(TimeTokens tokens, int at)
    {
        if (
            tokens.Is(at, "ex")
            && tokens.IsDash(at + 1)
            && tokens[at + 1].Glued
            && tokens[at + 2] is { Glued: true, IsCapital: true }
        )
        {
            return new(at, at + 1, new VagueReading("PAST_REF", null, null, IsTimex: true));
        }

        if (tokens[at].Is(TimeWordKind.Age, out var age) && tokens[at + 1].IsCapital && tokens[at + 1].Word is null)
        {
            return new(at, at + 1, new VagueReading(age, null, null, IsTimex: age == "PAST_REF"));
        }

        return
            tokens.IsAny(at, "frühere", "früheren", "früherer", "früheres")
            && tokens[at + 1].IsCapital
            && !tokens[at + 1].Is(TimeWordKind.DayPart)
            ? new(at, at + 1, new VagueReading("PAST_REF", null, null, IsTimex: true))
            : null;
    }

    private static TimeMatch? Phrase(TimeTokens tokens, int at)
    {
        if (tokens.IsAny(at, "vor", "seit") && tokens.Is(at + 1, "kurzem"))
        {
            return new(at, at + 2, new VagueReading("PAST_REF", RecentDays, 0, IsTimex: true));
        }

        if (
            tokens.Is(at, "zur")
            && tokens.Is(at + 1, "zeit")
            && tokens[at + 1].IsCapital
            && !tokens.IsAny(at + 2, "der", "des")
        )
        {
            return new(at, at + 2, new VagueReading("PRESENT_REF", 0, 0, IsTimex: true));
        }

        if (
            tokens.Is(at, "im")
            && tokens.IsAny(at + 1, "moment", "augenblick")
            && !tokens.IsAny(at + 2, "der", "des", "als")
        )
        {
            return new(at + 1, at + 2, new VagueReading("PRESENT_REF", 0, 0, IsTimex: true));
        }

        if (!tokens.Is(at, "in"))
        {
            return null;
        }

        if (tokens.IsAny(at + 1, "letzter", "jüngster") && tokens.Is(at + 2, "zeit"))
        {
            return new(at + 1, at + 3, new VagueReading("PAST_REF", LatelyDays, 0, IsTimex: true));
        }

        if (tokens.IsAny(at + 1, "nächster", "absehbarer") && tokens.Is(at + 2, "zeit"))
        {
            return new(at + 1, at + 3, new VagueReading("FUTURE_REF", 0, LatelyDays, IsTimex: true));
        }

        if (tokens.Is(at + 1, "kürze"))
        {
            return new(at + 1, at + 2, new VagueReading("FUTURE_REF", 0, LatelyDays, IsTimex: true));
        }

        if (tokens.Is(at + 1, "zukunft"))
        {
            return new(at + 1, at + 2, new VagueReading("FUTURE_REF", null, null, IsTimex: true));
        }

        return tokens.Is(at + 1, "der") && tokens.Is(at + 2, "vergangenheit")
            ? new(at + 1, at + 3, new VagueReading("PAST_REF", null, null, IsTimex: true))
            : null;
    }
}
