using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;

namespace KnowledgeGraph.Extraction.Tests.Actors.Gazetteers;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("Regierungschef", "Ministerpräsident", null)]
    [InlineData("Premierministerin", "Ministerpräsidentin", null)]
    [InlineData("Staatschefs", "Präsident", null)]
    [InlineData("Kremlchef", "Präsident", "Russland")]
    [InlineData("Kanzlerin", "Bundeskanzlerin", "Bund")]
    [InlineData("EU-Ratschef", "Ratspräsident", "EU")]
    [InlineData("Außenbeauftragten", "Außenbeauftragter", null)]
    [InlineData("Präsidenten", "Präsident", null)]
    [InlineData("Außenministerinnen", "Außenministerin", null)]
    public void NormalisesOffices(string word, string office, string? of)
    {
        var found = OfficeLexicon.Default.Find(Folding.Fold(word));

        Assert.NotNull(found);
        Assert.Equal(office, found.Office);
        Assert.Equal(of, found.Of);
    }

    [Theory]
    [InlineData("Militärsprecher", "Sprecher")]
    [InlineData("Energieministerin", "Ministerin")]
    [InlineData("Rebellenkommandeur", "Kommandeur")]
    public void FindsOfficesInsideCompounds(string word, string office) =>
        Assert.Equal(
            office,
            (OfficeLexicon.Default.Find(Folding.Fold(word)) ?? OfficeLexicon.Default.FindLastPart(word, out _))?.Office
        );

    [Theory]
    [InlineData("Begleiter")]
    [InlineData("Tischler")]
    [InlineData("Verbraucher")]
    public void TakesNoOfficeFromAnAccidentOfLetters(string word) =>
        Assert.Null(OfficeLexicon.Default.Find(Folding.Fold(word)) ?? OfficeLexicon.Default.FindLastPart(word, out _));

    [Theory]
    [InlineData("Soldaten", "Armee", ActorKind.Body)]
    [InlineData("Streitkräften", "Armee", ActorKind.Body)]
    [InlineData("Außenministeriums", "Außenministerium", ActorKind.Body)]
    [InlineData("Führung", "Regierung", ActorKind.State)]
    [InlineData("Demonstrierenden", "Demonstranten", ActorKind.Group)]
    public void NamesBodiesByTheirUsualNoun(string word, string name, ActorKind kind)
    {
        var body = BodyLexicon.Default.Find(Folding.Fold(word));

        Assert.NotNull(body);
        Assert.Equal((name, kind), (body.Name, body.Kind));
    }

    [Theory]
    [InlineData("Durchführung")]
    [InlineData("Entführung")]
    [InlineData("Ausland")]
    [InlineData("Gedanken")]
    public void TakesNoBodyFromAnAccidentOfLetters(string word) =>
        Assert.Null(BodyLexicon.Default.Find(Folding.Fold(word)) ?? BodyLexicon.Default.FindLastPart(word));
}
