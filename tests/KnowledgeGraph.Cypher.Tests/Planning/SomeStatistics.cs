using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Tests.Planning;

/// <summary>A graph of a hundred thousand events, few actors, and the indexes that one would make.</summary>
internal sealed class SomeStatistics : IGraphStatistics
{
    private readonly Dictionary<string, double> _labels = new()
    {
        ["Event"] = 100_000,
        ["Actor"] = 1_000,
        ["Person"] = 600,
        ["State"] = 200,
        ["Article"] = 20_000,
        ["Sentence"] = 300_000,
    };

    private readonly Dictionary<string, double> _types = new()
    {
        ["BY"] = 120_000,
        ["TOWARDS"] = 110_000,
        ["EVIDENCE"] = 150_000,
        ["HAS"] = 300_000,
        ["CALLED"] = 30_000,
    };

    public double NodeCount => 421_000;

    public double RelationshipCount => 710_000;

    public IReadOnlyList<IndexDescriptor> Indexes { get; } =
    [
        new("event_id", IndexKind.Range, EntityKind.Node, "Event", ["id"], IsUnique: true),
        new("event_from", IndexKind.Range, EntityKind.Node, "Event", ["from"], IsUnique: false),
        new("actor_id", IndexKind.Range, EntityKind.Node, "Actor", ["id"], IsUnique: true),
        new("person_name", IndexKind.Range, EntityKind.Node, "Person", ["last", "first"], IsUnique: false),
        new("event_title", IndexKind.Text, EntityKind.Node, "Event", ["title"], IsUnique: false),
        new("called_event", IndexKind.Range, EntityKind.Relationship, "CALLED", ["event"], IsUnique: false),
    ];

    public double NodesWithLabel(string label) => _labels.GetValueOrDefault(label);

    public double RelationshipsOfType(string type) => _types.GetValueOrDefault(type);

    public double RelationshipsFrom(string label, string type) =>
        (label, type) switch
        {
            ("Event", "BY" or "TOWARDS" or "EVIDENCE") or ("Article", "HAS") or ("Actor", "CALLED") =>
                RelationshipsOfType(type),
            ("Person" or "State", "CALLED") => RelationshipsOfType(type) / 2,
            _ => 0,
        };

    public double RelationshipsTo(string type, string label) =>
        (type, label) switch
        {
            ("BY" or "TOWARDS" or "CALLED", "Actor") or ("EVIDENCE" or "HAS", "Sentence") => RelationshipsOfType(type),
            ("BY" or "TOWARDS" or "CALLED", "Person" or "State") => RelationshipsOfType(type) / 2,
            _ => 0,
        };

    public bool HasLookup(EntityKind entity) => true;

    public double Entries(IndexDescriptor index) =>
        index.Entity == EntityKind.Node ? NodesWithLabel(index.Label) : RelationshipsOfType(index.Label);

    public double DistinctValues(IndexDescriptor index) => index.IsUnique ? NodesWithLabel(index.Label) : 1_000;
}
