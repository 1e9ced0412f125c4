namespace KnowledgeGraph.Cypher.Statements;

/// <summary>The kinds of index.</summary>
public enum IndexKind
{
    /// <summary>Equality, ranges, prefixes; the kind made where none is named.</summary>
    Range,

    /// <summary>Strings: prefixes, CONTAINS, ENDS WITH.</summary>
    Text,

    /// <summary>Points.</summary>
    Point,

    /// <summary>Words of strings, asked through procedures only.</summary>
    Fulltext,

    /// <summary>Nodes by label, relationships by type.</summary>
    Lookup,

    /// <summary>Vectors: refused by the engine where it has none.</summary>
    Vector,
}
