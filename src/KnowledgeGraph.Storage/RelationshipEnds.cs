namespace KnowledgeGraph.Storage;

/// <summary>A relationship's type and the nodes that it joins.</summary>
/// <param name="Type">The token of the type, or -1 where the relationship does not exist.</param>
/// <param name="Start">The node where it starts.</param>
/// <param name="End">The node where it ends.</param>
public readonly record struct RelationshipEnds(int Type, long Start, long End);
