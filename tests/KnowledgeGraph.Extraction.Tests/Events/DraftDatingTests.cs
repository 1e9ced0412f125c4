using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Tests.Events;

/// <summary>Articles of 10 May 2023, and the days of an event that they tell.</summary>
public sealed class DraftDatingTests
{
    [Theory]
    [InlineData("3. Mai: Kenia trifft mit Somalia zusammen.", EventType.Met, "2023-05-03..2023-05-03")]
    [InlineData("Kenia verurteilte den Anschlag Somalias vom Montag.", EventType.Criticised, "2023-05-10..2023-05-10")]
    [InlineData("Kenia wies die Forderung Somalias umgehend zurück.", EventType.Rejected, "2023-05-10..2023-05-10")]
    [InlineData(
        "Der im März verhaftete Minister griff Kenia mit scharfen Worten an. Kenia beschoss Somalia mit Raketen.",
        EventType.Attacked,
        "2023-05-10..2023-05-10"
    )]
    [InlineData(
        "Eine Waffenruhe, die Kenia und Somalia am 2. Mai vereinbart hatten, wurde mehrfach gebrochen.",
        EventType.Attacked,
        "2023-05-02..2023-05-10"
    )]
    public void EventHasTheDaysToldOfIt(string text, EventType type, string days)
    {
        var told = EventCase
            .Read(text)
            .Where(e => e.Type == type)
            .Select(e => e.Date is { } d ? $"{d.From:yyyy-MM-dd}..{d.To:yyyy-MM-dd}" : "undated");

        Assert.Contains(days, told);
    }
}
