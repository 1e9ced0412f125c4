using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Tests.Actors.Gazetteers;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("Yıldırım", "Yildirim")]
    [InlineData("Løkke", "Lökke")]
    [InlineData("Weißrussland", "Weissrussland")]
    [InlineData("Österreich", "Österreich")]
    [InlineData("Wałęsa", "Walesa")]
    [InlineData("Ra’ad", "Ra'ad")]
    public void DropsForeignMarksAndKeepsUmlauts(string word, string folded) =>
        Assert.Equal(folded, Folding.Fold(word));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("a\udc00b")]
    [InlineData("\u0301\u0301\ufffd")]
    public void NeverThrowsOnBrokenText(string text) => Assert.NotNull(Folding.Fold(text));
}
