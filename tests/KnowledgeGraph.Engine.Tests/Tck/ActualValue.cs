using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>Brings a value of the engine into the form in which the suite's expectations are compared.</summary>
internal static class ActualValue
{
    public static string Normalize(Value value, bool sortLists) =>
        value.Kind switch
        {
            ValueKind.Null => "null",
            ValueKind.Boolean => value.AsBoolean ? "true" : "false",
            ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
            ValueKind.Float => ExpectedValue.Number(value.AsFloat),
            ValueKind.String => ExpectedValue.Quote(value.AsString),
            ValueKind.List => ExpectedValue.List(
                value.As<ListValue>().Select(item => Normalize(item, sortLists)),
                sortLists
            ),
            ValueKind.Map => MapOf(value.As<MapValue>(), sortLists),
            ValueKind.Node => NodeOf(value.As<NodeValue>(), sortLists),
            ValueKind.Relationship => RelationshipOf(value.As<RelationshipValue>(), sortLists),
            ValueKind.Path => PathOf(value.As<PathValue>(), sortLists),
            ValueKind.Point => ValueText.Format(value),
            _ => ExpectedValue.Quote(Shortened(TemporalText.Format(value))),
        };

    // The suite leaves out seconds that are zero and writes fractions in groups of three digits.
    private static string Shortened(string temporal)
    {
        if (temporal.StartsWith('P'))
        {
            return temporal;
        }

        var match = Regex.Match(
            temporal,
            @"(?<=\d\d:\d\d):(?<second>\d\d)(\.(?<fraction>\d+))?(?=[Z+-]|$)",
            RegexOptions.ExplicitCapture
        );
        if (!match.Success)
        {
            return temporal;
        }

        var fraction = match.Groups["fraction"].Value;
        var padded = fraction.PadRight((fraction.Length + 2) / 3 * 3, '0');
        var clock = (match.Groups["second"].Value, padded) switch
        {
            ("00", "") => "",
            (var second, "") => ":" + second,
            var (second, digits) => $":{second}.{digits}",
        };
        return temporal[..match.Index] + clock + temporal[(match.Index + match.Length)..];
    }

    private static string MapOf(MapValue map, bool sortLists) =>
        ExpectedValue.Map(map.Select(entry => (entry.Key, Normalize(entry.Value, sortLists))));

    private static string NodeOf(NodeValue node, bool sortLists) =>
        ExpectedValue.Node(node.Labels, MapOf(node.Properties, sortLists));

    private static string RelationshipOf(RelationshipValue relationship, bool sortLists) =>
        $"[:{relationship.Type}{MapOf(relationship.Properties, sortLists)}]";

    private static string PathOf(PathValue path, bool sortLists)
    {
        var text = new StringBuilder("<").Append(NodeOf(path.Nodes[0], sortLists));
        for (var i = 0; i < path.Length; i++)
        {
            var relationship = path.Relationships[i];
            var forward = relationship.StartId == path.Nodes[i].Id;
            text.Append(forward ? "-" : "<-")
                .Append(RelationshipOf(relationship, sortLists))
                .Append(forward ? "->" : "-")
                .Append(NodeOf(path.Nodes[i + 1], sortLists));
        }

        return text.Append('>').ToString();
    }
}
