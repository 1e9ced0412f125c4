namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>What came of a query on one side, in texts that can be compared.</summary>
internal sealed record Outcome
{
    /// <summary>The code that EXPLAIN alone ends with; null where that is right or was not asked.</summary>
    public string? CompileError { get; init; }

    /// <summary>The code that running ended with; null where it came to its end.</summary>
    public string? Error { get; init; }

    public string Message { get; init; } = "";

    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The counters other than nought, e.g. <c>labels-added 1, nodes-created 1</c>.</summary>
    public string Counters { get; init; } = "";

    /// <summary>The codes of the notifications, in order of their names.</summary>
    public string Notifications { get; init; } = "";

    /// <summary>The graph afterwards, where something changed.</summary>
    public string Graph { get; init; } = "";
}
