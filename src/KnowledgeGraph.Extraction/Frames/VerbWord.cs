using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The verb that calls frames: without a pronominal adverb that stands where a prefix could ("bat … darum").</summary>
internal static class VerbWord
{
    private static readonly string[] s_adverbs =
    [
        "darüber",
        "darauf",
        "dagegen",
        "darum",
        "davon",
        "davor",
        "dafür",
        "damit",
        "daran",
        "dazu",
        "dahinter",
        "miteinander",
        "gegeneinander",
        "untereinander",
        "voneinander",
    ];

    public static string Of(VerbComplex verb)
    {
        // "ließ wissen", "ließ durchblicken": who lets it be known says it.
        if (verb is { Modal: "lassen", Lemma: "wissen" or "durchblicken" or "ausrichten" or "verlauten" or "erkennen" })
        {
            return verb.Lemma + "lassen";
        }

        foreach (var adverb in s_adverbs)
        {
            if (verb.Lemma.Length > adverb.Length + 4 && verb.Lemma.StartsWith(adverb, StringComparison.Ordinal))
            {
                return verb.Lemma[adverb.Length..];
            }
        }

        return verb.Lemma;
    }
}
