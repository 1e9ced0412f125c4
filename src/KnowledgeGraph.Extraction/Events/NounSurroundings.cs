using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Fills the roles of a noun's event from the clause around it.</summary>
internal sealed class NounSurroundings(FrameLexicon lexicon, PhraseActors people)
{
    /// <summary>"forderte ihn in einem Telefonat auf": the parties of the call are those of the clause's own event.</summary>
    public static FrameMatch Complete(FrameMatch noun, FrameMatch? around)
    {
        if (around is null || noun.Frame.Type is not (EventType.Called or EventType.Met))
        {
            return noun;
        }

        var source = noun.Source.Actors.Count > 0 ? noun.Source : around.Source;
        var target = noun.Target.Actors.Count > 0 || source.Actors.Count > 1 ? noun.Target : around.Target;
        return noun with { Source = source, Target = target };
    }

    /// <summary>Who reports the event that is the object of his verb of saying; null where nobody does.</summary>
    public Actor? ReporterOf(NounPhrase noun, Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        var tells = lexicon.SpeechOf(verb.Lemma, verb.IsReflexive) is SpeechManner.Tell || verb.Lemma == "sprechen";
        var isObject =
            ReferenceEquals(clause.DirectObject, noun)
            || clause.Prepositionals.Any(p => p.Lemma is "von" or "über" && ReferenceEquals(p.Object, noun));
        return tells && isObject ? new ClauseRoles(clause).In("nom").SelectMany(people.Of).FirstOrDefault() : null;
    }
}
