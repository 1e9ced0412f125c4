using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

internal sealed partial class VerbLexicon
{
    /// <summary>Verbs in -ieren follow one pattern and need no list.</summary>
    private static void ReadIeren(string word, string prefix, List<VerbReading> into)
    {
        var at = word.LastIndexOf("ier", StringComparison.Ordinal);
        if (at < 2)
        {
            return;
        }

        var lemma = prefix + word[..(at + 3)] + "en";
        switch (word[(at + 3)..])
        {
            case "en":
                Add(into, lemma, VerbForm.Infinitive);
                Add(into, lemma, Tense.Present, Mood.Indicative, Persons.FirstPlural | Persons.ThirdPlural);
                break;
            case "e":
                Add(into, lemma, Tense.Present, Mood.Indicative, Persons.FirstSingular);
                Add(into, lemma, Tense.Present, Mood.SubjunctiveOne, Persons.FirstSingular | Persons.ThirdSingular);
                break;
            case "st":
                Add(into, lemma, Tense.Present, Mood.Indicative, Persons.SecondSingular);
                break;
            case "t":
                Add(into, lemma, Tense.Present, Mood.Indicative, Persons.ThirdSingular | Persons.SecondPlural);
                Add(into, lemma, VerbForm.PastParticiple);
                break;
            case "te":
                Add(into, lemma, Tense.Preterite, Mood.Indicative, Persons.FirstSingular | Persons.ThirdSingular);
                break;
            case "ten":
                Add(into, lemma, Tense.Preterite, Mood.Indicative, Persons.FirstPlural | Persons.ThirdPlural);
                break;
            case "end":
                Add(into, lemma, VerbForm.PresentParticiple);
                break;
        }
    }
}
