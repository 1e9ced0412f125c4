using System.Text;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tests.Frames;

public sealed class FrameSentenceTests
{
    [Theory]
    [InlineData(nameof(Construction.Verb), 0.9)]
    [InlineData(nameof(Construction.LightVerb), 0.8)]
    [InlineData(nameof(Construction.Noun), 0.9)]
    public void FramesFitTheirOwnSentences(string construction, double share)
    {
        var extractor = new ArticleExtractor(threshold: 0);
        var (fitting, misfits) = (0, new List<string>());
        foreach (var frame in FrameLexicon.Instance.All.Where(f => f.Construction.ToString() == construction))
        {
            if (FrameSentence.Of(frame) is not { } sentence)
            {
                continue;
            }

            var events = extractor
                .Extract("frame.txt", Encoding.UTF8.GetBytes(sentence), new DateOnly(2023, 5, 10))
                .Article!.Events;
            if (events.Any(e => e.Type == frame.Type))
            {
                fitting++;
            }
            else
            {
                misfits.Add($"{frame.Type?.Name()} {sentence}");
            }
        }

        var all = fitting + misfits.Count;
        Assert.True(fitting >= share * all, $"{misfits.Count} of {all} do not:\n{string.Join('\n', misfits)}");
    }
}
