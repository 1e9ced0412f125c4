using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Storage;
using CypherEntityKind = KnowledgeGraph.Cypher.Statements.EntityKind;
using CypherIndexKind = KnowledgeGraph.Cypher.Statements.IndexKind;
using StoreIndex = KnowledgeGraph.Storage.Indexes.IndexDescriptor;
using StoreIndexKind = KnowledgeGraph.Storage.Indexes.IndexKind;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>The store's counts and indexes, for the planner.</summary>
internal sealed class ReaderStatistics : IGraphStatistics
{
    private readonly GraphReader _reader;
    private readonly Dictionary<string, StoreIndex> _byName = new(StringComparer.Ordinal);

    public ReaderStatistics(GraphReader reader)
    {
        _reader = reader;
        var indexes = new List<IndexDescriptor>();
        foreach (var index in reader.Indexes)
        {
            _byName[index.Name] = index;
            indexes.Add(Describe(index));
        }

        Indexes = indexes;
    }

    public double NodeCount => _reader.NodeCount;

    public double RelationshipCount => _reader.RelationshipCount;

    public IReadOnlyList<IndexDescriptor> Indexes { get; }

    public double NodesWithLabel(string label)
    {
        var token = _reader.FindLabel(label);
        return token < 0 ? 0 : _reader.CountWithLabel(token);
    }

    public double RelationshipsOfType(string type)
    {
        var token = _reader.FindRelationshipType(type);
        return token < 0 ? 0 : _reader.CountOfType(token);
    }

    public double RelationshipsFrom(string label, string type)
    {
        var (labelToken, typeToken) = (_reader.FindLabel(label), _reader.FindRelationshipType(type));
        return labelToken < 0 || typeToken < 0 ? 0 : _reader.CountStartingAt(typeToken, labelToken);
    }

    public double RelationshipsTo(string type, string label)
    {
        var (labelToken, typeToken) = (_reader.FindLabel(label), _reader.FindRelationshipType(type));
        return labelToken < 0 || typeToken < 0 ? 0 : _reader.CountEndingAt(typeToken, labelToken);
    }

    public bool HasLookup(CypherEntityKind entity) =>
        _reader.Lookups.Any(lookup =>
            lookup.EntityKind == (entity == CypherEntityKind.Node ? EntityKind.Node : EntityKind.Relationship)
        );

    public double Entries(IndexDescriptor index) =>
        _byName.TryGetValue(index.Name, out var known) ? _reader.Statistics(known).Entries : 0;

    public double DistinctValues(IndexDescriptor index) =>
        _byName.TryGetValue(index.Name, out var known) ? _reader.Statistics(known).DistinctKeys : 0;

    private static CypherIndexKind KindOf(StoreIndexKind kind) =>
        kind switch
        {
            StoreIndexKind.Text => CypherIndexKind.Text,
            StoreIndexKind.Point => CypherIndexKind.Point,
            StoreIndexKind.Fulltext => CypherIndexKind.Fulltext,
            StoreIndexKind.Lookup => CypherIndexKind.Lookup,
            _ => CypherIndexKind.Range,
        };

    private IndexDescriptor Describe(StoreIndex index) =>
        new(
            index.Name,
            KindOf(index.Kind),
            index.EntityKind == EntityKind.Node ? CypherEntityKind.Node : CypherEntityKind.Relationship,
            index.EntityKind == EntityKind.Node
                ? _reader.LabelName(index.Token)
                : _reader.RelationshipTypeName(index.Token),
            [.. index.Keys.Select(_reader.PropertyKeyName)],
            index.IsUnique
        );
}
