using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>The source of a sentence that the next one gives: "… Das sagte Y."</summary>
internal static class Vouching
{
    /// <summary>
    /// "Der Minister gab sich gelassen. Man werde zahlen.": a person told of in a sentence without a word of saying may speak in
    /// the next one; null where nobody is, or where the sentence is said itself.
    /// </summary>
    public static Actor? PersonIn(
        Sentence sentence,
        IReadOnlyDictionary<Clause, ClauseContext> told,
        PhraseActors people
    ) =>
        sentence.Roots.FirstOrDefault()
            is { IsInQuotes: false, Subject: { } subject, Verb: { Mood: Mood.Indicative, Voice: Voice.Active } } root
        && told.GetValueOrDefault(root) is { Footing: Footing.Asserted }
        && people.Of(subject) is [{ Kind: ActorKind.Person } person]
            ? person
            : null;

    /// <summary>Whether a sentence is told in the Konjunktiv from its start: somebody says it.</summary>
    public static bool IsSaid(Sentence sentence) => sentence.Roots.FirstOrDefault()?.Verb?.Mood == Mood.SubjunctiveOne;

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
                p.Value.Footing == Footing.Asserted || IsNobodys(p.Key, p.Value)
                    ? p.Value with
                    {
                        Footing = Footing.Claimed,
                        Claimant = claimant,
                        IsReported = p.Value.IsReported || IsNobodys(p.Key, p.Value),
                        Why = $"the next sentence names {claimant.Name} as the source",
                    }
                    : p.Value
        );

    /// <summary>"Dahinter stecke Oslo. Das sagte Y.": told in the Konjunktiv, and by nobody known so far.</summary>
    private static bool IsNobodys(Clause clause, ClauseContext context) =>
        context is { Footing: Footing.Opinion, Claimant: null } && clause.Verb?.Mood == Mood.SubjunctiveOne;
}
