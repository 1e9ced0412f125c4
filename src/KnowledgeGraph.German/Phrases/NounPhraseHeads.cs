using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Reads the head of a noun phrase and the nouns and names that follow it without a break.</summary>
internal static class NounPhraseHeads
{
    /// <summary>The phrase whose head stands at a place.</summary>
    public static NounPhrase Read(List<Token> words, ref int at, NounPhraseReader reader)
    {
        SkipTitles(words, ref at);
        var head = words[at];
        while (
            at + 2 < words.Count
            && words[at].Text.EndsWith('-')
            && words[at + 1].PartOfSpeech == PartOfSpeech.Conjunction
            && words[at + 2].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
        )
        {
            // "Staats- und Parteichef": the last word carries the number, the gender and the sense.
            at += 2;
            head = words[at];
        }

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
                && LeadsName(words, at + 1)
                && !IsFreePreposition(token)
                && (
                    words[at - 1].PartOfSpeech == PartOfSpeech.Name
                        // "Van der Bellen", but "warf Moskau der Ukraine vor".
                        && (token.Text is not ("der" or "den" or "dem") || IsParticle(words[at - 1]))
                    || IsParticle(words[at - 1])
                );
            var isVon =
                token.Text is "von" or "de" or "van"
                && words[at - 1].NounInfo.Is(WordClasses.FirstName)
                && at + 1 < words.Count
                && (
                    words[at + 1].PartOfSpeech == PartOfSpeech.Name
                    || (
                        words[at + 1].Text is "der" or "den"
                        && at + 2 < words.Count
                        && words[at + 2] is { PartOfSpeech: PartOfSpeech.Name, NounInfo.IsKnownNoun: false }
                    )
                );
            // "Rapid Support Forces": a common word between two that no list has.
            var isBetween =
                token.PartOfSpeech == PartOfSpeech.Noun
                && at > start
                && at + 1 < words.Count
                && IsUnknownName(words[at - 1])
                && IsUnknownName(words[at + 1])
                && !words[at - 1].Text.EndsWith('s');
            // "Lars Løkke |Rasmussen|": what looks like a noun that nobody has heard of, behind a first name.
            var isSurname =
                token.PartOfSpeech == PartOfSpeech.Noun
                && !token.NounInfo.IsListed
                && at - start is 1 or 2
                && words[start].NounInfo.Is(WordClasses.FirstName)
                && words[at - 1].PartOfSpeech == PartOfSpeech.Name;
            if (
                (!isName && !isParticle && !isVon && !isBetween && !isSurname)
                || (isName && at > start && IsNextPlace(words, start, at))
            )
            {
                break;
            }

            at++;
        }

