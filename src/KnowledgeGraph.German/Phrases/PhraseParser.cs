using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Cuts the words of one clause into noun phrases, prepositional phrases, adverbs and verbs.</summary>
internal sealed class PhraseParser
{
    private readonly GermanLexicon _lexicon;
    private readonly List<Token> _words;
    private readonly NounPhraseParser _nouns;
    private readonly List<NounPhrase> _all;
    private readonly int _forefield;

    public PhraseParser(
        GermanLexicon lexicon,
        List<Token> words,
        bool isPassive,
        bool isVerbFinal,
        List<NounPhrase> all
    )
    {
        _lexicon = lexicon;
        _words = words;
        _all = all;
        // Only before a verb in second place is all one phrase.
        _forefield = isVerbFinal ? -1 : words.FindIndex(static t => t.Use == VerbForm.Finite);
        _nouns = new NounPhraseParser(words, _forefield, isPassive, all, this);
    }

    /// <summary>The pieces in order.</summary>
    public List<Chunk> Parse()
    {
        var chunks = new List<Chunk>();
        var at = 0;
        while (at < _words.Count)
        {
            chunks.Add(Next(ref at, chunks));
        }

        return chunks;
    }

    /// <summary>A prepositional phrase at a place; null where none begins.</summary>
    public PrepositionalPhrase? Prepositional(ref int at, int depth)
    {
        var token = _words[at];
        if (token.PartOfSpeech == PartOfSpeech.PronominalAdverb)
        {
            at++;
            if (token.IsText("darunter") && Instances(ref at, depth) is { } listed)
            {
                return new PrepositionalPhrase(token, "darunter")
                {
                    Object = listed,
                    Span = new TextSpan(token.Span.Start, listed.Span.End),
                };
            }

            return new PrepositionalPhrase(token, PronominalLemma(token.Text))
            {
                Span = token.Span,
                IsPronominal = true,
            };
        }

        if (
            token.PartOfSpeech != PartOfSpeech.Preposition
            || at + 1 >= _words.Count
            // "tauschten je 20 Gefangene aus": so many of each side.
            || (token.IsText("je") && _words[at + 1].PartOfSpeech == PartOfSpeech.Numeral)
            || depth > NounPhraseParser.DeepestNesting
        )
        {
            return null;
        }

        var start = at;
        var governing = Governing(ref at);
        SkipAdverbs(ref at);
        var phrase = new PrepositionalPhrase(
            governing,
            governing.Info.PrepositionLemma ?? governing.Text.ToLowerInvariant()
        );
        var noun = _nouns.Coordinated(ref at, depth + 1, governing);
        if (noun is null)
        {
            if (at < _words.Count && _words[at].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Adjective)
            {
                at++;
            }

            phrase.Span = new TextSpan(_words[start].Span.Start, _words[at - 1].Span.End);
            return phrase;
        }

        GiveCase(noun, governing, phrase);
        if (
            at < _words.Count
            && _words[at].Is(WordClasses.Postposition)
            && _words[at].Text is "an" or "aus" or "hinaus" or "hindurch" or "her" or "hinweg" or "willen" or "herum"
            && !IsPrefixHere(at)
        )
        {
            at++;
        }

        phrase.Span = new TextSpan(_words[start].Span.Start, Math.Max(_words[at - 1].Span.End, noun.Span.End));
        if (
            phrase is { Lemma: "unter" }
            && noun.Head.Text is "ihnen" or "denen"
            && Instances(ref at, depth) is { } some
        )
        {
            return new PrepositionalPhrase(governing, "darunter")
            {
                Object = some,
                Span = new TextSpan(phrase.Span.Start, some.Span.End),
            };
        }

        return phrase;
    }

    // "Wie zuvor schon Oslo |hat auch Rom …|", "Ähnlich |wie Oslo| warf Rom …": whom somebody is like does not do it here.
    private NounPhrase? ComparedForefield(ref int at)
    {
        if (
            !_words[at].IsText("wie")
            || at > 1
            || (at == 1 && _words[0].Text is not ("Ähnlich" or "Ebenso" or "Genauso" or "So" or "Anders"))
        )
        {
            return null;
        }

        var start = at;
        var count = _all.Count;
        at++;
        SkipAdverbs(ref at);
        if (at < _words.Count && _nouns.Coordinated(ref at, 1, null) is { } noun && at == _forefield)
        {
            return noun;
        }

        _all.RemoveRange(count, _all.Count - count);
        at = start;
        return null;
    }

