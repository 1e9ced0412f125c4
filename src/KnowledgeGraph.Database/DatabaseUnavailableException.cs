namespace KnowledgeGraph.Database;

/// <summary>The database is not reachable, is held by another process, or is damaged.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
