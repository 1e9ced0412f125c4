namespace KnowledgeGraph.Extraction.Events;

/// <summary>Makes the records that the article hands on from groups of mentions.</summary>
internal static class EventRecords
{
    /// <summary>A further body sentence that tells the same event makes it surer by so much.</summary>
    private const double Support = 0.04;

    public static EventRecord Of(EventDraftGroup group)
    {
        var best = group.Drafts.Max(d => d.Confidence);
        var sentences = group.Drafts.Select(d => d.Sentence).Distinct().Count();
        return new EventRecord
        {
            Type = group.Type,
            Source = group.Source,
            Target = group.Target,
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
                    .Select(d => new EventEvidence(d.Sentence, d.Trigger, d.Frame, d.Confidence)),
            ],
            Confidence = Math.Min(0.98, best + (Support * (sentences - 1))),
        };
    }
}
