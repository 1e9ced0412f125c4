using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests;

public sealed class GraphTransactionTests
{
    [Fact]
    public void ReadsItsOwnWritesAndOthersDoNot()
    {
        using var store = GraphStore.OpenInMemory();
        using var transaction = store.BeginTransaction();
        var node = transaction.CreateNode([transaction.GetOrAddLabel("Actor")], []);
        Assert.True(transaction.NodeExists(node));
        Assert.False(store.Snapshot().NodeExists(node));
        Assert.Equal(GraphReader.NoToken, store.Snapshot().FindLabel("Actor"));
        transaction.Commit();
        Assert.True(store.Snapshot().NodeExists(node));
        Assert.Equal(1, store.Snapshot().Sequence);
    }

    [Fact]
    public void UniqueValueIsRefusedAndTheTransactionGoesOn()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("Actor");
        var key = transaction.GetOrAddPropertyKey("id");
        transaction.CreateConstraint("actor_id", ConstraintKind.Unique, EntityKind.Node, label, [key]);
        var first = transaction.CreateNode([label], [new PropertyEntry(key, "state:ARM")]);
        var other = transaction.CreateNode([], [new PropertyEntry(key, "state:ARM")]);

        var refused = Assert.Throws<ConstraintViolationException>(() =>
            transaction.CreateNode([label], [new PropertyEntry(key, "state:ARM")])
        );
        Assert.Equal("actor_id", refused.Constraint);
        Assert.Equal(
            $"Node({first}) already exists with label `Actor` and property `id` = 'state:ARM'",
            refused.Message
        );
        Assert.Throws<ConstraintViolationException>(() => transaction.AddLabel(other, label));
        transaction.SetNodeProperty(other, key, "state:AZE");
        transaction.AddLabel(other, label);
        Assert.Throws<ConstraintViolationException>(() => transaction.SetNodeProperty(other, key, "state:ARM"));
        transaction.SetNodeProperty(first, key, default);
        transaction.SetNodeProperty(other, key, "state:ARM");
        GraphModel.AssertConsistent(transaction);
        transaction.Commit();
        Assert.Equal(2, store.Snapshot().NodeCount);
    }

    [Fact]
    public void NumberMayChangeItsTypeUnderAUniqueKey()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("A");
        var key = transaction.GetOrAddPropertyKey("x");
        transaction.CreateConstraint(null, ConstraintKind.Unique, EntityKind.Node, label, [key]);
        var node = transaction.CreateNode([label], [new PropertyEntry(key, 1)]);
        transaction.SetNodeProperty(node, key, 1.0);
        GraphModel.AssertConsistent(transaction);
        Assert.True(transaction.NodeProperty(node, key).IsFloat);
    }

    [Fact]
    public void NodeMayBeDeletedBeforeItsRelationships()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var (start, end, relationship) = Pair(transaction);
        transaction.DeleteNode(start);
        Assert.Throws<StoreException>(() => transaction.SetNodeProperty(start, 0, 1));
        transaction.DeleteRelationship(relationship);
        transaction.Commit();
        Assert.False(store.Snapshot().NodeExists(start));
        Assert.Equal(0, store.Snapshot().Degree(end, RelationshipDirection.Both));
        GraphModel.AssertConsistent(store.Snapshot());
    }

    [Fact]
    public void DeletedNodeWithRelationshipsCannotBeCommitted()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var (start, end, _) = Pair(transaction);
        transaction.Commit();
        using var second = store.BeginTransaction();
        second.DeleteNode(end);
        var refused = Assert.Throws<ConstraintViolationException>(() => second.Commit());
        Assert.StartsWith($"Cannot delete node<{end}>", refused.Message, StringComparison.Ordinal);
        Assert.False(second.IsOpen);
        Assert.True(store.Snapshot().NodeExists(end));
        Assert.Equal(1, store.Snapshot().Degree(start, RelationshipDirection.Outgoing));
        store.BeginTransaction(TimeSpan.Zero).Dispose();
    }

    [Fact]
    public void DetachDeleteOfAHubRemovesAllItsRelationships()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var type = transaction.GetOrAddRelationshipType("BY");
        var hub = transaction.CreateNode([], []);
        for (var number = 0; number < 3_000; number++)
        {
            var node = transaction.CreateNode([], []);
            transaction.CreateRelationship(node, type, hub, []);
        }

        transaction.CreateRelationship(hub, type, hub, []);
        Assert.Equal(3_001, transaction.Expand(hub, RelationshipDirection.Both).Relationships().Count);
        Assert.Equal(3_001, transaction.DetachDeleteNode(hub));
        transaction.Commit();
        Assert.Equal((3_000, 0), (store.Snapshot().NodeCount, store.Snapshot().RelationshipCount));
        GraphModel.AssertConsistent(store.Snapshot());
    }

    [Fact]
    public void IdsAreNotUsedAgain()
    {
        using var store = GraphStore.OpenInMemory();
        using (var transaction = store.BeginTransaction())
        {
            transaction.CreateNode([], []);
            transaction.DeleteNode(transaction.CreateNode([], []));
            transaction.Commit();
        }

        using var second = store.BeginTransaction();
        Assert.Equal(2, second.CreateNode([], []));
    }

    [Fact]
    public void ExpandIntoFindsTheRelationshipsBetweenTwoNodes()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var by = transaction.GetOrAddRelationshipType("BY");
        var towards = transaction.GetOrAddRelationshipType("TOWARDS");
        var hub = transaction.CreateNode([], []);
        var events = Enumerable.Range(0, 100).Select(_ => transaction.CreateNode([], [])).ToList();
        foreach (var node in events)
        {
            transaction.CreateRelationship(node, by, hub, []);
            transaction.CreateRelationship(node, towards, hub, []);
        }

        Assert.Equal(
            [14],
            transaction.ExpandInto(hub, RelationshipDirection.Incoming, [by], events[7]).Relationships()
        );
        Assert.Equal(
            [14, 15],
            transaction.ExpandInto(events[7], RelationshipDirection.Both, null, hub).Relationships()
        );
        Assert.Empty(transaction.ExpandInto(hub, RelationshipDirection.Outgoing, null, events[7]).Relationships());
    }

    [Fact]
    public void ExistenceIsVerifiedAtCommit()
    {
        using var store = GraphStore.OpenInMemory();
        int label,
            key;
        using (var transaction = store.BeginTransaction())
        {
            label = transaction.GetOrAddLabel("Event");
            key = transaction.GetOrAddPropertyKey("id");
            transaction.CreateConstraint(null, ConstraintKind.Existence, EntityKind.Node, label, [key]);
            transaction.Commit();
        }

        using (var late = store.BeginTransaction())
        {
            var node = late.CreateNode([label], []);
            late.SetNodeProperty(node, key, "e1");
            late.Commit();
        }

        using var missing = store.BeginTransaction();
        missing.CreateNode([label], []);
        Assert.Throws<ConstraintViolationException>(() => missing.Commit());
        Assert.Equal(1, store.Snapshot().NodeCount);
    }

    [Fact]
    public void TypeIsVerifiedAtCommitAndWhenTheConstraintIsMade()
    {
        using var store = GraphStore.OpenInMemory();
        using var transaction = store.BeginTransaction();
        var label = transaction.GetOrAddLabel("Event");
        var key = transaction.GetOrAddPropertyKey("from");
        var node = transaction.CreateNode([label], [new PropertyEntry(key, "2020-10-10")]);
        Assert.Throws<ConstraintViolationException>(() => MakeDate(transaction, label, key));
        transaction.SetNodeProperty(node, key, Value.OfEpochDays(18_545));
        MakeDate(transaction, label, key);
        transaction.SetNodeProperty(node, key, 5);
        var refused = Assert.Throws<ConstraintViolationException>(() => transaction.Commit());
        Assert.Equal(
            $"Node({node}) with label `Event` requires the property `from` to be of type DATE, but found 5",
            refused.Message
        );
    }

    [Fact]
    public void WhatCannotBeStoredIsRefused()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var node = transaction.CreateNode([], []);
        foreach (var value in (Value[])[MapValue.Empty, new ListValue([1, "a"]), new ListValue([Value.Null])])
        {
            Assert.Throws<StoreException>(() => transaction.SetNodeProperty(node, 0, value));
        }
    }

    [Fact]
    public void SchemaRefusesWhatExists()
    {
        var (store, transaction) = Some.Transaction();
        using var _ = store;
        var label = transaction.GetOrAddLabel("Event");
        var key = transaction.GetOrAddPropertyKey("id");
        var other = transaction.GetOrAddPropertyKey("type");
        transaction.CreateIndex("event_id", EntityKind.Node, label, key);
        Assert.Equal(SchemaFault.AlreadyExists, Fault(() => transaction.CreateIndex("b", EntityKind.Node, label, key)));
        Assert.Equal(
            SchemaFault.NameTaken,
            Fault(() => transaction.CreateIndex("event_id", EntityKind.Node, label, other))
        );
        Assert.Equal(SchemaFault.IndexInTheWay, Fault(() => Unique("u", key)));
        Unique("unique_type", other);
        Assert.Equal(SchemaFault.AlreadyExists, Fault(() => Unique("u", other)));
        Assert.Equal(SchemaFault.BelongsToConstraint, Fault(() => transaction.DropIndex("unique_type")));
        Assert.Equal(SchemaFault.NotFound, Fault(() => transaction.DropConstraint("event_id")));
        transaction.DropConstraint("unique_type");
        Assert.Equal("event_id", Assert.Single(transaction.Indexes).Name);

        void Unique(string name, int on) =>
            transaction.CreateConstraint(name, ConstraintKind.Unique, EntityKind.Node, label, [on]);
    }

    [Fact]
    public async Task SecondWriterWaitsItsTurn()
    {
        using var store = GraphStore.OpenInMemory();
        using var first = store.BeginTransaction();
        var refused = Assert.Throws<StoreLockedException>(() => store.BeginTransaction(TimeSpan.FromMilliseconds(1)));
        Assert.Contains("still writing", refused.Message, StringComparison.Ordinal);
        var second = store.BeginTransactionAsync();
        Assert.False(second.IsCompleted);
        first.CreateNode([], []);
        first.Commit();
        using var transaction = await second;
        Assert.Equal(1, transaction.NodeCount);
    }

    [Fact]
    public void TransactionLeftOpenDoesNotKeepTheStoreFromClosing()
    {
        var store = GraphStore.OpenInMemory();
        var transaction = store.BeginTransaction();
        transaction.CreateNode([], []);
        store.Dispose();
        Assert.Throws<ObjectDisposedException>(() => transaction.Commit());
        Assert.Throws<ObjectDisposedException>(() => store.Snapshot());
        Assert.Throws<ObjectDisposedException>(() => store.BeginTransaction());
    }

    [Fact]
    public void EndedTransactionIsReadAndNotWritten()
    {
        using var store = GraphStore.OpenInMemory();
        var transaction = store.BeginTransaction();
        transaction.CreateNode([], []);
        transaction.Commit();
        Assert.Equal(1, transaction.NodeCount);
        Assert.Throws<InvalidOperationException>(() => transaction.CreateNode([], []));
        Assert.Throws<InvalidOperationException>(() => transaction.Commit());
        transaction.Dispose();
        store.BeginTransaction(TimeSpan.Zero).Dispose();
    }

    private static void MakeDate(GraphTransaction transaction, int label, int key) =>
        transaction.CreateConstraint(
            null,
            ConstraintKind.PropertyType,
            EntityKind.Node,
            label,
            [key],
            new StoredType(ValueKind.Date)
        );

    private static SchemaFault Fault(Action change) => Assert.Throws<SchemaException>(change).Fault;

    private static (long Start, long End, long Relationship) Pair(GraphTransaction transaction)
    {
        var label = transaction.GetOrAddLabel("Actor");
        var start = transaction.CreateNode([label], []);
        var end = transaction.CreateNode([label], []);
        return (
            start,
            end,
            transaction.CreateRelationship(start, transaction.GetOrAddRelationshipType("CALLED"), end, [])
        );
    }
}
