using System.Globalization;
using System.Net;
using System.Text;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>The explanation as a page that stands alone: actors, times and triggers marked, the notes folded below.</summary>
internal static class HtmlExplanation
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        dl { display: grid; grid-template-columns: 7rem 1fr; } dt { color: #666; } dd { margin: 0; }
        .sentence { margin: 1rem 0; } .index { color: #999; font-size: .8rem; }
        mark { background: none; border-bottom: 3px solid #999; }
        mark.mention { border-color: #2a6fb0; } mark.time { border-color: #3a9440; } mark.event { border-color: #c0392b; }
        table { border-collapse: collapse; font-size: .85rem; } td { padding: .1rem .6rem; vertical-align: top; }
        td:first-child { color: #666; } .event td { font-weight: 600; } summary { cursor: pointer; color: #666; }
        @media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd; } }
        """;

    public static string Render(Explanation explanation)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<title>")
            .Append(Escape(explanation.Article.File))
            .Append("</title>")
            .Append("<style>\n")
            .Append(Style)
            .Append("\n</style></head><body>\n");
        page.Append("<h1>").Append(Escape(explanation.Article.Title ?? explanation.Article.File)).Append("</h1>\n<dl>");
        foreach (var (name, value) in explanation.Document())
        {
            page.Append("<dt>").Append(name).Append("</dt><dd>").Append(Escape(value)).Append("</dd>");
        }

        page.Append("</dl>\n");
        foreach (var (index, _, notes) in explanation.Sentences())
        {
            AppendSentence(page, explanation, index, notes);
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendSentence(
        StringBuilder page,
        Explanation explanation,
        int index,
        IReadOnlyList<TraceNote> notes
    )
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"sentence\"><span class=\"index\">{index}</span> ");
        AppendMarked(page, explanation, index, notes);
        if (notes.Count > 0)
        {
            page.Append("<details><summary>").Append(Escape(Summary(notes))).Append("</summary><table>");
            foreach (var note in notes)
            {
                AppendNote(page, explanation, note);
            }

            page.Append("</table></details>");
        }

        page.Append("</div>\n");
    }

    private static string Summary(IReadOnlyList<TraceNote> notes)
    {
        var events = notes.Where(note => note.Layer == TraceLayer.Event).Select(note => note.Label).ToList();
        return events.Count > 0
            ? string.Join(", ", events)
            : string.Create(CultureInfo.InvariantCulture, $"{notes.Count} notes");
    }

    // Marks may not overlap: the first in the text wins, and of two that begin together the longer.
    private static void AppendMarked(
        StringBuilder page,
        Explanation explanation,
        int index,
        IReadOnlyList<TraceNote> notes
    )
    {
        var sentence = explanation.Article.Sentences[index];
        var text = explanation.Article.Text;
        var position = sentence.Start;
        var marks = notes
            .Where(note => note.Layer is TraceLayer.Mention or TraceLayer.Time or TraceLayer.Event)
            .OrderBy(note => note.Span.Start)
            .ThenByDescending(note => note.Span.End);
        foreach (var mark in marks)
        {
            if (mark.Span.Start < position || mark.Span.End > sentence.End || mark.Span.Length == 0)
            {
                continue;
            }

            page.Append(Escape(text[position..mark.Span.Start]));
            page.Append("<mark class=\"")
                .Append(mark.Layer.ToString().ToLowerInvariant())
                .Append("\" title=\"")
                .Append(Escape(mark.Label))
                .Append("\">")
                .Append(Escape(text[mark.Span.Start..mark.Span.End]))
                .Append("</mark>");
            position = mark.Span.End;
        }

        page.Append(Escape(text[position..sentence.End]));
    }

    private static void AppendNote(StringBuilder page, Explanation explanation, TraceNote note)
    {
        var layer = note.Layer.ToString().ToLowerInvariant();
        page.Append("<tr class=\"").Append(layer).Append("\"><td>").Append(layer).Append("</td><td>");
        page.Append(Escape(note.Label)).Append("</td><td>").Append(Escape(explanation.Words(note.Span)));
        page.Append("</td><td>").Append(Escape(note.Detail)).Append("</td><td>");
        page.Append(note.Confidence?.ToString("0.00", CultureInfo.InvariantCulture)).Append("</td></tr>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
