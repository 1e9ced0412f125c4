using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Tests.Events;

namespace KnowledgeGraph.Yardsticks;

/// <summary>Holds the confidence of events against annotations: of the events of each band, how many are right.</summary>
internal static class ConfidenceYardstick
{
    /// <summary>The lower bounds of the bands, falling.</summary>
    private static readonly double[] s_bands = [0.9, 0.8, 0.7, 0.6, ArticleExtractor.DefaultThreshold];

    public static int Run(string goldFolder, string input, TextWriter told, TextWriter errors)
    {
        if (!Directory.Exists(goldFolder) || !Directory.Exists(input))
        {
            errors.WriteLine(
                $"confidence: '{goldFolder}' or '{input}' does not exist; give a folder of annotations (*.json) and the folder of their articles (*.txt)."
            );
            return 2;
        }

        var extractor = new ArticleExtractor();
        var events = new List<(double Confidence, bool IsRight)>();
        foreach (var annotation in Directory.EnumerateFiles(goldFolder, "*.json").Order(StringComparer.Ordinal))
        {
            var article = Path.Combine(input, Path.GetFileNameWithoutExtension(annotation) + ".txt");
            if (!File.Exists(article))
            {
                errors.WriteLine(
                    $"confidence: '{annotation}' is of '{article}', which does not exist; it is left out."
                );
                continue;
            }

            events.AddRange(Judge(extractor, annotation, article));
        }

        Print(events, told);
        return 0;
    }

    private static List<(double Confidence, bool IsRight)> Judge(
        ArticleExtractor extractor,
        string annotation,
        string article
    )
    {
        if (extractor.Extract(article, File.ReadAllBytes(article)).Article is not { } record)
        {
            return [];
        }

        using var gold = JsonDocument.Parse(File.ReadAllText(annotation));
        using var stream = new MemoryStream();
        ArticleJson.Write(record, stream);
        using var read = JsonDocument.Parse(stream.ToArray());
        return record
            .Events.Select(e => e.Confidence)
            .Zip(TupleMetric.Right(gold.RootElement, read.RootElement))
            .ToList();
    }

    private static void Print(List<(double Confidence, bool IsRight)> events, TextWriter told)
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
                    $"{from:0.00} and more  {band.Count, 5}   {band.Count(e => e.IsRight), 5}   {Share(band), 5}   {Share(all)} of {all.Count}"
                )
            );
            above = from;
        }
    }

    private static string Share(List<(double Confidence, bool IsRight)> events) =>
        events.Count == 0
            ? "-"
            : ((double)events.Count(e => e.IsRight) / events.Count).ToString("0.000", CultureInfo.InvariantCulture);
}
