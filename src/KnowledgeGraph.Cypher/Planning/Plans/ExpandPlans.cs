using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>
/// For each input row gives one row for each relationship at the node in <paramref name="FromSlot"/>. No rows where that
/// node is null.
/// </summary>
/// <param name="Input">Rows with the from node.</param>
/// <param name="FromSlot">The node to start at.</param>
/// <param name="RelationshipSlot">Where the relationship goes.</param>
/// <param name="ToSlot">Where the other node goes; where <paramref name="Into"/>, the node that it must be.</param>
/// <param name="Direction">Seen from the from node.</param>
/// <param name="Types">The types allowed; every type where empty.</param>
/// <param name="Into">Whether the to node is bound already.</param>
/// <param name="DistinctFrom">
/// Slots of the same MATCH that hold a relationship or a list of relationships: the new relationship is none of these.
/// </param>
/// <param name="Text">The pattern, for EXPLAIN.</param>
public sealed record ExpandPlan(
    LogicalPlan Input,
    int FromSlot,
    int RelationshipSlot,
    int ToSlot,
    Direction Direction,
    IReadOnlyList<string> Types,
    bool Into,
    IReadOnlyList<int> DistinctFrom,
    string Text
) : LogicalPlan;

/// <summary>How a relationship of a variable-length pattern is examined while it is walked.</summary>
/// <param name="RelationshipSlot">Where the walk puts the relationship before it asks.</param>
/// <param name="Predicate">Must be true for each relationship.</param>
public sealed record StepCondition(int RelationshipSlot, BoundExpression Predicate);

/// <summary>
/// For each input row gives one row for each walk without repeated relationships, from the node in
/// <paramref name="FromSlot"/>, of between <paramref name="Minimum"/> and <paramref name="Maximum"/> relationships. The
/// relationships go as a list into <paramref name="RelationshipsSlot"/>, in the order of the pattern as written.
/// </summary>
/// <param name="Minimum">The least number; 0 gives the from node itself with an empty list.</param>
/// <param name="Maximum">The greatest number; null for no end.</param>
/// <param name="Reversed">
/// Whether the walk goes from the pattern's right end to its left: the list is then turned round, so that it reads from left
/// to right.
/// </param>
/// <param name="Step">The condition on each relationship, evaluated over the row; null for none.</param>
/// <param name="Into">Whether the to node is bound already.</param>
/// <param name="DistinctFrom">Slots with a relationship or a list of relationships that the walk must not use.</param>
/// <param name="Text">The pattern, for EXPLAIN.</param>
public sealed record VarLengthExpandPlan(
    LogicalPlan Input,
    int FromSlot,
    int RelationshipsSlot,
    int ToSlot,
    Direction Direction,
    IReadOnlyList<string> Types,
    long Minimum,
    long? Maximum,
    bool Reversed,
    StepCondition? Step,
    bool Into,
    IReadOnlyList<int> DistinctFrom,
    string Text
) : LogicalPlan;

/// <summary>
/// For a relationship (or list of relationships) that is bound already: gives a row for each way in which it fits the
/// pattern, with its ends. No rows where it is null.
/// </summary>
/// <param name="RelationshipSlot">The relationship, or the list where <paramref name="IsList"/>.</param>
/// <param name="StartSlot">The pattern's left node: set where it is not bound, otherwise compared.</param>
/// <param name="EndSlot">The pattern's right node, likewise.</param>
/// <param name="Direction">Seen from the left node; Both gives a row for each orientation that fits (a loop once).</param>
/// <param name="Types">The types allowed; every type where empty.</param>
/// <param name="Minimum">For a list: the least number of relationships.</param>
/// <param name="Maximum">For a list: the greatest number, null for no end.</param>
/// <param name="DistinctFrom">Slots with a relationship or list that it must not be (or share one with).</param>
public sealed record ProjectEndpointsPlan(
    LogicalPlan Input,
    int RelationshipSlot,
    bool IsList,
    int StartSlot,
    bool StartBound,
    int EndSlot,
    bool EndBound,
    Direction Direction,
    IReadOnlyList<string> Types,
    long Minimum,
    long? Maximum,
    IReadOnlyList<int> DistinctFrom
) : LogicalPlan;

/// <summary>Pairs a variable inside a quantified path pattern with the list of its values outside.</summary>
public readonly record struct GroupVariable(int InnerSlot, int OuterSlot);

