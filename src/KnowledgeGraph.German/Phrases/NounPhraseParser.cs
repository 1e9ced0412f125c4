using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Reads noun phrases: determiner, modifiers, head, and what follows the head.</summary>
internal sealed partial class NounPhraseParser(
    List<Token> words,
    int finiteAt,
    bool isPassive,
    List<NounPhrase> all,
    PhraseParser phrases
)
{
    /// <summary>Phrases inside phrases are read this deep; what is nested deeper stands beside instead.</summary>
    public const int DeepestNesting = 9;

    private const int LongestList = 40;

    /// <summary>A noun phrase with its coordinated members and loose appositions; null where none begins.</summary>
    public NounPhrase? Coordinated(ref int at, int depth, Token? preposition)
    {
        if (depth > DeepestNesting || Single(ref at, depth, preposition) is not { } first)
        {
            return null;
        }

        if (first.Pronoun is PronounKind.Reflexive or PronounKind.Relative)
        {
            return first;
        }

        Members(first, ref at, depth, preposition);
        return first;
    }

    /// <summary>", wie schon zuvor |Ungarn|, den Angriff": somebody who does the same, by the way; what stands behind the comma belongs to the verb.</summary>
    public NounPhrase? Likened(ref int at)
    {
        var behind = at + 1;
        while (behind < words.Count && words[behind].Text is "schon" or "bereits" or "zuvor" or "auch" or "zuletzt")
        {
            behind++;
        }

        if (
            !words[at].IsText("wie")
            || behind == at + 1
            || behind >= words.Count
            || Single(ref behind, 1, null) is not { } other
        )
        {
            return null;
        }

        at = behind;
        return other;
    }

    private NounPhrase? Single(ref int at, int depth, Token? preposition)
    {
        var start = at;
        var reader = new NounPhraseReader(words, phrases, depth);
        if (reader.Read(ref at, preposition) is not { } phrase)
        {
            at = start;
            return null;
        }

        all.Add(phrase);
        phrase.FirstToken = words[start].Index;
        phrase.LastToken = words[at - 1].Index;
        phrase.Span = new TextSpan(words[start].Span.Start, words[at - 1].Span.End);
        if (phrase.Pronoun == PronounKind.None || phrase.Pronoun == PronounKind.Indefinite)
        {
            Behind(phrase, ref at, depth);
            phrase.Span = new TextSpan(phrase.Span.Start, words[at - 1].Span.End);
        }

        return phrase;
    }

    /// <summary>Genitives and prepositional phrases behind the head.</summary>
    private void Behind(NounPhrase phrase, ref int at, int depth)
    {
        for (var i = 0; i < 6 && at < words.Count && depth < DeepestNesting; i++)
        {
            if (TryGenitive(phrase, ref at, depth))
            {
                continue;
            }

            if (words[at].PartOfSpeech != PartOfSpeech.Preposition || !AttachesPreposition(phrase, at, depth))
            {
                return;
            }

            if (phrases.Prepositional(ref at, depth + 1) is not { } inner)
            {
                return;
            }

            phrase.Prepositionals = [.. phrase.Prepositionals, inner];
            if (inner is { Lemma: "ohne", Object.Lemma: "Grenze" })
            {
                // "Ärzte ohne Grenzen hilft": one body, or several people.
                phrase.Agreement = phrase.Agreement.Or(Agreement.Of(phrase.Cases, Genders.Feminine, Numbers.Singular));
            }
        }
    }

    private bool AttachesPreposition(NounPhrase phrase, int at, int depth)
    {
        if (phrase.Pronoun != PronounKind.None && !words[at].IsText("von"))
        {
            return false;
        }

        var lemma = words[at].Info.PrepositionLemma ?? words[at].Text;
        if (depth == 0 && at < finiteAt)
        {
            // All that stands before the finite verb of a main clause is one phrase.
            return true;
        }

        if (lemma == "ohne" && at + 1 < words.Count && words[at + 1].Text == "Grenzen")
        {
            return true;
        }

        if (phrase.IsName && phrase.TightAppositions.Count == 0)
        {
            return false;
        }

        if (lemma == "von" && isPassive && phrase.Genitives.Count > 0)
        {
            // "nach Darstellung Oslos von Soldaten beschossen": the doer, where the noun has its owner already.
            return false;
        }

        return (lemma == "von" && !isPassive && !Temporal.IsUnit(phrase.Head.Lemma)) || phrases.Takes(phrase, lemma);
    }

    // "sagte er am Donnerstag der Zeitung": a day has no genitive.
    private static bool IsDay(string lemma) =>
        lemma.EndsWith("tag", StringComparison.Ordinal) && Temporal.IsUnit(lemma) && lemma != "Tag";

    private bool TryGenitive(NounPhrase phrase, ref int at, int depth)
    {
        // "hatten die UN der Miliz Verbrechen vorgeworfen": behind the verb a name has no genitive with an article.
        var isBareName =
            phrase.IsName
            && (
                phrase.Determiner == DeterminerKind.None
                || (depth == 0 && finiteAt >= 0 && at > finiteAt && phrase.Head.NounInfo.IsKnownNoun)
            );
        if (isBareName || IsDay(phrase.Head.Lemma))
        {
            return false;
        }

        if (phrase.Genitives.Count > 0 && phrase.Genitives[^1].Span.End == words[at - 1].Span.End && depth == 0)
        {
            return false;
        }

        var next = words[at];
        if (next.Use is not null || !next.IsWord || next.IsAttributive)
        {
            return false;
        }

        var isGenitiveName =
            (next.PartOfSpeech == PartOfSpeech.Name || IsGenitiveNoun(next))
            && next.Agreement.Allows(Cases.Genitive)
            && next.Text.EndsWith('s')
            && !next.NounInfo.Is(WordClasses.FirstName)
            && !phrase.IsName
            // "rief in einem Brief |Ungarns Präsidenten| auf".
            && !(at > finiteAt && at + 1 < words.Count && HeadFollowers.NeedsOwner(words[at + 1]));
        var opens =
            next.PartOfSpeech is PartOfSpeech.Determiner && next.Agreement.Allows(Cases.Genitive)
            || next.Text is "zweier" or "dreier"
            || (next.PartOfSpeech == PartOfSpeech.Adjective && next.Info.AdjectiveEnding is "er" or "en")
            || isGenitiveName;
        if (!opens)
        {
            return false;
        }

        var start = at;
        var count = all.Count;
        var genitive = Single(ref at, depth + 1, null);
        // Before a verb in second place a phrase in a form of the genitive belongs to the noun before it.
        var isForefield = depth == 0 && at <= finiteAt && genitive is { DeterminerToken: not null };
        // "zwei der Angreifer": some of several, wherever it stands.
        if (
            genitive is { DeterminerToken: not null, Pronoun: PronounKind.None }
            && (phrase.Pronoun == PronounKind.Indefinite || phrase.Head.PartOfSpeech == PartOfSpeech.Numeral)
            && genitive.Agreement.Only(Cases.Genitive).Only(Numbers.Plural) is { IsEmpty: false } several
        )
        {
            genitive.Agreement = several;
        }

        if (
            genitive is null
            || !(
                IsGenitive(genitive, isGenitiveName)
                || (isForefield && genitive.Agreement.Allows(Cases.Genitive))
                || (depth == 0 && at > finiteAt && HasSubjectBefore() && IsOpenGenitive(phrase, genitive))
            )
        )
        {
            at = start;
            all.RemoveRange(count, all.Count - count);
            return false;
        }

        MembersOfGenitive(genitive, ref at, depth);
        genitive.Case = Cases.Genitive;
        phrase.Genitives = [.. phrase.Genitives, genitive];
        return true;
    }

    // "wirft Oslo die Aufgabe |der Bauern| vor": nominative or genitive by form, and the subject stands before the verb.
    private static bool IsOpenGenitive(NounPhrase phrase, NounPhrase genitive) =>
        phrase.Pronoun == PronounKind.None
        && !phrase.IsName
        && genitive is { DeterminerToken.Text: "der" or "dieser", Pronoun: PronounKind.None }
        && genitive.Agreement.Allows(Cases.Genitive)
        && !genitive.Agreement.Allows(Cases.Dative);

    private bool HasSubjectBefore() =>
        finiteAt > 0
        && (
            words[0].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun
            || words[0].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective
        )
        && (words[0].Agreement.IsEmpty || words[0].Agreement.Allows(Cases.Nominative));

    // A name that looks like a compound: "Vertreter Berg-Karabachs".
    private static bool IsGenitiveNoun(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Noun && !token.NounInfo.IsListed && token.Agreement.Cases == Cases.Genitive;

    private static bool IsGenitive(NounPhrase phrase, bool isName) =>
        phrase.Agreement.Allows(Cases.Genitive)
        && (
            isName
            || (phrase.IsName && phrase.DeterminerToken is { Text: "der" })
            || (phrase.Cases & (Cases.Nominative | Cases.Accusative)) == Cases.None
        );
}
