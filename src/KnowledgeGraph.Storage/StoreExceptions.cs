namespace KnowledgeGraph.Storage;

/// <summary>Something that the store cannot do; the message says what was found and what helps.</summary>
public class StoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>Makes the exception, with the fault behind it.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>Another process holds the folder, or another transaction has been writing for longer than the caller waits.</summary>
public sealed class StoreLockedException(string message) : StoreException(message);

/// <summary>The files are not what the store wrote.</summary>
public sealed class StoreDamagedException : StoreException
{
    /// <summary>Makes the exception.</summary>
    public StoreDamagedException(string message)
        : base(message) { }

    /// <summary>Makes the exception, with the fault behind it.</summary>
    public StoreDamagedException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>A change that a constraint forbids, or the deletion of a node that still has relationships.</summary>
public sealed class ConstraintViolationException(string message, string? constraint) : StoreException(message)
{
    /// <summary>The name of the constraint; null where a node still had relationships.</summary>
    public string? Constraint => constraint;
}

/// <summary>Why a change of the schema was refused.</summary>
public enum SchemaFault
{
    /// <summary>The same index or constraint exists.</summary>
    AlreadyExists = 1,

    /// <summary>Another index or constraint has the name.</summary>
    NameTaken = 2,

    /// <summary>There is none of the name.</summary>
    NotFound = 3,

    /// <summary>An index belongs to a constraint, and goes with it.</summary>
    BelongsToConstraint = 4,

    /// <summary>An index with the same label and keys stands in the way of a constraint.</summary>
    IndexInTheWay = 5,
}

/// <summary>A change of the schema that cannot be made.</summary>
public sealed class SchemaException(string message, SchemaFault fault) : StoreException(message)
{
    /// <summary>What stands in the way.</summary>
    public SchemaFault Fault => fault;
}
