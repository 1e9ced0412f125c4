using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Fills attacks from the blame for them: "Soldaten starben bei einem Angriff. Ankara macht Damaskus verantwortlich und reagiert
/// mit Luftschlägen" tells who struck first, and whom the answer hits.
/// </summary>
internal static class BlamedDoers
{
    private const int Near = 2;

    public static void Fill(IReadOnlyList<EventDraft> drafts)
    {
        foreach (var blame in drafts.Where(IsBlame))
        {
            FillStrike(blame, drafts);
            FillAnswer(blame, drafts);
        }
    }

    /// <summary>The strike told last, whose doer nobody has named, is what somebody is made answerable for.</summary>
    private static void FillStrike(EventDraft blame, IReadOnlyList<EventDraft> drafts)
    {
        var strike = drafts
            .Where(d =>
                d is { Type: EventType.Attacked, Source.Count: 0, Target.Count: > 0 }
                && blame.Sentence - d.Sentence is >= 0 and <= Near
                && (d.Trigger.Start < blame.Trigger.Start || d.Sentence == blame.Sentence)
            )
            .OrderBy(d => d.Trigger.Start)
            .LastOrDefault();
        if (
            strike is null
            || !ActorSides.Keys(strike.Target).Overlaps(ActorSides.Keys(blame.Source))
            || ActorSides.Keys(strike.Target).Overlaps(ActorSides.Keys(blame.Target))
        )
        {
            return;
        }

        foreach (
            var telling in drafts.Where(d =>
                d is { Type: EventType.Attacked, Source.Count: 0 }
                && d.Sentence <= blame.Sentence
                && ActorSides.Keys(d.Target).SetEquals(ActorSides.Keys(strike.Target))
            )
        )
        {
            telling.Source = blame.Target;
            telling.Weigh(0, "somebody is blamed for it");
        }
    }

    /// <summary>Who answers what he blames another for strikes that other.</summary>
    private static void FillAnswer(EventDraft blame, IReadOnlyList<EventDraft> drafts)
    {
        foreach (
            var answer in drafts.Where(d =>
                d is { Type: EventType.Attacked, Target.Count: 0, Source.Count: > 0 }
                && d.Sentence == blame.Sentence
                && ActorSides.Keys(d.Source).SetEquals(ActorSides.Keys(blame.Source))
            )
        )
        {
            answer.Target = blame.Target;
            answer.Weigh(0.1, "whoever is blamed is struck back");
        }
    }

    private static bool IsBlame(EventDraft draft) =>
        draft is { Type: EventType.Accused, Source.Count: > 0, Target.Count: > 0, Match.Frame: { } frame }
        && (
            frame.Companion
                is "verantwortlich"
                    or "haftbar"
                    or "schuldig"
                    or "mitverantwortlich"
                    or "Schuld"
                    or "Verantwortung"
            || frame.Lemma is "zuschreiben" or "anlasten"
        );
}
