using KnowledgeGraph.Database;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>Runs the scripts of cypher/queries/ and the user's own.</summary>
public sealed class QueryRunner(IGraphDatabase database)
{
    /// <summary>Runs each statement of a script in a transaction of its own.</summary>
    /// <param name="given">Parameters that win over the script's defaults.</param>
    /// <param name="readOnly">Whether the script is known to change nothing.</param>
    public async Task<IReadOnlyList<QueryRun>> RunAsync(
        CypherScript script,
        IReadOnlyDictionary<string, Value> given,
        bool readOnly,
        CancellationToken cancellation = default
    )
    {
        var parameters = await ParametersAsync(script, given, cancellation);
        var runs = new List<QueryRun>(script.Statements.Count);
        foreach (var statement in script.Statements)
        {
            runs.Add(await RunAsync(statement, parameters, readOnly, cancellation));
        }

        return runs;
    }

    /// <summary>Runs one statement.</summary>
    public async Task<QueryRun> RunAsync(
        string statement,
        MapValue parameters,
        bool readOnly,
        CancellationToken cancellation = default
    )
    {
        await using var session = database.OpenSession();
        // Rows are gathered, so that a transaction that is tried again does not hand them out twice.
        Task<QueryRun> Work(IGraphTransaction transaction, CancellationToken token) =>
            GatherAsync(transaction, statement, parameters, token);
        return readOnly ? await session.ReadAsync(Work, cancellation) : await session.WriteAsync(Work, cancellation);
    }

    /// <summary>The value of a Cypher expression, as the database sees it.</summary>
    public async Task<Value> EvaluateAsync(string expression, CancellationToken cancellation = default)
    {
        var run = await RunAsync($"RETURN {expression} AS value", MapValue.Empty, readOnly: true, cancellation);
        return run.Rows[0].Values[0];
    }

    private static async Task<QueryRun> GatherAsync(
        IGraphTransaction transaction,
        string statement,
        MapValue parameters,
        CancellationToken cancellation
    )
    {
        var result = await transaction.RunAsync(statement, parameters, cancellation);
        var rows = new List<GraphRecord>();
        await foreach (var record in result.ReadAsync(cancellation))
        {
            rows.Add(record);
        }

        return new QueryRun(result.Columns, rows, await result.ConsumeAsync(cancellation));
    }

    private async Task<MapValue> ParametersAsync(
        CypherScript script,
        IReadOnlyDictionary<string, Value> given,
        CancellationToken cancellation
    )
    {
        var all = new Dictionary<string, Value>(given, StringComparer.Ordinal);
        foreach (var parameter in script.Parameters.Where(parameter => !given.ContainsKey(parameter.Name)))
        {
            all[parameter.Name] =
                parameter.Expression == "null" ? Value.Null : await EvaluateAsync(parameter.Expression, cancellation);
        }

        return new MapValue(all);
    }
}
