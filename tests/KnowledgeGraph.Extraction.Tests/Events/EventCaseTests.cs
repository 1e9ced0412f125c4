namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class EventCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Verbs => EventCase.Lines("verbs");

    public static IEnumerable<TheoryDataRow<string>> LightVerbs => EventCase.Lines("light-verbs");

    public static IEnumerable<TheoryDataRow<string>> Nouns => EventCase.Lines("nouns");

    public static IEnumerable<TheoryDataRow<string>> Reported => EventCase.Lines("reported");

    public static IEnumerable<TheoryDataRow<string>> Status => EventCase.Lines("status");

    public static IEnumerable<TheoryDataRow<string>> Discourse => EventCase.Lines("discourse");

    public static IEnumerable<TheoryDataRow<string>> Refusals => EventCase.Lines("refusals");

    public static IEnumerable<TheoryDataRow<string>> None => EventCase.Lines("none");

    [Theory]
    [MemberData(nameof(Verbs))]
    public void VerbTellsItsEvent(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(LightVerbs))]
    public void NounWithLightVerbTellsItsEvent(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(Nouns))]
    public void NounTellsItsEvent(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(Reported))]
    public void ReportedEventHasItsClaimant(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(Status))]
    public void VerbTellsTheStatus(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(Discourse))]
    public void SentencesTogetherTellTheirEvent(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void NegationTellsARefusal(string line) => AssertTold(line);

    [Theory]
    [MemberData(nameof(None))]
    public void SentenceWithoutEventTellsNone(string line) => Assert.Empty(EventCase.Read(line));

    private static void AssertTold(string line)
    {
        var wanted = EventCase.Parse(line);
        var told = EventCase.Read(wanted.Sentence).Select(wanted.Show);
        Assert.Contains(wanted.Expected, told);
    }
}
