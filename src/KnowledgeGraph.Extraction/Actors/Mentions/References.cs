using System.Globalization;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Finds the words that point back: pronouns, "beide Seiten", "das Nachbarland", "der 58-Jährige".</summary>
internal static class References
{
    private static readonly HashSet<string> _pairNouns = new(StringComparer.Ordinal)
    {
        "Seiten",
        "Länder",
        "Ländern",
        "Staaten",
        "Parteien",
        "Nachbarn",
        "Nachbarländer",
        "Nachbarländern",
        "Nachbarstaaten",
        "Konfliktparteien",
        "Kriegsparteien",
        "Kontrahenten",
        "Republiken",
        "Nationen",
        "Lager",
        "Lagern",
        "Politiker",
        "Politikern",
        "Männer",
        "Männern",
        "Gegner",
        "Gegnern",
        "Rivalen",
        "Verbündeten",
        "Staatschefs",
        "Regierungen",
        "Armeen",
        "Spitzenpolitiker",
        "Staatsmänner",
        "Großmächte",
        "Atommächte",
        "Völker",
        "Völkern",
        "Erzfeinde",
        "Partner",
        "Partnern",
        "Bündnispartner",
        "Streitparteien",
        "Streithähne",
        "Mächte",
        "Mächten",
    };

    private static readonly HashSet<string> _alwaysPairs = new(StringComparer.Ordinal)
    {
        "Konfliktparteien",
        "Kriegsparteien",
        "Streitparteien",
        "Kontrahenten",
    };

    private static readonly Dictionary<string, ReferenceKind> _nouns = new(StringComparer.Ordinal)
    {
        ["Nachbarland"] = ReferenceKind.Neighbour,
        ["Nachbarlandes"] = ReferenceKind.Neighbour,
        ["Nachbarstaat"] = ReferenceKind.Neighbour,
        ["Nachbar"] = ReferenceKind.Neighbour,
        ["Nachbarn"] = ReferenceKind.Neighbour,
        ["Organisation"] = ReferenceKind.TheOrganisation,
        ["Bündnis"] = ReferenceKind.TheOrganisation,
        ["Bündnisses"] = ReferenceKind.TheOrganisation,
        ["Militärbündnis"] = ReferenceKind.TheOrganisation,
        ["Militärallianz"] = ReferenceKind.TheOrganisation,
        ["Verteidigungsbündnis"] = ReferenceKind.TheOrganisation,
        ["Staatengemeinschaft"] = ReferenceKind.TheOrganisation,
        ["Staatenbund"] = ReferenceKind.TheOrganisation,
        ["Regionalbündnis"] = ReferenceKind.TheOrganisation,
        ["Regionalbund"] = ReferenceKind.TheOrganisation,
        ["Regionalorganisation"] = ReferenceKind.TheOrganisation,
        ["Regionalgemeinschaft"] = ReferenceKind.TheOrganisation,
        ["Staatenverbund"] = ReferenceKind.TheOrganisation,
        ["Staatengruppe"] = ReferenceKind.TheOrganisation,
        ["Staatenblock"] = ReferenceKind.TheOrganisation,
        ["Militärpakt"] = ReferenceKind.TheOrganisation,
        ["Verteidigungsallianz"] = ReferenceKind.TheOrganisation,
        ["Staatenbunds"] = ReferenceKind.TheOrganisation,
        ["Staatenbundes"] = ReferenceKind.TheOrganisation,
        ["Regionalbündnisses"] = ReferenceKind.TheOrganisation,
        ["Regionalverband"] = ReferenceKind.TheOrganisation,
        ["Wirtschaftsgemeinschaft"] = ReferenceKind.TheOrganisation,
        ["Wirtschaftsblock"] = ReferenceKind.TheOrganisation,
        ["Gemeinschaft"] = ReferenceKind.TheOrganisation,
        ["Allianz"] = ReferenceKind.TheOrganisation,
        ["Union"] = ReferenceKind.TheUnion,
        ["Norden"] = ReferenceKind.TheNorth,
        ["Nordens"] = ReferenceKind.TheNorth,
        ["Süden"] = ReferenceKind.TheSouth,
        ["Südens"] = ReferenceKind.TheSouth,
        ["Gruppe"] = ReferenceKind.TheGroup,
        ["Gruppierung"] = ReferenceKind.TheGroup,
        ["Bewegung"] = ReferenceKind.TheGroup,
        ["Halbinsel"] = ReferenceKind.TheTerritory,
        ["Enklave"] = ReferenceKind.TheTerritory,
        ["Exklave"] = ReferenceKind.TheTerritory,
        ["Region"] = ReferenceKind.TheTerritory,
        ["Separatistenregion"] = ReferenceKind.TheTerritory,
        ["Separatistengebiet"] = ReferenceKind.TheTerritory,
    };

