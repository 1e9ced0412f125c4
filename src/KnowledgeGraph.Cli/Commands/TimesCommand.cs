using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg times DIR</c>: the time expressions of a folder's texts, one JSON line a file, as TIMEX3 marks them.</summary>
internal static partial class TimesCommand
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CommandLineApplication application)
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = "A folder of .txt files; a first line 'date 2014-02-18' gives the day a text was written.",
        };
        var command = new Command("times", "Writes the time expressions of texts, one JSON line a file.") { folder };
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var path = context.Parsed.GetRequiredValue(folder);
                if (!path.Exists)
                {
                    throw new CliException(ExitCode.WrongUsage, $"There is no folder '{path}'.");
                }

                foreach (var file in path.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal))
                {
                    var text = await File.ReadAllTextAsync(file.FullName, cancellation);
                    await context.Terminal.Output.WriteLineAsync(Line(file.Name, text, context.Settings.Date));
                }

                return ExitCode.Done;
            }
        );
    }

    /// <summary>The JSON line of one text.</summary>
    /// <param name="given">The date that holds where the text has no first line of that kind.</param>
    public static string Line(string file, string text, DateOnly? given)
    {
        var header = HeaderLine().Match(text);
        var date = header.Success
            ? DateOnly.ParseExact(header.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : given;
        var body = new German.TextSpan(header.Length, text.Length);
        var times = TimeTagger.Tag(text, body, TimeContext.On(date)).Expressions;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteStartArray("times");
            var (position, characters) = (0, 0);
            foreach (var time in times.Where(t => t.IsTimex))
            {
                // Positions count characters; a character outside the basic plane is two chars of the text.
                characters += CountCharacters(text.AsSpan(position, time.Span.Start - position));
                position = time.Span.Start;
                writer.WriteStartObject();
                writer.WriteNumber("start", characters);
                writer.WriteNumber("end", characters + CountCharacters(time.Span.In(text)));
                writer.WriteString("type", time.Kind.ToString().ToUpperInvariant());
                writer.WriteString("value", time.Value);
                if (time.Days is { } days)
                {
                    writer.WriteString("days", days.ToString());
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return count;
    }

    [GeneratedRegex(
        @"\A\uFEFF?\s*date (?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\r?\n",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HeaderLine();
}
