using System.Globalization;
using System.Text;
using KnowledgeGraph.Timeline.Exchange;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Cli.Exporting;

/// <summary>The graph as a script that builds it anew in an empty database.</summary>
internal static class CypherExport
{
    public static string Render(GraphContent content)
    {
        var text = new StringBuilder();
        foreach (var statement in ScriptLibrary.Get("schema", "constraints").Statements)
        {
            text.Append(statement).Append(";\n");
        }

        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in content.Nodes)
        {
            labels[node.Id] = Label(node);
            text.Append("CREATE (").Append(':').AppendJoin(':', node.Labels).Append(' ');
            AppendMap(text, node.Properties);
            text.Append(");\n");
        }

        foreach (var relationship in content.Relationships)
        {
            AppendEnd(text, "a", labels[relationship.Start], relationship.Start);
            AppendEnd(text, "b", labels[relationship.End], relationship.End);
            text.Append("CREATE ").Append("(a)-[:").Append(relationship.Type).Append(' ');
            AppendMap(text, relationship.Properties);
            text.Append("]->(b);\n");
        }

        return text.ToString();
    }

    // The label that has the constraint: an actor is a Person, too.
    private static string Label(ExportedNode node) =>
        node.Labels.Contains("Actor", StringComparer.Ordinal) ? "Actor" : node.Labels[0];

    private static void AppendEnd(StringBuilder text, string name, string label, string id) =>
        text.Append("MATCH ")
            .Append('(')
            .Append(name)
            .Append(':')
            .Append(label)
            .Append(" {id: ")
            .Append(ValueText.Quote(id))
            .Append("}) ");

    private static void AppendMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(isFirst ? "" : ", ").Append(key).Append(": ");
            AppendValue(text, value);
            isFirst = false;
        }

        text.Append('}');
    }

    private static void AppendValue(StringBuilder text, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                text.Append(CultureInfo.InvariantCulture, $"date('{TemporalText.Format(value)}')");
                break;
            case ValueKind.DateTime:
                text.Append(CultureInfo.InvariantCulture, $"datetime('{TemporalText.Format(value)}')");
                break;
            default:
                text.Append(ValueText.Format(value));
                break;
        }
    }
}
