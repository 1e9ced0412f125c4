using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Acts done by what is said and not by a verb of their own: "X müsse handeln, sagte Y", "schuld sei X, sagte Y".</summary>
internal sealed class ReportedActs(PhraseActors people)
{
    /// <summary>The act that a reported clause is, or null.</summary>
    public EventDraft? Of(Sentence sentence, Clause clause, ClauseContext context) =>
        Demand(sentence, clause, context) ?? Blame(sentence, clause, context);

    /// <summary>"Verantwortlich sei X, sagte Y": an accusation by its form.</summary>
    private EventDraft? Blame(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context is not { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker }
            || clause.Verb is not { Lemma: "sein" or "tragen", IsNegated: false } verb
            || clause.Subject is not { } subject
            || !clause.Tokens.Any(t =>
                t.Lemma is "verantwortlich" or "schuld" or "schuldig" or "Schuld" or "Verantwortung"
            )
        )
        {
            return null;
        }

        var blamed = people.Of(subject);
        if (blamed.Count == 0 || blamed.Any(a => a.Id == speaker.Id || a.State == speaker.State))
        {
            return null;
        }

        var draft = new EventDraft
        {
            Type = EventType.Accused,
            Source = [speaker],
            Target = blamed,
            Sentence = sentence.Index,
            Clause = clause,
            Trigger = verb.MainToken.Span,
            Frame = "verantwortlich sei X, sagte Y",
            Status = EventStatus.Happened,
        };
        draft.Weigh(0.7, "blame in reported speech");
        return draft;
    }

    /// <summary>"X müsse/solle …, sagte Y": a demand by its form, whatever the verb.</summary>
    private EventDraft? Demand(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context is not { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker }
            || clause.Verb is not { Modal: "müssen" or "sollen" } verb
            || (verb.IsNegated && verb.Modal == "müssen")
            || verb.Tense is not (Tense.Present or Tense.None or Tense.Preterite)
            || (verb.Tense == Tense.Preterite && verb.Mood == Mood.Indicative && verb.Modal == "müssen")
            || new ClauseRoles(clause, people).In("nom").FirstOrDefault() is not { } subject
            || clause.Kind is ClauseKind.Relative
        )
        {
            return null;
        }

        var addressed = new ClauseRoles(clause).IsPassive ? [] : people.Of(subject);
        if (
            addressed.Count == 0
            || addressed.Any(a => a.Id == speaker.Id || (a.Kind == ActorKind.State && a.Name == speaker.State))
        )
        {
            return null;
        }

        var draft = new EventDraft
        {
            Type = EventType.Urged,
            Source = [speaker],
            Target = addressed,
            Sentence = sentence.Index,
            Clause = clause,
            Trigger = verb.FiniteToken?.Span ?? verb.MainToken.Span,
            Frame = $"X {verb.Modal} …, sagte Y",
            Status = EventStatus.Happened,
        };
        draft.Weigh(0.68, "a demand in reported speech");
        return draft;
    }
}
