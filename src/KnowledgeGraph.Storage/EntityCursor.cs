using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Walks ids in ascending order, without allocating. Over a transaction: what is added behind the current id while
/// walking is not seen by <c>AllNodes</c> and <c>AllRelationships</c> and may be seen by scans of a label or a type up to the highest id when it began;
/// each id comes at most once.
/// </summary>
public struct EntityCursor
{
    private readonly IdSet? _set;
    private readonly ChunkedArray<NodeRecord>? _nodes;
    private readonly ChunkedArray<RelationshipRecord>? _relationships;
    private readonly long _end;
    private long _current;

    internal EntityCursor(IdSet set, long end)
    {
        _set = set;
        _end = end;
        _current = -1;
    }

    internal EntityCursor(ChunkedArray<NodeRecord> nodes)
    {
        _nodes = nodes;
        _end = nodes.Length;
        _current = -1;
    }

    internal EntityCursor(ChunkedArray<RelationshipRecord> relationships)
    {
        _relationships = relationships;
        _end = relationships.Length;
        _current = -1;
    }

    /// <summary>The id that <see cref="MoveNext"/> came to.</summary>
    public readonly long Current => _current;

    /// <summary>This cursor: lets <c>foreach</c> walk it.</summary>
    public readonly EntityCursor GetEnumerator() => this;

    /// <summary>Moves to the next id; false at the end.</summary>
    public bool MoveNext()
    {
        if (_set is not null)
        {
            var next = _set.Next(_current + 1);
            if (next < 0 || next >= _end)
            {
                return false;
            }

            _current = next;
            return true;
        }

        return _nodes is not null ? MoveNextNode(_nodes)
            : _relationships is not null ? MoveNextRelationship(_relationships)
            : false;
    }

    private bool MoveNextNode(ChunkedArray<NodeRecord> nodes)
    {
        for (var id = nodes.SkipEmpty(_current + 1); id < _end; id = nodes.SkipEmpty(id + 1))
        {
            if (nodes[id].Exists)
            {
                _current = id;
                return true;
            }
        }

        return false;
    }

    private bool MoveNextRelationship(ChunkedArray<RelationshipRecord> relationships)
    {
        for (var id = relationships.SkipEmpty(_current + 1); id < _end; id = relationships.SkipEmpty(id + 1))
        {
            if (relationships[id].Exists)
            {
                _current = id;
                return true;
            }
        }

        return false;
    }
}
