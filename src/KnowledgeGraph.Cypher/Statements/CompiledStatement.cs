using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Statements;

/// <summary>Whether a statement is run, explained or both.</summary>
public enum ExecutionMode
{
    /// <summary>Run.</summary>
    Normal,

    /// <summary>EXPLAIN: only the plan is wanted; nothing runs.</summary>
    Explain,

    /// <summary>PROFILE: run, and the plan with what each operator did.</summary>
    Profile,
}

/// <summary>What a statement does to the graph, as the summary's <c>type</c> has it.</summary>
public enum StatementType
{
    /// <summary><c>r</c>.</summary>
    Read,

    /// <summary><c>rw</c>: writes and returns rows.</summary>
    ReadWrite,

    /// <summary><c>w</c>: writes and returns none.</summary>
    Write,

    /// <summary><c>s</c>: changes the schema.</summary>
    Schema,
}

/// <summary>A statement ready to run. Immutable; may be kept and run many times, at once too.</summary>
/// <param name="Plan">The plan of a query; null for a schema command.</param>
/// <param name="Schema">The schema command; null for a query.</param>
/// <param name="Columns">The result's columns, in order; none where nothing is returned.</param>
/// <param name="SlotCount">How wide a row is.</param>
/// <param name="Parameters">The parameters that the statement names, in the order of their indexes.</param>
public sealed record CompiledStatement(
    ProduceResultsPlan? Plan,
    SchemaCommand? Schema,
    IReadOnlyList<string> Columns,
    int SlotCount,
    IReadOnlyList<string> Parameters,
    StatementType Type,
    ExecutionMode Mode
)
{
    /// <summary>
    /// Values of parameters that stand for literals of the text, by name; they come before what the client sends.
    /// </summary>
    public IReadOnlyDictionary<string, Values.Value> LiftedLiterals { get; init; } =
        new Dictionary<string, Values.Value>();

    /// <summary>The text that the literals were taken from; null where the statement was compiled as it was written.</summary>
    public Optimization.LiftedStatement? Lifted { get; init; }

    /// <summary>The names of the variables in the slots, for EXPLAIN.</summary>
    public IReadOnlyDictionary<int, string> SlotNames { get; init; } = new Dictionary<int, string>();

    /// <summary>What types the parameters must be of, as far as that is known beforehand.</summary>
    public IReadOnlyList<ParameterType> ParameterTypes { get; init; } = [];

    /// <summary>Whether the statement commits while it runs (CALL … IN TRANSACTIONS) and needs a transaction of its own.</summary>
    public bool CommitsItself { get; init; }

    /// <summary>What the user should know: deprecated or dangerous shapes.</summary>
    public IReadOnlyList<Diagnostics.Notification> Notifications { get; init; } = [];

    /// <summary>The names that it reads by; those that the database lacks when it runs are notified.</summary>
    public IReadOnlyList<Diagnostics.NameUse> Names { get; init; } = [];
}
