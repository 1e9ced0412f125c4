using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>Deaths are casualties of the attack that a noun beside them tells, not an attack of their own.</summary>
internal static class CasualtyEvents
{
    /// <summary>Drops 'töten' and its like where the same clause names their cause, and hands the victims to the cause.</summary>
    public static IReadOnlyList<EventDraft> Join(IReadOnlyList<EventDraft> drafts)
    {
        var dropped = new HashSet<EventDraft>();
        foreach (var killing in drafts.Where(IsKilling))
        {
            var cause = drafts.FirstOrDefault(d =>
                !ReferenceEquals(d, killing)
                && d.Noun is not null
                && ReferenceEquals(d.Clause, killing.Clause)
                && d.Type is EventType.Attacked or EventType.Fought
            );
            if (drafts.Any(d => IsConsequence(killing, d)))
            {
                dropped.Add(killing);
                continue;
            }

            if (cause is null || killing.Source.Any(s => cause.Source.Concat(cause.Target).All(c => c.Id != s.Id)))
            {
                continue;
            }

            var isPlaceOnly =
                cause.Target is [{ Kind: ActorKind.State } place]
                && killing.Target.All(t =>
                    t.Kind == ActorKind.Person
                    || (cause.Match?.Target.Slot?.Name == "in" && t.Kind == ActorKind.Body && t.State != place.Name)
                );
            if (
                cause.Type == EventType.Attacked
                && (cause.Target.Count == 0 || isPlaceOnly)
                && killing.Target.Count > 0
            )
            {
                cause.Target = killing.Target;
                cause.Weigh(0.1, "the victims are named");
            }

            cause.Weigh(0.1, "its victims are told");
            dropped.Add(killing);
        }

        foreach (var killing in drafts.Where(d => IsKilling(d) && !dropped.Contains(d)))
        {
            MakeMutual(killing);
        }

        return [.. drafts.Where(d => !dropped.Contains(d))];
    }

    /// <summary>"wurden 30 Kenianer und vier Somalier getötet": where both sides lose lives, they fight.</summary>
    private static void MakeMutual(EventDraft killing)
    {
        var sides = killing.Target.DistinctBy(ActorSides.Key).ToList();
        if (killing.Source.Count == 0 && sides is [{ State: { } one }, { State: { } other }])
        {
            killing.Type = EventType.Fought;
            killing.Source = [Actor.OfState(one)];
            killing.Target = [Actor.OfState(other)];
        }
    }

    /// <summary>Drops deaths without a doer near an attack or a fight that has been told: they are its casualties.</summary>
    public static IReadOnlyList<EventDraft> JoinNear(IReadOnlyList<EventDraft> drafts)
    {
        const int near = 4;
        var causes = drafts
            .Where(d => d.Type is EventType.Attacked or EventType.Fought && !IsKilling(d) && d.Confidence >= 0.5)
            .ToList();
        return
        [
            .. drafts.Where(d =>
                !IsKilling(d)
                || d.Source.Count > 0
                || IsMurderOfAnother(d, causes)
                || !causes.Exists(c => Math.Abs(c.Sentence - d.Sentence) <= near)
            ),
        ];
    }

    /// <summary>
    /// "Präsident X war im Juli 2021 erschossen worden": a person's murder at another time is no loss of what is told beside it, and
    /// "der Mord an X" elsewhere is the same event.
    /// </summary>
    private static bool IsMurderOfAnother(EventDraft killing, List<EventDraft> causes) =>
        killing is { Target: [{ Kind: ActorKind.Person } victim] }
        && (
            causes.Exists(c => c.Target.Any(t => t.Id == victim.Id))
            || (
                killing is { Date: { } date, Clause.Verb.Tense: Tense.Pluperfect }
                && causes.TrueForAll(c => c.Date != date)
            )
        );

    /// <summary>"bombardierte ein Lager und tötete viele": what the same doer did in the same breath is the cause.</summary>
    private static bool IsConsequence(EventDraft killing, EventDraft cause) =>
        !IsKilling(cause)
        && cause.Type is EventType.Attacked
        && killing.Source.Count > 0
        && cause.Target.Count > 0
        && ActorSides.Keys(killing.Source).SetEquals(ActorSides.Keys(cause.Source))
        && killing.Claimant?.Id == cause.Claimant?.Id;

    /// <summary>Whether a verb of killing tells it, which names the loss rather than its cause.</summary>
    public static bool IsKilling(EventDraft draft) =>
        draft is { Type: EventType.Attacked, Match.Frame: { Construction: var how, Lemma: var verb } frame }
        && (
            how == Construction.Verb && verb is "töten" or "verletzen" or "verwunden" or "umbringen" or "erschießen"
            || frame.Companion is "Opfer" or "Leben"
        );
}
