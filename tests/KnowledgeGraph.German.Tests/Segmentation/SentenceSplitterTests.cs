using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.German.Tests.Segmentation;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Er kam. Sie ging.", 2)]
    [InlineData("Am 3. Oktober kam er.", 1)]
    [InlineData("Dr. Maier kam z. B. um 20 Uhr.", 1)]
    [InlineData("Das war 2020. Der Krieg endete.", 2)]
    [InlineData("„Wir gehen.“ Er blieb.", 2)]
    [InlineData("„Gehen wir?“, fragte er.", 1)]
    [InlineData("Rund 40.000 Menschen flohen.", 1)]
    [InlineData("Er sagte: „Ich gehe.“", 1)]
    [InlineData("Im 19. Jahrhundert regierte Wilhelm II. das Land.", 1)]
    [InlineData("Neue Kämpfe\nDie Armee rückt vor.", 2)]
    [InlineData("George W. Bush kam nach Wien.", 1)]
    [InlineData("Die Firma zahlte 3,5 Mio. Euro.", 1)]
    public void SentencesEndWhereTheyShould(string text, int count) =>
        Assert.Equal(count, GermanAnalyzer.Analyze(text).Sentences.Count);

    [Fact]
    public void SpansCoverTheWords()
    {
        const string text = "  Er kam.  Sie ging!  ";
        Assert.Equal(["Er kam.", "Sie ging!"], GermanAnalyzer.Analyze(text).Sentences.Select(s => s.TextIn(text)));
    }

    [Fact]
    public void WrappedLinesAreOneParagraph()
    {
        const string text =
            "Die Regierung hat gestern nach langen Beratungen\nbeschlossen, die Grenze für einige Wochen zu\nschließen.";
        Assert.Single(GermanAnalyzer.Analyze(text).Sentences);
    }

    [Theory]
    [InlineData("Der Minister Kim Jae In sprach mit ihm.", 1)]
    [InlineData("Lob für den Trainer In seiner Rede dankte er allen.", 2)]
    [InlineData("Dort wohnte der Bäcker Achim A. Der Nachbar kannte ihn.", 2)]
    [InlineData("Der Bäcker Achim A. verließ das Haus.", 1)]
    public void LostStopsPartSentences(string text, int count) =>
        Assert.Equal(count, GermanAnalyzer.Analyze(text).Sentences.Count);

    [Fact]
    public void TimesOfLiveReportsStandBeforeTheSentence()
    {
        const string text = "+++ 15:10 Uhr +++ Aus Oslo kommen freundliche Worte.";
        var sentence = Assert.Single(GermanAnalyzer.Analyze(text).Sentences);
        Assert.Equal(17, sentence.Dateline?.End);
        Assert.Equal("Worte", Assert.Single(sentence.Clauses).Subject?.Head.Text);
    }
}
