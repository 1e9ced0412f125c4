using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>Decides whether a name or noun right behind a noun belongs to it ("Kanzler Huber", "die Affäre Lenz", "ein Liter Milch").</summary>
internal static class HeadFollowers
{
    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
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
        "papst",
        "kaiser",
        "zar",
        "sultan",
        "emir",
        "scheich",
        "kardinal",
        "bischof",
        "patriarch",
        "ajatollah",
        "ayatollah",
        "oberst",
        "major",
        "leutnant",
        "admiral",
        "marschall",
        "kommandeur",
        "kommandant",
        "gouverneur",
        "gouverneurin",
        "botschafterin",
        "sprecherin",
        "senator",
        "senatorin",
        "kandidat",
        "kandidatin",
        "anwalt",
        "anwältin",
        "botschafter",
        "richter",
        "vorsitzende",
        "beauftragte",
    ];

    // What a common noun ends in, a name hardly ever.
    private static readonly string[] s_nounSuffixes =
    [
        "ung",
        "ungen",
        "ion",
        "ionen",
        "heit",
        "keit",
        "heiten",
        "keiten",
        "schaft",
        "schaften",
        "tät",
        "ismus",
        "ment",
        "nis",
        "nisse",
        "tum",
    ];

    // Bodies: a name behind them is no part of them ("rief die Regierung Frankreich auf").
    private static readonly string[] s_bodies =
    [
        "regierung",
        "ministerium",
        "führung",
        "armee",
        "parlament",
        "behörde",
        "behörden",
        "seite",
        "militär",
        "opposition",
        "streitkräfte",
        "delegation",
        "justiz",
    ];

    // Words and meetings: nobody is one of them, so that a name behind begins anew ("machte in einer Rede Oslo verantwortlich").
    private static readonly string[] s_words =
    [
        "ansprache",
        "rede",
        "interview",
        "gespräch",
        "telefonat",
        "brief",
        "schreiben",
        "erklärung",
        "mitteilung",
        "botschaft",
        "stellungnahme",
        "pressekonferenz",
        "sitzung",
        "debatte",
        "resolution",
        "beitrag",
        "video",
        "treffen",
        "auftritt",
        "anruf",
        "note",
        "nachricht",
    ];

    /// <summary>Whether a name behind a noun belongs to it.</summary>
    public static bool TakesName(NounPhrase phrase, Token name)
    {
        if (Temporal.IsUnit(phrase.Head.Lemma) || phrase.Quantity is not null || IsOfWords(phrase))
        {
            return false;
        }

        if (phrase.Determiner == DeterminerKind.Indefinite && IsOffice(phrase.Head.Lemma) && phrase.Modifiers.Count > 0)
        {
            // "hat |ein georgischer Minister| Moskau besucht": he has no name.
            return false;
        }

        if (phrase.Determiner == DeterminerKind.Definite && !name.NounInfo.Is(WordClasses.FirstName) && IsBody(phrase))
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

    /// <summary>Whether a noun behind a noun belongs to it.</summary>
    public static bool TakesNoun(NounPhrase phrase, Token noun)
    {
        if (phrase.Head.Text == "Uhr" && noun.Text is "Ortszeit" or "MEZ" or "MESZ" or "UTC" or "GMT" or "Lokalzeit")
        {
            return true;
        }

        if (phrase.Head.Lemma is "Ende" or "Anfang" or "Mitte")
        {
            // "griffen |seit Mitte Mai| |Schiffe| an".
            return Temporal.IsUnit(noun.Lemma);
        }

        if (s_measures.Contains(phrase.Head.Lemma))
        {
            // "warf |der Gruppe| |Verletzungen| vor".
            return !(
                phrase.Head.Lemma == "Gruppe"
                && phrase.Determiner == DeterminerKind.Definite
                && HasNounSuffix(noun.Text)
            );
        }

        if (!noun.NounInfo.IsKnownNoun && phrase.Head.NounInfo.IsKnownNoun && IsSingularName(phrase, noun))
        {
            // "die Affäre Capitale": nothing says that the second word is a noun.
            return true;
        }

        if (
            !noun.NounInfo.IsListed
            && !HasNounSuffix(noun.Text)
            && !noun.NounInfo.Is(WordClasses.Adjective)
            && !noun.Is(WordClasses.Adjective)
            && !Temporal.IsUnit(phrase.Head.Lemma)
            && phrase.Head.NounInfo.IsKnownNoun
            && phrase.Agreement.Numbers.HasFlag(Numbers.Singular)
            && noun.Agreement.Numbers.HasFlag(Numbers.Singular)
            && phrase.Determiner is DeterminerKind.Definite or DeterminerKind.Demonstrative
        )
        {
            // "die Kanzlei Singewald": a name that ends like a noun.
            return true;
        }

        if (
            IsTitle(phrase.Head.Text)
            && noun.Agreement.Numbers.HasFlag(Numbers.Singular)
            && !(phrase.Determiner == DeterminerKind.Definite && noun.NounInfo.IsListed)
        )
        {
            return true;
        }

        // "Familienministerin Giffey": a surname that happens to be a noun, behind a noun for a person without article.
        return phrase.Determiner == DeterminerKind.None
            && IsOffice(phrase.Head.Lemma)
            && !HasNounSuffix(noun.Text)
            && noun.Agreement.Numbers.HasFlag(Numbers.Singular);
    }

    private static bool IsOfWords(NounPhrase phrase)
    {
        if (
            phrase.Determiner is not (DeterminerKind.Indefinite or DeterminerKind.Possessive or DeterminerKind.Definite)
        )
        {
            return false;
        }

        foreach (var word in s_words)
        {
            if (phrase.Head.Lemma.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun without an article must have a name's genitive before it: "Israels Regierung", "Ungarns Präsident".</summary>
    public static bool NeedsOwner(Token noun)
    {
        if (noun.PartOfSpeech != PartOfSpeech.Noun)
        {
            return false;
        }

        if (IsOffice(noun.Lemma))
        {
            return true;
        }

        foreach (var body in s_bodies)
        {
            if (noun.Lemma.EndsWith(body, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBody(NounPhrase phrase)
    {
        foreach (var body in s_bodies)
        {
            if (phrase.Head.Lemma.EndsWith(body, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSingularName(NounPhrase phrase, Token noun) =>
        phrase.Agreement.Numbers.HasFlag(Numbers.Singular)
        && phrase.Quantity is null
        && !Temporal.IsUnit(phrase.Head.Lemma)
        && !HasNounSuffix(noun.Text)
        && !noun.NounInfo.Is(WordClasses.Adjective | WordClasses.Infinitive)
        && noun.Info.ParticipleVerb is null
        && noun.Info.AdjectiveEnding.Length == 0;

    private static bool HasNounSuffix(string text)
    {
        foreach (var suffix in s_nounSuffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands in quotation marks behind a noun is its name.</summary>
    public static bool TakesTitle(string lemma)
    {
        foreach (
            var titled in (ReadOnlySpan<string>)
                ["zeitung", "zeitschrift", "blatt", "magazin", "sender", "agentur", "portal", "programm", "gruppe"]
        )
        {
            if (lemma.EndsWith(titled, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (
            var titled in (ReadOnlySpan<string>)
                ["organisation", "bewegung", "partei", "miliz", "brigade", "operation", "schiff", "frachter", "tanker"]
        )
        {
            if (lemma.EndsWith(titled, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun names an office.</summary>
    public static bool IsOffice(string lemma)
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
