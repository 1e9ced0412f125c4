using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Events.Confidence;

public sealed class TypeTrustTests
{
    private static EventRecord Only(string sentence) => Assert.Single(EventCase.Read(sentence));

    [Fact]
    public void ATalkOfTwoIsSurerThanAThreat() =>
        Assert.True(
            Only("Malta und Zypern telefonierten am Montag.").Confidence
                > Only("Malta drohte Zypern am Montag.").Confidence
        );

    [Theory]
    [InlineData("Malta drohte Zypern am Montag.")]
    [InlineData("Malta lehnte den Vorschlag ab.")]
    public void NothingReportedFallsBelowTheThreshold(string sentence) =>
        Assert.True(Only(sentence).Confidence >= 0.55);
}
