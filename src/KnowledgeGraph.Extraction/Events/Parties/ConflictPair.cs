using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>The two sides of the conflict that an article is about.</summary>
internal sealed record ConflictPair(Actor One, Actor Other)
{
    /// <summary>So much told of two sides makes them the parties of a war, and not of a clash by the way.</summary>
    private const int War = 3;

    /// <summary>Whether enough is told of a fight between the two to call upon them as its parties.</summary>
    public bool IsWar { get; private init; } = true;

    /// <summary>What lies further back than this many days is history, and its enemies need not be those of today.</summary>
    private const int Recent = 60;

    private static readonly DayInterval s_ourTime = new(new DateOnly(2011, 1, 1), DateOnly.MaxValue);

    /// <summary>More than so many on one side are no allies at war, but a list.</summary>
    private const int MostAllies = 3;

    /// <summary>How much a mention of both sides together tells of a conflict between them.</summary>
    private static int Weight(EventType type) =>
        type switch
        {
            EventType.Fought => 3,
            EventType.Attacked or EventType.Seized => 2,
            EventType.Accused or EventType.Threatened or EventType.Agreed or EventType.Yielded => 1,
            _ => 0,
        };

    /// <summary>The pair that the events of the document's time name most; else that of all events; null where no two sides fight.</summary>
    public static ConflictPair? Of(
        IReadOnlyList<EventDraft> drafts,
        DayInterval? document,
        IReadOnlySet<string> sidesNamed,
        ArticleLand? land
    )
    {
        var recent = drafts.Where(d => !IsOver(d, document)).ToList();
        var known = document is { } now ? Known(now, sidesNamed) : null;
        var pair =
            Named(recent, known is null ? 0 : Weight(EventType.Fought) + 1)
            ?? known
            ?? (land?.Rebels is { } rebels ? Ordered(land.Power, rebels) : null)
            ?? Doers(recent)
            ?? Named(drafts, 0)
            ?? Doers(drafts)
            ?? (document is null ? Latest(drafts, sidesNamed) : null);
        return pair is null ? null
            : HolderOf(pair.Other, pair.One, drafts, sidesNamed) is { } holder
                ? Ordered(pair.One, holder) with
                {
                    IsWar = pair.IsWar,
                }
            : HolderOf(pair.One, pair.Other, drafts, sidesNamed) is { } other
                ? Ordered(other, pair.Other) with
                {
                    IsWar = pair.IsWar,
                }
            : pair;
    }

