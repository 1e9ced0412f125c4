using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>What the graph holds already of what is about to be written (known.cypher).</summary>
internal sealed class Known
{
    private readonly Dictionary<string, string> _fingerprints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public async Task LookUpAsync(
        ScriptRunner scripts,
        string list,
        IEnumerable<string> ids,
        CancellationToken cancellation
    ) =>
        await scripts.ReadAsync(
            "known",
            new Dictionary<string, ListValue>(StringComparer.Ordinal) { [list] = Row.ListOf(ids.Distinct()) },
            record =>
            {
                var id = record["id"].AsString;
                if (record["kind"].AsString == "article")
                {
                    _fingerprints[id] = record["fingerprint"] is { IsNull: false } text ? text.AsString : "";
                }
                else
                {
                    _ids.Add(id);
                }
            },
            cancellation
        );

    public bool HasArticle(string id) => _fingerprints.ContainsKey(id);

    public string? Fingerprint(string article) => _fingerprints.GetValueOrDefault(article);

    /// <summary>Whether an event, actor or place is there; their ids begin with their kind, so that they don't clash.</summary>
    public bool Has(string id) => _ids.Contains(id);
}
