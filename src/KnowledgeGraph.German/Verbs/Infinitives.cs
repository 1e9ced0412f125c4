using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>Infinitives with zu that stand inside another clause without commas.</summary>
internal static class Infinitives
{
    private static readonly string[] s_licensing =
    [
        "gelegenheit",
        "möglichkeit",
        "chance",
        "recht",
        "versuch",
        "absicht",
        "ziel",
        "plan",
        "pflicht",
        "lust",
        "zeit",
        "mut",
        "fähigkeit",
        "bereitschaft",
        "problem",
        "aufgabe",
        "grund",
        "anlass",
        "angst",
        "freude",
        "idee",
        "wunsch",
        "entscheidung",
        "auftrag",
        "option",
        "erlaubnis",
        "verpflichtung",
        "hoffnung",
        "mühe",
        "vorschlag",
        "forderung",
        "aufruf",
        "befugnis",
    ];

    /// <summary>Notes "um", "ohne", "statt" at the head of an infinitive clause as its opener.</summary>
    public static void MarkOpener(ClauseDraft draft, List<Token> words)
    {
        if (words[0].Text.ToLowerInvariant() is "um" or "ohne" or "statt" or "anstatt" or "außer")
        {
            words[0].PartOfSpeech = PartOfSpeech.Subjunction;
            words[0].Lemma = words[0].Text.ToLowerInvariant();
            draft.Subjunction = words[0];
            draft.Role = ClauseRole.Adverbial;
        }
    }

    /// <summary>Takes the words of an infinitive with zu out of a clause; false where it has none of its own.</summary>
    public static bool TrySplit(ClauseDraft draft, GermanLexicon lexicon, out List<Token> taken)
    {
        taken = [];
        var words = draft.Tokens;
        var zu = words.FindIndex(static t => t.Use == VerbForm.ZuInfinitive);
        if (
            zu < 0
            || draft.Finite is null
            || (!(draft.IsVerbFinal && zu > words.IndexOf(draft.Finite)) && IsRaising(draft, lexicon, words))
        )
        {
            return false;
        }

        var finite = words.IndexOf(draft.Finite);
        var end = zu;
        while (end + 1 < words.Count && words[end + 1].Use is VerbForm.ZuInfinitive)
        {
            end++;
        }

        var start =
            draft.IsVerbFinal ? (zu > finite ? finite + 1 : MarkerBefore(words, zu))
            : zu < finite ? StartInForefield(words, zu)
            : StartBehind(words, finite, zu, lexicon.ValencyOf(draft.FiniteLemma));
        if (start < 0 || start > zu)
        {
            return false;
        }

        taken = words.GetRange(start, end - start + 1);
        words.RemoveRange(start, end - start + 1);
        return true;
    }

    private static bool IsRaising(ClauseDraft draft, GermanLexicon lexicon, List<Token> words)
    {
        var lemma = draft.FiniteLemma;
        if (words.Exists(static t => t.Use == VerbForm.PastParticiple && t.Index > 0) && VerbKinds.IsAuxiliary(lemma))
        {
            return false;
        }

        if (lemma == "haben")
        {
            // "hat zu entscheiden" against "hatte Gelegenheit, … zu besuchen".
            return !words.Exists(IsLicensing);
        }

        return lexicon.ValencyOf(lemma).HasFlag(Valency.Raising)
            && !words.Exists(static t => t.IsText("um"))
            && !(lemma == "sein" && words.Exists(IsLicensing));
    }

    private static int StartInForefield(List<Token> words, int zu)
    {
        var opener = words.FindIndex(
            0,
            zu,
            static t => t.Text.ToLowerInvariant() is "um" or "ohne" or "statt" or "anstatt"
        );
        return opener >= 0 ? opener : 0;
    }

    private static int StartBehind(List<Token> words, int finite, int zu, Valency matrix)
    {
        for (var i = finite + 1; i < zu; i++)
        {
            if (words[i].Text is "um" or "ohne" or "anstatt" or "statt")
            {
                return i;
            }
        }

        for (var i = zu - 1; i > finite; i--)
        {
            if (words[i].Use == VerbForm.PastParticiple || IsLicensing(words[i]))
            {
                return i + 1;
            }
        }

        var start = finite + 1;
        var hasSubject = finite > 0 && HasSubjectBefore(words, finite);
        while (start < zu && IsOfMatrix(words[start]) && !(hasSubject && IsOfInfinitive(words[start], matrix)))
        {
            start++;
        }

        if (finite == 0 || !HasSubjectBefore(words, finite))
        {
            start = SkipPhrase(words, start, zu);
        }

        return Math.Min(start, MarkerBefore(words, zu));
    }

    private static int MarkerBefore(List<Token> words, int zu) =>
        zu > 0 && words[zu - 1].PartOfSpeech == PartOfSpeech.InfinitiveMarker ? zu - 1 : zu;

    private static bool IsOfMatrix(Token token) =>
        token.PartOfSpeech is PartOfSpeech.Particle or PartOfSpeech.Adverb
        || token.Is(WordClasses.Reflexive)
        || (token.PartOfSpeech == PartOfSpeech.Pronoun && token.Is(WordClasses.Personal));

    // "Er versucht sie ihm zu nehmen": a verb that takes no object leaves the pronouns to the infinitive.
    private static bool IsOfInfinitive(Token token, Valency matrix) =>
        token.PartOfSpeech == PartOfSpeech.Pronoun
        && token.Is(WordClasses.Personal)
        && token.Agreement.Allows(Cases.Accusative | Cases.Dative)
        && (matrix & (Valency.ObjectControl | Valency.DativeControl | Valency.Dative | Valency.Ditransitive))
            == Valency.None;

    private static bool HasSubjectBefore(List<Token> words, int finite)
    {
        if (
            words[0].PartOfSpeech
            is PartOfSpeech.Preposition
                or PartOfSpeech.Adverb
                or PartOfSpeech.PronominalAdverb
                or PartOfSpeech.Particle
        )
        {
            return false;
        }

        for (var i = 0; i < finite; i++)
        {
            if (
                words[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun
                && words[i].Agreement.Allows(Cases.Nominative)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipPhrase(List<Token> words, int start, int zu)
    {
        var at = start;
        while (
            at < zu
            && words[at].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral
        )
        {
            at++;
        }

        var any = false;
        while (at < zu && words[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun)
        {
            at++;
            any = true;
        }

        return any ? at : start;
    }

    private static bool IsLicensing(Token token)
    {
        if (token.PartOfSpeech != PartOfSpeech.Noun)
        {
            return false;
        }

        foreach (var noun in s_licensing)
        {
            if (token.Lemma.EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
