using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Yardsticks;

/// <summary>Prints the trace of one article, for whoever works on the grammar or the frames.</summary>
internal static class ExplainYardstick
{
    public static int Run(string file, TextWriter told, TextWriter errors)
    {
        if (!File.Exists(file))
        {
            errors.WriteLine($"explain: the file '{file}' does not exist.");
            return 2;
        }

        var trace = new ArticleExtractor().Explain(file, File.ReadAllBytes(file));
        if (trace.Result.Article is not { } article)
        {
            errors.WriteLine($"{trace.Result.Refusal?.Code}: {trace.Result.Refusal?.Message}");
            return 1;
        }

        for (var i = 0; i < article.Sentences.Count; i++)
        {
            told.WriteLine($"[{i}] {article.Sentences[i].In(article.Text)}");
            foreach (var note in trace.Notes.Where(n => n.Sentence == i))
            {
                told.WriteLine(
                    $"    {note.Layer, -8}{note.Label, -24}'{note.Span.In(article.Text)}' {note.Detail} {note.Confidence:0.00}"
                );
            }
        }

        return 0;
    }
}
