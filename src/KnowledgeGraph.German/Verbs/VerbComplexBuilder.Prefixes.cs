using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

internal sealed partial class VerbComplexBuilder
{
    private void AddPrefix(VerbComplex complex, ClauseDraft draft)
    {
        if (
            draft.IsVerbFinal
            || draft.Finite is null
            || VerbKinds.IsModal(complex.Lemma) && !complex.Lemma.StartsWith('m')
        )
        {
            return;
        }

        var finite = draft.Tokens.IndexOf(draft.Finite);
        for (var i = draft.Tokens.Count - 1; i > finite; i--)
        {
            var token = draft.Tokens[i];
            if (!token.IsWord)
            {
                continue;
            }

            if (IsPrefix(draft, i, complex.Lemma))
            {
                complex.PrefixToken = token;
                complex.Lemma = token.Text + complex.Lemma;
                complex.Tokens = [.. complex.Tokens, token];
                token.PartOfSpeech = PartOfSpeech.VerbPrefix;
                return;
            }
        }
    }

    // "bekannt geben", "frei gelassen", "sicher zu stellen": written apart, one verb.
    private void AddWordBefore(VerbComplex complex, ClauseDraft draft)
    {
        var at = draft.Tokens.IndexOf(complex.MainToken) - 1;
        if (at >= 0 && draft.Tokens[at].PartOfSpeech == PartOfSpeech.InfinitiveMarker)
        {
            at--;
        }

        if (at < 0 || complex.Lemma is "sein" or "werden" or "haben")
        {
            return;
        }

        var token = draft.Tokens[at];
        if (
            token.Use is null
            && !token.IsCapitalized
            && lexicon.Verbs.HasCombinations(token.Text)
            && lexicon.Verbs.Combines(token.Text, complex.Lemma)
        )
        {
            complex.PrefixToken = token;
            complex.Lemma = token.Text + complex.Lemma;
            complex.Tokens = [.. complex.Tokens.Append(token).OrderBy(static t => t.Index)];
            token.PartOfSpeech = PartOfSpeech.VerbPrefix;
        }
    }

    private bool IsPrefix(ClauseDraft draft, int at, string lemma)
    {
        var token = draft.Tokens[at];
        if (
            token.IsCapitalized
            || !lexicon.Verbs.IsSeparablePrefix(token.Text)
            || (at > 0 && draft.Tokens[at - 1].Text == "wie")
        )
        {
            return false;
        }

        if (token.PartOfSpeech == PartOfSpeech.VerbPrefix)
        {
            return true;
        }

        var isLast = at == draft.Tokens.Count - 1 || !draft.Tokens[at + 1].IsWord;
        var isPlain =
            token.PartOfSpeech
            is PartOfSpeech.Adverb
                or PartOfSpeech.Adjective
                or PartOfSpeech.PronominalAdverb
                or PartOfSpeech.Other;
        return isLast
            && isPlain
            && lemma is not ("sein" or "werden" or "haben")
            && lexicon.Verbs.Combines(token.Text, lemma)
            && (token.PartOfSpeech != PartOfSpeech.PronominalAdverb || lexicon.Verbs.HasCombinations(token.Text));
    }

    private static bool FollowsPreposition(ClauseDraft draft, Token token)
    {
        var at = draft.Tokens.IndexOf(token);
        return at > 0 && draft.Tokens[at - 1].PartOfSpeech == PartOfSpeech.Preposition;
    }

    private static void AddMarkers(VerbComplex complex, ClauseDraft draft)
    {
        for (var at = 0; at < draft.Tokens.Count; at++)
        {
            var token = draft.Tokens[at];
            if (token.PartOfSpeech == PartOfSpeech.InfinitiveMarker)
            {
                complex.ZuToken ??= token;
            }
            else if (IsNegation(draft.Tokens, at))
            {
                complex.IsNegated = true;
            }
            else if (token.Text is "sich" or "Sich" && !FollowsPreposition(draft, token))
            {
                complex.ReflexiveToken ??= token;
                complex.IsReflexive = true;
            }
        }

        if (complex.Modal == "lassen" && complex.IsReflexive)
        {
            complex.Voice = Voice.LassenPassive;
        }
    }

    /// <summary>"nicht", "nie", "kaum" and their like, where they deny the clause and neither an adjective nor an "only".</summary>
    private static bool IsNegation(List<Token> tokens, int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (token.IsText("nicht") && at > 0 && tokens[at - 1].Text == "," && next is not null)
        {
            // "mit der Regierung, nicht mit den Rebellen": it denies the phrase behind it, and the clause stands.
            return false;
        }

        if (token.IsText("nicht"))
        {
            return next is null
                || !(
                    next.Text is "nur" or "zuletzt" or "allein" or "bloß" or "weniger" or "umsonst" or "minder"
                    || (IsInsidePhrase(tokens, at) && next.PartOfSpeech is PartOfSpeech.Adjective)
                );
        }

        return token.IsText("nie")
            || token.IsText("niemals")
            || token.IsText("keineswegs")
            || token.IsText("keinesfalls")
            || token.IsText("mitnichten")
            || token.IsText("weder")
            || IsByNoMeans(tokens, at)
            || (token.Text == "kaum" && next?.PartOfSpeech is not PartOfSpeech.Numeral);
    }

    /// <summary>"unter |keinen| Umständen", "auf |keinen| Fall": a phrase that denies the whole clause.</summary>
    private static bool IsByNoMeans(List<Token> tokens, int at) =>
        tokens[at].Text.StartsWith("kein", StringComparison.Ordinal)
        && at > 0
        && at + 1 < tokens.Count
        && (tokens[at - 1].Text.ToLowerInvariant(), tokens[at + 1].Text)
            is
                ("auf", "Fall")
                or
                ("unter", "Umständen" or "Bedingungen")
                or
                ("in", "Weise")
                or
                ("um", "Preis")
                or
                ("zu", "Zeitpunkt" or "Zeit");

    /// <summary>
    /// "mit einem international |nicht| anerkannten Regime", "nach |nicht| bestätigten Berichten": a determiner or preposition stands
    /// before, an adjective with its ending behind.
    /// </summary>
    private static bool IsInsidePhrase(List<Token> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && tokens[before].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Adjective)
        {
            before--;
        }

        return before >= 0
            && tokens[before].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Preposition
            && at + 1 < tokens.Count
            && tokens[at + 1].Text[^1] is 'e' or 'n' or 'r' or 's' or 'm';
    }
}
