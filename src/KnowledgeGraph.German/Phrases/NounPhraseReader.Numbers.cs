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

        if (at > start && IsOneMillion(at))
        {
            // "mehr als eine Million Flüchtlinge".
            at += 2;
            var million = QuantityWords.Factor(words[at - 1].Text);
            _quantity = new Quantity(new TextSpan(words[start].Span.Start, words[at - 1].Span.End), million, bound);
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

    private bool IsOneMillion(int at) =>
        at + 2 < words.Count
        && words[at].Text is "eine" or "einer"
        && QuantityWords.Factor(words[at + 1].Text) >= 1_000_000
        && HasNounBehind(at + 1);

    private bool LeadsToNumber(int at)
    {
        for (var i = at; i < words.Count && i < at + 3; i++)
        {
            if (words[i].PartOfSpeech == PartOfSpeech.Numeral || IsOneMillion(i))
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
        var isOne = factor >= 1_000_000 && noun > 0 && words[noun - 1].Text is "eine" or "einer" or "Eine";
        if (!isOne)
        {
            return new(new TextSpan(words[start].Span.Start, words[noun].Span.End), null, QuantityBound.Unknown);
        }

        var bound = QuantityBound.Exactly;
        for (var i = noun - 2; i >= 0 && i >= noun - 3 && QuantityWords.TryBound(words[i], out var found); i--)
        {
            bound = found ?? bound;
        }

        return new(new TextSpan(words[noun - 1].Span.Start, words[noun].Span.End), factor, bound);
    }
}