    /// <summary>Adds a draft for each such word.</summary>
    public static void Mark(SentenceWords words, Atom?[] atoms, List<Draft> drafts)
    {
        var heads = drafts.Where(d => d.Form is not MentionForm.Compound).Select(d => d.Head).ToHashSet();
        for (var i = 0; i < words.Count; i++)
        {
            if (heads.Contains(i) || atoms[i] is not null)
            {
                continue;
            }

            if (Pronoun(words, i) is var kind && kind != ReferenceKind.None)
            {
                drafts.Add(
                    new Draft(words, i, i, i, MentionForm.Pronoun)
                    {
                        Reference = kind,
                        Plural = kind == ReferenceKind.They || kind == ReferenceKind.This && IsPluralVerb(words, i),
                        Gender =
                            kind != ReferenceKind.This ? Genders.None
                            : words.IsAny(i, "dieser") ? Genders.Masculine
                            : Genders.Feminine,
                    }
                );
            }
            else if (Description(words, i) is { } draft && !IsNamedBehind(atoms, draft))
            {
                drafts.Add(draft);
            }
        }
    }

    /// <summary>"im Nachbarland Syrien": the name says which.</summary>
    private static bool IsNamedBehind(Atom?[] atoms, Draft draft) =>
        draft.Reference is ReferenceKind.SuchCountry or ReferenceKind.Neighbour or ReferenceKind.TheOrganisation
        && atoms.ElementAtOrDefault(draft.Head + 1) is { Kind: AtomKind.Entity or AtomKind.Seat };

    private static ReferenceKind Pronoun(SentenceWords words, int i)
    {
        var token = words.Tokens[i];
        if (token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Name)
        {
            return ReferenceKind.None;
        }

        var key = words.Keys[i];
        var lower = i == 0 || i > 0 && !char.IsLetter(words.Keys[i - 1][0]) ? key.ToLowerInvariant() : key;
        switch (lower)
        {
            case "er" or "ihn" or "ihm":
                return ReferenceKind.He;
            case "es":
                return ReferenceKind.It;
            case "sie":
                return SieKind(words, i);
            case "ihnen":
                return ReferenceKind.They;
            case "ich":
                return ReferenceKind.I;
            case "wir" or "unser" or "unsere" or "unserem" or "unseren" or "unserer" or "unseres":
                return ReferenceKind.We;
            case "dieser" or "diese" when IsLoneSubject(words, i):
                return ReferenceKind.This;
            case "beide" or "beiden" when IsAlone(words, i):
                return ReferenceKind.Both;
            case "ihr":
                return token.PartOfSpeech == PartOfSpeech.Pronoun ? ReferenceKind.She : ReferenceKind.Her;
            case "ihre" or "ihren" or "ihrem" or "ihrer" or "ihres":
                return ReferenceKind.Her;
            case "sein" when token.PartOfSpeech is PartOfSpeech.Determiner:
                return ReferenceKind.His;
            case "seine" or "seinen" or "seinem" or "seiner" or "seines":
                return ReferenceKind.His;
            default:
                return ReferenceKind.None;
        }
    }

    private static bool IsLoneSubject(SentenceWords words, int i) =>
        words.Subjects.ContainsKey(i) && words.Tokens[i].PartOfSpeech is PartOfSpeech.Pronoun;

    private static bool IsAlone(SentenceWords words, int i)
    {
        var next = i + 1;
        while (words.IsAttribute(next))
        {
            next++;
        }

        return !words.IsCapital(next);
    }

    private static bool IsPluralVerb(SentenceWords words, int i) =>
        words.Subjects.TryGetValue(i, out var verb)
        && verb is not null
        && verb.Persons.HasFlag(Persons.ThirdPlural)
        && !verb.Persons.HasFlag(Persons.ThirdSingular);

    /// <summary>"sie" is one or several by the verb whose subject it is.</summary>
    private static ReferenceKind SieKind(SentenceWords words, int i)
    {
        if (words.Subjects.TryGetValue(i, out var verb) && verb is not null)
        {
            return IsPluralVerb(words, i) ? ReferenceKind.They : ReferenceKind.She;
        }

        // As an object the form does not tell; several are meant more often.
        return ReferenceKind.They;
    }

