using System.Text.Json;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Tests.Shared;

namespace KnowledgeGraph.Extraction.Tests.Events;

/// <summary>Keeps what is read from annotated articles from getting worse.</summary>
public sealed class AnnotatedArticlesTests
{
    [Fact]
    public void SeedsKeepTheirScore()
    {
        var (precision, f1) = Score(MeasuringData.Folder("gold", "dev"), MeasuringData.Folder("seeds"), "0*.txt");
        Assert.True(precision >= 0.90, $"tuple precision {precision:0.000} fell below 0.90");
        Assert.True(f1 >= 0.82, $"tuple F1 {f1:0.000} fell below 0.82");
    }

    [Fact]
    public void ReportsKeepTheirScore()
    {
        var (precision, f1) = Score(MeasuringData.Folder("gold", "dev"), MeasuringData.Folder("news"), "d*.txt");
        Assert.True(precision >= 0.84, $"tuple precision {precision:0.000} fell below 0.84");
        Assert.True(f1 >= 0.72, $"tuple F1 {f1:0.000} fell below 0.72");
    }

    [Theory]
    [InlineData("w*.txt", 0.77, 0.70)]
    [InlineData("x*.txt", 0.67, 0.58)]
    [InlineData("y*.txt", 0.56, 0.45)]
    [InlineData("u*.txt", 0.54, 0.44)]
    public void WrittenArticlesKeepTheirScore(string articles, double leastPrecision, double leastF1)
    {
        var written = Path.Combine(AppContext.BaseDirectory, "Cases", "Articles");
        var (precision, f1) = Score(written, written, articles);
        Assert.True(precision >= leastPrecision, $"tuple precision {precision:0.000} fell below {leastPrecision:0.00}");
        Assert.True(f1 >= leastF1, $"tuple F1 {f1:0.000} fell below {leastF1:0.00}");
    }

    private static (double Precision, double F1) Score(string gold, string articles, string pattern)
    {
        var extractor = new ArticleExtractor();
        var (hits, wanted, told) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(articles, pattern))
        {
            using var annotated = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(gold, Path.GetFileNameWithoutExtension(file) + ".json"))
            );
            using var stream = new MemoryStream();
            ArticleJson.Write(extractor.Extract(file, File.ReadAllBytes(file)).Article!, stream);
            using var read = JsonDocument.Parse(stream.ToArray());
            var score = TupleMetric.Score(annotated.RootElement, read.RootElement);
            (hits, wanted, told) = (hits + score.Hits, wanted + score.Gold, told + score.Predicted);
        }

        return ((double)hits / Math.Max(1, told), 2.0 * hits / Math.Max(1, wanted + told));
    }
}
