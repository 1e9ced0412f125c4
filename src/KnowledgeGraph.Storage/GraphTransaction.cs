using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Storage.Transactions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The one transaction that may write. Reads see its own changes at once; others see them, all together, when
/// <see cref="Commit"/> returns. For one thread at a time; disposing an uncommitted one rolls it back.
/// </summary>
/// <remarks>
/// A change that throws changes nothing, and the transaction may go on. After <see cref="Commit"/> it reads as a
/// snapshot of what it committed, after <see cref="Rollback"/> of what it began on.
/// </remarks>
public sealed partial class GraphTransaction : GraphReader, IDisposable
{
    private readonly GraphStore _store;
    private readonly GraphState _base;
    private readonly GraphWriter _writer;
    private readonly CommitChecks _checks;
    private readonly ChangeWriter? _log;
    private bool _changed;
    private bool _ended;

    internal GraphTransaction(GraphStore store, GraphState basis, long owner, ChangeWriter? log)
        : base(basis.For(owner))
    {
        _store = store;
        _base = basis;
        _log = log;
        _writer = new GraphWriter(State);
        _checks = new CommitChecks(State);
    }

    /// <summary>Whether the transaction can still be written to, committed and rolled back.</summary>
    public bool IsOpen => !_ended;

    /// <summary>The token of a label; a new name gets the next one.</summary>
    public int GetOrAddLabel(string name) => GetOrAdd(name, TokenKind.Label);

    /// <summary>The token of a relationship type; a new name gets the next one.</summary>
    public int GetOrAddRelationshipType(string name) => GetOrAdd(name, TokenKind.RelationshipType);

    /// <summary>The token of a property key; a new name gets the next one.</summary>
    public int GetOrAddPropertyKey(string name) => GetOrAdd(name, TokenKind.PropertyKey);

    /// <summary>Makes a node.</summary>
    /// <returns>Its id, which no node had before.</returns>
    /// <exception cref="ConstraintViolationException">Another node has the same values of a unique key.</exception>
    public long CreateNode(ReadOnlySpan<int> labels, ReadOnlySpan<PropertyEntry> properties)
    {
        BeforeChange();
        Require(properties);
        var id = State.NextNode;
        if (id >= GraphState.MostEntities)
        {
            throw new StoreException(StoreMessages.Full("nodes"));
        }

        _writer.CreateNode(id, labels, properties);
        _log?.NodeCreated(id, labels, properties);
        _checks.NodeChanged(id);
        return id;
    }

    /// <summary>
    /// Deletes a node. Its relationships must be gone by the time of <see cref="Commit"/>, which otherwise throws;
    /// until then they can still be found and deleted.
    /// </summary>
    public void DeleteNode(long node)
    {
        BeforeChange();
        RequireNode(node);
        if (Degree(node, RelationshipDirection.Both) > 0)
        {
            _checks.NodeDeleted(node);
        }

        _writer.DeleteNode(node);
        _log?.NodeDeleted(node);
    }

    /// <summary>Deletes a node and its relationships.</summary>
    /// <returns>How many relationships were deleted.</returns>
    public long DetachDeleteNode(long node)
    {
        BeforeChange();
        RequireNode(node);
        var deleted = 0L;
        var relationships = Expand(node, RelationshipDirection.Both);
        while (relationships.MoveNext())
        {
            DeleteRelationship(relationships.Relationship);
            deleted++;
        }

        DeleteNode(node);
        return deleted;
    }

    /// <summary>Gives a node a label.</summary>
    /// <returns>Whether it lacked it.</returns>
    public bool AddLabel(long node, int label)
    {
        BeforeChange();
        RequireNode(node);
        if (!_writer.AddLabel(node, label))
        {
            return false;
        }

        _log?.LabelAdded(node, label);
        _checks.NodeChanged(node);
        return true;
    }

    /// <summary>Takes a label from a node.</summary>
    /// <returns>Whether it had it.</returns>
    public bool RemoveLabel(long node, int label)
    {
        BeforeChange();
        RequireNode(node);
        if (!_writer.RemoveLabel(node, label))
        {
            return false;
        }

        _log?.LabelRemoved(node, label);
        return true;
    }

    /// <summary>Sets a property of a node; null removes it.</summary>
    public void SetNodeProperty(long node, int key, Value value)
    {
        BeforeChange();
        RequireNode(node);
        StoredValues.Require(value);
        _writer.SetNodeProperty(node, key, value);
        _log?.NodePropertySet(node, key, value);
        _checks.NodeChanged(node);
    }

