using System.Diagnostics;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Yardsticks;

/// <summary>Writes predictions for a folder of articles, without a database, for a scorer to compare with annotations.</summary>
internal static class EventsYardstick
{
    public static int Run(string input, string output, ArticleExtractor extractor, TextWriter told, TextWriter errors)
    {
        if (!Directory.Exists(input))
        {
            errors.WriteLine($"events: the folder '{input}' does not exist; give a folder with *.txt files.");
            return 2;
        }

        Directory.CreateDirectory(output);
        var clock = Stopwatch.StartNew();
        var (articles, sentences, events, refused) = (0, 0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(input, "*.txt").Order(StringComparer.Ordinal))
        {
            var result = extractor.Extract(file, File.ReadAllBytes(file));
            if (result.Article is not { } article)
            {
                errors.WriteLine($"{Path.GetFileName(file)}: {result.Refusal?.Code}: {result.Refusal?.Message}");
                refused++;
                continue;
            }

            using var stream = File.Create(Path.Combine(output, Path.ChangeExtension(article.File, ".json")));
            ArticleJson.Write(article, stream);
            articles++;
            sentences += article.Sentences.Count;
            events += article.Events.Count;
        }

        told.WriteLine(
            $"{articles} articles, {refused} refused, {sentences} sentences, {events} events in {clock.ElapsedMilliseconds} ms"
        );
        return refused > 0 ? 1 : 0;
    }
}
