using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Events.Force;

public sealed class DomesticForceTests
{
    [Theory]
    [InlineData(
        "In Ghana haben Soldaten am Montag geputscht. Soldaten besetzten in Accra den Hafen.",
        EventType.Seized,
        "Ghana"
    )]
    [InlineData(
        "Die Armee von Gabun stürzte am Montag Präsident Ali Bongo. Bongo trat am Dienstag zurück.",
        EventType.Yielded,
        "Armee"
    )]
    [InlineData("Teile der Armee Ghanas bombardierten am Montag das Parlament.", EventType.Attacked, "Parlament")]
    [InlineData(
        "In Lima demonstrierten Tausende gegen die Regierung von Peru. Die peruanische Polizei schoss in die Menge.",
        EventType.Attacked,
        "Demonstranten"
    )]
    public void ForceAtHomeStrikesThoseWhoLiveOrRuleThere(string text, EventType type, string target)
    {
        var told = EventCase.Read(text).Single(e => e.Type == type);

        Assert.Equal(target, Assert.Single(told.Target).Name);
        Assert.Equal(told.Source[0].State, told.Target[0].State);
    }
}
