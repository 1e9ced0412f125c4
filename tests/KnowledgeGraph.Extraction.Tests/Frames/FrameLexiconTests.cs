using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Frames;

public sealed class FrameLexiconTests
{
    [Fact]
    public void EveryFileIsReadWithoutFault() => Assert.True(FrameLexicon.Instance.All.Count() >= 900);

    [Fact]
    public void EveryTypeHasFrames() =>
        Assert.Empty(EventTypes.All.Except(FrameLexicon.Instance.All.Select(f => f.Type).OfType<EventType>()));

    [Fact]
    public void EveryClassThatAFrameAsksForExists()
    {
        var asked = FrameLexicon.Instance.All.SelectMany(f => f.Conditions).Select(c => c.NounClass).OfType<string>();
        Assert.All(asked.Distinct(StringComparer.Ordinal), c => Assert.True(FrameLexicon.Instance.Classes.Has(c), c));
    }

    [Theory]
    [InlineData("Raketenangriff", EventType.Attacked)]
    [InlineData("EU-Sanktion", EventType.Sanctioned)]
    [InlineData("Friedensverhandlung", EventType.Met)]
    public void CompoundCountsByItsLastPart(string noun, EventType type) =>
        Assert.Contains(FrameLexicon.Instance.OfNoun(noun), f => f.Type == type);

    [Theory]
    [InlineData("Wahlkampf")]
    [InlineData("Kreise")]
    [InlineData("Eindruck")]
    public void WordThatOnlyLooksLikeAnEventHasNoFrame(string noun) => Assert.Empty(FrameLexicon.Instance.OfNoun(noun));
}
