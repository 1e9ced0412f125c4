using System.Text.RegularExpressions;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>Writes through the statements of cypher/load/, as the product's loader does, in process.</summary>
internal sealed partial class ScriptLoader(string folder) : IEventLoader
{
    private static readonly string TimelineQuery = ReadQuery("actor-timeline.cypher");
    private readonly EmbeddedDatabase _database = EmbeddedDatabase.Open(folder);

    public string Name => "cypher/load";

    public void Prepare()
    {
        foreach (var script in ScriptLibrary.Names("schema"))
        {
            foreach (var statement in ScriptLibrary.Get("schema", script).Statements)
            {
                using var result = _database.Run(statement);
                result.Consume();
            }
        }

        Write(ScriptRows.OfScene());
    }

    public void Write(IReadOnlyList<GeneratedEvent> batch) => Write(ScriptRows.Of(batch));

    public IReadOnlyList<string> Timeline(int actor, int count)
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["actor"] = EventGenerator.ActorId(actor),
            ["limit"] = count,
        };
        using var result = _database.Run(TimelineQuery, parameters);
        return [.. result.ToList().Select(row => row[0].AsString)];
    }

    public (long Nodes, long Relationships) Counts() =>
        (Count("MATCH (n) RETURN count(n)"), Count("MATCH ()-[r]->() RETURN count(r)"));

    public void Dispose() => _database.Dispose();

    private static string ReadQuery(string name)
    {
        using var stream = typeof(ScriptLoader).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Write(ScriptRows rows)
    {
        using var transaction = _database.BeginTransaction();
        foreach (var script in (string[])["articles", "actors", "events", "evidence", "relationships"])
        {
            foreach (var statement in ScriptLibrary.Get("load", script).Statements)
            {
                var names = Parameter().Matches(statement).Select(match => match.Value[1..]).Distinct().ToList();
                if (!names.Exists(rows.Has))
                {
                    continue;
                }

                using var result = transaction.Run(statement, names.ToDictionary(name => name, name => rows[name]));
                result.Consume();
            }
        }

        transaction.Commit();
    }

    private long Count(string query)
    {
        using var result = _database.Run(query);
        return result.ToList()[0][0].AsInteger;
    }

    [GeneratedRegex(@"\$[a-zA-Z]\w*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
