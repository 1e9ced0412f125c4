namespace KnowledgeGraph.Extraction.Tests.Events.Confidence;

public sealed class ReadingDoubtsTests
{
    private static string Reasons(string sentence) =>
        string.Join('\n', EventCase.Read(sentence).SelectMany(e => e.Evidence).SelectMany(e => e.Reasons));

    [Fact]
    public void AToldOfficeMakesSurer() =>
        Assert.Contains(
            "the doer's office is told",
            Reasons("Bundeskanzler Olaf Scholz kritisierte Norwegen."),
            StringComparison.Ordinal
        );

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
            Reasons("Schweden begrüßte das Abkommen und kritisierte den norwegischen Präsidenten."),
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
