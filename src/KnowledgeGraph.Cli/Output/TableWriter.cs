using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A table: with lines and colours for a person at a terminal, in plain aligned columns for a pipe.</summary>
internal static class TableWriter
{
    private const int WidestPlainCell = 100;

    public static void Write(CommandContext context, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        if (columns.Count == 0)
        {
            return;
        }

        if (context.Terminal.IsInteractive)
        {
            WriteForPerson(context, columns, rows);
        }
        else
        {
            WritePlain(context.Terminal.Output, columns, rows);
        }
    }

    private static void WriteForPerson(
        CommandContext context,
        IReadOnlyList<string> columns,
        IReadOnlyList<string[]> rows
    )
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        context.Console().Write(table);
    }

    private static void WritePlain(TextWriter output, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var widths = new int[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            widths[i] = rows.Select(row => row[i].Length).Append(columns[i].Length).Max();
            widths[i] = Math.Min(widths[i], WidestPlainCell);
        }

        output.WriteLine(PlainLine([.. columns], widths));
        foreach (var row in rows)
        {
            output.WriteLine(PlainLine(row, widths));
        }
    }

    private static string PlainLine(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, i) => OneLine(cell).PadRight(widths[i]))).TrimEnd();

    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ");
}
