using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Timeline.Model;

namespace KnowledgeGraph.Timeline.Tests.Model;

public sealed class StableIdTests
{
    private static readonly ArticleRecord One = Some.Article("eins");
    private static readonly ArticleRecord Other = Some.Article("zwei");

    [Fact]
    public void AnIdIsTheSameOnEveryMachine() =>
        Assert.Equal(
            "event:a1132ec35ce0ba6c",
            StableId.OfEvent(One, Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, Some.On(13), 0))
        );

    [Fact]
    public void TwoArticlesTellOneEvent()
    {
        var told = Some.Event(EventType.Met, Some.Eu, Some.Armenien, Some.On(13), 0);
        var retold = Some.Event(EventType.Met, Some.Armenien, Some.Eu, Some.On(13), 2);

        Assert.Equal(StableId.OfEvent(One, told), StableId.OfEvent(Other, retold));
    }

    [Fact]
    public void WhoCalledWhomMatters() =>
        Assert.NotEqual(
            StableId.OfEvent(One, Some.Event(EventType.Called, Some.Putin, Some.Paschinjan, Some.On(13), 0)),
            StableId.OfEvent(One, Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, Some.On(13), 0))
        );

    [Fact]
    public void UndatedAndOneSidedEventsStayWithTheirArticle()
    {
        var undated = Some.Event(EventType.Called, Some.Paschinjan, Some.Putin, null, 0);
        var oneSided = Some.Event(EventType.Warned, Some.Putin, null, Some.On(13), 0);

        Assert.NotEqual(StableId.OfEvent(One, undated), StableId.OfEvent(Other, undated));
        Assert.NotEqual(StableId.OfEvent(One, oneSided), StableId.OfEvent(Other, oneSided));
    }

    [Theory]
    [InlineData(EventType.Called, "Telefonat: Nikol Paschinjan und Wladimir Putin")]
    [InlineData(EventType.Accused, "Vorwurf: Nikol Paschinjan gegen Wladimir Putin")]
    public void TitlesNameBothParties(EventType type, string title) =>
        Assert.Equal(title, EventTitle.Of(Some.Event(type, Some.Paschinjan, Some.Putin, null, 0)));

    [Fact]
    public void TitlesSayWhereNobodyIsNamed()
    {
        Assert.Equal(
            "Angriff: unbekannt auf Armenien",
            EventTitle.Of(Some.Event(EventType.Attacked, null, Some.Armenien, null, 0))
        );
        Assert.Equal(
            "Warnung: Armee (Aserbaidschan)",
            EventTitle.Of(Some.Event(EventType.Warned, Some.Armee, null, null, 0))
        );
    }
}
