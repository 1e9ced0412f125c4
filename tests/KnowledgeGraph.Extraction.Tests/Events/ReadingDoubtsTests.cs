using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class ReadingDoubtsTests
{
    private static EventRecord Only(string sentence) => Assert.Single(EventCase.Read(sentence));

    private static string Reasons(string sentence) =>
        string.Join('\n', Only(sentence).Evidence.SelectMany(e => e.Reasons));

    [Fact]
    public void AToldOfficeMakesSurerThanABareName()
    {
        var office = Only("Außenminister Tobias Wengler kritisierte Norwegen.");
        var name = Only("Der Däne Tobias Wengler kritisierte Norwegen.");
        Assert.True(office.Confidence >= name.Confidence);
    }

    [Fact]
    public void PassivesAreLessSure() =>
        Assert.Contains(
            "the passive turns its sides",
            Reasons("Norwegen wurde von Schweden kritisiert."),
            StringComparison.Ordinal
        );

    [Fact]
    public void ASharedDoerIsLessSure() =>
        Assert.Contains(
            "it shares the doer of another clause",
            string.Join(
                '\n',
                EventCase
                    .Read("Schweden begrüßte das Abkommen und kritisierte den norwegischen Präsidenten.")
                    .SelectMany(e => e.Evidence)
                    .SelectMany(e => e.Reasons)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void WhatIsSaidOfNobodyNamedIsLessSure() =>
        Assert.Contains(
            "it tells what is said, and not of whom",
            Reasons("Schweden forderte, dass die Kämpfe enden."),
            StringComparison.Ordinal
        );
}
