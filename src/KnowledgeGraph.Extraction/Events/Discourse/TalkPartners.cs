using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Finds the other party of a talk, and whom a speaker addresses there, from the meetings, calls and visits told shortly before.
/// </summary>
internal sealed class TalkPartners(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>A talk is remembered for so many sentences.</summary>
    private const int Reach = 3;

    public void Fill(EventDraft draft)
    {
        switch (draft.Type)
        {
            case EventType.Met or EventType.Called:
                FillTalk(draft);
                break;
            case EventType.Mediated when draft.Target.Count == 0 && draft.Source.Count > 0:
                FillMediated(draft);
                break;
            case EventType.Offered
                when draft is { Match: not null, Target.Count: 0, Source.Count: 1 } && PartnerBeside(draft) is { } host:
                draft.Target = [host];
                draft.Weigh(0.05, "the partner of the talk is meant");
                break;
            case EventType.Urged or EventType.Accused:
                FillAddressed(draft);
                break;
        }
    }

    /// <summary>"Sie äußerte in dem Gespräch Kritik": to whom it is said, unless it was told whose deed is meant.</summary>
    public void FillCriticised(EventDraft draft)
    {
        if (draft.Type == EventType.Criticised)
        {
            FillAddressed(draft);
        }
    }

    private void FillAddressed(EventDraft draft)
    {
        // "verlangte danach ein Ende der Blockade": what is demanded concerns others than the partner more often than him.
        if (
            draft is { Target.Count: 0, Source.Count: 1 }
            && !(draft is { Type: EventType.Urged, Match: not null })
            && PartnerOf(draft, 1) is { } partner
        )
        {
            draft.Target = [partner];
            draft.Weigh(0.02, "the partner of the talk told before is addressed");
        }
    }

    private void FillTalk(EventDraft draft)
    {
        var parties = ActorSides.Join(draft.Source, draft.Target);
        if (parties.Count == 1 && PartnerOf(draft, Reach) is { } partner)
        {
            draft.Source = parties;
            draft.Target = [partner];
            draft.Weigh(0.3, "the partner was named shortly before");
        }
        else if (
            parties.Count == 0
            && IsDefinite(draft)
            && Before(draft, 2 * Reach).LastOrDefault(HasParties) is { } same
        )
        {
            draft.Source = same.Source;
            draft.Target = same.Target;
            draft.Weigh(0.35, "it is the talk told before");
        }
    }

    /// <summary>"Vermittelt hatte den Gipfel Brasilien": between those who met.</summary>
    private void FillMediated(EventDraft draft)
    {
        var talk = Before(draft, 2 * Reach)
            .LastOrDefault(d =>
                d.Type == EventType.Met
                && HasParties(d)
                && (d.Date is not null || !IsYear(draft.Date))
                && d.Date.Overlaps(draft.Date)
                && !d.Source.Concat(d.Target).Any(a => draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(a)))
            );
        if (talk is not null)
        {
            draft.Target = ActorSides.Join(talk.Source, talk.Target);
            draft.Weigh(0.05, "between those whose talk was told before");
        }
    }

    private static bool IsYear(DayInterval? days) => days is { } d && d.To.DayNumber - d.From.DayNumber > 300;

    private Actor? PartnerOf(EventDraft draft, int reach)
    {
        var self = draft.Source.Count > 0 ? draft.Source : draft.Target;
        foreach (var talk in Before(draft, reach).Reverse().Where(HasParties))
        {
            if (talk.Type == EventType.Visited && draft.Type.IsSpeechAct())
            {
                continue;
            }

            var others = talk
                .Source.Concat(talk.Target)
                .Where(a => self.All(s => s.Id != a.Id))
                .DistinctBy(a => a.Id)
                .ToList();
            var includesSelf = talk.Source.Concat(talk.Target).Any(a => self.Any(s => s.Id == a.Id));
            if (includesSelf && others.Count == 1 && self.All(s => ActorSides.Key(s) != ActorSides.Key(others[0])))
            {
                return others[0];
            }
        }

        return null;
    }

    /// <summary>"legte bei dem Treffen einen Plan vor": to the other side of the talk that the sentence itself names.</summary>
    private Actor? PartnerBeside(EventDraft draft)
    {
        var talk = ordered.FirstOrDefault(d =>
            d.Sentence == draft.Sentence && d.Type is EventType.Met or EventType.Called && HasParties(d)
        );
        var sides = talk is null ? [] : talk.Source.Concat(talk.Target).DistinctBy(ActorSides.Key).ToList();
        return sides.Count == 2 && sides.Exists(s => ActorSides.Key(s) == ActorSides.Key(draft.Source[0]))
            ? sides.Find(s => ActorSides.Key(s) != ActorSides.Key(draft.Source[0]))
            : null;
    }

    private IEnumerable<EventDraft> Before(EventDraft draft, int reach) =>
        ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .Where(d =>
                d.Type is EventType.Met or EventType.Called or EventType.Visited
                && d.Sentence >= draft.Sentence - reach
                && d.Confidence >= 0.5
            );

    private static bool HasParties(EventDraft talk) =>
        talk.Source.Count > 0 && (talk.Target.Count > 0 || (talk.Type.IsSymmetric() && talk.Source.Count > 1));

    private static bool IsDefinite(EventDraft draft) =>
        draft.Match?.Noun
            is { Determiner: DeterminerKind.Definite or DeterminerKind.Demonstrative }
                or { Number: German.Morphology.Numbers.Plural, Determiner: DeterminerKind.None };
}
