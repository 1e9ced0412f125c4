using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>Who stands against whom in an event.</summary>
internal static class EventParties
{
    /// <summary>
    /// The two sides in an order that does not depend on the text: within a side by id; where it does not matter who
    /// is called first (a meeting, a deal, fighting) the sides as well. A call keeps its direction: somebody rang.
    /// </summary>
    public static (IReadOnlyList<Actor> Who, IReadOnlyList<Actor> Whom) Sides(EventRecord record)
    {
        var who = Sorted(record.Source);
        var whom = Sorted(record.Target);
        var isMutual = record.Type.IsSymmetric() && record.Type != EventType.Called;
        return isMutual && whom.Count > 0 && string.CompareOrdinal(Ids(who), Ids(whom)) > 0 ? (whom, who) : (who, whom);
    }

    /// <summary>Type and parties (states, organisations) as one word to look up; null where a side is not named.</summary>
    public static string? Of(EventRecord record)
    {
        var (whoSide, whomSide) = Sides(record);
        var who = Joined(whoSide);
        var whom = Joined(whomSide);
        return who.Length == 0 || whom.Length == 0 ? null : $"{record.Type.Name()}|{who}|{whom}";
    }

    /// <summary>
    /// The pairs that get a relationship of their own: each source with each target; the sources of a symmetric event
    /// among themselves where nobody else is named ("beide Seiten sind zu Gesprächen bereit").
    /// </summary>
    public static IEnumerable<(Actor Who, Actor Whom)> Pairs(EventRecord record)
    {
        var (who, whom) = Sides(record);
        if (whom.Count == 0 && record.Type.IsSymmetric())
        {
            return who.SelectMany((one, i) => who.Skip(i + 1).Select(other => (one, other)));
        }

        return who.SelectMany(one => whom.Select(other => (Who: one, Whom: other)))
            .Where(pair => pair.Who.Id != pair.Whom.Id);
    }

    public static string Ids(IEnumerable<Actor> side) => string.Join(' ', side.Select(actor => actor.Id));

    private static List<Actor> Sorted(IEnumerable<Actor> actors) =>
        [.. actors.DistinctBy(actor => actor.Id).OrderBy(actor => actor.Id, StringComparer.Ordinal)];

    private static string Joined(IEnumerable<Actor> actors) =>
        string.Join('+', actors.Select(ActorNames.Party).Distinct().Order(StringComparer.Ordinal));
}
