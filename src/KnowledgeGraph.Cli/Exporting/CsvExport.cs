using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Timeline.Exchange;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Exporting;

/// <summary>The graph as two tables in the form that neo4j-admin imports: typed headers, lists with semicolons.</summary>
internal static class CsvExport
{
    public static string Nodes(GraphContent content)
    {
        var columns = Columns(content.Nodes.Select(node => node.Properties), except: "id");
        var lines = content.Nodes.Select(node =>
            CsvLine.Of([node.Id, string.Join(';', node.Labels), .. Cells(node.Properties, columns)])
        );
        return string.Concat(lines.Prepend(CsvLine.Of(["id:ID", ":LABEL", .. Header(columns)])));
    }

    public static string Relationships(GraphContent content)
    {
        var columns = Columns(content.Relationships.Select(relationship => relationship.Properties), except: "");
        var lines = content.Relationships.Select(relationship =>
            CsvLine.Of([
                relationship.Start,
                relationship.End,
                relationship.Type,
                .. Cells(relationship.Properties, columns),
            ])
        );
        return string.Concat(lines.Prepend(CsvLine.Of([":START_ID", ":END_ID", ":TYPE", .. Header(columns)])));
    }

    private static SortedDictionary<string, ValueKind> Columns(IEnumerable<MapValue> maps, string except)
    {
        var columns = new SortedDictionary<string, ValueKind>(StringComparer.Ordinal);
        foreach (var (key, value) in maps.SelectMany(map => map))
        {
            if (key != except && !value.IsNull)
            {
                columns[key] = value.Kind;
            }
        }

        return columns;
    }

    private static IEnumerable<string> Header(SortedDictionary<string, ValueKind> columns) =>
        columns.Select(column => $"{column.Key}:{TypeName(column.Value)}");

    private static string TypeName(ValueKind kind) =>
        kind switch
        {
            ValueKind.Boolean => "boolean",
            ValueKind.Integer => "long",
            ValueKind.Float => "double",
            ValueKind.Date => "date",
            ValueKind.DateTime => "datetime",
            ValueKind.List => "string[]",
            _ => "string",
        };

    private static IEnumerable<string> Cells(MapValue map, SortedDictionary<string, ValueKind> columns) =>
        columns.Keys.Select(key => Cell(map.GetOrNull(key)));

    private static string Cell(Value value) =>
        value.Kind == ValueKind.List
            ? string.Join(';', value.As<ListValue>().Select(item => CellText.Format(item)))
            : CellText.Format(value);
}
