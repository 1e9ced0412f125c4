using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Statistics;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>Takes nothing, gives one row: at the root of a statement an empty one, in a nested plan the row of the operator
/// or expression that runs it.</summary>
public sealed record ArgumentPlan : LogicalPlan;

/// <summary>For each input row gives one row for each node, the node in <paramref name="NodeSlot"/>.</summary>
public sealed record AllNodesScanPlan(LogicalPlan Input, int NodeSlot, string Name) : LogicalPlan;

/// <summary>For each input row gives one row for each node that has at least one of the labels; each node once.</summary>
public sealed record NodeByLabelScanPlan(LogicalPlan Input, int NodeSlot, string Name, IReadOnlyList<string> Labels)
    : LogicalPlan;

/// <summary>
/// For each input row gives one row for each node (for an index on relationships: each relationship) whose indexed values
/// satisfy every condition; each entity once, in ascending order of the index's values where it is a range index.
/// </summary>
/// <param name="Input">The rows for which the conditions' values are evaluated.</param>
/// <param name="EntitySlot">Where the node or relationship goes.</param>
/// <param name="Name">The variable.</param>
/// <param name="Index">The index.</param>
/// <param name="Conditions">One for each of the first keys of the index, in its order; at least one.</param>
/// <param name="StartSlot">For relationships: where the start node goes; -1 for nodes.</param>
/// <param name="EndSlot">For relationships: where the end node goes; -1 for nodes.</param>
/// <param name="Direction">
/// For relationships: Outgoing gives each as it is, Incoming with the ends swapped, Both once each way (a loop once).
/// </param>
public sealed record IndexSeekPlan(
    LogicalPlan Input,
    int EntitySlot,
    string Name,
    IndexDescriptor Index,
    IReadOnlyList<SeekCondition> Conditions,
    int StartSlot = -1,
    int EndSlot = -1,
    Direction Direction = Direction.Outgoing
) : LogicalPlan
{
    /// <summary>Whether a range index is walked from its highest value down.</summary>
    public bool Descending { get; init; }
}

/// <summary>For each input row gives a row for each node named; ids that no node has, and null, give none.</summary>
/// <param name="Ids">An id or a list of ids; integers, or strings where <paramref name="ByElementId"/>.</param>
public sealed record NodeByIdSeekPlan(
    LogicalPlan Input,
    int NodeSlot,
    string Name,
    BoundExpression Ids,
    bool ByElementId
) : LogicalPlan;

/// <summary>As <see cref="NodeByIdSeekPlan"/> for relationships, with their ends.</summary>
/// <param name="Direction">Outgoing as it is, Incoming with the ends swapped, Both once each way (a loop once).</param>
public sealed record RelationshipByIdSeekPlan(
    LogicalPlan Input,
    int RelationshipSlot,
    string Name,
    int StartSlot,
    int EndSlot,
    Direction Direction,
    BoundExpression Ids,
    bool ByElementId
) : LogicalPlan;

/// <summary>For each input row gives a row for each relationship of one of the types (of every type where none is named).</summary>
/// <param name="Direction">Outgoing as it is, Incoming with the ends swapped, Both once each way (a loop once).</param>
public sealed record RelationshipScanPlan(
    LogicalPlan Input,
    int RelationshipSlot,
    string Name,
    int StartSlot,
    int EndSlot,
    Direction Direction,
    IReadOnlyList<string> Types
) : LogicalPlan;

/// <summary>Gives one row for each input row, with the number of nodes that have a label (of all nodes where null).</summary>
public sealed record NodeCountPlan(LogicalPlan Input, int Slot, string Name, string? Label) : LogicalPlan;

/// <summary>Gives one row for each input row, with the number of relationships of the types (of all where none).</summary>
public sealed record RelationshipCountPlan(LogicalPlan Input, int Slot, string Name, IReadOnlyList<string> Types)
    : LogicalPlan;
