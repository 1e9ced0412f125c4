using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>A stretch of words between the marks and conjunctions at which clauses can begin.</summary>
/// <param name="Tokens">The words, with commas inside lists.</param>
/// <param name="Delimiter">The mark before it; empty at the beginning or where a conjunction parts it from what is before.</param>
/// <param name="Coordinator">The conjunction at its beginning, not among the words.</param>
internal sealed record Segment(List<Token> Tokens, Token? Delimiter, Token? Coordinator, bool IsUnmarked = false)
{
    public bool IsInQuotes => Tokens.Count > 0 && Tokens[0].IsInQuotes;

    public bool FollowsComma => IsUnmarked || Delimiter?.Text is "," or "–" or "—" or "-";

    public bool FollowsColon => Delimiter?.Text == ":";

    /// <summary>Whether a word may be a finite verb, given what stands before it.</summary>
    public static bool MayBeFinite(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Verbal.HasFlag(WordClasses.Finite) && !FollowsZu(tokens, at);

    public static bool IsSurelyFinite(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Verbal == WordClasses.Finite && !FollowsZu(tokens, at) && !tokens[at].Is(WordClasses.BareAdjective);

    public static bool IsZuInfinitive(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Verbal.HasFlag(WordClasses.ZuInfinitive)
        || (tokens[at].Verbal.HasFlag(WordClasses.Infinitive) && FollowsZu(tokens, at));

    public static bool FollowsZu(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].PartOfSpeech == PartOfSpeech.InfinitiveMarker;

    /// <summary>Whether the verb stands right behind a conjunction, or behind it and adverbs.</summary>
    public static bool OpensVerb(List<Token> words, int at)
    {
        var next = at + 1;
        while (next < words.Count && words[next].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle)
        {
            next++;
        }

        return next < words.Count && words[next].Verbal.HasFlag(WordClasses.Finite);
    }

    /// <summary>"hat … nicht ignorieren können": the infinitive stands for a participle.</summary>
    public static bool IsModalInfinitive(Token token)
    {
        foreach (var reading in token.VerbReadings)
        {
            if (reading.Form == VerbForm.Infinitive && (VerbKinds.IsModal(reading.Lemma) || reading.Lemma == "lassen"))
            {
                return true;
            }
        }

        return false;
    }
}
