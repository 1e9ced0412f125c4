using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using KnowledgeGraph.Database;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>
/// Runs the loader's scripts in a transaction. Each of their statements unwinds one list parameter; it is left out
/// where that list is empty.
/// </summary>
internal sealed partial class ScriptRunner(IGraphTransaction transaction)
{
    private static readonly ConcurrentDictionary<string, string[]> ParametersOf = new(StringComparer.Ordinal);

    /// <summary>Runs all statements of a script and throws their rows away.</summary>
    public async Task RunAsync(
        string script,
        IReadOnlyDictionary<string, ListValue> lists,
        CancellationToken cancellation
    ) => await ReadAsync(script, lists, _ => { }, cancellation);

    /// <summary>Runs all statements of a script and hands on their rows.</summary>
    public async Task ReadAsync(
        string script,
        IReadOnlyDictionary<string, ListValue> lists,
        Action<GraphRecord> row,
        CancellationToken cancellation
    )
    {
        foreach (var statement in ScriptLibrary.Get("load", script).Statements)
        {
            var names = ParametersOf.GetOrAdd(statement, FindParameters);
            if (!lists.TryGetValue(names[0], out var unwound) || unwound.Count == 0)
            {
                continue;
            }

            var parameters = new MapValue(
                names.Select(name => new KeyValuePair<string, Value>(
                    name,
                    lists.TryGetValue(name, out var list) ? list : ListValue.Empty
                ))
            );
            var result = await transaction.RunAsync(statement, parameters, cancellation);
            await foreach (var record in result.ReadAsync(cancellation))
            {
                row(record);
            }

            await result.ConsumeAsync(cancellation);
        }
    }

    private static string[] FindParameters(string statement) =>
        [.. Parameter().Matches(statement).Select(match => match.Value[1..]).Distinct()];

    [GeneratedRegex(@"\$[a-zA-Z]\w*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
