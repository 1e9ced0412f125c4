namespace KnowledgeGraph.Storage.Records;

/// <summary>The links of a node with many: one <see cref="LinkGroup"/> for each relationship type, ascending by type.</summary>
internal sealed class AdjacencyGroups
{
    private readonly long _owner;
    private LinkGroup[] _groups;

    public AdjacencyGroups(long owner)
        : this(owner, [], 0) { }

    private AdjacencyGroups(long owner, LinkGroup[] groups, int count)
    {
        _owner = owner;
        _groups = groups;
        Count = count;
    }

    /// <summary>Links of all types.</summary>
    public int Count { get; private set; }

    /// <summary>The groups, ascending by type. The array is replaced when a group changes hands, never shifted.</summary>
    public LinkGroup[] Groups => _groups;

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public AdjacencyGroups For(long owner) =>
        _owner == owner ? this : new AdjacencyGroups(owner, (LinkGroup[])_groups.Clone(), Count);

    /// <summary>The group of a type, or null.</summary>
    public LinkGroup? Find(int type)
    {
        var position = Search(type);
        return position >= 0 ? _groups[position] : null;
    }

    /// <summary>Appends a link, whose relationship id is higher than those of its group.</summary>
    public void Append(TypedLink link)
    {
        var position = Search(link.Type);
        if (position < 0)
        {
            position = ~position;
            LinkGroup[] groups = [.. _groups[..position], new LinkGroup(_owner, link.Type), .. _groups[position..]];
            _groups = groups;
        }

        ref var group = ref _groups[position];
        group = group.For(_owner);
        group.Append(new Link(link.Relationship, link.Other));
        Count++;
    }

    /// <summary>Removes a link that is there.</summary>
    public void Remove(int type, int relationship)
    {
        var position = Search(type);
        var group = _groups[position].For(_owner);
        group.Remove(relationship);
        if (group.Count == 0)
        {
            LinkGroup[] groups = [.. _groups[..position], .. _groups[(position + 1)..]];
            _groups = groups;
        }
        else
        {
            _groups[position] = group;
        }

        Count--;
    }

    private int Search(int type)
    {
        var low = 0;
        var high = _groups.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _groups[middle].Type;
            if (found == type)
            {
                return middle;
            }

            if (found < type)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