    private static Draft? Description(SentenceWords words, int i)
    {
        if (!words.IsCapital(i) && !char.IsDigit(words.Keys[i][0]))
        {
            return null;
        }

        if (Age(words.Keys[i]) is var age and > 0)
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.Aged,
                Age = age,
                Gender = words.IsAny(i - 1, "die") ? Genders.Feminine : Genders.Masculine,
            };
        }

        if (SomePersons.GenderOf(words, i) is var gender and not Genders.None)
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.SomePerson,
                Gender = gender,
            };
        }

        var key = words.Keys[i];
        if (
            (_pairNouns.Contains(key) && (HasBoth(words, i) || _alwaysPairs.Contains(key)))
            || (IsCompoundOfLands(key) && HasBoth(words, i))
        )
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.Both,
                Plural = true,
            };
        }

        if (_pairNouns.Contains(key) && NumberBefore(words, i) is var number and > 2)
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.Several,
                Number = number,
                Plural = true,
            };
        }

        if (SameSort.Has(key) && IsDefinite(words, i))
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.SameSort,
            };
        }

        if (CountryNouns.Has(key) && IsDefinite(words, i) && !words.IsNameLike(i))
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.SuchCountry,
                Definite = true,
            };
        }

        if (TwoMeant.AreLands(key) && TwoMeant.StandAlone(words, FirstOf(words, i), i))
        {
            return new Draft(words, FirstOf(words, i), i, i, MentionForm.Description)
            {
                Reference = ReferenceKind.Two,
                Plural = true,
            };
        }

        var isKnown = _nouns.TryGetValue(key, out var kind);
        if (
            !isKnown
            && (key.EndsWith("-Region", StringComparison.Ordinal) || key.EndsWith("-Enklave", StringComparison.Ordinal))
        )
        {
            // "die Schwarzmeer-Region"
            kind = ReferenceKind.TheTerritory;
        }

        return
            kind != ReferenceKind.None
            && IsDefinite(words, i)
            && !(key is "Nachbarn" && words.IsAny(FirstOf(words, i), "die"))
            && !(kind == ReferenceKind.TheTerritory && words.IsNameLike(i + 1))
            ? new Draft(words, FirstOf(words, i), i, i, MentionForm.Description) { Reference = kind }
            : null;
    }

    /// <summary>"die beiden Ex-Sowjetrepubliken", "beide Kaukasusstaaten".</summary>
    private static bool IsCompoundOfLands(string key) =>
        key.EndsWith("republiken", StringComparison.Ordinal)
        || key.EndsWith("staaten", StringComparison.Ordinal)
        || key.EndsWith("länder", StringComparison.Ordinal)
        || key.EndsWith("ländern", StringComparison.Ordinal);

    private static bool IsDefinite(SentenceWords words, int i)
    {
        var first = FirstOf(words, i);
        return first <= i
            && words.IsAny(
                first,
                "der",
                "die",
                "das",
                "dem",
                "den",
                "des",
                "im",
                "vom",
                "beim",
                "zum",
                "zur",
                "dieses",
                "diese",
                "dieser"
            );
    }

    private static int FirstOf(SentenceWords words, int head)
    {
        var i = head - 1;
        while (i >= 0 && words.IsAttribute(i))
        {
            i--;
        }

        return i >= 0 && words.IsDeterminer(i) ? i : i + 1;
    }

    /// <summary>The number in "die vier Staaten", "diesen drei Ländern"; 0 where it is not known that all are meant.</summary>
    private static int NumberBefore(SentenceWords words, int head) =>
        head >= 2 && words.IsAny(head - 2, "die", "Die", "den", "Den", "der", "Der", "diese", "Diese", "diesen")
            ? words.Tokens[head - 1].Number is { } number and > 2 and < 20
                ? (int)number
                : 0
            : 0;

    private static bool HasBoth(SentenceWords words, int head)
    {
        for (var i = head - 1; i >= 0 && i > head - 5; i--)
        {
            if (words.Keys[i].StartsWith("beide", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (!words.IsAttribute(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The age in "58-Jährige", "58-jährige" or "58jährige", else 0.</summary>
    private static int Age(string key)
    {
        var digits = 0;
        while (digits < key.Length && char.IsAsciiDigit(key[digits]))
        {
            digits++;
        }

        return
            digits is 2 or 3
            && key.AsSpan(digits).TrimStart('-').StartsWith("jährig", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(key.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            ? age
            : 0;
    }
}
