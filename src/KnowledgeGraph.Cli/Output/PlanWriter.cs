using System.Globalization;
using KnowledgeGraph.Database;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A plan as a table, the last operator first and what feeds it indented below.</summary>
internal static class PlanWriter
{
    private static readonly string[] Columns = ["operator", "details", "estimated rows", "rows", "db hits"];

    public static void Write(CommandContext context, GraphPlan plan)
    {
        var rows = new List<string[]>();
        Add(rows, plan, 0);
        TableWriter.Write(context, Columns, rows);
    }

    private static void Add(List<string[]> rows, GraphPlan plan, int depth)
    {
        rows.Add([
            new string(' ', depth * 2) + "+" + plan.Operator,
            plan.Details,
            plan.EstimatedRows?.ToString("0.#", CultureInfo.InvariantCulture) ?? "",
            plan.Rows?.ToString(CultureInfo.InvariantCulture) ?? "",
            plan.DbHits?.ToString(CultureInfo.InvariantCulture) ?? "",
        ]);
        foreach (var child in plan.Children)
        {
            Add(rows, child, depth + 1);
        }
    }
}