    /// <summary>Israel fights Hamas and not Palestine, where the text tells so: the group that holds the ground is the party.</summary>
    private static Actor? HolderOf(
        Actor ground,
        Actor enemy,
        IReadOnlyList<EventDraft> drafts,
        IReadOnlySet<string> sidesNamed
    ) =>
        ground.Kind is ActorKind.Person or ActorKind.Organisation
            ? null
            : drafts
                .Where(d => Weight(d.Type) > 0)
                .Select(d => d.Source.Concat(d.Target).ToList())
                .Where(sides => sides.Exists(a => ActorSides.Key(a) == ActorSides.Key(enemy)))
                .SelectMany(sides => sides)
                .Where(a => a.Kind == ActorKind.Group && a.State == a.Name && IsGroundOf(ground, a, enemy))
                .GroupBy(a => a.Id, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .FirstOrDefault()
                ?.First()
                ?? KnownConflicts
                    .All.LastOrDefault(c =>
                        c.Places.Contains(ActorSides.Key(ground))
                        && ActorSides.Key(c.One) == ActorSides.Key(enemy)
                        && ActorSides.Key(ground) != ActorSides.Key(enemy)
                        && c.Other.Kind == ActorKind.Group
                        && sidesNamed.Contains(ActorSides.Key(c.Other))
                    )
                    ?.Other;

    private static bool IsGroundOf(Actor ground, Actor group, Actor enemy) =>
        KnownRelations.Default.AreOpponents(ActorSides.Key(enemy), group.Name)
        && Gazetteer.Default.Get(group.Name) is { Kind: EntryKind.Group, Home: { } home }
        && (
            home == ActorSides.Key(ground)
            || KnownConflicts.All.Any(c =>
                c.Involves(ActorSides.Key(enemy))
                && c.Involves(group.Name)
                && c.Places.Contains(ActorSides.Key(ground))
                && ActorSides.Key(ground) != ActorSides.Key(enemy)
            )
        );

    /// <summary>An article that bears no date tells of the latest war of two parties, where nobody else in it uses force.</summary>
    private static ConflictPair? Latest(IReadOnlyList<EventDraft> drafts, IReadOnlySet<string> sidesNamed)
    {
        var force = drafts
            .Where(d => Weight(d.Type) >= 2 || d.Type == EventType.Yielded)
            .Select(d => d.Source.Concat(d.Target).ToList())
            .Where(sides => sides.Count > 0)
            .ToList();
        return
            (force.Count > 0 || drafts.Any(d => Weight(d.Type) >= 2))
            && Known(s_ourTime, sidesNamed) is { } pair
            && force.TrueForAll(sides =>
                sides.TrueForAll(pair.Involves) && (sides.Count == 1 || sides.DistinctBy(ActorSides.Key).Count() == 2)
            )
            ? pair
            : null;
    }

    /// <summary>Whether a draft tells what happened long before the document.</summary>
    public static bool IsHistory(EventDraft draft, DayInterval document) =>
        draft is { IsDateDefault: false, Date: { } date } && date.To < document.From.AddDays(-Recent);

    private static bool IsOver(EventDraft draft, DayInterval? document) =>
        draft.IsPastWar || (document is { } day && IsHistory(draft, day));

    /// <summary>The two sides that events name together most, if that tells at least so much.</summary>
    private static ConflictPair? Named(IReadOnlyList<EventDraft> drafts, int leastWeight)
    {
        var best = drafts
            .Where(d => Weight(d.Type) > 0 && d.Status != EventStatus.Possible)
            .SelectMany(d => PairsIn(d).Select(p => (d.Type, Sides: p)))
            .GroupBy(
                d => string.Join('|', d.Sides.Select(ActorSides.Key).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .Where(g => g.Any(d => Weight(d.Type) >= 2))
            .OrderByDescending(g => g.Sum(d => Weight(d.Type)))
            .FirstOrDefault();
        if (best is null || best.Sum(d => Weight(d.Type)) < leastWeight)
        {
            // One clash by the way does not make a war, where the article speaks of one that is known.
            return null;
        }

        var sides = best.SelectMany(d => d.Sides).GroupBy(ActorSides.Key, StringComparer.Ordinal).ToList();
        return Ordered(Face(sides[0]), Face(sides[1])) with { IsWar = best.Sum(d => Weight(d.Type)) >= War };
    }

    /// <summary>The pairs of sides that stand against each other in one event: allies strike one enemy each.</summary>
    private static IEnumerable<Actor[]> PairsIn(EventDraft draft)
    {
        var all = draft.Source.Concat(draft.Target).DistinctBy(ActorSides.Key).Where(IsParty).ToList();
        if (all.Count == 2)
        {
            return
            [
                [all[0], all[1]],
            ];
        }

        return draft.Source.Count is 0 or > MostAllies || draft.Target.Count is 0 or > MostAllies
            ? []
            : draft
                .Source.Where(IsParty)
                .SelectMany(s => draft.Target.Where(IsParty).Select(t => new[] { s, t }))
                .Where(p => ActorSides.Key(p[0]) != ActorSides.Key(p[1]));
    }

    /// <summary>The mission or the embassy of an organisation is struck in a war, and no party to it.</summary>
    private static bool IsParty(Actor actor) =>
        (actor.Kind != ActorKind.Organisation || actor.State is null)
        && Gazetteer.Default.Get(ActorSides.Key(actor))?.Kind != EntryKind.Organisation;

    /// <summary>Where just two sides use force and neither is named as the other's victim, they fight each other.</summary>
    private static ConflictPair? Doers(IReadOnlyList<EventDraft> drafts)
    {
        var sides = drafts
            .Where(d => Weight(d.Type) >= 2 && d.Status == EventStatus.Happened)
            .SelectMany(d => d.Source.Concat(d.Target))
            .GroupBy(ActorSides.Key, StringComparer.Ordinal)
            .ToList();
        return sides.Count == 2 ? Ordered(Face(sides[0]), Face(sides[1])) with { IsWar = false } : null;
    }

    /// <summary>The war that went on at a time between two parties that the article names; null where none is known.</summary>
    public static ConflictPair? Known(DayInterval days, IReadOnlySet<string> sidesNamed) =>
        KnownConflicts.Between(sidesNamed, days) is { } known ? Ordered(known.One, known.Other) : null;

    /// <summary>A state before those who fight it; two states by name.</summary>
    private static ConflictPair Ordered(Actor one, Actor other) =>
        Rank(one) < Rank(other) || (Rank(one) == Rank(other) && string.CompareOrdinal(one.Name, other.Name) <= 0)
            ? new(one, other)
            : new(other, one);

    private static int Rank(Actor actor) => actor.Kind is ActorKind.State or ActorKind.Body or ActorKind.Person ? 0 : 1;

    /// <summary>Whether an actor stands on one of the two sides.</summary>
    public bool Involves(Actor actor) =>
        ActorSides.Key(actor) == ActorSides.Key(One) || ActorSides.Key(actor) == ActorSides.Key(Other);

    /// <summary>The other side, where all of the given actors stand on one; else null.</summary>
    public Actor? OpponentOf(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? null
        : actors.All(a => ActorSides.Key(a) == ActorSides.Key(One)) ? Other
        : actors.All(a => ActorSides.Key(a) == ActorSides.Key(Other)) ? One
        : null;

    /// <summary>The actor that stands for a side: the one named most often, the state itself before its soldiers.</summary>
    private static Actor Face(IEnumerable<Actor> side)
    {
        var face = side.GroupBy(a => a.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.First().Kind == ActorKind.State)
            .First()
            .First();
        return face is { Kind: ActorKind.Person or ActorKind.Group, State: { } home } && home != face.Name
            ? Actor.OfState(home)
            : face;
    }
}
