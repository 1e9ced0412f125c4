using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>A node or relationship to create. Created in the order listed.</summary>
public abstract record CreateItem;

/// <summary>A node to create.</summary>
/// <param name="Slot">Where the new node goes.</param>
/// <param name="Labels">Its labels, by name.</param>
/// <param name="DynamicLabels">Expressions that give a label or a list of labels.</param>
/// <param name="Properties">A map; null for none. Entries that are null are not stored.</param>
public sealed record CreateNode(
    int Slot,
    string Name,
    IReadOnlyList<string> Labels,
    IReadOnlyList<BoundExpression> DynamicLabels,
    BoundExpression? Properties
) : CreateItem;

/// <summary>A relationship to create.</summary>
/// <param name="Type">Its type; empty where <paramref name="DynamicType"/> gives it.</param>
/// <param name="DynamicType">An expression that gives the type's name; null where it is written.</param>
/// <param name="StartSlot">The node where it starts; null there is an error.</param>
/// <param name="EndSlot">The node where it ends.</param>
public sealed record CreateRelationship(
    int Slot,
    string Name,
    string Type,
    BoundExpression? DynamicType,
    int StartSlot,
    int EndSlot,
    BoundExpression? Properties
) : CreateItem;

/// <summary>For each input row creates the items and gives the row with them.</summary>
public sealed record CreatePlan(LogicalPlan Input, IReadOnlyList<CreateItem> Items) : LogicalPlan;

/// <summary>
/// For each input row runs <paramref name="Match"/> with the row as argument; gives each of its rows after
/// <paramref name="OnMatch"/>, or, where it gives none, creates the items, applies <paramref name="OnCreate"/> and gives the
/// row. What earlier rows created is seen. A property that is null in <paramref name="Create"/> is an error.
/// </summary>
public sealed record MergePlan(
    LogicalPlan Input,
    LogicalPlan Match,
    IReadOnlyList<CreateItem> Create,
    IReadOnlyList<UpdateItem> OnMatch,
    IReadOnlyList<UpdateItem> OnCreate
) : LogicalPlan;

/// <summary>A change to a node or relationship. Where the entity is null nothing happens.</summary>
public abstract record UpdateItem;

/// <summary><c>SET entity.key = value</c>; a null value removes the property.</summary>
public sealed record SetProperty(BoundExpression Entity, string Key, BoundExpression Value) : UpdateItem;

/// <summary><c>SET entity[key] = value</c>.</summary>
public sealed record SetDynamicProperty(BoundExpression Entity, BoundExpression Key, BoundExpression Value)
    : UpdateItem;

/// <summary><c>SET entity = map</c> or, where <paramref name="Merge"/>, <c>SET entity += map</c>. The map may be a node or
/// relationship, whose properties are then taken. Null entries remove (nothing, where all is replaced).</summary>
public sealed record SetProperties(BoundExpression Entity, BoundExpression Map, bool Merge) : UpdateItem;

/// <summary><c>SET node:Label:$(expression)</c>.</summary>
public sealed record SetLabels(
    BoundExpression Entity,
    IReadOnlyList<string> Labels,
    IReadOnlyList<BoundExpression> DynamicLabels
) : UpdateItem;

/// <summary><c>REMOVE node:Label</c>.</summary>
public sealed record RemoveLabels(
    BoundExpression Entity,
    IReadOnlyList<string> Labels,
    IReadOnlyList<BoundExpression> DynamicLabels
) : UpdateItem;

/// <summary><c>REMOVE entity.key</c>.</summary>
public sealed record RemoveProperty(BoundExpression Entity, string Key) : UpdateItem;

/// <summary><c>REMOVE entity[key]</c>.</summary>
public sealed record RemoveDynamicProperty(BoundExpression Entity, BoundExpression Key) : UpdateItem;

/// <summary>For each input row makes the changes one after the other and gives the row.</summary>
public sealed record UpdatePlan(LogicalPlan Input, IReadOnlyList<UpdateItem> Items) : LogicalPlan;

/// <summary>
/// For each input row deletes what the expressions give: nodes, relationships, paths (all their parts), lists of these are
/// an error; null is passed over. Gives the row. Without <paramref name="Detach"/> a node that still has relationships at
/// the end of the statement is an error.
/// </summary>
public sealed record DeletePlan(LogicalPlan Input, IReadOnlyList<BoundExpression> Expressions, bool Detach)
    : LogicalPlan;
