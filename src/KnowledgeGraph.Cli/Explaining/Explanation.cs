using System.Globalization;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>An article and the notes of every stage, ready to be shown.</summary>
internal sealed record Explanation(
    ArticleRecord Article,
    IReadOnlyList<TraceNote> Notes,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>The sentences in order, each with its notes.</summary>
    public IEnumerable<(int Index, string Text, IReadOnlyList<TraceNote> Notes)> Sentences()
    {
        var notes = Notes.ToLookup(note => note.Sentence);
        for (var i = 0; i < Article.Sentences.Count; i++)
        {
            yield return (i, Words(Article.Sentences[i]), [.. notes[i]]);
        }
    }

    /// <summary>The words that a span covers, on one line.</summary>
    public string Words(TextSpan span) =>
        span.Start >= 0 && span.End <= Article.Text.Length && span.Length > 0
            ? Article.Text[span.Start..span.End].ReplaceLineEndings(" ")
            : "";

    /// <summary>What is known of the document, by name.</summary>
    public IEnumerable<(string Name, string Value)> Document()
    {
        yield return ("file", Article.File);
        if (Article.Title is { } title)
        {
            yield return ("title", title);
        }

        if (Article.Outlet is { } outlet)
        {
            yield return ("outlet", outlet);
        }

        yield return ("date", Days(Article.Date) ?? "unknown");
        if (Article.DateEvidence is { } evidence)
        {
            yield return ("evidence", evidence);
        }

        if (Article.HeaderDate is { } header)
        {
            yield return ("header", Article.HeaderDateWrong ? header + " (the content contradicts it)" : header);
        }

        foreach (var warning in Warnings)
        {
            yield return ("remark", warning);
        }
    }

    public static string? Days(DayInterval? interval) =>
        interval is not { } days ? null
        : days.From == days.To ? Day(days.From)
        : $"{Day(days.From)}..{Day(days.To)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
