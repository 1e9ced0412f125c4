using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>What rested on the old text of changed articles (resting.cypher).</summary>
internal sealed class Rested
{
    private readonly Dictionary<string, SortedSet<string>> _ids = new(StringComparer.Ordinal)
    {
        ["event"] = new(StringComparer.Ordinal),
        ["actor"] = new(StringComparer.Ordinal),
        ["place"] = new(StringComparer.Ordinal),
    };

    public IEnumerable<string> Events => _ids["event"];

    public async Task LookUpAsync(ScriptRunner scripts, IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        await scripts.ReadAsync("resting", Lists(articles), Add, cancellation);
        await scripts.ReadAsync("belonging", Lists(articles), Add, cancellation);
    }

    public Dictionary<string, ListValue> Lists(IReadOnlyList<string> articles) =>
        new(StringComparer.Ordinal)
        {
            ["articles"] = Row.ListOf(articles),
            ["events"] = Row.ListOf(_ids["event"]),
            ["actors"] = Row.ListOf(_ids["actor"]),
            ["places"] = Row.ListOf(_ids["place"]),
        };

    private void Add(GraphRecord record) => _ids[record["kind"].AsString].Add(record["id"].AsString);
}
