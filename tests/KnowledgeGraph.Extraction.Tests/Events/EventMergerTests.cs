using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class EventMergerTests
{
    private const string HeadlineAndLead = """
        Sieben Aktivisten freigelassen

        Der kubanische Präsident Miguel Díaz-Canel hat am Montag sieben Oppositionelle freigelassen.
        """;

    private const string ChargedTwice = """
        Perus Justiz beschuldigt Präsidentin Dina Boluarte der Bestechlichkeit. Boluarte wird auch vorgeworfen, Uhren nicht gemeldet zu haben.
        """;

    private const string ToldAndQuoted = """
        Finnland stärkte Estland am Montag den Rücken: Finnland unterstütze die Maßnahmen, sagte ein Sprecher.
        """;

    private const string BeforeTheVisit = """
        Kurz vor dem Besuch von Bundeskanzler Olaf Scholz in Kenia hat die Polizei Plakate entfernt. Scholz wird am Freitag zu einem Besuch in Nairobi erwartet.
        """;

    private const string ShortHeadline = """
        Malta fordert Rückkehr der Fischer.

        Valletta – Der maltesische Premier Robert Abela hat Tunesien am Montag aufgefordert, die Fischer freizulassen.
        """;

    private const string NounHeadline = """
        Gipfel der Afrikanischen Union am Freitag in Addis Abeba.

        Die Afrikanische Union kündigte für Freitag einen Gipfel in Addis Abeba an.
        """;

    private const string TwoRefusals = """
        Norwegen lehnte am Montag den Vorschlag Schwedens ab. Norwegen lehnte am Montag auch den Vorschlag Islands ab.
        """;

    private const string BothSidesAtHome = """
        Die Opposition in Malta boykottierte am Montag Gespräche mit der Regierung. Die Regierung lehnte am Montag die Forderungen der Opposition ab.
        """;

    [Theory]
    [InlineData(HeadlineAndLead, EventType.Yielded, 1)]
    [InlineData(ChargedTwice, EventType.Accused, 1)]
    [InlineData(ToldAndQuoted, EventType.Supported, 1)]
    [InlineData(BeforeTheVisit, EventType.Visited, 1)]
    [InlineData(ShortHeadline, EventType.Urged, 1)]
    [InlineData(NounHeadline, EventType.Met, 1)]
    [InlineData(TwoRefusals, EventType.Rejected, 2)]
    [InlineData(BothSidesAtHome, EventType.Rejected, 2)]
    public void OneActIsOneEventHoweverOftenItIsTold(string text, EventType type, int count) =>
        Assert.Equal(count, EventCase.Read(text).Count(e => e.Type == type));
}
