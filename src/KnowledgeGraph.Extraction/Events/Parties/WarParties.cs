using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Names the parties of wars that the text calls by place or year alone: "der Krieg in der Ukraine", "nach dem Krieg 2020".</summary>
internal sealed class WarParties(
    DayInterval? document,
    ArticleActors actors,
    IReadOnlySet<string> sidesNamed,
    IReadOnlyList<EventDraft> drafts
)
{
    public void Fill(EventDraft draft)
    {
        if (draft.Match?.Noun is null || !IsOpen(draft) || (draft.Date ?? document) is not { } days)
        {
            return;
        }

        var sides = draft.Source.Concat(draft.Target).Select(ActorSides.Key).Distinct(StringComparer.Ordinal).ToList();
        var places = sides
            .Append(draft.Place)
            .Append(draft.PlaceState)
            .Concat(LandsBeside(draft))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var known =
            places.Select(p => KnownConflicts.At(p, days)).FirstOrDefault(c => c is not null)
            ?? (
                sides.Count == 0 && IsDated(draft) && !IsToldOfOthers(draft)
                    ? KnownConflicts.Between(sidesNamed, days)
                    : null
            );
        if (known is null)
        {
            return;
        }

        if (draft.Type == EventType.Fought && sides.TrueForAll(s => known.Involves(s) || known.Places.Contains(s)))
        {
            draft.Source = [Told(draft, known.One)];
            draft.Target = [Told(draft, known.Other)];
            draft.IsPastWar = known.To is { } end && (document is not { } today || end < today.From);
            draft.Weigh(0.55, "the parties of this war are known");
        }
        else if (
            draft.Type == EventType.Attacked
            && IsWarOfAggression(draft)
            && known.Aggressor is { } aggressor
            && !sides.Contains(ActorSides.Key(aggressor))
        )
        {
            draft.Source = [aggressor];
            draft.Target = [ActorSides.Key(known.One) == ActorSides.Key(aggressor) ? known.Other : known.One];
            draft.Weigh(0.2, "who began this war is known");
        }
    }

    /// <summary>Where the sentences just before tell of a fight between two named parties, that one goes on, and no other war is meant.</summary>
    private bool IsToldOfOthers(EventDraft draft) =>
        drafts.Any(d =>
            d.Type == EventType.Fought
            && d.Sentence < draft.Sentence
            && d.Sentence >= draft.Sentence - 3
            && d.Date.Overlaps(draft.Date)
            && ActorSides.Keys([.. d.Source, .. d.Target]).Count > 1
        );

    private IEnumerable<string> LandsBeside(EventDraft draft) =>
        draft
            .Clause.Prepositionals.Where(p => p.Lemma is "in" or "um")
            .SelectMany(p => actors.MentionsIn(p.Span, nested: true))
            .SelectMany(m => m.Actors)
            .Select(ActorSides.Key)
            .Concat(
                draft.Match?.Noun is { } noun
                    ? actors
                        .MentionsIn(noun.Head.Span, nested: true)
                        .SelectMany(m => m.Actors.Select(ActorSides.Key).Append(m.Place?.Name ?? ""))
                    : []
            );

    private static bool IsOpen(EventDraft draft) =>
        draft.Type switch
        {
            EventType.Fought => ActorSides.Keys([.. draft.Source, .. draft.Target]).Count < 2,
            EventType.Attacked => draft.Source.Count == 0,
            _ => false,
        };

    private static bool IsDated(EventDraft draft) => draft is { IsDateDefault: false, Date: not null };

    private static bool IsWarOfAggression(EventDraft draft) =>
        draft.Match?.Noun?.Lemma is { } noun
        && (
            noun.EndsWith("krieg", StringComparison.Ordinal)
            || noun is "Invasion" or "Einmarsch" or "Überfall" or "Großangriff"
        );

    private static Actor Told(EventDraft draft, Actor party) =>
        draft.Source.Concat(draft.Target).FirstOrDefault(a => ActorSides.Key(a) == ActorSides.Key(party)) ?? party;
}
