using System.Diagnostics;
using System.Text;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.German.Tests.Clauses;

public sealed class GermanAnalyzerRobustnessTests
{
    private static readonly string[] s_words =
    [
        "der",
        "die",
        "das",
        "und",
        ",",
        "dass",
        "zu",
        "nicht",
        "Haus",
        "gehen",
        "ging",
        "ist",
        "wurde",
        "von",
        "„",
        "“",
        "(",
        ")",
        "–",
        ":",
        ".",
        "sich",
        "Berlin",
        "Peter",
        "rote",
        "drei",
        "3.",
        "im",
        "weil",
        "um",
        "vor",
        "als",
        "wie",
        "haben",
        "gesagt",
        "\"",
        "\n",
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("\u00AD\uFEFF")]
    [InlineData("\uD800")]
    [InlineData("– – –")]
    [InlineData("…?!…")]
    [InlineData("als")]
    [InlineData("zu zu zu")]
    public void OddTextIsRead(string text) => Assert.Equal(text, GermanAnalyzer.Analyze(text).Text);

    [Fact]
    public void RandomWordsNeverThrow()
    {
        var random = new Random(17);
        for (var i = 0; i < 400; i++)
        {
            var text = string.Join(
                ' ',
                Enumerable.Range(0, random.Next(1, 60)).Select(_ => s_words[random.Next(s_words.Length)])
            );
            AssertSpans(GermanAnalyzer.Analyze(text));
        }
    }

    [Fact]
    public void RandomCharactersNeverThrow()
    {
        var random = new Random(23);
        for (var i = 0; i < 200; i++)
        {
            var text = new StringBuilder();
            for (var j = random.Next(1, 200); j > 0; j--)
            {
                text.Append((char)random.Next(0x20, random.Next(2) == 0 ? 0x250 : 0xFFFF));
            }

            AssertSpans(GermanAnalyzer.Analyze(text.ToString()));
        }
    }

    [Theory]
    [InlineData("Haus ")]
    [InlineData("die ")]
    [InlineData("und ")]
    [InlineData("der Mann, ")]
    [InlineData("der Mann des ")]
    [InlineData("in der ")]
    [InlineData("weil er kam, ")]
    [InlineData("der von der ")]
    [InlineData("ging ")]
    [InlineData("zu gehen ")]
    public void HundredThousandWordsTakeSeconds(string words)
    {
        var text = new StringBuilder()
            .Insert(0, words, 100_000 / words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
            .ToString();
        var watch = Stopwatch.StartNew();
        AssertSpans(GermanAnalyzer.Analyze(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"100,000 words took {watch.Elapsed}.");
    }

    [Fact]
    public void DeepBracketsAndQuotesAreRead()
    {
        AssertSpans(GermanAnalyzer.Analyze(new string('(', 10_000) + "Er kam" + new string(')', 10_000)));
        AssertSpans(GermanAnalyzer.Analyze(string.Concat(Enumerable.Repeat("„Er sagte: ", 5_000))));
    }

    private static void AssertSpans(AnalyzedText analyzed)
    {
        var end = 0;
        foreach (var sentence in analyzed.Sentences)
        {
            Assert.True(sentence.Span.Start >= end && sentence.Span.End <= analyzed.Text.Length);
            end = sentence.Span.End;
            foreach (var clause in sentence.Clauses)
            {
                Assert.True(clause.Span.End <= analyzed.Text.Length);
            }
        }
    }
}
