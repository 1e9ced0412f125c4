using System.Text;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>
/// A graph as text, told in every way a reader can: two graphs with the same text are the same, and a reader whose ways
/// disagree (a scan and a lookup, an index and the records) gives a text that no other has.
/// </summary>
internal static class GraphText
{
    public static string Of(GraphReader graph)
    {
        var text = new StringBuilder();
        text.Append(graph.NodeCount).Append(" nodes ").Append(graph.RelationshipCount).AppendLine(" relationships");
        foreach (var node in graph.AllNodes())
        {
            AppendNode(text, graph, node);
        }

        foreach (var relationship in graph.AllRelationships())
        {
            var ends = graph.EndsOf(relationship);
            text.Append('[').Append(relationship).Append(']').Append(ends.Start).Append(':');
            text.Append(graph.RelationshipTypeName(ends.Type)).Append(':').Append(ends.End);
            AppendProperties(text, graph, graph.RelationshipProperties(relationship));
        }

        for (var label = 0; label < graph.Labels.Count; label++)
        {
            text.Append(graph.LabelName(label)).Append(' ').Append(graph.CountWithLabel(label)).Append(':');
            foreach (var node in graph.NodesWithLabel(label))
            {
                text.Append(' ').Append(node);
            }

            text.AppendLine();
        }

        AppendTypes(text, graph);
        foreach (var index in graph.Indexes)
        {
            AppendIndex(text, graph, index);
        }

        foreach (var constraint in graph.Constraints)
        {
            text.Append(constraint.Name).Append(' ').Append(constraint.Kind).AppendLine();
        }

        return text.ToString();
    }

    private static void AppendNode(StringBuilder text, GraphReader graph, long node)
    {
        text.Append('(').Append(node).Append(')');
        foreach (var label in graph.LabelsOf(node).ToArray().Select(graph.LabelName).Order(StringComparer.Ordinal))
        {
            text.Append(':').Append(label);
        }

        AppendProperties(text, graph, graph.NodeProperties(node));
        foreach (
            var direction in (RelationshipDirection[])[RelationshipDirection.Outgoing, RelationshipDirection.Incoming]
        )
        {
            var links = new List<string>();
            var cursor = graph.Expand(node, direction);
            while (cursor.MoveNext())
            {
                links.Add($"{graph.RelationshipTypeName(cursor.Type)} {cursor.Relationship:D9} {cursor.Other}");
            }

            links.Sort(StringComparer.Ordinal);
            text.Append(direction).Append(' ').Append(graph.Degree(node, direction)).Append(": ");
            text.AppendJoin(", ", links).AppendLine();
        }
    }

    private static void AppendTypes(StringBuilder text, GraphReader graph)
    {
        for (var type = 0; type < graph.RelationshipTypes.Count; type++)
        {
            text.Append(graph.RelationshipTypeName(type)).Append(' ').Append(graph.CountOfType(type)).Append(':');
            foreach (var relationship in graph.RelationshipsOfType(type))
            {
                text.Append(' ').Append(relationship);
            }

            for (var label = 0; label < graph.Labels.Count; label++)
            {
                text.Append(" from ")
                    .Append(graph.LabelName(label))
                    .Append(' ')
                    .Append(graph.CountStartingAt(type, label));
                text.Append(" to ").Append(graph.LabelName(label)).Append(' ').Append(graph.CountEndingAt(type, label));
            }

            text.AppendLine();
        }
    }

    private static void AppendIndex(StringBuilder text, GraphReader graph, IndexDescriptor index)
    {
        var statistics = graph.Statistics(index);
        text.Append(index.Name)
            .Append(' ')
            .Append(statistics.Entries)
            .Append(' ')
            .Append(statistics.DistinctKeys)
            .Append(':');
        var cursor = graph.Seek(index, IndexQuery.All);
        while (cursor.MoveNext())
        {
            text.Append(' ').Append(ValueText.Format(cursor.Key(0))).Append('=').Append(cursor.Current);
        }

        text.AppendLine();
    }

    private static void AppendProperties(StringBuilder text, GraphReader graph, PropertyView properties)
    {
        text.Append('{');
        for (var position = 0; position < properties.Count; position++)
        {
            var (key, value) = properties[position];
            text.Append(graph.PropertyKeyName(key)).Append(": ").Append(ValueText.Format(value)).Append(", ");
        }

        text.Append('}').AppendLine();
    }
}
