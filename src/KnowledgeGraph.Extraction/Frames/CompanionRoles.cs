using KnowledgeGraph.Extraction.Frames.Nouns;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Takes the sides of an act from its noun where the verb has none: "Das Abkommen zwischen A und B wurde unterzeichnet", "Die
/// Offensive Russlands gegen die Ukraine wurde fortgesetzt". In the passive the noun's own attributes are all that names them.
/// </summary>
internal sealed class CompanionRoles(NounFrameMatcher nouns, PhraseActors people)
{
    public FrameMatch Complete(FrameMatch match, Sentence sentence)
    {
        var frame = match.Frame;
        if (frame.Construction is not (Construction.Verb or Construction.LightVerb) || match.Source.Actors.Count > 0)
        {
            return match;
        }

        var roles = new ClauseRoles(match.Clause, people);
        var noun =
            frame.CompanionSlot == "nom" ? match.Noun
            : roles is { IsPassive: true, HasDoer: false } ? match.Noun ?? match.Clause.Subject
            : null;
        if (noun is null || nouns.Match(noun, match.Clause, sentence) is not { } told || told.Frame.Type != frame.Type)
        {
            return match;
        }

        var target = match.Target.Actors.Count == 0 || frame.Type?.IsSymmetric() == true ? told.Target : match.Target;
        return told.Source.Actors.Count == 0
            ? match
            : match with
            {
                Source = told.Source,
                Target = target,
                DoerOmitted = false,
            };
    }
}
