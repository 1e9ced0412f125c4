namespace KnowledgeGraph.Cli.Options;

/// <summary>How rows are written.</summary>
internal enum OutputFormat
{
    /// <summary>A table for the eye.</summary>
    Table,

    /// <summary>A JSON array of objects.</summary>
    Json,

    /// <summary>Comma-separated values (RFC 4180) with a header line.</summary>
    Csv,
}
