namespace KnowledgeGraph.Server;

/// <summary>The server cannot start as it was told to: its certificate, users or addresses will not do.</summary>
public sealed class ServerRefusedException(string message, Exception? inner = null) : Exception(message, inner);
