using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// "Ähnlich äußerte sich Kopenhagen", "Dasselbe verlangte Rom", "Auch Wien mahnte zur Ruhe": the act of whoever spoke before, once more, and
/// to the same address.
/// </summary>
internal sealed class Echoes(IReadOnlyList<EventDraft> ordered)
{
    private const int Reach = 2;

    /// <summary>What is asked of others than the one to blame.</summary>
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        "Konsequenz",
        "Sanktion",
        "Strafmaßnahme",
        "Embargo",
        "Waffenembargo",
        "Reaktion",
        "Antwort",
        "Hilfe",
        "Unterstützung",
        "Solidarität",
        "Untersuchung",
        "Schutz",
        "Protest",
        "Kundgebung",
        "Demonstration",
        "Widerstand",
        "Todesstrafe",
        "Strafe",
        "Haft",
    };

    public void Fill(EventDraft draft)
    {
        if (draft.Source.Count == 0)
        {
            return;
        }

        if (draft is not { Match.Frame.Companion: "ähnlich" })
        {
            if (draft is { Target.Count: 0, Match: not null } && (SaysTheSame(draft) || IsAnother(draft)))
            {
                FillAddress(draft);
            }

            FillBlamed(draft);

            return;
        }

        var said = Before(draft).LastOrDefault(d => d.Type.IsSpeechAct() && d.Confidence >= 0.5);
        if (said is null)
        {
            draft.Weigh(-1, "nobody spoke before");
            return;
        }

        draft.Type = said.Type;
        draft.Target = said.Target;
        draft.Weigh(0.35, "it is what another said before");
    }

    private void FillAddress(EventDraft draft)
    {
        var said = Before(draft)
            .LastOrDefault(d =>
                d.Confidence >= 0.5
                && d.Target.Count > 0
                && AreAlike(draft.Type, d.Type)
                && !ActorSides.Keys(d.Target).Overlaps(ActorSides.Keys(draft.Source))
            );
        if (said is not null)
        {
            draft.Target = said.Target;
            draft.Weigh(0.1, "another said the same to them before");
        }
    }

    /// <summary>"verurteilte das Vorgehen der Generäle und forderte freie Wahlen": whom one blames one asks in the same breath.</summary>
    private void FillBlamed(EventDraft draft)
    {
        if (
            draft is not { Type: EventType.Urged, Target.Count: 0, Match: not null }
            || draft.Clause.Complements.Any(c => c.Kind != ClauseKind.Infinitive)
            || draft.Clause.Tokens.Any(t => s_others.Contains(t.Lemma))
            || draft.Clause.Tokens.Any(t => t.Text is "alle" or "beide" or "allen" or "beiden")
        )
        {
            return;
        }

        var blamed = ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Sentence == draft.Sentence
                && d.Type is EventType.Criticised or EventType.Accused
                && d.Target.Count > 0
                && d.Source.Count == draft.Source.Count
                && d.Source.All(s => draft.Source.Any(x => x.Id == s.Id))
            );
        if (blamed is not null)
        {
            draft.Target = blamed.Target;
            draft.Weigh(0.05, "asked of those blamed in the same breath");
        }
    }

    /// <summary>A demand, a warning and a reproach of several in a row are for one address.</summary>
    private static bool AreAlike(EventType type, EventType before) =>
        type switch
        {
            EventType.Urged => before is EventType.Urged or EventType.Warned or EventType.Criticised,
            EventType.Criticised => before is EventType.Criticised or EventType.Accused or EventType.Rejected,
            EventType.Supported
            or EventType.Accused
            or EventType.Threatened
            or EventType.Warned
            or EventType.Offered
            or EventType.Sanctioned => before == type,
            _ => false,
        };

    private IEnumerable<EventDraft> Before(EventDraft draft) =>
        ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .Where(d =>
                d.Sentence >= draft.Sentence - Reach
                && d.Source.Count > 0
                && d.Source.All(s => draft.Source.All(x => x.Id != s.Id))
            );

    /// <summary>"Dasselbe verlangten die USA."</summary>
    private static bool SaysTheSame(EventDraft draft) =>
        draft.Clause.Tokens.Any(t => t.Text is "Dasselbe" or "dasselbe" or "Gleiches" or "Ähnliches");

    /// <summary>"|Auch| die Nato verlangte", "Rom kritisierte |ebenfalls| …": one more of those who spoke.</summary>
    private static bool IsAnother(EventDraft draft) =>
        draft is { Type: EventType.Criticised, Noun: not null }
            && draft.Clause.Tokens.Any(t => t.Lemma is "auch" or "zudem" or "außerdem" or "ebenso" or "Auch")
        || draft.Match!.Source.Phrase is { } doer
            && draft.Clause.Tokens.Any(t =>
                (t.Index == doer.FirstToken - 1 && t.Lemma is "auch" or "Auch" or "ebenso")
                || t.Lemma is "ebenfalls" or "gleichfalls"
            );
}
