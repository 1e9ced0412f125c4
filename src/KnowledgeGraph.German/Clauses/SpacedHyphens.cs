using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Tells hyphens with blanks around them that join a compound from those that stand for a dash.</summary>
internal static class SpacedHyphens
{
    /// <summary>Whether a hyphen stands inside a compound: "Preis - Leistungs - Verhältnis".</summary>
    public static bool Joins(List<Token> region, int at) =>
        region[at].Text == "-"
        && at > 0
        && at + 1 < region.Count
        && region[at - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Numeral
        && (region[at + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name || region[at + 1].Text == "bis")
        && !PartsClauses(region, at);

    // "Oslo droht mit Zöllen - Bergen und Narvik wehren sich": a verb on either side, and no article to open a compound.
    private static bool PartsClauses(List<Token> region, int at)
    {
        var start = at - 2;
        while (start >= 0 && region[start].PartOfSpeech == PartOfSpeech.Adjective)
        {
            start--;
        }

        var opener = start < 0 ? null : region[start];
        var isCompound =
            region[at - 1].PartOfSpeech != PartOfSpeech.Name
            && opener is not null
            && (opener.PartOfSpeech == PartOfSpeech.Determiner || !opener.Info.FusedArticle.IsEmpty);
        // A word that no list has is rather part of a compound, but for a headline, which has no stop.
        var isKnown = region[at - 1].NounInfo.IsKnownNoun || region[^1].IsWord;
        if (
            isCompound
            || !isKnown
            || region[at - 1].PartOfSpeech == PartOfSpeech.Numeral
            || !region.GetRange(0, at).Exists(static t => t.Verbal.HasFlag(WordClasses.Finite))
        )
        {
            return false;
        }

        for (var i = at + 1; i < region.Count && (region[i].IsWord || region[i].Text == "-"); i++)
        {
            var isInside =
                i + 1 < region.Count && region[i + 1].IsWord && region[i + 1].PartOfSpeech != PartOfSpeech.Conjunction;
            if (Segment.IsSurelyFinite(region, i) || (isInside && Segment.MayBeFinite(region, i)))
            {
                return true;
            }
        }

        return false;
    }
}
