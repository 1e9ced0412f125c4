using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Actors.Reference;

namespace KnowledgeGraph.Extraction.Tests.Actors.People;

public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("Vladimir", "Wladimir Putin")]
    [InlineData("Bashar", "Baschar al-Assad")]
    [InlineData("Mohammad", "Mohammed bin Salman")]
    [InlineData("Sergey", "Sergej Lawrow")]
    public void TakesSpellingsOfOneNameAsTheSame(string first, string known) =>
        Assert.True(NameSimilarity.SameFirstName(first, known));

    [Theory]
    [InlineData("Boris", "Wladimir Putin")]
    [InlineData("Angelika", "Olaf Scholz")]
    [InlineData("Peter", "Joschka Fischer")]
    [InlineData("Anna", "Franziskus")]
    public void KeepsDifferentNamesApart(string first, string known) =>
        Assert.False(NameSimilarity.SameFirstName(first, known));
}
