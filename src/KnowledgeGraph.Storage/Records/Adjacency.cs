namespace KnowledgeGraph.Storage.Records;

/// <summary>A relationship seen from one of its ends, with its type.</summary>
internal readonly record struct TypedLink(int Type, int Relationship, int Other);

/// <summary>A relationship seen from one of its ends; the type is that of the group.</summary>
internal readonly record struct Link(int Relationship, int Other);

/// <summary>
/// A node's relationships in one direction, kept in the node's record as an object of one of three forms: null (none),
/// an array of <see cref="TypedLink"/> (few), an <see cref="AdjacencyGroups"/> (many: one group a type).
/// </summary>
/// <remarks>
/// Invariants. (1) Links are ordered by type, then by relationship id. (2) The array never changes. (3) A group's
/// chunks never change below the counts that a published version knows; appending writes behind them. So a hub's new
/// relationship costs one slot, not a copy, and whoever holds an older version does not see it.
/// </remarks>
internal static class Adjacency
{
    /// <summary>From this many links on, types are kept apart.</summary>
    private const int MostTypedLinks = 16;

    /// <summary>The version with one link more. Its relationship id is higher than all before.</summary>
    public static object Add(object? adjacency, TypedLink link, long owner)
    {
        switch (adjacency)
        {
            case null:
                return new[] { link };
            case TypedLink[] links when links.Length < MostTypedLinks:
                return Insert(links, link);
            case TypedLink[] links:
                var split = new AdjacencyGroups(owner);
                foreach (var present in links)
                {
                    split.Append(present);
                }

                split.Append(link);
                return split;
            default:
                var groups = ((AdjacencyGroups)adjacency).For(owner);
                groups.Append(link);
                return groups;
        }
    }

    /// <summary>The version without a relationship.</summary>
    public static object? Remove(object? adjacency, int type, int relationship, long owner)
    {
        if (adjacency is TypedLink[] links)
        {
            return links.Length == 1 ? null : links.Where(link => link.Relationship != relationship).ToArray();
        }

        var groups = ((AdjacencyGroups)adjacency!).For(owner);
        groups.Remove(type, relationship);
        return groups.Count == 0 ? null : groups;
    }

    /// <summary>How many relationships there are.</summary>
    public static int Count(object? adjacency) =>
        adjacency switch
        {
            null => 0,
            TypedLink[] links => links.Length,
            _ => ((AdjacencyGroups)adjacency).Count,
        };

    /// <summary>How many relationships of a type there are.</summary>
    public static int Count(object? adjacency, int type)
    {
        if (adjacency is AdjacencyGroups groups)
        {
            return groups.Find(type)?.Count ?? 0;
        }

        var count = 0;
        foreach (var link in (TypedLink[]?)adjacency ?? [])
        {
            count += link.Type == type ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many relationships there are of each type; a type may come more than once.</summary>
    public static IEnumerable<(int Type, int Count)> CountsByType(object? adjacency) =>
        adjacency switch
        {
            null => [],
            TypedLink[] links => links.Select(link => (link.Type, 1)),
            _ => ((AdjacencyGroups)adjacency).Groups.Select(group => (group.Type, group.Count)),
        };

    private static TypedLink[] Insert(TypedLink[] links, TypedLink link)
    {
        var position = links.Length;
        while (position > 0 && links[position - 1].Type > link.Type)
        {
            position--;
        }

        var result = new TypedLink[links.Length + 1];
        links.AsSpan(0, position).CopyTo(result);
        result[position] = link;
        links.AsSpan(position).CopyTo(result.AsSpan(position + 1));
        return result;
    }
}
