namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>How a relationship is walked, seen from the left or first node.</summary>
public enum Direction
{
    /// <summary><c>(from)-[]->(to)</c>.</summary>
    Outgoing,

    /// <summary><c>(from)&lt;-[]-(to)</c>.</summary>
    Incoming,

    /// <summary><c>(from)-[]-(to)</c>: either way; a loop once.</summary>
    Both,
}
