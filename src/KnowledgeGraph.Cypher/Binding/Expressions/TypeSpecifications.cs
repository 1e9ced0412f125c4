namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>A type as <c>IS ::</c> and property type constraints name it.</summary>
/// <param name="NotNull">Whether <c>NOT NULL</c> was written: null is then not of the type.</param>
public abstract record TypeSpecification(bool NotNull);

/// <summary>Any of the named types; <see cref="TypeSet.Any"/> for ANY, <see cref="TypeSet.None"/> for NOTHING or NULL.</summary>
public sealed record SimpleTypeSpecification(TypeSet Kinds, bool NotNull) : TypeSpecification(NotNull);

/// <summary><c>LIST&lt;element&gt;</c>.</summary>
public sealed record ListTypeSpecification(TypeSpecification Element, bool NotNull) : TypeSpecification(NotNull);

/// <summary><c>type | type</c>: of any of the members.</summary>
public sealed record UnionTypeSpecification(IReadOnlyList<TypeSpecification> Members, bool NotNull)
    : TypeSpecification(NotNull);
