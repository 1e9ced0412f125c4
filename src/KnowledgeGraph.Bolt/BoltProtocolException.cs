namespace KnowledgeGraph.Bolt;

/// <summary>The peer sent bytes that Bolt does not allow. The connection cannot be used any more.</summary>
public sealed class BoltProtocolException : IOException
{
    /// <summary>Makes the exception.</summary>
    public BoltProtocolException(string message)
        : base(message) { }

    /// <summary>Makes the exception with what caused it.</summary>
    public BoltProtocolException(string message, Exception inner)
        : base(message, inner) { }
}
