using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>Tells participles that belong to the predicate from those that are adjectives or adverbs.</summary>
internal static class Predicates
{
    /// <summary>Makes adjectives of the participles that no auxiliary of the clause can take.</summary>
    public static void DemoteParticiples(ClauseDraft draft, GermanLexicon lexicon)
    {
        DemotePrefixes(draft, lexicon.Verbs);
        var finite = draft.Finite ?? draft.Auxiliary?.Finite ?? draft.SharesWith?.Finite;
        if (finite is null)
        {
            return;
        }

        var lemma = FiniteLemma(finite);
        var hasAuxiliaryInfinitive = draft.Tokens.Exists(t =>
            t != finite
            && t.Use is VerbForm.Infinitive or VerbForm.ZuInfinitive or VerbForm.PastParticiple
            && VerbKinds.IsAuxiliary(t.Lemma)
        );
        hasAuxiliaryInfinitive |= draft.SharesInfinitive;
        foreach (var token in draft.Tokens)
        {
            if (token.Use != VerbForm.PastParticiple || token == finite || VerbKinds.IsAuxiliaryOrModal(token.Lemma))
            {
                continue;
            }

            if (
                FollowsComparison(draft, token)
                || IsBeforeParticiple(draft, token)
                || (lemma == "sein" && !draft.IsVerbFinal && IsInside(draft, token))
            )
            {
                Demote(token);
            }
            else if (!TakesParticiple(lemma) && !hasAuxiliaryInfinitive)
            {
                Demote(token);
            }
            else if (
                lemma == "sein"
                && !hasAuxiliaryInfinitive
                && token.Is(WordClasses.BareAdjective)
                && lexicon.Adjectives.IsListed(token.Text.ToLowerInvariant())
            )
            {
                Demote(token);
            }
        }
    }

    // "bekannt geben": the participle is the first part of the verb behind it.
    private static void DemotePrefixes(ClauseDraft draft, VerbLexicon verbs)
    {
        for (var i = 0; i + 1 < draft.Tokens.Count; i++)
        {
            var token = draft.Tokens[i];
            if (token.Use != VerbForm.PastParticiple || token == draft.Finite || !verbs.HasCombinations(token.Text))
            {
                continue;
            }

            var next = draft.Tokens[i + 1];
            if (next.PartOfSpeech == PartOfSpeech.InfinitiveMarker && i + 2 < draft.Tokens.Count)
            {
                next = draft.Tokens[i + 2];
            }

            if (next.VerbReadings.Any(r => verbs.Combines(token.Text, r.Lemma)))
            {
                Demote(token);
            }
        }
    }

    // "hat sich besorgt geäußert": the last participle is the verb, the one before it an adjective.
    private static bool IsBeforeParticiple(ClauseDraft draft, Token token)
    {
        var at = draft.Tokens.IndexOf(token);
        return at + 1 < draft.Tokens.Count
            && draft.Tokens[at + 1] is { Use: VerbForm.PastParticiple } next
            && !VerbKinds.IsAuxiliaryOrModal(next.Lemma)
            && next != draft.Finite;
    }

    private static bool FollowsComparison(ClauseDraft draft, Token token)
    {
        var at = draft.Tokens.IndexOf(token);
        return at > 0 && draft.Tokens[at - 1].PartOfSpeech == PartOfSpeech.Comparison;
    }

    // "war bestimmt schon da": what belongs to the bracket has nothing but further phrases behind it.
    private static bool IsInside(ClauseDraft draft, Token token)
    {
        var at = draft.Tokens.IndexOf(token);
        return at > draft.Tokens.IndexOf(draft.Finite ?? token)
            && at + 1 < draft.Tokens.Count
            && draft.Tokens[at + 1].PartOfSpeech
                is PartOfSpeech.Adverb
                    or PartOfSpeech.Particle
                    or PartOfSpeech.Adjective
                    or PartOfSpeech.Numeral
                    or PartOfSpeech.Pronoun;
    }

    private static bool TakesParticiple(string lemma) =>
        VerbKinds.IsAuxiliary(lemma) || lemma is "bekommen" or "kriegen" or "kommen" or "gehören";

    private static string FiniteLemma(Token finite)
    {
        foreach (var reading in finite.VerbReadings)
        {
            if (reading.Form == VerbForm.Finite)
            {
                return reading.Lemma;
            }
        }

        return finite.Lemma;
    }

    private static void Demote(Token token)
    {
        token.Use = null;
        token.PartOfSpeech = PartOfSpeech.Adjective;
        token.Lemma = token.Text;
        token.Verbal = WordClasses.None;
    }
}
