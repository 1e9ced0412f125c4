using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Passes the planner's questions on and keeps the answers, so that a plan can be judged by them later.</summary>
internal sealed class RecordingStatistics(IGraphStatistics inner) : IGraphStatistics
{
    // A figure that has grown or shrunk by more than this is another one; small figures say nothing.
    private const double Drift = 4;
    private const double SmallFigure = 100;

    private readonly Dictionary<(string What, string First, string Second), double> _asked = [];

    public double NodeCount => Keep("nodes", "", "", inner.NodeCount);

    public double RelationshipCount => Keep("relationships", "", "", inner.RelationshipCount);

    public IReadOnlyList<IndexDescriptor> Indexes => inner.Indexes;

    public double NodesWithLabel(string label) => Keep("label", label, "", inner.NodesWithLabel(label));

    public double RelationshipsOfType(string type) => Keep("type", type, "", inner.RelationshipsOfType(type));

    public double RelationshipsFrom(string label, string type) =>
        Keep("from", label, type, inner.RelationshipsFrom(label, type));

    public double RelationshipsTo(string type, string label) =>
        Keep("to", type, label, inner.RelationshipsTo(type, label));

    public bool HasLookup(EntityKind entity) => inner.HasLookup(entity);

    public double Entries(IndexDescriptor index) => Keep("entries", index.Name, "", inner.Entries(index));

    public double DistinctValues(IndexDescriptor index) => Keep("values", index.Name, "", inner.DistinctValues(index));

    /// <summary>Whether a figure that was asked for is now quite another.</summary>
    public bool HasDrifted(IGraphStatistics now)
    {
        foreach (var ((what, first, second), then) in _asked)
        {
            var current = what switch
            {
                "nodes" => now.NodeCount,
                "relationships" => now.RelationshipCount,
                "label" => now.NodesWithLabel(first),
                "type" => now.RelationshipsOfType(first),
                "from" => now.RelationshipsFrom(first, second),
                "to" => now.RelationshipsTo(first, second),
                "entries" => Of(now, first, now.Entries),
                _ => Of(now, first, now.DistinctValues),
            };
            if (Math.Max(then, current) > (Math.Min(then, current) + SmallFigure) * Drift)
            {
                return true;
            }
        }

        return false;
    }

    private static double Of(IGraphStatistics now, string name, Func<IndexDescriptor, double> figure) =>
        now.Indexes.FirstOrDefault(index => string.Equals(index.Name, name, StringComparison.Ordinal)) is { } index
            ? figure(index)
            : 0;

    private double Keep(string what, string first, string second, double figure) =>
        _asked[(what, first, second)] = figure;
}
