using System.Text;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tests.Frames;

public sealed class VerbFrameTests
{
    [Fact]
    public void NearlyEveryVerbFrameFitsItsOwnSentence()
    {
        var extractor = new ArticleExtractor(threshold: 0);
        var (fitting, misfits) = (0, new List<string>());
        foreach (var frame in FrameLexicon.Instance.All.Where(f => f.Construction == Construction.Verb))
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

        Assert.True(
            fitting >= 9 * misfits.Count,
            $"{misfits.Count} of {fitting + misfits.Count}:\n{string.Join('\n', misfits)}"
        );
    }
}
