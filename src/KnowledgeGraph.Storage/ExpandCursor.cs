using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Walks a node's relationships, without allocating: outgoing before incoming, grouped by type, oldest first.
/// Over a transaction: relationships made while walking may be missed, each comes at most once, and one that was
/// deleted meanwhile may still come.
/// </summary>
public struct ExpandCursor
{
    private readonly int[]? _types;
    private readonly int _only;
    private readonly int _node;
    private object? _second;
    private TypedLink[]? _links;
    private LinkGroup[]? _groups;
    private int _group;
    private LinkRun _run;
    private int _chunk;
    private Link[]? _chunkLinks;
    private int _count;
    private int _position;
    private int _type;
    private int _relationship;
    private int _other;
    private bool _outgoing;
    private bool _loopsSeen;

    internal ExpandCursor(
        object? outgoing,
        object? incoming,
        long node,
        RelationshipDirection direction,
        int[]? types,
        long other = -1
    )
    {
        _node = (int)node;
        _types = types;
        _only = (int)other;
        _outgoing = direction.HasFlag(RelationshipDirection.Outgoing);
        _second = direction == RelationshipDirection.Both ? incoming : null;
        Start(
            direction == RelationshipDirection.None ? null
            : _outgoing ? outgoing
            : incoming
        );
    }

    /// <summary>The relationship that <see cref="MoveNext"/> came to.</summary>
    public readonly long Relationship => _relationship;

    /// <summary>The node at its other end.</summary>
    public readonly long Other => _other;

    /// <summary>The token of its type.</summary>
    public readonly int Type => _type;

    /// <summary>Whether it starts at the node expanded (a loop counts as outgoing where both directions are walked).</summary>
    public readonly bool IsOutgoing => _outgoing;

    /// <summary>This cursor, for <c>foreach</c>.</summary>
    public readonly ExpandCursor GetEnumerator() => this;

    /// <summary>This cursor, as the value that <c>foreach</c> hands out.</summary>
    public readonly ExpandCursor Current => this;

    /// <summary>Moves to the next relationship; false at the end.</summary>
    public bool MoveNext()
    {
        while (!MoveWithin())
        {
            if (_second is null)
            {
                return false;
            }

            var second = _second;
            _second = null;
            _outgoing = false;
            _loopsSeen = true;
            Start(second);
        }

        return true;
    }

    private void Start(object? adjacency)
    {
        _links = adjacency as TypedLink[];
        _groups = (adjacency as AdjacencyGroups)?.Groups;
        _group = 0;
        _run = default;
        _chunk = 0;
        _count = 0;
        _position = 0;
    }

    private bool MoveWithin() =>
        _links is not null ? MoveInLinks(_links) : _groups is not null && MoveInGroups(_groups);

    private bool MoveInLinks(TypedLink[] links)
    {
        while (_position < links.Length)
        {
            ref readonly var link = ref links[_position++];
            if ((_types is null || _types.AsSpan().Contains(link.Type)) && Accept(link.Other))
            {
                _type = link.Type;
                _relationship = link.Relationship;
                _other = link.Other;
                return true;
            }
        }

        return false;
    }

    private bool MoveInGroups(LinkGroup[] groups)
    {
        while (true)
        {
            while (_position < _count)
            {
                ref readonly var link = ref _chunkLinks![_position++];
                if (Accept(link.Other))
                {
                    _relationship = link.Relationship;
                    _other = link.Other;
                    return true;
                }
            }

            if (_chunk < _run.ChunkCount)
            {
                _chunkLinks = _run.Chunk(_chunk++, out _count);
                _position = 0;
            }
            else if (!NextGroup(groups))
            {
                return false;
            }
        }
    }

    private bool NextGroup(LinkGroup[] groups)
    {
        while (_group < groups.Length)
        {
            var group = groups[_group++];
            if (_types is null || _types.AsSpan().Contains(group.Type))
            {
                _type = group.Type;
                _run = group.Run;
                _chunk = 0;
                _count = 0;
                _position = 0;
                return true;
            }
        }

        return false;
    }

    private readonly bool Accept(int other) => (_only < 0 || other == _only) && !(_loopsSeen && other == _node);
}
