using System.CommandLine;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg clauses FILE</c>: who is subject and object of which verb, one JSON line a sentence.</summary>
internal static class ClausesCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A text with one sentence a line." };
        var command = new Command("clauses", "Writes subjects and objects of verbs, one JSON line a sentence.")
        {
            file,
        };
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var path = context.Parsed.GetRequiredValue(file);
                if (!path.Exists)
                {
                    throw new CliException(ExitCode.WrongUsage, $"There is no file '{path}'.");
                }

                await foreach (var line in File.ReadLinesAsync(path.FullName, cancellation))
                {
                    await context.Terminal.Output.WriteLineAsync(Line(line));
                }

                return ExitCode.Done;
            }
        );
    }

    /// <summary>The JSON line of one sentence: arcs from the main verb to the head of each subject and object.</summary>
    public static string Line(string text)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("arcs");
            foreach (var clause in GermanAnalyzer.Analyze(text).Clauses)
            {
                WriteClause(writer, text, clause);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteClause(Utf8JsonWriter writer, string text, Clause clause)
    {
        // With "sein" and a predicative the predicative is the predicate, which is no verb.
        if (clause.Verb is not { } verb || verb is { IsCopula: true, Lemma: "sein" })
        {
            return;
        }

        var main = verb.Modal == "lassen" ? verb.Tokens.First(t => t.Lemma == "lassen") : verb.MainToken;
        if (clause.SubjectSource == SubjectSource.Own)
        {
            Write(writer, text, main, "subject", clause.Subject?.Head);
        }

        Write(writer, text, main, "object", clause.DirectObject?.Head);
        Write(writer, text, main, "dative", clause.DativeObject?.Head);
        Write(writer, text, main, clause.DirectObject is null ? "object" : "dative", verb.ReflexiveToken);
    }

    private static void Write(Utf8JsonWriter writer, string text, Token verb, string role, Token? head)
    {
        if (head is null)
        {
            return;
        }

        writer.WriteStartObject();
        WriteSpan(writer, text, "verb", verb.Span);
        writer.WriteString("role", role);
        WriteSpan(writer, text, "head", HeadOf(head));
        writer.WriteEndObject();
    }

    // The head of a compound with hyphens is its last part ("US-Präsident"); names are whole.
    private static TextSpan HeadOf(Token token)
    {
        var hyphen = token.Text.LastIndexOf('-');
        return token.PartOfSpeech == PartOfSpeech.Noun && hyphen > 0 && hyphen < token.Text.Length - 1
            ? token.Span with
            {
                Start = token.Span.Start + hyphen + 1,
            }
            : token.Span;
    }

    private static void WriteSpan(Utf8JsonWriter writer, string text, string name, TextSpan span)
    {
        var start = CountCharacters(text.AsSpan(0, span.Start));
        writer.WriteStartArray(name);
        writer.WriteNumberValue(start);
        writer.WriteNumberValue(start + CountCharacters(span.In(text)));
        writer.WriteEndArray();
    }

    // Positions count characters; a character outside the basic plane is two chars of the text.
    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return count;
    }
}
