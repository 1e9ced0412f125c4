using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes the rows of a query in the format that was asked for.</summary>
internal static class RowWriter
{
    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(CommandContext context, QueryRun run)
    {
        var output = context.Terminal.Output;
        switch (context.Settings.Format)
        {
            case OutputFormat.Json:
                await output.WriteLineAsync(ToJson(run));
                break;
            case OutputFormat.Csv:
                await WriteCsvAsync(output, run);
                break;
            default:
                var cells = run.Rows.Select(row => row.Values.Select(value => CellText.Format(value)).ToArray());
                TableWriter.Write(context, run.Columns, [.. cells]);
                break;
        }
    }

    private static string ToJson(QueryRun run)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartArray();
            foreach (var row in run.Rows)
            {
                writer.WriteStartObject();
                for (var i = 0; i < run.Columns.Count; i++)
                {
                    writer.WritePropertyName(run.Columns[i]);
                    ValueJson.Write(writer, row.Values[i]);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static async Task WriteCsvAsync(TextWriter output, QueryRun run)
    {
        await output.WriteAsync(CsvLine.Of(run.Columns));
        foreach (var row in run.Rows)
        {
            await output.WriteAsync(CsvLine.Of(row.Values.Select(CsvCell)));
        }
    }

    // Lists as JSON, so that a program can read them back.
    private static string CsvCell(Value value)
    {
        if (value.Kind is not (ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship))
        {
            return CellText.Format(value);
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json with { Indented = false }))
        {
            ValueJson.Write(writer, value);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
