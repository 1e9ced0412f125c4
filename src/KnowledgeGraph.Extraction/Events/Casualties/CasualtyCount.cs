using System.Globalization;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>How many people a phrase counts, and how exact the number is.</summary>
/// <param name="Number">The number; null where the text gives none ("mehrere").</param>
/// <param name="Bound">How exact it is; unknown without a number.</param>
internal readonly record struct CasualtyCount(int? Number, CasualtyBound Bound)
{
    private static readonly string[] s_words =
    [
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ];

    private static readonly string[] s_some = ["mehrere ", "einige ", "viele ", "paar "];

    private static readonly CasualtyCount s_none = new(null, CasualtyBound.Unknown);

    /// <summary>The count of a phrase: "mindestens 280 Zivilisten", "ein Fahrgast", "mehrere hundert Menschen".</summary>
    public static CasualtyCount Of(NounPhrase phrase, Sentence sentence, string text)
    {
        if (phrase.Quantity is not { } quantity)
        {
            return IsSingle(phrase) ? One(phrase, sentence)
                : NumberOf(phrase.Head.Text) is { } bare ? new(bare, Before(phrase.Head, sentence))
                : s_none;
        }

        if (quantity.Value is not { } value || IsSomeHundred(quantity, text))
        {
            return s_none;
        }

        var number = value * Factor(phrase);
        var bound = BoundOf(quantity.Bound);
        return number > int.MaxValue
            ? s_none
            : new((int)number, bound == CasualtyBound.Exactly ? Before(phrase, sentence) : bound);
    }

    /// <summary>The number that a total rises to: "stieg auf mindestens 40".</summary>
    public static CasualtyCount? Total(NounPhrase phrase, Sentence sentence, string text)
    {
        var count = Of(phrase, sentence, text);
        return count.Number is not null ? count : null;
    }

    /// <summary>Whether a phrase is a number without its noun: "fünf Menschen starben, |zwölf| wurden verletzt".</summary>
    public static bool IsBare(NounPhrase phrase) => phrase.Quantity is null && NumberOf(phrase.Head.Text) is not null;

    private static int? NumberOf(string word) =>
        Array.IndexOf(s_words, word.ToLowerInvariant()) is >= 0 and var at ? at + 2
        : int.TryParse(
            word.Replace(".", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : null;

    /// <summary>"ein Zivilist": one of them; an article before a group counts nobody.</summary>
    public static bool IsSingle(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.Indefinite, DeterminerToken: not null, IsName: false }
        && phrase.Number != Numbers.Plural
        && !FrameLexicon.Instance.Classes.Contains("crowd", phrase.Lemma);

    private static CasualtyCount One(NounPhrase phrase, Sentence sentence) =>
        new(
            (int)Factor(phrase) * (phrase.Lemma.EndsWith("paar", StringComparison.OrdinalIgnoreCase) ? 2 : 1),
            Before(phrase.DeterminerToken!, sentence)
        );

    /// <summary>"Rund zwei Millionen wurden vertrieben": the number's noun stands alone.</summary>
    private static decimal Factor(NounPhrase phrase) =>
        phrase.Lemma switch
        {
            "Million" or "Millionen" => 1_000_000,
            "Milliarde" or "Milliarden" => 1_000_000_000,
            _ => 1,
        };

    /// <summary>The bound that stands before the phrase and outside it: "und |mindestens| 280 Zivilisten".</summary>
    private static CasualtyBound Before(NounPhrase phrase, Sentence sentence) =>
        Before(sentence.Tokens.FirstOrDefault(t => t.Span.Start >= phrase.Span.Start) ?? phrase.Head, sentence);

    private static CasualtyBound Before(Token token, Sentence sentence)
    {
        var first = token.Index;
        Token? At(int index) => index < 0 ? null : sentence.Tokens.FirstOrDefault(t => t.Index == index);
        var word = At(first - 1)?.Text.ToLowerInvariant();
        var earlier = At(first - 2)?.Text.ToLowerInvariant();
        return word switch
        {
            "mindestens" or "wenigstens" or "zumindest" => CasualtyBound.AtLeast,
            "rund" or "etwa" or "knapp" or "fast" or "ungefähr" or "gut" or "circa" => CasualtyBound.About,
            "über" => CasualtyBound.MoreThan,
            "als" when earlier == "mehr" => CasualtyBound.MoreThan,
            "zu" when earlier == "bis" => CasualtyBound.UpTo,
            "höchstens" => CasualtyBound.UpTo,
            _ => CasualtyBound.Exactly,
        };
    }

    /// <summary>"mehrere hundert Menschen", "einige Tausend": no number.</summary>
    private static bool IsSomeHundred(Quantity quantity, string text)
    {
        if (quantity.Value is not (100 or 1000))
        {
            return false;
        }

        const int longest = 10;
        var before = text[Math.Max(0, quantity.Span.Start - longest)..quantity.Span.End];
        return s_some.Any(w => before.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static CasualtyBound BoundOf(QuantityBound bound) =>
        bound switch
        {
            QuantityBound.Exactly => CasualtyBound.Exactly,
            QuantityBound.AtLeast => CasualtyBound.AtLeast,
            QuantityBound.About => CasualtyBound.About,
            QuantityBound.MoreThan => CasualtyBound.MoreThan,
            QuantityBound.UpTo => CasualtyBound.UpTo,
            QuantityBound.Unknown => CasualtyBound.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "A bound without a counterpart."),
        };
}
