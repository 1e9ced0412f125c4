namespace KnowledgeGraph.Engine;

/// <summary>How a database behaves.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The clock of <c>date()</c>, <c>datetime()</c>, <c>timestamp()</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a statement may run; null for no limit.</summary>
    public TimeSpan? QueryTimeLimit { get; init; }

    /// <summary>Bytes of rows that a statement may hold at once (sorting, grouping, joining); null for no limit.</summary>
    public long? QueryMemoryLimit { get; init; } = 1L << 30;

    /// <summary>How many compiled statements are kept.</summary>
    public int PlanCacheSize { get; init; } = 500;

    /// <summary>Procedures of the program that embeds the database.</summary>
    public IReadOnlyList<Procedures.CustomProcedure> Procedures { get; init; } = [];
}

/// <summary>What a transaction may do.</summary>
public enum TransactionMode
{
    /// <summary>Read only; sees one state of the graph, never waits.</summary>
    Read,

    /// <summary>Read and write; one at a time, others wait.</summary>
    Write,
}
