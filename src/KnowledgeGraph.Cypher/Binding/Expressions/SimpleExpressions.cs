using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>A constant: boolean, integer, float, string or null.</summary>
public sealed record BoundLiteral(Value Value) : BoundExpression;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name without the dollar sign.</param>
/// <param name="Index">Its position in <c>CompiledStatement.Parameters</c>.</param>
public sealed record BoundParameter(string Name, int Index) : BoundExpression;

/// <summary>The value of a slot.</summary>
/// <param name="Slot">The slot in the row.</param>
/// <param name="Name">The variable as the user wrote it, or a name of the planner's.</param>
public sealed record BoundVariable(int Slot, string Name) : BoundExpression;

/// <summary>
/// <c>subject.key</c>: of a node, relationship, map, temporal value, duration or point. Null of null; a type error of
/// anything else.
/// </summary>
public sealed record BoundProperty(BoundExpression Subject, string Key) : BoundExpression;

/// <summary><c>subject[index]</c>: of a list by integer, of a map, node or relationship by string.</summary>
public sealed record BoundIndex(BoundExpression Subject, BoundExpression Index) : BoundExpression;

/// <summary><c>subject[from..to]</c>; an absent end is open.</summary>
public sealed record BoundSlice(BoundExpression Subject, BoundExpression? From, BoundExpression? To) : BoundExpression;

/// <summary><c>[a, b, c]</c>.</summary>
public sealed record BoundList(IReadOnlyList<BoundExpression> Items) : BoundExpression;

/// <summary>One entry of a map or a map projection.</summary>
public sealed record BoundMapEntry(string Key, BoundExpression Value);

/// <summary><c>{key: value, …}</c>, in the order written; a later entry of the same key wins.</summary>
public sealed record BoundMap(IReadOnlyList<BoundMapEntry> Entries) : BoundExpression;

/// <summary>
/// <c>subject {.*, .key, other: expression}</c>. Null where the subject is null. All properties come first, then the
/// entries; <c>.key</c> is an entry whose value is the subject's property.
/// </summary>
/// <param name="Subject">A node, relationship or map.</param>
/// <param name="AllProperties">Whether <c>.*</c> was written.</param>
/// <param name="Entries">The other items.</param>
public sealed record BoundMapProjection(
    BoundExpression Subject,
    bool AllProperties,
    IReadOnlyList<BoundMapEntry> Entries
) : BoundExpression;

/// <summary>One branch of a CASE.</summary>
/// <param name="When">The value compared with the operand, or the condition where there is no operand.</param>
/// <param name="Then">The result.</param>
public sealed record BoundCaseBranch(BoundExpression When, BoundExpression Then);

/// <summary>
/// CASE. With an operand a branch is taken where operand = when is true; without where its condition is true; null where
/// none is and there is no ELSE. Only the branch taken is evaluated.
/// </summary>
/// <param name="OperandSlot">Where the operand's value is kept while the branches are tried; -1 without operand.</param>
public sealed record BoundCase(
    BoundExpression? Operand,
    int OperandSlot,
    IReadOnlyList<BoundCaseBranch> Branches,
    BoundExpression? Else
) : BoundExpression;
