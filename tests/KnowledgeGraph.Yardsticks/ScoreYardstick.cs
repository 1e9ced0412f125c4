using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Tests.Events;

namespace KnowledgeGraph.Yardsticks;

/// <summary>Holds events against annotations: how many are right, of each type and of each band of confidence.</summary>
internal static class ScoreYardstick
{
    /// <summary>The lower bounds of the bands, falling.</summary>
    private static readonly double[] s_bands = [0.9, 0.8, 0.7, 0.6, ArticleExtractor.DefaultThreshold];

    public static int Run(string goldFolder, string input, TextWriter told, TextWriter errors)
    {
        if (!Directory.Exists(goldFolder) || !Directory.Exists(input))
        {
            errors.WriteLine(
                $"score: '{goldFolder}' or '{input}' does not exist; give a folder of annotations (*.json) and the folder of their articles (*.txt)."
            );
            return 2;
        }

        var extractor = new ArticleExtractor();
        var events = new List<Judged>();
        var annotated = new List<string>();
        foreach (var annotation in Directory.EnumerateFiles(goldFolder, "*.json").Order(StringComparer.Ordinal))
        {
            var article = Path.Combine(input, Path.GetFileNameWithoutExtension(annotation) + ".txt");
            if (!File.Exists(article))
            {
                errors.WriteLine($"score: '{annotation}' is of '{article}', which does not exist; it is left out.");
                continue;
            }

            using var gold = JsonDocument.Parse(File.ReadAllText(annotation));
            annotated.AddRange(
                gold.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()!)
            );
            events.AddRange(Judge(extractor, gold.RootElement, article));
        }

        PrintTypes(events, annotated, told);
        told.WriteLine();
        PrintConfidence(events, told);
        return 0;
    }

    private static List<Judged> Judge(ArticleExtractor extractor, JsonElement gold, string article)
    {
        if (extractor.Extract(article, File.ReadAllBytes(article)).Article is not { } record)
        {
            return [];
        }

        using var stream = new MemoryStream();
        ArticleJson.Write(record, stream);
        using var read = JsonDocument.Parse(stream.ToArray());
        return record
            .Events.Zip(
                TupleMetric.Right(gold, read.RootElement),
                (e, isRight) => new Judged(e.Type.Name(), e.Confidence, isRight)
            )
            .ToList();
    }

    private static void PrintTypes(List<Judged> events, List<string> annotated, TextWriter told)
    {
        told.WriteLine("type         annotated   read   right   precision   recall   F1");
        foreach (var type in annotated.Union(events.Select(e => e.Type)).Order(StringComparer.Ordinal))
        {
            Print(type, events.Where(e => e.Type == type).ToList(), annotated.Count(t => t == type), told);
        }

        Print("all", events, annotated.Count, told);
    }

    private static void Print(string name, List<Judged> events, int annotated, TextWriter told)
    {
        var right = events.Count(e => e.IsRight);
        told.WriteLine(
            $"{name, -12} {annotated, 9} {events.Count, 6} {right, 7} {Share(right, events.Count), 11} {Share(right, annotated), 8} {Share(2 * right, events.Count + annotated), 5}"
        );
    }

    private static void PrintConfidence(List<Judged> events, TextWriter told)
    {
        told.WriteLine("confidence     events   right   share   this and above");
        var above = 1.01;
        foreach (var from in s_bands)
        {
            var band = events.Where(e => e.Confidence >= from && e.Confidence < above).ToList();
            var all = events.Where(e => e.Confidence >= from).ToList();
            told.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{from:0.00} and more  {band.Count, 5}   {band.Count(e => e.IsRight), 5}   {Share(band.Count(e => e.IsRight), band.Count), 5}   {Share(all.Count(e => e.IsRight), all.Count)} of {all.Count}"
                )
            );
            above = from;
        }
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);

    private readonly record struct Judged(string Type, double Confidence, bool IsRight);
}
