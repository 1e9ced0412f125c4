using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>The land whose own affairs an article tells: a coup, an uprising, an election in dispute.</summary>
/// <param name="Name">The state or territory.</param>
internal sealed record ArticleLand(string Name)
{
    /// <summary>The land in focus makes up at least this part of the lands that the article names.</summary>
    private const double LeastShare = 0.4;

    /// <summary>Rebels named once are no party to what the article is about.</summary>
    private const int LeastNamed = 2;

    /// <summary>Headline and lead say what an article is about.</summary>
    private const int Opening = 2;

    /// <summary>The land, where the article names one far more than others and tells of force or protest within it; else null.</summary>
    public static ArticleLand? Of(Passage passage)
    {
        var actors = passage.Actors;
        var crises = passage
            .Sentences.Where(s => s.Tokens.Any(t => CrisisWords.Has(t.Text)))
            .Select(s => s.Index)
            .ToHashSet();
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        var total = 0.0;
        foreach (var mention in actors.Mentions)
        {
            if (LandOf(mention) is { } land)
            {
                var weight = (mention.Sentence < Opening ? 2 : 1) + (crises.Contains(mention.Sentence) ? 1 : 0);
                counts[land] = counts.GetValueOrDefault(land) + weight;
                total += weight;
            }
        }

        var most = counts
            .Where(c => c.Value >= LeastShare * total)
            .Where(c => crises.Count > 0 || passage.Drafts.Any(d => IsWithin(d, c.Key)))
            .OrderByDescending(c => c.Value)
            .Select(c => c.Key)
            .FirstOrDefault();
        return most is null ? null : new(most) { Rebels = RebelsIn(actors, passage.Drafts, most) };
    }

    /// <summary>Those who fight its rulers; null where the article names none more than by the way.</summary>
    public Actor? Rebels { get; private init; }

    private static Actor? RebelsIn(ArticleActors actors, IReadOnlyList<EventDraft> drafts, string land) =>
        actors
            .Mentions.SelectMany(m => m.Actors)
            .Where(a =>
                a.Kind == ActorKind.Group
                && a.State == a.Name
                && (
                    Gazetteer.Default.Get(a.Name) is not { } known
                    || (known.Kind == EntryKind.Group && known.Home == land)
                )
            )
            .GroupBy(a => a.Name, StringComparer.Ordinal)
            .Where(g => g.Count() >= LeastNamed)
            .OrderByDescending(g => g.Count())
            .Select(g => g.First())
            .FirstOrDefault(a =>
                a.Name is "Rebellen" or "Separatisten"
                || drafts.Any(d => IsFight(d) && d.Source.Concat(d.Target).Any(x => x.Id == a.Id))
            );

    private static bool IsFight(EventDraft draft) =>
        draft.Type
            is EventType.Fought
                or EventType.Attacked
                or EventType.Seized
                or EventType.Agreed
                or EventType.Yielded
                or EventType.Met;

    /// <summary>Whether somebody acts for the land or is one of its people.</summary>
    public bool IsHome(Actor actor) => ActorSides.Key(actor) == Name;

    /// <summary>Those in power there.</summary>
    public Actor Power { get; } = Actor.OfState(Name);

    private static string? LandOf(ActorMention mention) =>
        mention.Form == MentionForm.Pronoun ? null
        : mention.Actors is [{ } only] && Gazetteer.Default.Get(ActorSides.Key(only)) is { IsCountry: true }
            ? ActorSides.Key(only)
        : mention.Place?.State;

    /// <summary>Force or protest that a land's own people, bodies or rebels use against each other.</summary>
    private static bool IsWithin(EventDraft draft, string land) =>
        draft.Confidence >= 0.4
        && draft.Type
            is EventType.Coerced
                or EventType.Protested
                or EventType.Attacked
                or EventType.Fought
                or EventType.Seized
        && draft.Source.Concat(draft.Target).ToList() is { Count: > 0 } sides
        && sides.Exists(a => ActorSides.Key(a) == land)
        && sides.TrueForAll(a =>
            ActorSides.Key(a) == land || (a.Kind == ActorKind.Group && ActorSides.Key(a) == a.Name)
        );
}
