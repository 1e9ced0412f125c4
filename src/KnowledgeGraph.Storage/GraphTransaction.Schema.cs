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
    public IndexDescriptor CreateIndex(string? name, EntityKind kind, int token, params int[] keys)
    {
        BeforeChange();
        ArgumentNullException.ThrowIfNull(keys);
        name ??= MakeName("index", kind, token, keys);
        RequireNewIndex(name, kind, token, keys, forConstraint: false);
        return AddIndex(name, kind, token, keys, isUnique: false);
    }

    /// <summary>Removes an index that is not behind a constraint.</summary>
    /// <exception cref="SchemaException">There is none of the name, or it belongs to a constraint.</exception>
    public void DropIndex(string name)
    {
        BeforeChange();
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
        name ??= MakeName("constraint_" + constraint.ToString().ToLowerInvariant(), kind, token, keys);
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
        if (isIndexed)
        {
            RequireNewIndex(name, kind, token, keys, forConstraint: true);
        }

        var id = State.Schema.NextId + (isIndexed ? 1 : 0);
        var made = new ConstraintDescriptor(
            id,
            name,
            constraint,
            kind,
            token,
            keys,
            isIndexed ? State.Schema.NextId : -1,
            type
        );
        _checks.VerifyAll(made);
        if (isIndexed)
        {
            AddIndex(name, kind, token, keys, isUnique: true);
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

    private IndexDescriptor AddIndex(string name, EntityKind kind, int token, int[] keys, bool isUnique)
    {
        var index = new IndexDescriptor(State.Schema.NextId, name, IndexKind.Range, kind, token, keys, isUnique);
        new SchemaWriter(State).CreateIndex(index);
        _log?.IndexCreated(index);
        return index;
    }

    private void RequireNewIndex(string name, EntityKind kind, int token, int[] keys, bool forConstraint)
    {
        var same = Array.Find(
            State.Schema.Indexes,
            other => other.EntityKind == kind && other.Token == token && other.Keys.SequenceEqual(keys)
        );
        if (same is not null)
        {
            throw forConstraint && !same.IsUnique
                ? new SchemaException(StoreMessages.IndexInTheWay(same.Name), SchemaFault.IndexInTheWay)
                : new SchemaException(StoreMessages.SameExists(same.Name), SchemaFault.AlreadyExists);
        }

        RequireFreeName(name);
    }

    private void RequireFreeName(string name)
    {
        if (
            Array.Exists(State.Schema.Indexes, index => index.Name == name)
            || Array.Exists(State.Schema.Constraints, constraint => constraint.Name == name)
        )
        {
            throw new SchemaException(StoreMessages.NameTaken(name), SchemaFault.NameTaken);
        }
    }

    // Neo4j makes up names of a hash; a name that says what it covers is as unique and can be read.
    private string MakeName(string prefix, EntityKind kind, int token, int[] keys)
    {
        var covered = kind == EntityKind.Node ? LabelName(token) : RelationshipTypeName(token);
        return $"{prefix}_{covered}_{string.Join('_', keys.Select(PropertyKeyName))}";
    }
}
