namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>The queries that read a whole graph, and the text made of their rows.</summary>
internal static class GraphDump
{
    public const string Nodes = "MATCH (n) RETURN n";

    public const string Relationships = "MATCH p = ()-[r]->() RETURN p";

    public static string Of(IEnumerable<string> rows) => string.Join('\n', rows.Order(StringComparer.Ordinal));
}
