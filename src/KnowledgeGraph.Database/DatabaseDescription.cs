namespace KnowledgeGraph.Database;

/// <summary>Which database is open, and through what.</summary>
/// <param name="Address">A folder or a URI, as the user named it.</param>
/// <param name="Product">What stores the graph, with its version, e.g. <c>Neo4j/5.26.0</c>.</param>
/// <param name="Driver">The adapter, e.g. <c>embedded</c>.</param>
/// <param name="Folder">The folder on this machine, where there is one.</param>
public sealed record DatabaseDescription(string Address, string Product, string Driver, string? Folder = null);