    // "viele Länder, darunter |Peru und Chile|": some of those named before, and neither subject nor object by themselves.
    private NounPhrase? Instances(ref int at, int depth) =>
        at < _words.Count
        && _words[at].IsWord
        && _words[at].Use is null
        && _words[at].PartOfSpeech != PartOfSpeech.Preposition
            ? _nouns.Coordinated(ref at, depth + 1, null)
            : null;

    // "bis zum Montag": the inner preposition governs.
    private Token Governing(ref int at)
    {
        var start = at;
        at++;
        while (
            at < _words.Count
            && _words[at].PartOfSpeech is PartOfSpeech.Preposition
            && at + 1 < _words.Count
            && _words[start].Info.FusedArticle.IsEmpty
            && at - start < 2
        )
        {
            at++;
        }

        return _words[at - 1];
    }

    // "seit nunmehr zwei Jahrzehnten".
    private void SkipAdverbs(ref int at)
    {
        var behind = at;
        while (
            behind < _words.Count
            && behind - at < 3
            && _words[behind].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle
            && !QuantityWords.TryBound(_words[behind], out _)
        )
        {
            behind++;
        }

        if (
            behind < _words.Count
            && _words[behind].PartOfSpeech
                is PartOfSpeech.Pronoun
                    or PartOfSpeech.Numeral
                    or PartOfSpeech.Determiner
                    or PartOfSpeech.Noun
                    or PartOfSpeech.Name
        )
        {
            at = behind;
        }
    }

    /// <summary>A noun phrase inside another; null where none begins.</summary>
    public NounPhrase? Inner(ref int at, int depth) => _nouns.Coordinated(ref at, depth, null);

    private bool IsPrefixHere(int at) =>
        at == _words.Count - 1 && !(_words[at].Text is "her" or "hinweg" or "willen" or "hindurch");

    private static void GiveCase(NounPhrase noun, Token preposition, PrepositionalPhrase phrase)
    {
        var allowed = preposition.Info.PrepositionCases;
        var possible = noun.Agreement.Only(allowed);
        var cases = possible.IsEmpty ? allowed : possible.Cases;
        var chosen =
            cases.HasFlag(Cases.Dative)
            && !(cases.HasFlag(Cases.Accusative) && noun.Agreement.Cases == Cases.Accusative)
                ? Cases.Dative
            : cases.HasFlag(Cases.Accusative) ? Cases.Accusative
            : cases.HasFlag(Cases.Genitive) ? Cases.Genitive
            : allowed;
        phrase.Object = noun;
        phrase.Case = chosen;
        foreach (var member in noun.Members)
        {
            member.Case = chosen;
        }
    }

    private static string PronominalLemma(string text)
    {
        var lower = text.ToLowerInvariant();
        foreach (var start in (ReadOnlySpan<string>)["hier", "dar", "wor", "da", "wo"])
        {
            if (lower.StartsWith(start, StringComparison.Ordinal) && lower.Length > start.Length + 1)
            {
                return lower[start.Length..];
            }
        }

        return lower;
    }

