using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What a constraint asks of the entities that it covers.</summary>
public enum ConstraintKind
{
    /// <summary>No two have the same values of the keys.</summary>
    Unique = 1,

    /// <summary>Each has the keys.</summary>
    Existence = 2,

    /// <summary>Each has the keys, and no two have the same values of them.</summary>
    Key = 3,

    /// <summary>The key's value, where there is one, is of the type.</summary>
    PropertyType = 4,
}

/// <summary>A constraint as the catalogue lists it.</summary>
/// <param name="Id">Its number in the store, never used again.</param>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="EntityKind">Whether it covers nodes or relationships.</param>
/// <param name="Token">The label, or the relationship type, that it covers.</param>
/// <param name="Keys">The property keys.</param>
/// <param name="IndexId">The index behind a uniqueness or key constraint, else -1.</param>
/// <param name="PropertyType">The type asked for, else null.</param>
public sealed record ConstraintDescriptor(
    int Id,
    string Name,
    ConstraintKind Kind,
    EntityKind EntityKind,
    int Token,
    IReadOnlyList<int> Keys,
    int IndexId,
    StoredType? PropertyType
);

/// <summary>A type that a property type constraint asks for.</summary>
/// <param name="Kind">The kind of the value; <see cref="ValueKind.List"/> for a list.</param>
/// <param name="ItemKind">The kind of a list's items, else <see cref="ValueKind.Null"/>.</param>
public readonly record struct StoredType(ValueKind Kind, ValueKind ItemKind = ValueKind.Null);
