using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>The source of a sentence that the next one gives: "… Das sagte Y."</summary>
internal static class Vouching
{
    /// <summary>"… Das sagte Y am Freitag.": the sentence gives the source of the one before.</summary>
    public static bool VouchesForPrevious(Sentence sentence, FrameLexicon lexicon) =>
        sentence.Roots.FirstOrDefault() is { Verb: { } verb } root
        && lexicon.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell
        && !root.Complements.Any()
        && root.DirectObject is { Pronoun: PronounKind.Demonstrative };

    /// <summary>The contexts of a sentence for which somebody vouches afterwards.</summary>
    public static IReadOnlyDictionary<Clause, ClauseContext> Vouched(
        IReadOnlyDictionary<Clause, ClauseContext> contexts,
        Actor claimant
    ) =>
        contexts.ToDictionary(
            p => p.Key,
            p =>
                p.Value.Footing == Footing.Asserted
                    ? p.Value with
                    {
                        Footing = Footing.Claimed,
                        Claimant = claimant,
                        Why = $"the next sentence names {claimant.Name} as the source",
                    }
                    : p.Value
        );
}