    private Chunk Next(ref int at, List<Chunk> before)
    {
        var token = _words[at];
        if (!token.IsWord)
        {
            at++;
            return new Chunk(ChunkKind.Mark, token);
        }

        if (token.Use is not null)
        {
            at++;
            return new Chunk(ChunkKind.Verb, token);
        }

        if ((ComparedForefield(ref at) ?? _nouns.Likened(ref at)) is { } compared)
        {
            return new Chunk(ChunkKind.Comparison, token) { Noun = compared };
        }

        switch (token.PartOfSpeech)
        {
            case PartOfSpeech.Preposition or PartOfSpeech.PronominalAdverb when Prepositional(ref at, 0) is { } phrase:
                return Postposed(new Chunk(ChunkKind.Prepositional, token) { Prepositional = phrase, Noun = null });
            case PartOfSpeech.Comparison:
                return Comparison(ref at, token);
            case PartOfSpeech.Conjunction
            or PartOfSpeech.Subjunction
            or PartOfSpeech.InfinitiveMarker
            or PartOfSpeech.VerbPrefix:
                at++;
                return new Chunk(ChunkKind.Mark, token);
        }

        if (_nouns.Coordinated(ref at, 0, null) is { } noun)
        {
            return WithPostposition(ref at, noun);
        }

        at++;
        var kind =
            token.PartOfSpeech == PartOfSpeech.Adjective ? ChunkKind.Adjective
            : token.PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle ? ChunkKind.Adverb
            : ChunkKind.Mark;
        return new Chunk(kind, token);

        static Chunk Postposed(Chunk chunk) => chunk;
    }

    private Chunk WithPostposition(ref int at, NounPhrase noun)
    {
        if (
            at < _words.Count
            && _words[at].Text == "nach"
            && noun.Lemma is "Meinung" or "Ansicht" or "Auffassung" or "Einschätzung" or "Überzeugung" or "Reihe"
        )
        {
            _words[at].PartOfSpeech = PartOfSpeech.Adverb;
        }

        if (
            at < _words.Count
            && _words[at].Is(WordClasses.Postposition)
            && _words[at].PartOfSpeech is not (PartOfSpeech.Preposition or PartOfSpeech.VerbPrefix)
            && _words[at].Verbal == WordClasses.None
            && !(at + 1 < _words.Count && _words[at + 1].Text == "wie")
            && _words[at].Text
                is "zufolge"
                    or "zuliebe"
                    or "halber"
                    or "entlang"
                    or "gegenüber"
                    or "entgegen"
                    or "gemäß"
                    or "ungeachtet"
                    or "hindurch"
                    or "lang"
                    or "nach"
                    or "wegen"
                    or "hinweg"
        )
        {
            var token = _words[at];
            if (token.Text == "zufolge" && LeaveSource(noun, ref at))
            {
                return new Chunk(ChunkKind.Noun, noun.Head) { Noun = noun };
            }

            at++;
            var phrase = new PrepositionalPhrase(token, token.Info.PrepositionLemma ?? token.Text)
            {
                Object = noun,
                Span = new TextSpan(noun.Span.Start, token.Span.End),
                Case = Cases.Dative,
            };
            return new Chunk(ChunkKind.Prepositional, token) { Prepositional = phrase };
        }

        return new Chunk(ChunkKind.Noun, noun.Head) { Noun = noun };
    }

    // "sagte Minister Lund |der Agentur zufolge|": what looks like the name's genitive is the source, and read anew.
    private bool LeaveSource(NounPhrase noun, ref int at)
    {
        if (
            noun.Genitives.Count == 0
            || noun.Genitives[^1] is not { DeterminerToken: { } article } source
            || !source.Agreement.Allows(Cases.Dative)
            || noun.Determiner != DeterminerKind.None
            || !(noun.IsName || noun.NameTokens.Count > 0)
        )
        {
            return false;
        }

        at = _words.IndexOf(article);
        noun.Genitives = noun.Genitives.Take(noun.Genitives.Count - 1).ToArray();
        noun.Span = noun.Span with { End = _words[at - 1].Span.End };
        _all.Remove(source);
        return true;
    }

    private Chunk Comparison(ref int at, Token token)
    {
        at++;
        var noun = at < _words.Count ? _nouns.Coordinated(ref at, 1, null) : null;
        if (noun is null && at < _words.Count && Prepositional(ref at, 1) is { } phrase)
        {
            return new Chunk(ChunkKind.Comparison, token) { Prepositional = phrase };
        }

        return new Chunk(ChunkKind.Comparison, token) { Noun = noun };
    }

    /// <summary>Whether a noun is completed by a preposition.</summary>
    public bool Takes(NounPhrase noun, string preposition) => _lexicon.NounValency.Takes(noun.Head.Lemma, preposition);

    /// <summary>Every noun phrase made, those inside others included.</summary>
    public IReadOnlyList<NounPhrase> All => _all;
}
