namespace KnowledgeGraph.Extraction.Tests.Events.Confidence;

public sealed class OpenEndsTests
{
    private static string Reasons(string sentence) =>
        string.Join('\n', EventCase.Read(sentence).SelectMany(e => e.Evidence).SelectMany(e => e.Reasons));

    [Theory]
    [InlineData("Schweden lehnte den Beitritt am Montag ab.", true)]
    [InlineData("Schweden lehnte den Vorschlag Norwegens ab.", false)]
    public void ARefusalOfNobodyIsLessSure(string sentence, bool isOpen) =>
        Assert.Equal(isOpen, Reasons(sentence).Contains("stays open", StringComparison.Ordinal));

    [Theory]
    [InlineData("Kolumbianische Milizen griffen Venezuela an.", true)]
    [InlineData("Die Huthi griffen Saudi-Arabien an.", false)]
    [InlineData("Der Präsident Kolumbiens kritisierte Venezuela.", false)]
    public void PeopleOfALandAreLessSureDoers(string sentence, bool isPeople) =>
        Assert.Equal(isPeople, Reasons(sentence).Contains("people of a land", StringComparison.Ordinal));
}
