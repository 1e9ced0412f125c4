using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

internal sealed partial class NounPhraseReader
{
    private void Modifiers(ref int at)
    {
        while (at < words.Count)
        {
            var start = at;
            var next = at;
            var modifier = ReadModifier(ref next);
            if (modifier is null)
            {
                at = start;
                return;
            }

            var ending = modifier.Head.Info.AdjectiveEnding;
            if (ending.Length > 0)
            {
                var fits = _agreement.And(
                    _isStrong ? AdjectiveLexicon.OfStrongEnding(ending) : AdjectiveLexicon.OfEnding(ending)
                );
                _agreement = fits.IsEmpty
                    ? _agreement.And(AdjectiveLexicon.OfEnding(ending)) is { IsEmpty: false } loose
                        ? loose
                        : _agreement
                    : fits;
            }

            _modifiers.Add(modifier);
            at = next;
            if (
                at + 1 < words.Count
                && (words[at].Text == "," || words[at].PartOfSpeech == PartOfSpeech.Conjunction)
                && (
                    (
                        words[at + 1].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Adverb
                        && ModifierAhead(at + 1)
                    ) || IsInAttribute(at + 1)
                )
            )
            {
                at++;
            }
        }
    }

    private bool ModifierAhead(int at)
    {
        while (
            at < words.Count
            && (
                words[at].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle
                || (words[at].PartOfSpeech == PartOfSpeech.Adjective && !IsDeclined(words[at]))
            )
        )
        {
            at++;
        }

        return at < words.Count && IsDeclined(words[at]);
    }

    private static bool IsDeclined(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Adjective
        && token.Use is null
        && (
            token.Info.AdjectiveEnding.Length > 0
            || char.IsAsciiDigit(token.Text[0])
            || (token.IsCapitalized && token.Text.EndsWith("er", StringComparison.Ordinal))
        );

    /// <summary>An adjective with what depends on it, which may be a phrase of its own before a participle.</summary>
    private Modifier? ReadModifier(ref int at)
    {
        var adverbs = new List<Token>();
        var prepositionals = new List<PrepositionalPhrase>();
        var objects = new List<NounPhrase>();
        for (var i = 0; i < 8 && at < words.Count; i++)
        {
            var token = words[at];
            if (token.Use is not null || (token.IsAttributive && token != _attributeEnd && _determiner is null))
            {
                // What closes the attribute around this phrase is none of its own.
                return null;
            }

            if (IsDeclined(token) || IsPartitive(at))
            {
                at++;
                return new Modifier(token)
                {
                    VerbLemma = token.Info.ParticipleVerb,
                    IsPresentParticiple = token.Info.IsPresentParticiple,
                    Adverbs = adverbs,
                    Prepositionals = prepositionals,
                    Objects = objects,
                };
            }

            if (token.PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Adjective)
            {
                if (!IsInAttribute(at) && !DeclinedAhead(at + 1) && !(at + 1 < words.Count && ParticipleAhead(at + 1)))
                {
                    return null;
                }

                adverbs.Add(token);
                at++;
            }
            else if (_determiner is not null || _quantity is not null || !_isStrong || IsInAttribute(at))
            {
                if (!ReadArgument(ref at, prepositionals, objects))
                {
                    return null;
                }
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    // "eine stundenweise Versorgung": an adverb that stands as an adjective.
    private bool IsPartitive(int at) =>
        _determiner is not null
        && words[at].PartOfSpeech == PartOfSpeech.Adverb
        && words[at].Text.EndsWith("weise", StringComparison.Ordinal)
        && at + 1 < words.Count
        && words[at + 1].PartOfSpeech == PartOfSpeech.Noun;

    private bool ReadArgument(ref int at, List<PrepositionalPhrase> prepositionals, List<NounPhrase> objects)
    {
        if (depth >= NounPhraseParser.DeepestNesting || !(IsInAttribute(at) || ParticipleAhead(at)))
        {
            return false;
        }

        if (words[at].PartOfSpeech == PartOfSpeech.Preposition)
        {
            if (phrases.Prepositional(ref at, depth + 2) is not { } phrase)
            {
                return false;
            }

            prepositionals.Add(phrase);
            return true;
        }

        if (IsInAttribute(at))
        {
            if (words[at].PartOfSpeech == PartOfSpeech.Comparison)
            {
                // "als Geiseln genommene": what the noun is taken for.
                at++;
            }

            if (phrases.Inner(ref at, depth + 1) is { } inner)
            {
                objects.Add(inner);
                return true;
            }

            return false;
        }

        if (words[at].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Pronoun && _modifiers.Count == 0)
        {
            var reader = new NounPhraseReader(words, phrases, depth + 1);
            if (reader.Read(ref at, null) is { } noun)
            {
                objects.Add(noun);
                return true;
            }
        }

        return false;
    }

    // A participle with its noun behind it, before any verb of the clause.
    private bool ParticipleAhead(int at)
    {
        if (words[at].PartOfSpeech is not (PartOfSpeech.Preposition or PartOfSpeech.Determiner or PartOfSpeech.Pronoun))
        {
            return false;
        }

        for (var i = at + 1; i < words.Count && i < at + 12; i++)
        {
            var token = words[i];
            if (token.Use is not null || (!token.IsWord && token.Text != "\""))
            {
                return false;
            }

            if (
                IsDeclined(token)
                && token.Info.ParticipleVerb is not null
                && i + 1 < words.Count
                && words[i + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective
                && words[i - 1].PartOfSpeech is not (PartOfSpeech.Determiner or PartOfSpeech.Preposition)
            )
            {
                return !_agreement.And(AdjectiveLexicon.OfEnding(token.Info.AdjectiveEnding)).IsEmpty;
            }
        }

        return false;
    }

    private bool DeclinedAhead(int at)
    {
        for (var i = at; i < words.Count && i < at + 4; i++)
        {
            if (IsDeclined(words[i]))
            {
                return true;
            }

            if (
                words[i].Use is not null
                || words[i].PartOfSpeech is not (PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Adjective)
            )
            {
                return false;
            }
        }

        return false;
    }
}
