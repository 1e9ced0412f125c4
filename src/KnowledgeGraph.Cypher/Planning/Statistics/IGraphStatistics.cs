namespace KnowledgeGraph.Cypher.Planning.Statistics;

/// <summary>What the planner asks the store: counts and indexes. All figures may be out of date; none may be negative.</summary>
public interface IGraphStatistics
{
    /// <summary>The number of nodes.</summary>
    double NodeCount { get; }

    /// <summary>The number of relationships.</summary>
    double RelationshipCount { get; }

    /// <summary>The number of nodes with a label; 0 for a label that is not there.</summary>
    double NodesWithLabel(string label);

    /// <summary>The number of relationships of a type; 0 for a type that is not there.</summary>
    double RelationshipsOfType(string type);

    /// <summary>The indexes that are online, those behind constraints included.</summary>
    IReadOnlyList<IndexDescriptor> Indexes { get; }

    /// <summary>How many different values (combinations of values, for a composite index) an index holds.</summary>
    double DistinctValues(IndexDescriptor index);
}
