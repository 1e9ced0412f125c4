namespace KnowledgeGraph.Storage.Records;

/// <summary>What a name names. The numbers are in the files.</summary>
internal enum TokenKind : byte
{
    /// <summary>A label.</summary>
    Label = 1,

    /// <summary>A relationship type.</summary>
    RelationshipType = 2,

    /// <summary>A property key.</summary>
    PropertyKey = 3,
}
