using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Reads one noun phrase from its first word to its head and the names right behind it.</summary>
internal sealed class NounPhraseReader(List<Token> words, PhraseParser phrases, int depth)
{
    private readonly List<Modifier> _modifiers = [];
    private Token? _determiner;
    private Quantity? _quantity;
    private NounPhrase? _possessor;
    private Agreement _agreement = Agreement.Any;
    private bool _isStrong = true;

    /// <summary>The phrase that begins at a place; null where none does.</summary>
    public NounPhrase? Read(ref int at, Token? preposition)
    {
        var first = words[at];
        if (first.PartOfSpeech == PartOfSpeech.Pronoun)
        {
            at++;
            return Pronoun(first, ref at);
        }

        if (preposition is not null && !preposition.Info.FusedArticle.IsEmpty)
        {
            _agreement = preposition.Info.FusedArticle;
            _isStrong = false;
        }
        else if (preposition is not null)
        {
            _agreement = Agreement.Any.Only(preposition.Info.PrepositionCases);
        }

        Prenominal(ref at);
        Determiners(ref at);
        Numbers(ref at);
        if (_determiner is not null || _quantity is not null)
        {
            Determiners(ref at);
        }

        Modifiers(ref at);
        Numbers(ref at);
        Modifiers(ref at);
        return Head(ref at, preposition);
    }

    private NounPhrase Pronoun(Token token, ref int at)
    {
        var info = token.Info;
        var kind =
            info.Is(WordClasses.Reflexive) ? PronounKind.Reflexive
            : info.Is(WordClasses.Personal) ? PronounKind.Personal
            : info.Is(WordClasses.Interrogative) ? PronounKind.Interrogative
            : info.DeterminerKind is DeterminerKind.Definite or DeterminerKind.Demonstrative ? PronounKind.Demonstrative
            : info.DeterminerKind == DeterminerKind.Possessive ? PronounKind.Possessive
            : info.Is(WordClasses.RelativePronoun) ? PronounKind.Demonstrative
            : PronounKind.Indefinite;
        if (at < words.Count && words[at].IsText("selbst"))
        {
            at++;
        }

        return new NounPhrase(token)
        {
            Pronoun = kind,
            Agreement = token.Agreement,
            Person = info.Is(WordClasses.Personal) ? PersonOf(token) : 3,
            IsNegated = info.DeterminerKind == DeterminerKind.Negative || token.Lemma is "niemand" or "nichts",
        };
    }

    private static int PersonOf(Token token) => token.Text == "Sie" ? 3 : token.Info.Person;

    // "Armeniens Regierungschef": a name in the genitive before a noun.
    private void Prenominal(ref int at)
    {
        var token = words[at];
        if (
            token.PartOfSpeech is not (PartOfSpeech.Name or PartOfSpeech.Noun)
            || depth > NounPhraseParser.DeepestNesting
        )
        {
            return;
        }

        var end = at;
        while (
            end + 1 < words.Count
            && words[end].PartOfSpeech == PartOfSpeech.Name
            && words[end + 1].PartOfSpeech == PartOfSpeech.Name
            && end - at < 3
        )
        {
            end++;
        }

        var last = words[end];
        var isName =
            last.PartOfSpeech == PartOfSpeech.Name
            || (!last.NounInfo.IsListed && last.Agreement.Cases == Cases.Genitive);
        if (
            !isName
            || last.Text.Length < 3
            || last.Text[^1] is not ('s' or '’' or '\'')
            || (last.NounInfo.Is(WordClasses.FirstName) && end == at)
        )
        {
            return;
        }

        var next = end + 1;
        while (
            next < words.Count
            && words[next].PartOfSpeech is PartOfSpeech.Adjective
            && words[next].Info.AdjectiveEnding.Length > 0
        )
        {
            next++;
        }

        if (next < words.Count && words[next].PartOfSpeech == PartOfSpeech.Noun)
        {
            _possessor = new NounPhrase(words[at])
            {
                IsName = true,
                NameTokens = words.GetRange(at, end - at + 1),
                Agreement = Agreement.Of(Cases.Genitive, Genders.All, Morphology.Numbers.Singular),
                Case = Cases.Genitive,
                Span = new TextSpan(words[at].Span.Start, last.Span.End),
                FirstToken = words[at].Index,
                LastToken = last.Index,
                Lemma = string.Join(' ', words.GetRange(at, end - at + 1).Select(static t => t.Text)),
            };
            at = end + 1;
        }
    }

    private void Determiners(ref int at)
    {
        while (at < words.Count && words[at].PartOfSpeech == PartOfSpeech.Determiner)
        {
            var token = words[at];
            if (_determiner is null || (_determiner.Info.Classes & WordClasses.Article) == WordClasses.None)
            {
                _determiner ??= token;
            }

            var narrowed = _agreement.And(token.Agreement);
            _agreement = narrowed.IsEmpty ? _agreement : narrowed;
            _isStrong &= token.Agreement.Bits == Agreement.Any.Bits || IsBareEin(token);
            at++;
        }
    }

