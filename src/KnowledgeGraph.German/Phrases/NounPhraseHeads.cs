using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Reads the head of a noun phrase and the nouns and names that follow it without a break.</summary>
internal static class NounPhraseHeads
{
    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
        "Ende",
        "Anfang",
        "Mitte",
        "Liter",
        "Kilo",
        "Kilogramm",
        "Gramm",
        "Meter",
        "Stück",
        "Paar",
        "Gruppe",
        "Reihe",
        "Art",
        "Menge",
        "Glas",
        "Tasse",
        "Flasche",
        "Anzahl",
        "Zahl",
        "Dutzend",
        "Tonne",
        "Million",
        "Milliarde",
        "Prozent",
        "Handvoll",
        "Hälfte",
    };

    private static readonly string[] s_offices =
    [
        "präsident",
        "präsidentin",
        "minister",
        "ministerin",
        "chef",
        "chefin",
        "kanzler",
        "kanzlerin",
        "sprecher",
        "sprecherin",
        "führer",
        "könig",
        "kommissar",
        "sekretär",
        "general",
        "bürgermeister",
        "direktor",
        "premier",
        "botschafter",
        "richter",
        "vorsitzende",
        "beauftragte",
    ];

    /// <summary>The phrase whose head stands at a place.</summary>
    public static NounPhrase Read(List<Token> words, ref int at, NounPhraseReader reader)
    {
        SkipTitles(words, ref at);
        var head = words[at];
        while (
            at + 2 < words.Count
            && words[at + 1].Text == "-"
            && words[at + 2].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
        )
        {
            at += 2;
            head = words[at];
        }

        at++;
        var phrase = new NounPhrase(head) { IsName = head.PartOfSpeech == PartOfSpeech.Name };
        if (phrase.IsName)
        {
            ReadName(words, ref at, phrase, at - 1);
            var agreement =
                phrase.NameTokens.Count > 1 ? phrase.NameTokens[^1].Agreement.Or(head.Agreement) : head.Agreement;
            reader.Finish(phrase, head, agreement);
            Title(words, ref at, phrase);
            return phrase;
        }

        reader.Finish(phrase, head, head.Agreement);
        Followers(words, ref at, phrase);
        return phrase;
    }

    // "Herr Walther", "Dr. Sieben": the title opens the phrase, the name is its head.
    private static void SkipTitles(List<Token> words, ref int at)
    {
        while (
            at + 1 < words.Count
            && words[at].Text
                is "Herr"
                    or "Herrn"
                    or "Frau"
                    or "Dr."
                    or "Dr"
                    or "Prof."
                    or "Prof"
                    or "Mr."
                    or "Mrs."
                    or "St."
                    or "Doktor"
                    or "Familie"
            && words[at + 1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun
            && words[at + 1].Use is null
        )
        {
            at++;
            words[at].PartOfSpeech = PartOfSpeech.Name;
            words[at].Agreement = Agreement.Of(Cases.All, Genders.All, Numbers.Singular);
        }
    }

    private static void ReadName(List<Token> words, ref int at, NounPhrase phrase, int start)
    {
        while (at < words.Count && at - start < 8)
        {
            var token = words[at];
            var isName = token.PartOfSpeech == PartOfSpeech.Name && token.Use is null;
            var isParticle =
                token is { IsWord: true, IsCapitalized: false }
                && GermanLexicon.Shared.Names.IsParticle(token.Text)
                && at + 1 < words.Count
                && words[at + 1].PartOfSpeech == PartOfSpeech.Name
                && !IsFreePreposition(token)
                && words[at - 1].PartOfSpeech == PartOfSpeech.Name;
            var isVon =
                token.Text is "von" or "de" or "van"
                && at + 1 < words.Count
                && words[at + 1].PartOfSpeech == PartOfSpeech.Name
                && words[at - 1].NounInfo.Is(WordClasses.FirstName);
            if (!isName && !isParticle && !isVon)
            {
                break;
            }

            at++;
        }

        phrase.NameTokens = words.GetRange(start, at - start);
        phrase.Lemma = string.Join(' ', phrase.NameTokens.Select(static t => t.Text));
    }

    private static bool IsFreePreposition(Token token) => token.PartOfSpeech == PartOfSpeech.Preposition;

    // "Angela Merkel (CDU)" is two phrases; "Papst Franziskus" begins with a noun. A name takes no follower but in "Merkels".
    private static void Title(List<Token> words, ref int at, NounPhrase phrase)
    {
        if (
            at < words.Count
            && words[at].PartOfSpeech == PartOfSpeech.Numeral
            && words[at].Text.Length <= 2
            && phrase.NameTokens.Count == 1
            && char.IsAsciiDigit(words[at].Text[0])
        )
        {
            // "Artikel 5", "Apollo 11".
            at++;
        }
    }

    private static void Followers(List<Token> words, ref int at, NounPhrase phrase)
    {
        for (var i = 0; i < 4 && at < words.Count; i++)
        {
            var token = words[at];
            if (token.Use is not null)
            {
                return;
            }

            if (token.PartOfSpeech == PartOfSpeech.Name && TakesName(phrase, token))
            {
                var start = at;
                at++;
                var name = new NounPhrase(token) { IsName = true };
                ReadName(words, ref at, name, start);
                if (
                    name.NameTokens.Count == 1
                    && at < words.Count
                    && words[at].PartOfSpeech == PartOfSpeech.Noun
                    && words[at].Agreement.Numbers.HasFlag(Numbers.Singular)
                    && IsOffice(phrase.Head.Lemma)
                )
                {
                    // "Ministerpräsident Gyula Horn": a surname that is a noun as well.
                    at++;
                    name.NameTokens = words.GetRange(start, at - start);
                    name.Lemma = $"{name.Lemma} {words[at - 1].Text}";
                }

                name.Agreement = token.Agreement;
                name.FirstToken = token.Index;
                name.LastToken = words[at - 1].Index;
                name.Span = new TextSpan(token.Span.Start, words[at - 1].Span.End);
                phrase.NameTokens = name.NameTokens;
                phrase.TightAppositions = [.. phrase.TightAppositions, name];
                return;
            }

            if (
                token.PartOfSpeech == PartOfSpeech.Numeral
                && char.IsAsciiDigit(token.Text[0])
                && phrase.Quantity is null
            )
            {
                // "Artikel 5", "Oktober 2020", "Ende 2019".
                at++;
                continue;
            }

            if (token.PartOfSpeech == PartOfSpeech.Noun && TakesNoun(phrase, token))
            {
                at++;
                var noun = new NounPhrase(token)
                {
                    Agreement = token.Agreement,
                    FirstToken = token.Index,
                    LastToken = token.Index,
                    Span = token.Span,
                };
                phrase.TightAppositions = [.. phrase.TightAppositions, noun];
                continue;
            }

            return;
        }
    }

    private static bool TakesName(NounPhrase phrase, Token name)
    {
        if (Temporal.IsUnit(phrase.Head.Lemma) || phrase.Quantity is not null)
        {
            return false;
        }

        // A genitive in -s behind a noun is its attribute, unless it begins a personal name.
        var isGenitive =
            !(
                IsOffice(phrase.Head.Lemma)
                && phrase.Determiner == DeterminerKind.None
                && phrase.Agreement.Numbers.HasFlag(Numbers.Singular)
            )
            && name.Text.EndsWith('s')
            && name.Agreement.Allows(Cases.Genitive)
            && !name.NounInfo.Is(WordClasses.FirstName);
        return !isGenitive
            && !(
                phrase.Agreement.Numbers == Numbers.Plural
                && !name.NounInfo.Is(WordClasses.FirstName)
                && phrase.Determiner == DeterminerKind.None
                && phrase.Modifiers.Count == 0
            );
    }

    private static bool TakesNoun(NounPhrase phrase, Token noun)
    {
        if (s_measures.Contains(phrase.Head.Lemma))
        {
            return true;
        }

        if (
            !noun.NounInfo.IsListed
            && !noun.NounInfo.Is(WordClasses.Adjective)
            && phrase.Head.NounInfo.IsKnownNoun
            && phrase.Agreement.Numbers.HasFlag(Numbers.Singular)
            && noun.Agreement.Numbers.HasFlag(Numbers.Singular)
            && !noun.Text.EndsWith("ung", StringComparison.Ordinal)
            && phrase.Determiner is DeterminerKind.Definite or DeterminerKind.Demonstrative
        )
        {
            // "die Kanzlei Singewald": a name that ends like a noun.
            return true;
        }

        if (IsTitle(phrase.Head.Text))
        {
            return true;
        }

        // "Familienministerin Giffey": a surname that happens to be a noun, behind a noun for a person without article.
        return phrase.Determiner == DeterminerKind.None
            && phrase.Head.Lemma.EndsWith("minister", StringComparison.OrdinalIgnoreCase)
            && noun.Agreement.Numbers.HasFlag(Numbers.Singular);
    }

    private static bool IsOffice(string lemma)
    {
        foreach (var office in s_offices)
        {
            if (lemma.EndsWith(office, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(string text) =>
        text
            is "Herr"
                or "Herrn"
                or "Frau"
                or "Dr."
                or "Prof."
                or "Professor"
                or "Präsident"
                or "Kanzler"
                or "Kanzlerin"
                or "Papst"
                or "König"
                or "Königin"
                or "Minister"
                or "Ministerin";
}
