using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <content>The catalogue of indexes and constraints. Creating fills the index at once, from what the transaction sees.</content>
public sealed partial class GraphTransaction
{
    /// <summary>Makes a range index.</summary>
    /// <param name="name">Its name; null makes one up from what it covers.</param>
    /// <param name="kind">Whether it covers nodes or relationships.</param>
    /// <param name="token">The label or the relationship type.</param>
    /// <param name="keys">The property keys, in order.</param>
    /// <exception cref="SchemaException">The same index, or another of the name, exists.</exception>
    public IndexDescriptor CreateIndex(string? name, EntityKind kind, int token, params int[] keys) =>
        CreateIndex(IndexKind.Range, name, kind, [token], keys);

    /// <summary>Makes an index of any kind but lookup.</summary>
    /// <param name="indexKind">What it can answer.</param>
    /// <param name="name">Its name; null makes one up from what it covers.</param>
    /// <param name="kind">Whether it covers nodes or relationships.</param>
    /// <param name="tokens">The labels or the relationship types: one, save for full-text.</param>
    /// <param name="keys">The property keys, in order: one for text and point.</param>
    /// <param name="settings">What else is asked for.</param>
    /// <exception cref="SchemaException">The same index, or another of the name, exists.</exception>
    public IndexDescriptor CreateIndex(
        IndexKind indexKind,
        string? name,
        EntityKind kind,
        int[] tokens,
        int[] keys,
        IReadOnlyList<IndexSetting>? settings = null
    )
    {
        BeforeChange();
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(keys);
        name ??= NameFor(indexKind, kind, tokens, keys);
        var index = new IndexDescriptor(State.Schema.NextId, name, indexKind, kind, tokens[0], keys, IsUnique: false)
        {
            Tokens = tokens,
            Settings = settings ?? [],
        };
        RequireNewIndex(index, forConstraint: false);
        return AddIndex(index);
    }