    private static bool IsBareEin(Token token) =>
        token.Text.ToLowerInvariant() is "ein" or "kein" or "mein" or "dein" or "sein" or "ihr" or "unser" or "euer";

    private void Numbers(ref int at)
    {
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

        if (at < words.Count && words[at].PartOfSpeech == PartOfSpeech.Numeral)
        {
            decimal? value = words[at].Info.Number;
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

            _quantity = new Quantity(new TextSpan(words[start].Span.Start, words[at - 1].Span.End), value, bound);
            return;
        }

        if (
            at < words.Count
            && QuantityWords.Factor(words[at].Text) is not null
            && words[at].PartOfSpeech == PartOfSpeech.Noun
            && HasNounBehind(at)
        )
        {
            at++;
            _quantity = new Quantity(
                new TextSpan(words[start].Span.Start, words[at - 1].Span.End),
                null,
                QuantityBound.Unknown
            );
            return;
        }

        at = start;
    }

    private bool LeadsToNumber(int at)
    {
        for (var i = at; i < words.Count && i < at + 3; i++)
        {
            if (words[i].PartOfSpeech == PartOfSpeech.Numeral)
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

        return next < words.Count && words[next].PartOfSpeech == PartOfSpeech.Noun;
    }

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
                && words[at + 1].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Adverb
                && ModifierAhead(at + 1)
            )
            {
                at++;
            }
        }
    }

    private bool ModifierAhead(int at)
    {
        while (at < words.Count && words[at].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle)
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
            if (token.Use is not null)
            {
                return null;
            }

            if (IsDeclined(token))
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
                if (!DeclinedAhead(at + 1) && !(at + 1 < words.Count && ParticipleAhead(at + 1)))
                {
                    return null;
                }

                adverbs.Add(token);
                at++;
            }
            else if (_determiner is not null || _quantity is not null || !_isStrong)
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

    private bool ReadArgument(ref int at, List<PrepositionalPhrase> prepositionals, List<NounPhrase> objects)
    {
        if (depth >= NounPhraseParser.DeepestNesting || !ParticipleAhead(at))
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

    private NounPhrase? Head(ref int at, Token? preposition)
    {
        if (
            at < words.Count
            && words[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
            && words[at].Use is null
        )
        {
            return NounPhraseHeads.Read(words, ref at, this);
        }

        // Without a noun: "die meisten", "der eine", "1991", "die beiden".
        if (_modifiers.Count > 0 && (_determiner is not null || !_isStrong || _modifiers[^1].Head.IsCapitalized))
        {
            var last = _modifiers[^1];
            _modifiers.RemoveAt(_modifiers.Count - 1);
            return Finish(new NounPhrase(last.Head), last.Head, Agreement.Any);
        }

        if (
            _modifiers.Count == 0
            && _quantity is not null
            && at > 0
            && words[at - 1].PartOfSpeech is PartOfSpeech.Numeral
        )
        {
            return Finish(
                new NounPhrase(words[at - 1]),
                words[at - 1],
                Agreement.Of(Cases.All, Genders.Neuter, Morphology.Numbers.Both)
            );
        }

        if (
            _modifiers.Count == 0
            && _determiner is not null
            && _determiner.Is(WordClasses.Pronoun)
            && preposition is null
        )
        {
            return Finish(
                new NounPhrase(_determiner) { Pronoun = PronounKind.Indefinite },
                _determiner,
                _determiner.Info.PronounAgreement
            );
        }

        return null;
    }

    /// <summary>Fills in what was read before the head.</summary>
    internal NounPhrase Finish(NounPhrase phrase, Token head, Agreement noun)
    {
        var both = _agreement.And(noun);
        phrase.Agreement =
            noun.IsEmpty ? _agreement
            : !both.IsEmpty ? both
            : (head.NounInfo.IsKnownNoun && head.PartOfSpeech == PartOfSpeech.Noun) || _isStrong ? noun
            : _agreement;
        phrase.DeterminerToken = _determiner;
        phrase.Determiner = _determiner is null
            ? (_isStrong ? DeterminerKind.None : DeterminerKind.Definite)
            : KindOf(_determiner);
        phrase.IsNegated = phrase.Determiner == DeterminerKind.Negative;
        phrase.Modifiers = _modifiers;
        phrase.Quantity = _quantity;
        if (_possessor is not null)
        {
            phrase.Genitives = [_possessor];
        }

        return phrase;
    }

    private static DeterminerKind KindOf(Token token) =>
        token.Text is "dessen" or "deren" or "Dessen" or "Deren"
            ? DeterminerKind.GenitivePronoun
            : token.Info.DeterminerKind;
}