    /// <summary>Replaces all properties of a node.</summary>
    public void SetNodeProperties(long node, ReadOnlySpan<PropertyEntry> properties)
    {
        BeforeChange();
        RequireNode(node);
        Require(properties);
        _writer.SetNodeProperties(node, properties);
        _log?.NodePropertiesSet(node, properties);
        _checks.NodeChanged(node);
    }

    /// <summary>Makes a relationship.</summary>
    /// <returns>Its id, which no relationship had before.</returns>
    public long CreateRelationship(long start, int type, long end, ReadOnlySpan<PropertyEntry> properties)
    {
        BeforeChange();
        RequireNode(start);
        RequireNode(end);
        Require(properties);
        var id = State.NextRelationship;
        if (id >= GraphState.MostEntities)
        {
            throw new StoreException(StoreMessages.Full("relationships"));
        }

        _writer.CreateRelationship(id, type, start, end, properties);
        _log?.RelationshipCreated(id, type, start, end, properties);
        _checks.RelationshipChanged(id);
        return id;
    }

    /// <summary>Deletes a relationship.</summary>
    public void DeleteRelationship(long relationship)
    {
        BeforeChange();
        RequireRelationship(relationship);
        _writer.DeleteRelationship(relationship);
        _log?.RelationshipDeleted(relationship);
    }

    /// <summary>Sets a property of a relationship; null removes it.</summary>
    public void SetRelationshipProperty(long relationship, int key, Value value)
    {
        BeforeChange();
        RequireRelationship(relationship);
        StoredValues.Require(value);
        _writer.SetRelationshipProperty(relationship, key, value);
        _log?.RelationshipPropertySet(relationship, key, value);
        _checks.RelationshipChanged(relationship);
    }

    /// <summary>Replaces all properties of a relationship.</summary>
    public void SetRelationshipProperties(long relationship, ReadOnlySpan<PropertyEntry> properties)
    {
        BeforeChange();
        RequireRelationship(relationship);
        Require(properties);
        _writer.SetRelationshipProperties(relationship, properties);
        _log?.RelationshipPropertiesSet(relationship, properties);
        _checks.RelationshipChanged(relationship);
    }

    /// <summary>
    /// Makes the changes last: when this returns they are on disk and every new snapshot has them. Other commits that
    /// wait at the same time share one flush.
    /// </summary>
    /// <returns>The number of the commit; that of the commit it began on where nothing was changed.</returns>
    /// <exception cref="ConstraintViolationException">What was changed is not allowed to last; it is rolled back.</exception>
    /// <exception cref="StoreException">The journal could not be written; it is rolled back.</exception>
    public long Commit()
    {
        RequireOpen();
        if (!_changed)
        {
            Rollback();
            return _base.Sequence;
        }

        try
        {
            _checks.Verify();
        }
        catch (ConstraintViolationException)
        {
            Rollback();
            throw;
        }

        _ended = true;
        State.Sequence = _base.Sequence + 1;
        var committed = false;
        try
        {
            _store.Commit(State, _log);
            committed = true;
        }
        finally
        {
            if (!committed)
            {
                State = _base;
            }
        }

        return State.Sequence;
    }

    /// <summary>Drops the changes and lets the next writer begin. Does nothing on a transaction that has ended.</summary>
    public void Rollback()
    {
        if (!_ended)
        {
            _ended = true;
            State = _base;
            _store.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    private static void Require(ReadOnlySpan<PropertyEntry> properties)
    {
        foreach (ref readonly var entry in properties)
        {
            StoredValues.Require(entry.Value);
        }
    }

    private int GetOrAdd(string name, TokenKind kind)
    {
        RequireOpen();
        ArgumentException.ThrowIfNullOrEmpty(name);
        var table = State.TokensOf(kind);
        var token = table.Find(name);
        if (token < 0)
        {
            _changed = true;
            token = State.AddToken(kind, name);
            _log?.TokenAdded(kind, name);
        }

        return token;
    }

    private void BeforeChange()
    {
        RequireOpen();
        _changed = true;
    }

    private void RequireOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction has ended: it was committed or rolled back.");
        }
    }

    private void RequireNode(long node)
    {
        if (!NodeExists(node))
        {
            throw new StoreException(StoreMessages.NodeMissing(node));
        }
    }

    private void RequireRelationship(long relationship)
    {
        if (!RelationshipExists(relationship))
        {
            throw new StoreException(StoreMessages.RelationshipMissing(relationship));
        }
    }
}
