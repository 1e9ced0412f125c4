using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Words that bound numbers, and number words that are nouns.</summary>
internal static class QuantityWords
{
    /// <summary>Whether a word stands before a number to bound it; the bound is null for parts such as "als" in "mehr als".</summary>
    public static bool TryBound(Token token, out QuantityBound? bound)
    {
        bound = token.Text.ToLowerInvariant() switch
        {
            "mindestens" or "wenigstens" or "zumindest" => QuantityBound.AtLeast,
            "rund"
            or "etwa"
            or "knapp"
            or "fast"
            or "circa"
            or "ca."
            or "ca"
            or "zirka"
            or "ungefähr"
            or "nahezu"
            or "beinahe"
            or "gut"
            or "an"
            or "annähernd"
            or "schätzungsweise" => QuantityBound.About,
            "mehr" or "über" => QuantityBound.MoreThan,
            "bis" or "höchstens" or "maximal" or "weniger" => QuantityBound.UpTo,
            _ => null,
        };
        return bound is not null
            || token.Text
                is "als"
                    or "zu"
                    or "nur"
                    or "insgesamt"
                    or "jeweils"
                    or "je"
                    or "genau"
                    or "weitere"
                    or "die"
                    or "allein"
                    or "noch";
    }

    /// <summary>The factor of "Million" and the like; null for another word.</summary>
    public static decimal? Factor(string word) =>
        word switch
        {
            "Million" or "Millionen" or "Mio" or "Mio." => 1_000_000,
            "Milliarde" or "Milliarden" or "Mrd" or "Mrd." => 1_000_000_000,
            "Billion" or "Billionen" => 1_000_000_000_000,
            "Tausend"
            or "Tausende"
            or "Tausenden"
            or "Zehntausende"
            or "Zehntausenden"
            or "Hunderttausende"
            or "Hunderttausenden" => 1000,
            "Hundert" or "Hunderte" or "Hunderten" => 100,
            "Dutzend" or "Dutzende" or "Dutzenden" => 12,
            _ => null,
        };
}