    /// <summary>The name that is made up for an index without one.</summary>
    public string NameFor(IndexKind indexKind, EntityKind kind, int[] tokens, int[] keys)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(keys);
        var prefix = indexKind == IndexKind.Range ? "index" : "index_" + indexKind.ToString().ToLowerInvariant();
        return MakeName(prefix, kind, tokens, keys);
    }

    /// <summary>Makes the lookup index of a kind of entity; without a name it has that of a new store's.</summary>
    /// <exception cref="SchemaException">There is one, or another index has the name.</exception>
    public IndexDescriptor CreateLookup(string? name, EntityKind kind)
    {
        BeforeChange();
        name ??= Array.Find(SchemaState.Empty.Lookups, lookup => lookup.EntityKind == kind)!.Name;
        var same = Array.Find(State.Schema.Lookups, lookup => lookup.EntityKind == kind);
        if (same is not null)
        {
            throw new SchemaException(StoreMessages.SameExists(same.Name), SchemaFault.AlreadyExists);
        }

        RequireFreeName(name);
        var made = new IndexDescriptor(State.Schema.NextId, name, IndexKind.Lookup, kind, -1, [], IsUnique: false);
        new SchemaWriter(State).CreateLookup(made);
        _log?.LookupCreated(made);
        return made;
    }

    /// <summary>Removes an index that is not behind a constraint.</summary>
    /// <exception cref="SchemaException">There is none of the name, or it belongs to a constraint.</exception>
    public void DropIndex(string name)
    {
        BeforeChange();
        if (Array.Find(State.Schema.Lookups, lookup => lookup.Name == name) is { } dropped)
        {
            new SchemaWriter(State).DropLookup(dropped.EntityKind);
            _log?.LookupDropped(dropped.EntityKind);
            return;
        }

        var index =
            Array.Find(State.Schema.Indexes, index => index.Name == name)
            ?? throw new SchemaException(StoreMessages.NoIndex(name), SchemaFault.NotFound);
        if (index.IsUnique)
        {
            throw new SchemaException(StoreMessages.IndexOfConstraint(name), SchemaFault.BelongsToConstraint);
        }

        new SchemaWriter(State).DropIndex(index.Id);
        _log?.IndexDropped(index.Id);
    }

    /// <summary>Makes a constraint, after verifying it on what is there.</summary>
    /// <param name="name">Its name; null makes one up from what it covers.</param>
    /// <param name="constraint">What it asks.</param>
    /// <param name="kind">Whether it covers nodes or relationships.</param>
    /// <param name="token">The label or the relationship type.</param>
    /// <param name="keys">The property keys; existence and type take one.</param>
    /// <param name="type">The type, for <see cref="ConstraintKind.PropertyType"/>.</param>
    /// <exception cref="SchemaException">The same constraint, or another of the name, or an index on the same exists.</exception>
    /// <exception cref="ConstraintViolationException">What is there violates it.</exception>
    public ConstraintDescriptor CreateConstraint(
        string? name,
        ConstraintKind constraint,
        EntityKind kind,
        int token,
        int[] keys,
        StoredType? type = null
    )
    {
        BeforeChange();
        ArgumentNullException.ThrowIfNull(keys);
        name ??= MakeName("constraint_" + constraint.ToString().ToLowerInvariant(), kind, [token], keys);
        var same = Array.Find(
            State.Schema.Constraints,
            other =>
                other.Kind == constraint
                && other.EntityKind == kind
                && other.Token == token
                && other.Keys.SequenceEqual(keys)
                && other.PropertyType == type
        );
        if (same is not null)
        {
            throw new SchemaException(StoreMessages.SameExists(same.Name), SchemaFault.AlreadyExists);
        }

        RequireFreeName(name);
        var isIndexed = constraint is ConstraintKind.Unique or ConstraintKind.Key;
        var (id, indexId) = isIndexed ? (State.Schema.NextId + 1, State.Schema.NextId) : (State.Schema.NextId, -1);
        var index = new IndexDescriptor(indexId, name, IndexKind.Range, kind, token, keys, IsUnique: true);
        if (isIndexed)
        {
            RequireNewIndex(index, forConstraint: true);
        }

        var made = new ConstraintDescriptor(id, name, constraint, kind, token, keys, indexId, type);
        _checks.VerifyAll(made);
        if (isIndexed)
        {
            AddIndex(index);
        }

        new SchemaWriter(State).CreateConstraint(made);
        _log?.ConstraintCreated(made);
        return made;
    }

    /// <summary>Removes a constraint and the index behind it.</summary>
    /// <exception cref="SchemaException">There is none of the name.</exception>
    public void DropConstraint(string name)
    {
        BeforeChange();
        var constraint =
            Array.Find(State.Schema.Constraints, constraint => constraint.Name == name)
            ?? throw new SchemaException(StoreMessages.NoConstraint(name), SchemaFault.NotFound);
        new SchemaWriter(State).DropConstraint(constraint.Id);
        _log?.ConstraintDropped(constraint.Id);
    }

    private IndexDescriptor AddIndex(IndexDescriptor index)
    {
        new SchemaWriter(State).CreateIndex(index);
        _log?.IndexCreated(index);
        return index;
    }

    private void RequireNewIndex(IndexDescriptor index, bool forConstraint)
    {
        var same = Array.Find(
            State.Schema.Indexes,
            other =>
                other.Kind == index.Kind
                && other.EntityKind == index.EntityKind
                && other.Tokens.SequenceEqual(index.Tokens)
                && other.Keys.SequenceEqual(index.Keys)
        );
        if (same is not null)
        {
            throw forConstraint && !same.IsUnique
                ? new SchemaException(StoreMessages.IndexInTheWay(same.Name), SchemaFault.IndexInTheWay)
                : new SchemaException(StoreMessages.SameExists(same.Name), SchemaFault.AlreadyExists);
        }

        RequireFreeName(index.Name);
    }

    private void RequireFreeName(string name)
    {
        if (
            Array.Exists(State.Schema.Indexes, index => index.Name == name)
            || Array.Exists(State.Schema.Lookups, lookup => lookup.Name == name)
            || Array.Exists(State.Schema.Constraints, constraint => constraint.Name == name)
        )
        {
            throw new SchemaException(StoreMessages.NameTaken(name), SchemaFault.NameTaken);
        }
    }

    // Neo4j makes up names of a hash; a name that says what it covers is as unique and can be read.
    private string MakeName(string prefix, EntityKind kind, int[] tokens, int[] keys)
    {
        var names = tokens.Select(token => kind == EntityKind.Node ? LabelName(token) : RelationshipTypeName(token));
        var covered = string.Join('_', names);
        return $"{prefix}_{covered}_{string.Join('_', keys.Select(PropertyKeyName))}";
    }
}
