namespace KnowledgeGraph.Extraction.Tests.Events.Discourse;

public sealed class MilitaryPositionsTests
{
    [Theory]
    [InlineData("Peru eroberte mehrere Stellungen Ecuadors.", "Armee")]
    [InlineData("Peru griff einen Militärstützpunkt in Ecuador an.", "Armee")]
    [InlineData("Peru eroberte mehrere Dörfer Ecuadors.", "Ecuador")]
    public void PositionsAreHeldByTheArmedForces(string sentence, string target)
    {
        var struck = EventCase
            .Read(sentence)
            .Single(e => e.Source.Any(s => s.State == "Peru") && e.Target.Any(t => t.State == "Ecuador"));

        Assert.Equal(target, Assert.Single(struck.Target).Name);
    }
}
