using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"|Netanjahu| wird Betrug vorgeworfen": a name without an article shows no case, but what is done to whom is plain.</summary>
internal static class BareDatives
{
    /// <summary>Verbs that have a thing for their object and somebody, in the dative, to whom it is done.</summary>
    private static readonly HashSet<string> s_verbs = new(StringComparer.Ordinal)
    {
        "anlasten",
        "legen",
        "nachsagen",
        "unterstellen",
        "vorhalten",
        "vorwerfen",
    };

    /// <summary>The phrase of a passive that must be its dative, or null.</summary>
    public static NounPhrase? In(Clause clause, PhraseActors? people) =>
        people is not null && clause.Verb is { } verb && s_verbs.Contains(verb.Lemma)
            ? clause
                .OtherPhrases.Prepend(clause.Subject)
                .OfType<NounPhrase>()
                .FirstOrDefault(p =>
                    p is { Determiner: DeterminerKind.None, Pronoun: PronounKind.None }
                    && people.Of(p) is [{ Kind: ActorKind.Person or ActorKind.State }]
                )
            : null;
}
