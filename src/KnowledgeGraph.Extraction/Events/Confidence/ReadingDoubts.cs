using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>How surely a clause's sides were read: doubts of the grammar and of who is named, which say nothing against the event.</summary>
internal static class ReadingDoubts
{
    public static void Weigh(EventDraft draft, FrameMatch match, PhraseActors people)
    {
        WeighClause(draft, match);
        WeighDoer(draft, match, people);
        if (match.Frame.Lemma == "begrüßen" && draft.Type == EventType.Supported && IsGuest(match.Target, people))
        {
            draft.Weigh(-0.4, "guests are greeted, and nothing is backed");
        }

        if (draft.Target.Count > 0)
        {
            return;
        }

        if (match.Clause.Complements.Any())
        {
            // Of whom one complains stands in the content or before it, and a guess seldom finds it.
            draft.Weigh(
                draft.Type is EventType.Criticised or EventType.Accused ? -0.25 : -0.12,
                "it tells what is said, and not of whom"
            );
        }
        else if (match.Clause.DirectObject is { Pronoun: not PronounKind.None })
        {
            draft.Weigh(-0.1, "whom it concerns stands in a pronoun that points to nobody");
        }
    }

    /// <summary>"zu zehn Jahren |Straflager|": what is measured out stands beside its measure, and is no part of its own.</summary>
    private static bool IsMeasured(Clause clause, NounPhrase phrase) =>
        FrameLexicon.Instance.Classes.Contains("penalty", phrase.Lemma)
        && clause.Prepositionals.Any(p =>
            p.Object is { Lemma: "Jahr" or "Monat" or "Tag" or "Woche" } measure
            && measure.Span.End < phrase.Span.Start
            && phrase.Span.Start - measure.Span.End <= 2
        );

    private static void WeighClause(EventDraft draft, FrameMatch match)
    {
        var clause = match.Clause;
        if (clause.OtherPhrases.Any(p => !IsMeasured(clause, p)))
        {
            draft.Weigh(-0.12, "words of the clause are left over");
        }

        if (clause is { Role: ClauseRole.Conjunct, Kind: ClauseKind.Participle })
        {
            draft.Weigh(-0.15, "it shares the auxiliary of another clause");
        }
        else if (clause.SubjectSource == SubjectSource.Shared)
        {
            draft.Weigh(-0.06, "it shares the doer of another clause");
        }

        if (new ClauseRoles(clause).IsPassive)
        {
            draft.Weigh(-0.06, "the passive turns its sides");
        }

        if (clause.Verb is { Modal: "sollen" })
        {
            draft.Weigh(-0.07, "it is said to be so or to come");
        }

        if (clause.Verb is { Tense: Tense.Perfect, Mood: Mood.SubjunctiveOne })
        {
            draft.Weigh(-0.05, "it is hearsay of the past");
        }
    }

    private static void WeighDoer(EventDraft draft, FrameMatch match, PhraseActors people)
    {
        if (match.Source.Phrase is not { } phrase)
        {
            return;
        }

        var mention = people.MentionOf(phrase);
        if (mention is null && draft.Type != EventType.Protested)
        {
            draft.Weigh(-0.08, "the doer is inferred from words around its name");
        }
        else if (mention?.Form == MentionForm.Office)
        {
            draft.Weigh(0.05, "the doer's office is told");
        }
        else if (
            mention is { Form: MentionForm.Name, Actors: [{ Kind: ActorKind.Person } person] }
            && IsUnknown(person)
        )
        {
            draft.Weigh(-0.22, "nothing is known of the doer but a name");
        }
    }

    /// <summary>"begrüßte die Soldaten auf dem Flughafen": people themselves, and no act or plan of theirs.</summary>
    private static bool IsGuest(RoleFill target, PhraseActors people) =>
        target.Phrase is { } phrase
        && people.MentionOf(phrase) is { } guests
        && guests.Actors.All(a => a.Kind is ActorKind.Person or ActorKind.Body or ActorKind.Group);

    private static bool IsUnknown(Actor person) => Gazetteer.Default.Get(person.Name) is null;
}
