namespace KnowledgeGraph.Cypher.Statements;

/// <summary>The kinds of constraint.</summary>
public enum ConstraintKind
{
    /// <summary>No two entities agree in all the properties.</summary>
    Unique,

    /// <summary>Every entity has the property.</summary>
    Exists,

    /// <summary>Unique and existing.</summary>
    Key,

    /// <summary>The property's values are of a type.</summary>
    PropertyType,
}
