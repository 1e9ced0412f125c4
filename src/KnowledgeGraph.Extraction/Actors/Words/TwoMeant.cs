using KnowledgeGraph.Extraction.Actors.Mentions;

namespace KnowledgeGraph.Extraction.Actors.Words;

/// <summary>Words in the plural that mean two spoken of before, though no "beide" says so: "die Nachbarn", "die Unterhändler".</summary>
internal static class TwoMeant
{
    private static readonly HashSet<string> _lands = new(StringComparer.Ordinal)
    {
        "Länder",
        "Ländern",
        "Staaten",
        "Nachbarn",
        "Nachbarländer",
        "Nachbarländern",
        "Nachbarstaaten",
        "Rivalen",
        "Erzrivalen",
        "Erzfeinde",
        "Erzfeinden",
        "Bruderländer",
        "Bündnispartner",
        "Regierungen",
    };

    private static readonly HashSet<string> _speakers = new(StringComparer.Ordinal)
    {
        "Unterhändler",
        "Unterhändlern",
        "Verhandler",
        "Verhandlern",
        "Chefunterhändler",
        "Chefverhandler",
        "Delegationen",
        "Verhandlungsdelegationen",
        "Verhandlungsteams",
        "Regierungen",
        "Regierungsdelegationen",
        "Abordnungen",
    };

    private static readonly HashSet<string> _leaders = new(StringComparer.Ordinal)
    {
        "Staatschefs",
        "Regierungschefs",
        "Staatsoberhäupter",
        "Präsidenten",
        "Premiers",
        "Minister",
        "Ministern",
        "Chefdiplomaten",
        "Politiker",
        "Politikern",
        "Spitzenpolitiker",
        "Staatsmänner",
        "Amtskollegen",
        "Gesprächspartner",
    };

    /// <summary>Whether a noun tells those who lead, and so two persons.</summary>
    public static bool AreLeaders(string noun) => _leaders.Contains(noun);

    /// <summary>Whether a noun tells lands of which two may be meant.</summary>
    public static bool AreLands(string noun) => _lands.Contains(noun);

    /// <summary>Whether a noun tells those who speak for two parties.</summary>
    public static bool AreSpeakers(string noun) => _speakers.Contains(noun);

    /// <summary>Whether the definite article stands before and nothing behind says which ones are meant: not "die Staaten der EU".</summary>
    public static bool StandAlone(SentenceWords words, int first, int last) =>
        first == last - 1
        && (words.IsAny(first, "die", "Die") || words.IsAny(first, "den", "Den") && !words.Is(last, "Nachbarn"))
        && !words.IsAny(
            last + 1,
            "der",
            "des",
            "von",
            "vom",
            "aus",
            "in",
            "im",
            "am",
            "an",
            "mit",
            "und",
            "sowie",
            "oder",
            "Europas",
            "Afrikas",
            "Asiens",
            "Lateinamerikas"
        )
        && !words.IsNameLike(last + 1);
}
