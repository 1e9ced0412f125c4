namespace KnowledgeGraph.Cypher.Planning.Statistics;

/// <summary>A store of which nothing is known: small counts, no indexes.</summary>
public sealed class EmptyGraphStatistics : IGraphStatistics
{
    /// <summary>The one instance.</summary>
    public static EmptyGraphStatistics Instance { get; } = new();

    /// <inheritdoc/>
    public double NodeCount => 1000;

    /// <inheritdoc/>
    public double RelationshipCount => 5000;

    /// <inheritdoc/>
    public IReadOnlyList<IndexDescriptor> Indexes => [];

    /// <inheritdoc/>
    public double NodesWithLabel(string label) => 100;

    /// <inheritdoc/>
    public double RelationshipsOfType(string type) => 500;

    /// <inheritdoc/>
    public double RelationshipsFrom(string label, string type) => 500;

    /// <inheritdoc/>
    public double RelationshipsTo(string type, string label) => 500;

    /// <inheritdoc/>
    public bool HasLookup(Statements.EntityKind entity) => true;

    /// <inheritdoc/>
    public double Entries(IndexDescriptor index) => 100;

    /// <inheritdoc/>
    public double DistinctValues(IndexDescriptor index) => 100;
}
