namespace KnowledgeGraph.Values;

/// <summary>What kind of fault a <see cref="ValueException"/> reports.</summary>
public enum ValueFault
{
    /// <summary>A text does not have the form asked for.</summary>
    Format,

    /// <summary>A value is not allowed here.</summary>
    Argument,

    /// <summary>A result cannot be represented.</summary>
    Arithmetic,

    /// <summary>A value is of the wrong type.</summary>
    Type,

    /// <summary>A word names nothing that is known.</summary>
    Unknown,
}

/// <summary>A value could not be made, read or computed; the message is for people.</summary>
public sealed class ValueException(ValueFault fault, string message) : Exception(message)
{
    /// <summary>What kind of fault it is.</summary>
    public ValueFault Fault => fault;
}
