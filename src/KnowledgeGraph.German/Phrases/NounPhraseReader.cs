using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Reads one noun phrase from its first word to its head and the names right behind it.</summary>
internal sealed partial class NounPhraseReader(List<Token> words, PhraseParser phrases, int depth)
{
    private readonly List<Modifier> _modifiers = [];

    private Token? _determiner;

    private Quantity? _quantity;

    private NounPhrase? _possessor;

    private Agreement _agreement = Agreement.Any;

    private bool _isStrong = true;

    private Token? _attributeEnd;

    private bool _isPartitive;

    /// <summary>The phrase that begins at a place; null where none does.</summary>
    public NounPhrase? Read(ref int at, Token? preposition)
    {
        var first = words[at];
        if (IsGenitivePronoun(first) && LeadsNoun(at + 1))
        {
            // "dessen Minister": the pronoun stands in place of an article and says nothing of the case.
            _determiner = first;
            at++;
        }
        else if (first.PartOfSpeech == PartOfSpeech.Pronoun)
        {
            at++;
            return Pronoun(first, ref at);
        }

        if (preposition is not null && !preposition.Info.FusedArticle.IsEmpty)
        {
            _agreement = preposition.Info.FusedArticle;
            _isStrong = false;
            _attributeEnd = preposition.AttributeEnd;
        }
        else if (preposition is not null)
        {
            _agreement = Agreement.Any.Only(preposition.Info.PrepositionCases);
        }

        if (IsYear(first) && (preposition is not null || !LeadsCounted(at + 1)))
        {
            // "seit 1988 Finanzminister": the year counts nothing.
            at++;
            return Finish(
                new NounPhrase(first),
                first,
                Agreement.Of(Cases.All, Genders.Neuter, Morphology.Numbers.Singular)
            );
        }

        return Phrase(ref at, preposition);
    }

    private NounPhrase? Phrase(ref int at, Token? preposition)
    {
        Prenominal(ref at);
        Determiners(ref at);
        Numbers(ref at);
        var isPartitive =
            _quantity is not null
            && _determiner is null
            && at < words.Count
            && words[at] is { PartOfSpeech: PartOfSpeech.Determiner, Text: "der" or "dieser" or "seiner" or "ihrer" };
        if ((_determiner is not null || _quantity is not null) && !isPartitive)
        {
            // "drei der Insassen": the article opens the genitive.
            Determiners(ref at);
        }

        if (Elliptic(ref at) is { } elliptic)
        {
            return elliptic;
        }

        if (!_isPartitive)
        {
            Modifiers(ref at);
            Numbers(ref at);
            Modifiers(ref at);
        }

        return Head(ref at, preposition);
    }

    // "die beiden", "die anderen".
    private NounPhrase? Elliptic(ref int at)
    {
        if (
            _determiner is null
            || at >= words.Count
            || words[at].PartOfSpeech != PartOfSpeech.Pronoun
            || words[at].Text is not ("beiden" or "anderen" or "meisten" or "wenigen" or "übrigen")
        )
        {
            return null;
        }

        at++;
        return Finish(
            new NounPhrase(words[at - 1]) { Pronoun = PronounKind.Indefinite },
            words[at - 1],
            Agreement.Of(Cases.All, Genders.None, Morphology.Numbers.Plural)
        );
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

    internal static bool IsYear(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Numeral
        && token.Text.Length == 4
        && token.Text.All(char.IsAsciiDigit)
        && token.Info.Number is >= 1500 and <= 2100;

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
            if (words[next].IsAttributive)
            {
                // "der von Rom und Paris vorgelegte Plan": the name stands inside an attribute.
                return;
            }

            next++;
        }

        var attributeEnd = last.AttributeEnd;
        if (next < words.Count && (words[next].PartOfSpeech == PartOfSpeech.Noun || attributeEnd is not null))
        {
            _attributeEnd = attributeEnd;
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
            if (_attributeEnd is not null && token.Is(WordClasses.Article))
            {
                // "der den Bauern nahestehenden Zeitung": the second article is the attribute's.
                return;
            }

            if (_determiner is not null && OpensPartitive(_determiner, token))
            {
                _isPartitive = true;
                return;
            }

            if (_determiner is null || (_determiner.Info.Classes & WordClasses.Article) == WordClasses.None)
            {
                _determiner ??= token;
                _attributeEnd ??= token.AttributeEnd;
            }

            if (KindOf(token) != DeterminerKind.GenitivePronoun)
            {
                var narrowed = _agreement.And(token.Agreement);
                _agreement = narrowed.IsEmpty ? token.Agreement : narrowed;
            }

            _isStrong &= token.Agreement.Bits == Agreement.Any.Bits || IsBareEin(token);
            at++;
        }
    }

    // "einige |seiner Freunde|", "viele |dieser Leute|".
    private static bool OpensPartitive(Token quantifier, Token token) =>
        quantifier.Text.ToLowerInvariant()
            is "einige"
                or "einigen"
                or "einiger"
                or "viele"
                or "vielen"
                or "mehrere"
                or "mehreren"
                or "manche"
                or "manchen"
                or "wenige"
                or "wenigen"
                or "einer"
                or "eine"
                or "eines"
                or "einem"
                or "einen"
                or "keiner"
                or "keine"
                or "keines"
                or "keinen"
                or "jeder"
                or "jede"
                or "jedes"
        && token.Text is "der" or "dieser" or "jener" or "seiner" or "ihrer" or "unserer";

    private static bool IsBareEin(Token token) =>
        token.Text.ToLowerInvariant() is "ein" or "kein" or "mein" or "dein" or "sein" or "ihr" or "unser" or "euer";

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
        if (
            _modifiers.Count > 0
            && (_determiner is not null || _quantity is not null || !_isStrong || _modifiers[^1].Head.IsCapitalized)
        )
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
                Agreement.Of(
                    Cases.All,
                    Genders.Neuter,
                    // "Zwei von ihnen" are several; digits may name a year or a score.
                    char.IsAsciiDigit(words[at - 1].Text[0]) || words[at - 1].Info.Number is not > 1
                        ? Morphology.Numbers.Both
                        : Morphology.Numbers.Plural
                )
            );
        }

        if (
            _modifiers.Count == 0
            && _determiner is not null
            && _determiner.Is(WordClasses.Pronoun)
            && (preposition is null || _isPartitive)
        )
        {
            // "die beiden": the second word is the head.
            var head = at > 0 && words[at - 1].PartOfSpeech == PartOfSpeech.Determiner ? words[at - 1] : _determiner;
            return Finish(new NounPhrase(head) { Pronoun = PronounKind.Indefinite }, head, head.Info.PronounAgreement);
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

    private bool LeadsCounted(int at) =>
        at < words.Count
        && words[at].Use is null
        && QuantityWords.Factor(words[at].Text) is null
        && words[at].PartOfSpeech
            is PartOfSpeech.Noun
                or PartOfSpeech.Name
                or PartOfSpeech.Adjective
                or PartOfSpeech.Numeral;

    private bool LeadsNoun(int at)
    {
        while (
            at < words.Count
            && words[at].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Adverb
        )
        {
            at++;
        }

        return at < words.Count
            && words[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
            && words[at].Use is null;
    }

    private static bool IsGenitivePronoun(Token token) => token.Text is "dessen" or "deren" or "Dessen" or "Deren";

    private static DeterminerKind KindOf(Token token) =>
        IsGenitivePronoun(token) ? DeterminerKind.GenitivePronoun : token.Info.DeterminerKind;
}
