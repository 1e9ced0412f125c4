using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>What <c>valueType</c> says: <c>LIST&lt;INTEGER NOT NULL&gt; NOT NULL</c>.</summary>
internal static class ValueTypeText
{
    // The order in which Neo4j lists the members of a union.
    private static readonly string[] Order =
    [
        "BOOLEAN",
        "STRING",
        "INTEGER",
        "FLOAT",
        "DATE",
        "LOCAL TIME",
        "ZONED TIME",
        "LOCAL DATETIME",
        "ZONED DATETIME",
        "DURATION",
        "POINT",
        "NODE",
        "RELATIONSHIP",
        "MAP",
        "LIST",
        "PATH",
    ];

    public static string Of(in Value value) => value.IsNull ? "NULL" : Bare(value) + " NOT NULL";

    private static string Bare(in Value value) =>
        value.TryAs<ListValue>(out var list) ? $"LIST<{ElementOf(list)}>"
        : value.Kind == ValueKind.Bytes ? "LIST<INTEGER NOT NULL>"
        : EngineErrors.TypeName(value.Kind);

    private static string ElementOf(ListValue list)
    {
        if (list.Count == 0)
        {
            return "NOTHING";
        }

        var types = list.Where(static item => !item.IsNull)
            .Select(static item => Bare(item))
            .Distinct(StringComparer.Ordinal);
        var sorted = types
            .OrderBy(Rank)
            .ThenBy(static type => Rank(type.Replace("LIST<", "", StringComparison.Ordinal)))
            .ToList();
        if (sorted.Count == 0)
        {
            return "NULL";
        }

        var suffix = list.Any(static item => item.IsNull) ? "" : " NOT NULL";
        return string.Join(" | ", sorted.Select(type => type + suffix));
    }

    private static int Rank(string type) =>
        Array.FindIndex(Order, name => type.StartsWith(name, StringComparison.Ordinal));
}
