using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>What a name in a statement names.</summary>
public enum NameKind
{
    /// <summary>A label of nodes.</summary>
    Label,

    /// <summary>A type of relationships.</summary>
    RelationshipType,

    /// <summary>A key of properties.</summary>
    PropertyKey,
}

/// <summary>
/// A name that a statement reads by. Whether the database has it is asked anew for each run, as plans outlive the names
/// that were known when they were made.
/// </summary>
public sealed record NameUse(NameKind Kind, string Name, SourcePosition Position);
