using System.Globalization;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>
/// Values as texts that are the same on both sides where the values are: keys and labels in order, no ids, the type of a
/// point in time in front of it.
/// </summary>
internal static class OutcomeText
{
    public static string Of(Value value) =>
        value.Kind switch
        {
            ValueKind.List => "[" + string.Join(", ", value.As<ListValue>().Select(Of)) + "]",
            ValueKind.Map => Of(value.As<MapValue>()),
            ValueKind.Node => Of(value.As<NodeValue>()),
            ValueKind.Relationship => Of(value.As<RelationshipValue>()),
            ValueKind.Path => Of(value.As<PathValue>()),
            ValueKind.Float => OfFloat(value.AsFloat),
            ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.String => value.ToString(),
            _ => value.Kind + " " + value,
        };

    public static string Of(MapValue map) =>
        "{"
        + string.Join(
            ", ",
            map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(e => e.Key + ": " + Of(e.Value))
        )
        + "}";

    // A sum depends in its last digits on the order of the rows, and a sine on the platform.
    private static string OfFloat(double number) =>
        double.IsFinite(number)
            ? Value
                .Of(double.Parse(number.ToString("G13", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
                .ToString()
            : Value.Of(number).ToString();

    /// <summary>A list whose order means nothing: its items in the order of their texts, at every depth.</summary>
    public static string Unordered(string text) => new([.. text.Order()]);

    private static string Of(NodeValue node) =>
        "("
        + string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))
        + " "
        + Of(node.Properties)
        + ")";

    private static string Of(RelationshipValue relationship) =>
        "[:" + relationship.Type + " " + Of(relationship.Properties) + "]";

    private static string Of(PathValue path)
    {
        var parts = new List<string> { Of(path.Nodes[0]) };
        for (var i = 0; i < path.Length; i++)
        {
            var relationship = path.Relationships[i];
            var forwards = relationship.StartElementId == path.Nodes[i].ElementId;
            parts.Add((forwards ? "-" : "<-") + Of(relationship) + (forwards ? "->" : "-"));
            parts.Add(Of(path.Nodes[i + 1]));
        }

        return "<" + string.Concat(parts) + ">";
    }
}
