using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The explanation as text: each sentence, and below it the notes, stage by stage.</summary>
internal static class TextExplanation
{
    private const int NameWidth = 9;

    public static string Render(Explanation explanation)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in explanation.Document())
        {
            text.Append(name.PadRight(NameWidth)).Append(value).Append('\n');
        }

        foreach (var (index, sentence, notes) in explanation.Sentences())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{index}] {sentence}\n");
            foreach (var note in notes)
            {
                Append(text, explanation, note);
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Explanation explanation, TraceNote note)
    {
        var layer = note.Layer.ToString().ToLowerInvariant().PadRight(NameWidth);
        text.Append("    ").Append(layer).Append(note.Label);
        if (explanation.Words(note.Span) is { Length: > 0 } words && words != note.Label)
        {
            text.Append(" „").Append(words).Append('“');
        }

        if (note.Confidence is { } confidence)
        {
            text.Append(CultureInfo.InvariantCulture, $" {confidence:0.00}");
        }

        if (note.Detail.Length > 0)
        {
            text.Append(": ").Append(note.Detail);
        }

        text.Append('\n');
    }
}
