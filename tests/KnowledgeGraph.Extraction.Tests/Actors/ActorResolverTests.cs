using System.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Tests.Actors;

public sealed class ActorResolverTests
{
    [Fact]
    public void EmptyTextHasNoActors()
    {
        var actors = ActorResolver.Resolve(GermanAnalyzer.Analyze(""), null);

        Assert.Empty(actors.Mentions);
        Assert.Empty(actors.Offices);
    }

    [Fact]
    public void RandomWordsNeverThrow()
    {
        string[] pieces =
        [
            "Präsident",
            "der",
            "Putin",
            ",",
            "und",
            "Armenien",
            "beide",
            "Seiten",
            "(",
            ")",
            "die",
            "Armee",
            "von",
            "Baku",
            "sein",
            "ihr",
            "er",
            "58-Jährige",
            "EU-",
            "-Rat",
            "US-Außenminister",
            "s",
            "'",
            "„",
            "al-",
            "Russlands",
            "II.",
            "Sprecher",
            "des",
            "russische",
            "\u0301",
            "\ud83d",
            ".",
            "Merkels",
            "Kollegen",
            "Konfliktparteien",
            "Huthi",
        ];
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 60; i++)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            }

            var actors = ActorResolver.Resolve(GermanAnalyzer.Analyze(text.ToString()), null);
            Assert.All(actors.Mentions, m => Assert.True(m.Span.Start <= m.Head.Start && m.Head.End <= m.Span.End));
        }
    }

    [Fact]
    public void MentionsLieInTheirSentences()
    {
        var text = GermanAnalyzer.Analyze("Präsident Wladimir Putin kam nach Minsk. Die Regierung in Kiew schwieg.");

        var actors = ActorResolver.Resolve(text, null);

        Assert.NotEmpty(actors.Mentions);
        Assert.All(
            actors.Mentions,
            m =>
            {
                var sentence = text.Sentences[m.Sentence].Span;
                Assert.True(sentence.Start <= m.Span.Start && m.Span.End <= sentence.End);
            }
        );
    }
}
