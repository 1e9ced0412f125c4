using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Tests.Lexicon;

public sealed class VerbLexiconTests
{
    [Theory]
    [InlineData("warf", "werfen", VerbForm.Finite)]
    [InlineData("vorgeworfen", "vorwerfen", VerbForm.PastParticiple)]
    [InlineData("vorzuwerfen", "vorwerfen", VerbForm.ZuInfinitive)]
    [InlineData("angegriffen", "angreifen", VerbForm.PastParticiple)]
    [InlineData("verurteilte", "verurteilen", VerbForm.Finite)]
    [InlineData("verurteilt", "verurteilen", VerbForm.PastParticiple)]
    [InlineData("stürbe", "sterben", VerbForm.Finite)]
    [InlineData("annektierte", "annektieren", VerbForm.Finite)]
    [InlineData("anerkannt", "anerkennen", VerbForm.PastParticiple)]
    [InlineData("wüsste", "wissen", VerbForm.Finite)]
    [InlineData("begleitete", "begleiten", VerbForm.Finite)]
    [InlineData("vorbereitet", "vorbereiten", VerbForm.PastParticiple)]
    [InlineData("zurückzuziehen", "zurückziehen", VerbForm.ZuInfinitive)]
    [InlineData("schliesst", "schließen", VerbForm.Finite)]
    [InlineData("gibt", "geben", VerbForm.Finite)]
    [InlineData("handelt", "handeln", VerbForm.Finite)]
    public void FormIsReadAsVerb(string form, string lemma, VerbForm kind)
    {
        var readings = new List<VerbReading>();
        GermanLexicon.Shared.Verbs.Read(form, readings);
        Assert.Contains(readings, r => r.Lemma == lemma && r.Form == kind);
    }

    [Theory]
    [InlineData("gekauft")]
    [InlineData("geliefert")]
    public void ParticipleInGeIsNoFiniteForm(string form)
    {
        var readings = new List<VerbReading>();
        GermanLexicon.Shared.Verbs.Read(form, readings);
        Assert.All(readings, r => Assert.Equal(VerbForm.PastParticiple, r.Form));
    }

    [Fact]
    public void EveryVerbWithValencyIsAVerb()
    {
        var unknown = LexiconResource
            .Lists("verb-valency")
            .SelectMany(l => l.Words)
            .Distinct(StringComparer.Ordinal)
            .Where(w => !GermanLexicon.Shared.Verbs.IsVerb(w))
            .ToArray();
        Assert.True(unknown.Length < 60, string.Join(' ', unknown));
    }
}
