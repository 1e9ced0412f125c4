namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>
/// One of the two sides from which a shortest path is looked for: the nodes reached so far, each with the relationships
/// through which it was first reached, and those reached last.
/// </summary>
internal sealed class SearchSide
{
    private readonly Dictionary<long, List<(long Relationship, long Node)>> _reached;

    public SearchSide(long origin)
    {
        _reached = new Dictionary<long, List<(long, long)>> { [origin] = [] };
        Level = [origin];
    }

    /// <summary>The nodes reached last.</summary>
    public List<long> Level { get; private set; }

    /// <summary>Whether a node has been reached.</summary>
    public bool Has(long node) => _reached.ContainsKey(node);

    /// <summary>Goes on to the nodes of the next level.</summary>
    public void Advance(Dictionary<long, List<(long Relationship, long Node)>> next)
    {
        foreach (var (node, ways) in next)
        {
            _reached.Add(node, ways);
        }

        Level = [.. next.Keys];
    }

    /// <summary>The ways from a node back to the origin, each as its relationships from the node on.</summary>
    public IEnumerable<List<long>> WaysFrom(long node)
    {
        if (_reached[node].Count == 0)
        {
            yield return [];
            yield break;
        }

        foreach (var (relationship, before) in _reached[node])
        {
            foreach (var way in WaysFrom(before))
            {
                way.Insert(0, relationship);
                yield return way;
            }
        }
    }
}