        phrase.NameTokens = words.GetRange(start, at - start);
        phrase.Lemma = string.Join(' ', phrase.NameTokens.Select(static t => t.Text));
    }

    private static bool IsUnknownName(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Name
        && token.NounInfo.Classes == WordClasses.None
        && !token.NounInfo.IsKnownNoun;

    // "warnte Tokio Peking", "besuchte Anna Huber Rom": a name known as such begins a phrase of its own behind another or behind
    // first name and surname.
    private static bool IsNextPlace(List<Token> words, int start, int at) =>
        IsPlace(words[at])
        && !words[at - 1].Text.EndsWith('s')
        && (IsPlace(words[at - 1]) || (at - start >= 2 && words[start].NounInfo.Is(WordClasses.FirstName)));

    private static bool IsPlace(Token token) =>
        token.NounInfo is { IsKnownNoun: true } && !token.NounInfo.Is(WordClasses.Noun | WordClasses.FirstName);

    private static bool IsParticle(Token token) => GermanLexicon.Shared.Names.IsParticle(token.Text);

    // "de la Cruz": a name, behind one more particle at most.
    private static bool LeadsName(List<Token> words, int at) =>
        at < words.Count
        && (
            words[at].PartOfSpeech == PartOfSpeech.Name
            || (IsParticle(words[at]) && at + 1 < words.Count && words[at + 1].PartOfSpeech == PartOfSpeech.Name)
        );

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
            && !Counts(words, at)
        )
        {
            // "Artikel 5", "Apollo 11".
            at++;
        }
    }

    // "nach ersten Angaben 30 Tote": a number before a noun counts it, unless it can be a year.
    private static bool Counts(List<Token> words, int at)
    {
        if (NounPhraseReader.IsYear(words[at]))
        {
            return false;
        }

        var next = at + 1;
        while (
            next < words.Count
            && words[next].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Numeral
            && words[next].Use is null
        )
        {
            next++;
        }

        return next < words.Count
            && words[next].PartOfSpeech == PartOfSpeech.Noun
            && words[next].Agreement.Numbers.HasFlag(Numbers.Plural)
            && !Months.IsName(words[next].Text);
    }

    private static void NameBehind(List<Token> words, ref int at, NounPhrase phrase)
    {
        var token = words[at];
        var start = at;
        at++;
        var name = new NounPhrase(token) { IsName = true };
        ReadName(words, ref at, name, start);
        if (
            name.NameTokens.Count == 1
            && at < words.Count
            && words[at].PartOfSpeech == PartOfSpeech.Noun
            && words[at].Agreement.Numbers.HasFlag(Numbers.Singular)
            && HeadFollowers.IsOffice(phrase.Head.Lemma)
        )
        {
            // "Ministerpräsident Gyula Horn": a surname that is a noun as well.
            at++;
            name.NameTokens = words.GetRange(start, at - start);
            name.Lemma = $"{name.Lemma} {words[at - 1].Text}";
        }

        Title(words, ref at, name);
        name.Agreement = token.Agreement;
        name.FirstToken = token.Index;
        name.LastToken = words[at - 1].Index;
        name.Span = new TextSpan(token.Span.Start, words[at - 1].Span.End);
        phrase.NameTokens = name.NameTokens;
        phrase.TightAppositions = [.. phrase.TightAppositions, name];
    }

    // "die Miliz Islamischer Staat": a name of adjective and noun.
    private static void AdjectiveAndNounBehind(List<Token> words, ref int at, NounPhrase phrase)
    {
        var token = words[at];
        at += 2;
        phrase.NameTokens = words.GetRange(at - 2, 2);
        phrase.TightAppositions =
        [
            .. phrase.TightAppositions,
            new NounPhrase(words[at - 1])
            {
                IsName = true,
                NameTokens = phrase.NameTokens,
                Agreement = words[at - 1].Agreement,
                FirstToken = token.Index,
                LastToken = words[at - 1].Index,
                Span = new TextSpan(token.Span.Start, words[at - 1].Span.End),
                Lemma = $"{token.Text} {words[at - 1].Text}",
            },
        ];
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

            if (
                token is { IsInQuotes: true, PartOfSpeech: PartOfSpeech.Noun }
                && !phrase.Head.IsInQuotes
                && HeadFollowers.TakesTitle(phrase.Head.Lemma)
            )
            {
                // "die Zeitung „Blick“".
                NameBehind(words, ref at, phrase);
                return;
            }

            if (token.PartOfSpeech == PartOfSpeech.Name && HeadFollowers.TakesName(phrase, token))
            {
                NameBehind(words, ref at, phrase);
                return;
            }

            if (
                token.PartOfSpeech == PartOfSpeech.Numeral
                && char.IsAsciiDigit(token.Text[0])
                && phrase.Quantity is null
                && !Counts(words, at)
            )
            {
                // "Artikel 5", "Oktober 2020", "Ende 2019".
                at++;
                continue;
            }

            if (
                token is { PartOfSpeech: PartOfSpeech.Adjective, IsCapitalized: true }
                && token.Info.AdjectiveEnding.Length > 0
                && at + 1 < words.Count
                && words[at + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
                && (phrase.Determiner != DeterminerKind.None || phrase.Head.Text == "Richtung")
                && phrase.Agreement.Numbers.HasFlag(Numbers.Singular)
            )
            {
                AdjectiveAndNounBehind(words, ref at, phrase);
                return;
            }

            if (
                token.PartOfSpeech == PartOfSpeech.Noun
                && (HeadFollowers.TakesNoun(phrase, token) || BeginsPlaceName(words, at, phrase))
            )
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

    // "die Stadt |Tal| Afar": a name that begins with a noun.
    private static bool BeginsPlaceName(List<Token> words, int at, NounPhrase phrase)
    {
        if (
            at + 1 >= words.Count
            || words[at + 1].PartOfSpeech != PartOfSpeech.Name
            || phrase.Determiner != DeterminerKind.Definite
            || !words[at].Agreement.Numbers.HasFlag(Numbers.Singular)
        )
        {
            return false;
        }

        foreach (
            var place in (ReadOnlySpan<string>)["stadt", "dorf", "ort", "ortschaft", "provinz", "insel", "siedlung"]
        )
        {
            if (phrase.Head.Lemma.EndsWith(place, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
