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

    /// <summary>The number of relationships of a type that start at a node with a label.</summary>
    double RelationshipsFrom(string label, string type);

    /// <summary>The number of relationships of a type that end at a node with a label.</summary>
    double RelationshipsTo(string type, string label);

    /// <summary>Whether nodes can be found by label, or relationships by type: whether there is a lookup index.</summary>
    bool HasLookup(Statements.EntityKind entity);

    /// <summary>The indexes that are online, those behind constraints included.</summary>
    IReadOnlyList<IndexDescriptor> Indexes { get; }

    /// <summary>How many nodes or relationships an index holds.</summary>
    double Entries(IndexDescriptor index);

    /// <summary>How many different values (combinations of values, for a composite index) an index holds.</summary>
    double DistinctValues(IndexDescriptor index);
}
