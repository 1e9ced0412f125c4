namespace KnowledgeGraph.Extraction.Tests.Events.Force;

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

    [Theory]
    [InlineData("Die Hisbollah griff am 3. Mai 2024 Israel an. Israel bombardierte Ziele im Libanon.", "Hisbollah")]
    [InlineData("Die Hisbollah griff am 3. Mai 2024 Israel an. Israel bombardierte Häuser im Libanon.", "Libanon")]
    public void TargetsOnAGroupsGroundAreTheGroups(string text, string target)
    {
        var struck = EventCase.Read(text).Single(e => e.Source.Any(s => s.State == "Israel"));

        Assert.Equal(target, Assert.Single(struck.Target).State);
    }
}
