using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>What a function does with its arguments, which it must not keep.</summary>
internal delegate Value FunctionBody(StatementContext context, ReadOnlySpan<Value> arguments);

/// <summary>A function that does not aggregate.</summary>
/// <param name="Signature">What the binder knows of it.</param>
/// <param name="Body">What it does; the arguments' types have been checked.</param>
/// <param name="TakesNull">Whether the body is asked where an argument is null; otherwise the result is null.</param>
internal sealed record Function(FunctionSignature Signature, FunctionBody Body, bool TakesNull = false)
{
    /// <summary>Whether two calls within one statement may differ; the clock of <c>date()</c> stands still for it.</summary>
    public bool IsVolatile =>
        !Signature.IsDeterministic
        && (Signature.Category != "Temporal" || Signature.Name.EndsWith(".realtime", StringComparison.Ordinal));
}

/// <summary>A function that aggregates.</summary>
/// <param name="Signature">What the binder knows of it.</param>
/// <param name="Create">Makes the state of one group.</param>
internal sealed record AggregateFunction(FunctionSignature Signature, Func<Aggregator> Create);
