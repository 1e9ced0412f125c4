namespace KnowledgeGraph.Cli.Options;

/// <summary>What the global options and the environment say, for one run.</summary>
/// <param name="Database">A folder or a URI.</param>
/// <param name="User">From KG_USER.</param>
/// <param name="Password">From KG_PASSWORD.</param>
/// <param name="CertificatePassword">From KG_CERTIFICATE_PASSWORD.</param>
/// <param name="Date">The document date of articles that lack one, or null.</param>
internal sealed record GlobalSettings(
    string Database,
    string? User,
    string? Password,
    string? CertificatePassword,
    OutputFormat Format,
    bool Quiet,
    bool NoColor,
    DateOnly? Date
);
