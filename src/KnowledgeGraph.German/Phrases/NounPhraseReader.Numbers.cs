using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

internal sealed partial class NounPhraseReader
{
    private void Numbers(ref int at)
    {
        if (IsInAttribute(at) && at + 1 < words.Count && words[at + 1].PartOfSpeech == PartOfSpeech.Noun)
        {
            // "dem 45 Kilometer langen Weg": the number counts within the attribute.
            return;
        }

        var start = at;
        var bound = QuantityBound.Exactly;
        while (
            at < words.Count
            && at - start < 3
            && QuantityWords.TryBound(words[at], out var found)
            && LeadsToNumber(at + 1)
        )
        {
            bound = found ?? bound;
            at++;
        }

        if (at > start && OneMass(at) is var length and > 0)
        {
            // "mehr als eine Million Flüchtlinge", "rund ein halbes Dutzend Schiffe".
            at += length;
            var mass = QuantityWords.Factor(words[at - 1].Text) * (length == 3 ? 0.5m : 1);
            _quantity = new Quantity(new TextSpan(words[start].Span.Start, words[at - 1].Span.End), mass, bound);
            return;
        }

        if (at < words.Count && words[at].PartOfSpeech == PartOfSpeech.Numeral)
        {
            var value = Count(ref at);
            _quantity = new Quantity(new TextSpan(words[start].Span.Start, words[at - 1].Span.End), value, bound);
            return;
        }

        if (
            at < words.Count
            && QuantityWords.Factor(words[at].Text) is { } number
            && words[at].PartOfSpeech == PartOfSpeech.Noun
            && HasNounBehind(at)
        )
        {
            at++;
            _quantity = OneOf(number, start, at - 1);
            return;
        }

        at = start;
    }

    /// <summary>The number at a place, with thousands that stand apart and a factor such as "Millionen".</summary>
    private decimal? Count(ref int at)
    {
        decimal? value = words[at].Info.Number;
        _attributeEnd ??= words[at].AttributeEnd;
        if (words[at].Text is "zweier" or "dreier" && _agreement.Allows(Cases.Genitive))
        {
            _agreement = _agreement.Only(Cases.Genitive).Only(Morphology.Numbers.Plural);
        }

        at++;
        while (
            at < words.Count
            && words[at].PartOfSpeech == PartOfSpeech.Numeral
            && words[at].Text.Length == 3
            && char.IsAsciiDigit(words[at].Text[0])
            && words[at - 1].Text.Length <= 3
        )
        {
            // "22 000": the thousands stand apart.
            value = (value * 1000) + words[at].Info.Number;
            at++;
        }
        if (at < words.Count && QuantityWords.Factor(words[at].Text) is { } factor && HasNounBehind(at))
        {
            value *= factor;
            at++;
        }

        return value;
    }

    private bool IsInAttribute(int at) =>
        _attributeEnd is not null && at < words.Count && words[at].Index < _attributeEnd.Index;

    // The number of words of "eine Million", "ein halbes Dutzend"; 0 where none stands.
    private int OneMass(int at)
    {
        if (at + 2 >= words.Count || !IsOne(words[at]))
        {
            return 0;
        }

        var noun = IsHalf(words[at + 1]) ? at + 2 : at + 1;
        return QuantityWords.Factor(words[noun].Text) is not null && HasNounBehind(noun) ? noun - at + 1 : 0;
    }

    private static bool IsOne(Token token) =>
        token.Text.ToLowerInvariant() is "ein" or "eine" or "einer" or "einem" or "einen";

    private static bool IsHalf(Token token) => token.Text is "halbe" or "halben" or "halbes" or "halber";

    private bool LeadsToNumber(int at)
    {
        for (var i = at; i < words.Count && i < at + 3; i++)
        {
            if (words[i].PartOfSpeech == PartOfSpeech.Numeral || OneMass(i) > 0)
            {
                return true;
            }

            if (!QuantityWords.TryBound(words[i], out _))
            {
                return false;
            }
        }

        return false;
    }

    private bool HasNounBehind(int at)
    {
        var next = at + 1;
        while (
            next < words.Count
            && (words[next].PartOfSpeech == PartOfSpeech.Adjective || (words[next].Text == "," && next > at + 1))
        )
        {
            next++;
        }

        return next < words.Count && words[next].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name;
    }

    /// <summary>"fast eine Million Menschen" is a number, "Millionen Menschen" is none.</summary>
    private Quantity OneOf(decimal factor, int start, int noun)
    {
        var isHalf = noun > 1 && IsHalf(words[noun - 1]);
        var one = isHalf ? noun - 2 : noun - 1;
        if (one < 0 || !IsOne(words[one]))
        {
            return new(new TextSpan(words[start].Span.Start, words[noun].Span.End), null, QuantityBound.Unknown);
        }

        var bound = QuantityBound.Exactly;
        for (var i = one - 1; i >= 0 && i >= one - 2 && QuantityWords.TryBound(words[i], out var found); i--)
        {
            bound = found ?? bound;
        }

        return new(new TextSpan(words[one].Span.Start, words[noun].Span.End), isHalf ? factor / 2 : factor, bound);
    }
}
