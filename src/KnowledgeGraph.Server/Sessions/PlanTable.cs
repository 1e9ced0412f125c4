using System.Globalization;
using System.Text;
using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>A plan as the table that Neo4j sends along as <c>string-representation</c>.</summary>
internal static class PlanTable
{
    public static string Of(PlanDescription root)
    {
        var profiled = root.Rows is not null;
        var rows = new List<string[]>
        {
            profiled
                ? ["Operator", "Id", "Details", "Estimated Rows", "Rows", "DB Hits", "Memory (Bytes)"]
                : ["Operator", "Id", "Details", "Estimated Rows"],
        };
        Add(rows, root, "", profiled);
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(row => row[c].Length)).ToArray();
        var line = "+" + string.Join('+', widths.Select(static width => new string('-', width + 2))) + "+";
        var table = new StringBuilder("Cypher 5\n\nPlanner COST\n\nRuntime SLOTTED\n\nRuntime version 5.26\n\n")
            .Append(line)
            .Append('\n');
        foreach (var (number, row) in rows.Index())
        {
            var cells = row.Select((cell, c) => " " + cell.PadRight(widths[c]) + " ");
            table.Append('|').AppendJoin('|', cells).Append("|\n");
            if (number == 0)
            {
                table.Append(line).Append('\n');
            }
        }

        table.Append(line).Append("\n\n");
        return profiled
            ? table.Append(CultureInfo.InvariantCulture, $"Total database accesses: {Hits(root)}\n").ToString()
            : table.ToString();
    }

    private static long Hits(PlanDescription plan) => (plan.DatabaseHits ?? 0) + plan.Children.Sum(Hits);

    // The first child goes on straight below; the others are branches to the right, drawn before it.
    private static void Add(List<string[]> rows, PlanDescription plan, string indent, bool profiled)
    {
        string[] cells =
        [
            $"{indent}+{plan.OperatorType}",
            Text(plan.Id),
            plan.Details,
            plan.EstimatedRows.ToString("0", CultureInfo.InvariantCulture),
        ];
        rows.Add(
            profiled ? [.. cells, Text(plan.Rows ?? 0), Text(plan.DatabaseHits ?? 0), Text(plan.Memory ?? 0)] : cells
        );
        foreach (var branch in plan.Children.Skip(1).Reverse())
        {
            Add(rows, branch, indent + "| ", profiled);
        }

        if (plan.Children.Count > 0)
        {
            Add(rows, plan.Children[0], indent, profiled);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