/// <summary>
/// For each input row gives one row for each walk of the quantified pattern <c>((a)-[r]->(b) WHERE …){min,max}</c> without
/// repeated relationships. The inner plan walks the pattern once: its argument row has the start node in
/// <paramref name="InnerStartSlot"/> and it gives rows with the end node in <paramref name="InnerEndSlot"/>, where the next
/// round starts.
/// </summary>
/// <param name="FromSlot">The node at which the first round starts.</param>
/// <param name="ToSlot">Where the last round's end goes; compared where <paramref name="Into"/>.</param>
/// <param name="Inner">One round of the pattern, from its left end; from its right end where <paramref name="Reversed"/>.</param>
/// <param name="Relationships">
/// The parts of one round, left to right, that hold relationships: they must not repeat between rounds.
/// </param>
/// <param name="Groups">Variables whose values are collected, one item a round, in the pattern's order.</param>
/// <param name="WalkSlot">Where the list of all relationships of the walk goes, in the pattern's order.</param>
/// <param name="Maximum">Null for no end.</param>
/// <param name="Reversed">Whether the walk goes from right to left; all lists are then turned round.</param>
/// <param name="DistinctFrom">Slots with a relationship or a list of relationships that the walk must not use.</param>
public sealed record QuantifiedExpandPlan(
    LogicalPlan Input,
    int FromSlot,
    int ToSlot,
    LogicalPlan Inner,
    int InnerStartSlot,
    int InnerEndSlot,
    IReadOnlyList<PathPart> Relationships,
    IReadOnlyList<GroupVariable> Groups,
    int WalkSlot,
    long Minimum,
    long? Maximum,
    bool Reversed,
    bool Into,
    IReadOnlyList<int> DistinctFrom,
    string Text
) : LogicalPlan;

/// <summary>
/// For each input row finds the shortest walks between two bound nodes: one of the shortest, or all of them. No row where
/// there is no walk or a node is null. Where both nodes are the same and the minimum is 0, the empty walk.
/// </summary>
/// <param name="RelationshipsSlot">Where the list of relationships goes, from <paramref name="FromSlot"/>'s end.</param>
/// <param name="Minimum">0 or 1.</param>
/// <param name="Maximum">Null for no end.</param>
/// <param name="All">Whether every shortest walk is given.</param>
/// <param name="Step">The condition on each relationship; null for none.</param>
/// <param name="PathSlot">Where the path goes before <paramref name="PathPredicate"/> is asked; -1 where there is none.</param>
/// <param name="PathPredicate">
/// What the walk as a whole must satisfy: the shortest walk that does is found. Null for nothing.
/// </param>
/// <param name="DistinctFrom">Slots with a relationship or a list of relationships that the walk must not use.</param>
public sealed record ShortestPathPlan(
    LogicalPlan Input,
    int FromSlot,
    int RelationshipsSlot,
    int ToSlot,
    Direction Direction,
    IReadOnlyList<string> Types,
    long Minimum,
    long? Maximum,
    bool All,
    StepCondition? Step,
    int PathSlot,
    BoundExpression? PathPredicate,
    IReadOnlyList<int> DistinctFrom,
    string Text
) : LogicalPlan;

/// <summary>Which of the paths between one pair of ends are kept.</summary>
public enum PathSelector
{
    /// <summary><c>ANY k</c>: any k of them.</summary>
    Any,

    /// <summary><c>SHORTEST k</c>: the k shortest, ties broken as they come.</summary>
    Shortest,

    /// <summary><c>ALL SHORTEST</c>: all of the least length.</summary>
    AllShortest,

    /// <summary><c>SHORTEST k GROUPS</c>: all of the k least lengths.</summary>
    ShortestGroups,
}

/// <summary>
/// For each input row runs the inner plan, which gives the paths of a pattern, and keeps for each pair of end nodes those
/// that the selector names; shorter paths first. Length is the number of relationships in <paramref name="Parts"/>.
/// </summary>
/// <param name="Parts">The pattern's path from left to right.</param>
public sealed record SelectPathsPlan(
    LogicalPlan Input,
    LogicalPlan Inner,
    int StartSlot,
    int EndSlot,
    IReadOnlyList<PathPart> Parts,
    PathSelector Selector,
    long Count
) : LogicalPlan;
