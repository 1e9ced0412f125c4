using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Makes the records that the article hands on from groups of mentions.</summary>
internal static class EventRecords
{
    /// <summary>A further body sentence that tells the same event makes it surer by so much.</summary>
    private const double Support = 0.04;

    public static EventRecord Of(EventDraftGroup group)
    {
        var best = group.Drafts.Max(d => d.Confidence);
        var (source, target) = Sides(group);
        var sentences = group.Drafts.Select(d => d.Sentence).Distinct().Count();
        return new EventRecord
        {
            Type = group.Type,
            Source = source,
            Target = target,
            Date = group.Date,
            DateEvidence = group.DateWords,
            Place = group.Place,
            PlaceState = group.PlaceState,
            Status = group.Status,
            ClaimedBy = group.Claimant,
            Casualties =
            [
                .. group.Drafts.SelectMany(d => d.Casualties).DistinctBy(c => (c.Kind, c.Count, c.Bound, c.Who)),
            ],
            Evidence =
            [
                .. group
                    .Drafts.OrderBy(d => d.Trigger.Start)
                    .Select(d => new EventEvidence(d.Sentence, d.Trigger, d.Frame, Rounded(d.Confidence))
                    {
                        Reasons = d.Reasons,
                    }),
            ],
            Confidence = Rounded(Math.Min(0.98, best + (Support * (sentences - 1)))),
        };
    }

    /// <summary>Hundredths: sums of weights say no more, and 0.8500000000000001 reads badly.</summary>
    private static double Rounded(double confidence) => Math.Round(confidence, 2, MidpointRounding.AwayFromZero);

    /// <summary>Parties told in one breath ("A und B einigten sich") stand on two sides, in the order of their names.</summary>
    private static (IReadOnlyList<Actor> Source, IReadOnlyList<Actor> Target) Sides(EventDraftGroup group)
    {
        var parties = ActorSides.Join(group.Source, group.Target);
        var isOneSided =
            group.Target.Count == 0 || ActorSides.Keys(group.Source).Overlaps(ActorSides.Keys(group.Target));
        if (!group.Type.IsSymmetric() || !isOneSided || parties.Count != 2)
        {
            return (group.Source, group.Target);
        }

        var ordered = parties
            .OrderBy(p => p.Kind is ActorKind.State or ActorKind.Body or ActorKind.Person ? 0 : 1)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        return ([ordered[0]], [ordered[1]]);
    }
}
