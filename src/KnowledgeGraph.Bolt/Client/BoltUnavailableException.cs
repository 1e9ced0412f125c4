namespace KnowledgeGraph.Bolt.Client;

/// <summary>The server cannot be reached, or went away.</summary>
public sealed class BoltUnavailableException(string message, Exception? inner = null) : IOException(message, inner);
