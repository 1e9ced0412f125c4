using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Tests.Lexicon;

public sealed class WordListTests
{
    [Theory]
    [InlineData("Angriffs", "Angriff", Cases.Genitive)]
    [InlineData("Ländern", "Land", Cases.Dative)]
    [InlineData("Präsidenten", "Präsident", Cases.Accusative)]
    [InlineData("Städte", "Stadt", Cases.Nominative)]
    public void NounFormsAreGenerated(string form, string lemma, Cases cases)
    {
        Assert.True(GermanLexicon.Shared.Nouns.TryGet(form, out var reading));
        Assert.Equal(lemma, reading.Lemma);
        Assert.True(reading.Agreement.Allows(cases));
    }

    [Theory]
    [InlineData("Raketenangriff", Genders.Masculine)]
    [InlineData("Friedensverhandlung", Genders.Feminine)]
    [InlineData("Verteidigungsministerium", Genders.Neuter)]
    public void CompoundTakesTheGenderOfItsLastPart(string word, Genders gender) =>
        Assert.Equal(gender, new WordAnalyzer(GermanLexicon.Shared).Capitalized(word).NounAgreement.Genders);

    [Theory]
    [InlineData("größten", "groß")]
    [InlineData("jüngsten", "jung")]
    [InlineData("armenische", "armenisch")]
    [InlineData("teure", "teuer")]
    public void AdjectiveFormsAreRead(string form, string lemma) =>
        Assert.Equal(lemma, new WordAnalyzer(GermanLexicon.Shared).Lower(form).AdjectiveLemma);

    [Theory]
    [InlineData("dreiundzwanzig", 23)]
    [InlineData("40.000", 40000)]
    [InlineData("zweitausend", 2000)]
    [InlineData("3,5", 3.5)]
    public void NumbersAreRead(string word, double value) => Assert.Equal((decimal)value, NumeralReader.Read(word));

    [Theory]
    [InlineData("am", "an", Cases.Dative)]
    [InlineData("wegen", "wegen", Cases.Genitive)]
    [InlineData("für", "für", Cases.Accusative)]
    public void PrepositionsGovernTheirCases(string form, string lemma, Cases cases)
    {
        var info = new WordAnalyzer(GermanLexicon.Shared).Lower(form);
        Assert.Equal(lemma, info.PrepositionLemma);
        Assert.True(info.PrepositionCases.HasFlag(cases));
    }

    [Fact]
    public void DeterminersAgree()
    {
        var words = new WordAnalyzer(GermanLexicon.Shared);
        Assert.Equal(Cases.Dative, words.Lower("dem").DeterminerAgreement.Cases);
        Assert.Equal(Cases.Genitive, words.Lower("des").DeterminerAgreement.Cases);
        Assert.True(words.Lower("beide").DeterminerAgreement.Allows(Cases.Nominative));
    }

    [Fact]
    public void FirstNamesHaveGender()
    {
        Assert.Equal(Genders.Masculine, GermanLexicon.Shared.Names.FirstName("Nikol"));
        Assert.Equal(Genders.Feminine, GermanLexicon.Shared.Names.FirstName("Annalena"));
    }
}
