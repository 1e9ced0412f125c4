using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The explanation as JSON, for programs.</summary>
internal static class JsonExplanation
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(Explanation explanation)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteDocument(json, explanation);
            json.WriteStartArray("sentences");
            foreach (var sentence in explanation.Sentences())
            {
                WriteSentence(json, explanation, sentence.Index);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteDocument(Utf8JsonWriter json, Explanation explanation)
    {
        var article = explanation.Article;
        json.WriteString("file", article.File);
        json.WriteString("title", article.Title);
        json.WriteString("date", Explanation.Days(article.Date));
        json.WriteString("dateEvidence", article.DateEvidence);
        json.WriteString("headerDate", article.HeaderDate);
        json.WriteBoolean("headerDateWrong", article.HeaderDateWrong);
        json.WriteStartArray("remarks");
        foreach (var warning in explanation.Warnings)
        {
            json.WriteStringValue(warning);
        }

        json.WriteEndArray();
    }

    private static void WriteSentence(Utf8JsonWriter json, Explanation explanation, int index)
    {
        var span = explanation.Article.Sentences[index];
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", explanation.Words(span));
        json.WriteStartArray("notes");
        foreach (var note in explanation.Notes.Where(note => note.Sentence == index))
        {
            json.WriteStartObject();
            json.WriteString("layer", note.Layer.ToString().ToLowerInvariant());
            json.WriteNumber("start", note.Span.Start);
            json.WriteNumber("end", note.Span.End);
            json.WriteString("label", note.Label);
            json.WriteString("detail", note.Detail);
            if (note.Confidence is { } confidence)
            {
                json.WriteNumber("confidence", confidence);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
