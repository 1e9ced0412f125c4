using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.German.Time;
using KnowledgeGraph.Tests.Shared;

namespace KnowledgeGraph.German.Tests.Time;

/// <summary>Holds the tagger against an annotated corpus in TimeML.</summary>
public sealed partial class TimeTaggerCorpusTests
{
    [Fact]
    public void ExpressionsAndValuesOfTheNewsCorpusAreFound()
    {
        var folder = MeasuringData.Folder("krauts", "gold");
        var (expected, predicted, found, right) = (0, 0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.tml"))
        {
            var (day, text, gold) = Read(File.ReadAllText(file));
            var times = TimeTagger.Tag(text, day).Where(t => t.IsTimex).ToList();
            expected += gold.Count;
            predicted += times.Count;
            foreach (var (start, end, value) in gold)
            {
                var match =
                    times.Find(t => t.Span.Start == start && t.Span.End == end)
                    ?? times.Find(t => t.Span.Start < end && start < t.Span.End);
                if (match is not null)
                {
                    times.Remove(match);
                    found++;
                    right += match.Value == value ? 1 : 0;
                }
            }
        }

        Assert.InRange(2.0 * found / (expected + predicted), 0.95, 1);
        Assert.InRange(2.0 * right / (expected + predicted), 0.85, 1);
    }

    private static (DateOnly Day, string Text, List<(int Start, int End, string Value)> Times) Read(string timeMl)
    {
        var day = DateOnly.ParseExact(
            Written().Match(timeMl).Groups["day"].ValueSpan,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
        var body = Body().Match(timeMl).Groups["text"].Value;
        var text = new StringBuilder();
        var times = new List<(int, int, string)>();
        var open = new Stack<(int Start, string Value)>();
        foreach (var part in Tag().Split(body))
        {
            if (part.StartsWith("<TIMEX3", StringComparison.Ordinal))
            {
                if (!part.EndsWith("/>", StringComparison.Ordinal))
                {
                    open.Push((text.Length, Value().Match(part).Groups["value"].Value));
                }
            }
            else if (part == "</TIMEX3>")
            {
                var (start, value) = open.Pop();
                times.Add((start, text.Length, value));
            }
            else if (!part.StartsWith('<'))
            {
                text.Append(WebUtility.HtmlDecode(part));
            }
        }

        return (day, text.ToString(), times);
    }

    [GeneratedRegex(
        @"<DCT>.*?value=""(?<day>\d{4}-\d{2}-\d{2})",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Written();

    [GeneratedRegex(@"<TEXT>(?<text>.*?)</TEXT>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"(?<tag><[^>]+>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bvalue=""(?<value>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
