using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A value in a cell: strings without quotes, lists with commas, null as nothing.</summary>
internal static class CellText
{
    public static string Format(in Value value) =>
        value.Kind switch
        {
            ValueKind.Null => "",
            ValueKind.String => value.AsString,
            ValueKind.List => string.Join(", ", value.As<ListValue>().Select(item => Format(item))),
            _ => ValueText.Format(value),
        };
}
