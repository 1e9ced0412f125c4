using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Events.Force;

public sealed class DefiniteActsTests
{
    [Fact]
    public void TheAttackToldBeforeHasTheSameParties()
    {
        var told = EventCase.Read(
            "Peru flog am 9. Mai 2019 Luftangriffe auf Ecuador. Die Luftschläge hatten im Mai 2012 begonnen."
        );

        Assert.Contains(
            told,
            e =>
                e is { Type: EventType.Attacked, Date.From.Year: 2012 }
                && e.Source.Single().State == "Peru"
                && e.Target.Single().State == "Ecuador"
        );
    }
}
