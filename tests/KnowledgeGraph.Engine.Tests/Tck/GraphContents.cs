using KnowledgeGraph.Storage;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>What a graph holds, so that two states can be compared for side effects.</summary>
internal sealed class GraphContents
{
    private readonly HashSet<long> _nodes = [];
    private readonly HashSet<long> _relationships = [];
    private readonly HashSet<int> _labels = [];
    private readonly HashSet<string> _properties = [];

    public GraphContents(GraphReader reader)
    {
        foreach (var node in reader.AllNodes())
        {
            _nodes.Add(node);
            foreach (var label in reader.LabelsOf(node))
            {
                _labels.Add(label);
            }

            Add("n", node, reader.NodeProperties(node));
        }

        foreach (var relationship in reader.AllRelationships())
        {
            _relationships.Add(relationship);
            Add("r", relationship, reader.RelationshipProperties(relationship));
        }
    }

    /// <summary>The differences that are not zero, as <c>+nodes 1, -labels 2</c>, sorted.</summary>
    public static string Difference(GraphContents before, GraphContents after)
    {
        var changes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count<T>(string name, HashSet<T> old, HashSet<T> now)
        {
            changes["+" + name] = now.Count(item => !old.Contains(item));
            changes["-" + name] = old.Count(item => !now.Contains(item));
        }

        Count("nodes", before._nodes, after._nodes);
        Count("relationships", before._relationships, after._relationships);
        Count("labels", before._labels, after._labels);
        Count("properties", before._properties, after._properties);
        return string.Join(
            ", ",
            changes.Where(change => change.Value != 0).Select(change => $"{change.Key} {change.Value}")
        );
    }

    private void Add(string kind, long id, PropertyView properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            _properties.Add(
                $"{kind}{id}.{properties[i].Key}={properties[i].Value.Kind}:{ValueText.Format(properties[i].Value)}"
            );
        }
    }
}
