using System.Text.RegularExpressions;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Tests.Clauses;

public sealed partial class GermanAnalyzerTests
{
    public static TheoryData<string, string> Cases =>
        [
            .. (
                (string[])
                    [
                        "main-clauses",
                        "complex-sentences",
                        "attributes",
                        "verb-brackets",
                        "joined-clauses",
                        "interruptions",
                    ]
            ).SelectMany(file =>
                ClauseCase
                    .Read(file)
                    .Select(c => new TheoryDataRow<string, string>(c.Sentence, string.Join('\n', c.Clauses)))
            ),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ClausesAreReadAsWritten(string sentence, string expected)
    {
        var clauses = GermanAnalyzer.Analyze(sentence).Clauses.Where(c => c.Verb is not null).ToArray();
        var lines = expected.Split('\n');
        Assert.Equal(lines.Length, clauses.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            AssertClause(lines[i], clauses[i]);
        }
    }

    [Fact]
    public void ReportedClauseBelongsToTheSpeakersVerb()
    {
        var clauses = GermanAnalyzer.Analyze("Man habe nichts gewusst, sagte der Zeuge.").Clauses.ToArray();
        Assert.Same(clauses[1], clauses[0].Parent);
        Assert.Contains(clauses[0], clauses[1].Complements);
    }

    [Fact]
    public void RelativePronounKnowsItsAntecedent()
    {
        var sentence = GermanAnalyzer.Analyze("Die Frau, die der Richter befragte, schwieg.").Sentences[0];
        var relative = sentence.Clauses.Single(c => c.Kind == ClauseKind.Relative);
        Assert.Equal("Frau", relative.Antecedent?.Lemma);
        Assert.Contains(relative, relative.Antecedent!.RelativeClauses);
    }

    [Fact]
    public void AppositionNamesTheHolderOfTheOffice()
    {
        var subject = GermanAnalyzer
            .Analyze("Armeniens Regierungschef Nikol Paschinjan reist ab.")
            .Clauses.Single()
            .Subject!;
        Assert.Equal("Regierungschef", subject.Lemma);
        Assert.Equal("Nikol Paschinjan", subject.TightAppositions.Single().Lemma);
        Assert.Equal("Armeniens", subject.Genitives.Single().Lemma);
    }

    [Fact]
    public void BoundsOfNumbersAreRead()
    {
        var subject = GermanAnalyzer.Analyze("Mindestens 49 Soldaten starben.").Clauses.Single().Subject!;
        Assert.Equal("Soldat", subject.Lemma);
        Assert.Equal(49, subject.Quantity?.Value);
        Assert.Equal(QuantityBound.AtLeast, subject.Quantity?.Bound);
    }

    [Fact]
    public void NounTakesItsGenitiveAndPreposition()
    {
        var phrase = GermanAnalyzer
            .Analyze("Der Angriff der Rebellen auf die Hauptstadt scheiterte.")
            .Clauses.Single()
            .Subject!;
        Assert.Equal("Rebell", phrase.Genitives.Single().Lemma);
        Assert.Equal("auf Hauptstadt", phrase.Prepositionals.Single().ToString());
    }

    [Fact]
    public void DatelineIsNoPartOfTheClause()
    {
        var sentence = GermanAnalyzer.Analyze("Genf (dpa) – Die Gespräche haben begonnen.").Sentences.Single();
        Assert.NotNull(sentence.Dateline);
        Assert.Equal("Gespräch", sentence.Clauses.Single().Subject?.Lemma);
    }

    [Fact]
    public void LineWithoutStopIsHeadline()
    {
        var sentences = GermanAnalyzer.Analyze("Neue Kämpfe im Süden\n\nDie Armee rückt vor.").Sentences;
        Assert.Equal([SentenceKind.Headline, SentenceKind.Body], sentences.Select(s => s.Kind));
        Assert.Equal(ClauseKind.Verbless, sentences[0].Clauses.Single().Kind);
    }

    private static void AssertClause(string line, Clause clause)
    {
        var lemma = line.Split(' ', '<')[0];
        Assert.Equal(lemma, clause.Verb!.Lemma);
        foreach (Match match in Parts().Matches(line))
        {
            var value = match.Groups["value"].Value.Trim();
            switch (match.Groups["key"].Value)
            {
                case "S=":
                    Assert.Equal(value, Members(clause.Subject));
                    break;
                case "O=":
                    Assert.Equal(value, Members(clause.DirectObject));
                    break;
                case "D=":
                    Assert.Equal(value, Members(clause.DativeObject));
                    break;
                case "G=":
                    Assert.Equal(value, Members(clause.GenitiveObject));
                    break;
                case "<":
                    Assert.Equal(value, clause.Parent?.Verb?.Lemma);
                    break;
                case " :":
                    Assert.Equal(value, clause.Role.ToString());
                    break;
                default:
                    Assert.Contains(value, Describe(clause.Verb!));
                    break;
            }
        }
    }

    private static string Members(NounPhrase? phrase) =>
        phrase is null
            ? "none"
            : string.Join(
                " und ",
                phrase.Members.Select(m => m.Lemma == "der" ? m.Head.Text.ToLowerInvariant() : m.Lemma)
            );

    private static IEnumerable<string> Describe(VerbComplex verb) =>
        [
            verb.Voice.ToString(),
            verb.Tense.ToString(),
            verb.Mood.ToString(),
            verb.Modal ?? "",
            verb.IsNegated ? "Negated" : "",
            verb.IsReflexive ? "Reflexive" : "",
        ];

    [GeneratedRegex(@"(?<key>[SODGV]=|<| :)(?<value>(?:(?! [SODGV]=| :|<).)+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
