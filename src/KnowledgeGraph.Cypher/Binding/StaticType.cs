namespace KnowledgeGraph.Cypher.Binding;

/// <summary>What is known of an expression's type before it runs.</summary>
/// <param name="Kinds">The types it may have; null is always possible beside them.</param>
/// <param name="Element">What is known of its elements, where it may be a list; null when nothing is.</param>
public sealed record StaticType(TypeSet Kinds, StaticType? Element = null)
{
    /// <summary>Nothing is known.</summary>
    public static StaticType Any { get; } = new(TypeSet.Any);

    /// <summary>The expression is null for certain.</summary>
    public static StaticType Null { get; } = new(TypeSet.None);

    /// <summary>A list with elements of a type.</summary>
    public static StaticType ListOf(StaticType element) => new(TypeSet.List, element);

    /// <summary>A list with elements of a type.</summary>
    public static StaticType ListOf(TypeSet element) => new(TypeSet.List, new StaticType(element));

    /// <summary>Whether the expression is of one of these types for certain, or null.</summary>
    public bool IsOnly(TypeSet kinds) => (Kinds & ~kinds) == TypeSet.None;

    /// <summary>Whether the expression may be of one of these types.</summary>
    public bool MayBe(TypeSet kinds) => Kinds == TypeSet.None || (Kinds & kinds) != TypeSet.None;

    /// <summary>The type of a value that comes from either.</summary>
    public static StaticType Union(StaticType left, StaticType right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var element =
            !left.Kinds.HasFlag(TypeSet.List) ? right.Element
            : !right.Kinds.HasFlag(TypeSet.List) ? left.Element
            : left.Element is null || right.Element is null ? null
            : Union(left.Element, right.Element);
        return new StaticType(left.Kinds | right.Kinds, element);
    }
}
