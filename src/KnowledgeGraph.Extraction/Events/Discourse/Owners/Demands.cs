using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse.Owners;

/// <summary>
/// Of whom something is demanded that only one can do who did something before: who holds people sets them free, who sent troops withdraws
/// them, who imposed something lifts it ("Teheran hielt den Tanker fest. London verlangte die Freigabe").
/// </summary>
internal sealed class Demands(IReadOnlyList<EventDraft> ordered)
{
    private const int Reach = 12;

    private static readonly Dictionary<string, EventType[]> s_undone = new(StringComparer.Ordinal)
    {
        ["Freilassung"] = [EventType.Coerced],
        ["Freigabe"] = [EventType.Coerced, EventType.Seized, EventType.Sanctioned],
        ["Herausgabe"] = [EventType.Coerced, EventType.Seized],
        ["Rückgabe"] = [EventType.Coerced, EventType.Seized],
        ["Enthaftung"] = [EventType.Coerced],
        ["freilassen"] = [EventType.Coerced],
        ["freigeben"] = [EventType.Coerced, EventType.Seized],
        ["Abzug"] = [EventType.Deployed, EventType.Seized, EventType.Attacked],
        ["Rückzug"] = [EventType.Deployed, EventType.Seized, EventType.Attacked],
        ["Räumung"] = [EventType.Seized],
        ["Rücknahme"] = [EventType.Sanctioned, EventType.Coerced, EventType.Agreed],
        ["zurücknehmen"] = [EventType.Sanctioned, EventType.Coerced, EventType.Agreed],
        ["Aufhebung"] = [EventType.Sanctioned, EventType.Coerced],
        ["aufheben"] = [EventType.Sanctioned, EventType.Coerced],
        ["Aufklärung"] = [EventType.Attacked, EventType.Coerced],
        ["Entschuldigung"] = [EventType.Attacked, EventType.Coerced, EventType.Criticised],
        ["Entschädigung"] = [EventType.Attacked, EventType.Coerced],
        ["Wiedergutmachung"] = [EventType.Attacked, EventType.Coerced],
    };

    public void Fill(EventDraft draft)
    {
        if (IsForCaptive(draft))
        {
            draft.Target = [];
        }

        if (
            draft is not { Type: EventType.Urged, Target.Count: 0, Source.Count: > 0, Match: not null }
            || Undone(draft) is not { } types
        )
        {
            return;
        }

        var own = ActorSides.Keys(draft.Source);
        var deeds = ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .Where(d => d.Sentence >= draft.Sentence - Reach && d.Confidence >= 0.4 && types.Contains(d.Type))
            .ToList();
        var deed =
            deeds.FindLast(d => d.Source.Count > 0 && ActorSides.Keys(d.Target).Overlaps(own) && !IsBy(d, own))
            ?? deeds.FindLast(d => d.Source.Count > 0 && !IsBy(d, own));
        if (deed is not null)
        {
            draft.Target = deed.Source;
            draft.Weigh(0.1, "whoever did it can undo it");
        }
        else if (
            deeds.FindLast(d => d is { Type: EventType.Coerced, Source.Count: 0, Match.HasForeignDoer: false })
                is { } held
            && (held.PlaceState ?? held.Target.FirstOrNull()?.State) is { } land
            && !own.Contains(land)
        )
        {
            draft.Target = [Actor.OfState(land)];
            draft.Weigh(0.1, "a state holds whom it holds");
        }
    }

    /// <summary>"verlangte Whelans Freilassung": he is to be set free, and somebody else to do it.</summary>
    private static bool IsForCaptive(EventDraft draft) =>
        draft
            is {
                Type: EventType.Urged,
                Match: { Frame.Companion: "Freilassung" or "Enthaftung" or "Begnadigung", Target.Slot.Owner: true }
            }
        && draft.Target.All(t => t.Kind == ActorKind.Person);

    private static bool IsBy(EventDraft deed, HashSet<string> own) => ActorSides.Keys(deed.Source).Overlaps(own);

    private static EventType[]? Undone(EventDraft draft) =>
        draft
            .Clause.Tokens.Concat(draft.Clause.Complements.SelectMany(c => c.Tokens))
            .Select(t => s_undone.GetValueOrDefault(t.Lemma))
            .FirstOrDefault(t => t is not null);
}
