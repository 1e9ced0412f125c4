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

    public static TheoryData<string, string> Forms =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "verb-forms.cases"))
                .Where(static line => line.Length > 0 && line[0] != '#')
                .Select(static line => line.Split(' ', 2))
                .Select(static parts => new TheoryDataRow<string, string>(parts[0], parts[1])),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryFormLeadsToItsInfinitive(string infinitive, string forms)
    {
        foreach (var form in forms.Split(' ').Append(infinitive))
        {
            var readings = new List<VerbReading>();
            GermanLexicon.Shared.Verbs.Read(form, readings);
            Assert.True(
                readings.Exists(r => r.Lemma == infinitive),
                $"'{form}' is read as {string.Join(", ", readings.Select(r => r.Lemma).Distinct())}."
            );
        }
    }

    [Fact]
    public void EveryListedWeakVerbIsReadAsItself()
    {
        var unread = LexiconResource
            .Lines("weak-verbs")
            .SelectMany(static line => line.Split(' '))
            .Select(static entry => entry.TrimStart('!'))
            .Where(static infinitive =>
            {
                var readings = new List<VerbReading>();
                GermanLexicon.Shared.Verbs.Read(infinitive, readings);
                return !readings.Exists(r => r.Lemma == infinitive && r.Form == VerbForm.Infinitive);
            })
            .ToArray();
        Assert.Empty(unread);
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
