using KnowledgeGraph.German.Phrases;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Tells nouns for those who act (persons in office, bodies, groups) from nouns for things and acts.</summary>
internal static class Agents
{
    private static readonly string[] s_bodies =
    [
        "regierung",
        "ministerium",
        "allianz",
        "bündnis",
        "partei",
        "rat",
        "union",
        "armee",
        "polizei",
        "gericht",
        "opposition",
        "miliz",
        "behörde",
        "parlament",
        "kommission",
        "organisation",
        "verband",
        "verein",
        "junta",
        "koalition",
        "führung",
        "delegation",
        "fraktion",
        "justiz",
        "militär",
        "streitkräfte",
        "sprecher",
        "soldat",
        "rebell",
        "demonstrant",
        "gewerkschaft",
        "kirche",
        "bank",
        "firma",
        "unternehmen",
        "konzern",
        "verwaltung",
        "agentur",
        "stadt",
        "land",
        "staat",
        "republik",
        "seite",
        "gruppe",
        "bewegung",
        "liga",
        "front",
        "familie",
        "frau",
        "mutter",
        "tochter",
        "erin",
        "ärztin",
        "anwältin",
        "presse",
        "zeitung",
        "magazin",
        "blatt",
        "stiftung",
        "gemeinschaft",
        "hilfswerk",
        "mannschaft",
        "anwaltschaft",
        "öffentlichkeit",
        "bevölkerung",
        "mehrheit",
        "minderheit",
        "gemeinde",
        "kammer",
        "senat",
        "kongress",
        "luftwaffe",
        "marine",
        "garde",
        "truppe",
        "einheit",
        "kämpfer",
        "gegner",
        "befürworter",
        "kritiker",
        "experte",
        "vertreter",
        "anführer",
        "politiker",
        "bürger",
        "einwohner",
        "mensch",
        "leute",
        "aktivist",
        "migrant",
        "flüchtling",
        "familien",
        "kind",
        "nation",
        "volk",
        "macht",
        "institut",
        "bundesamt",
        "außenamt",
        "kreml",
        "zentralbank",
        "staatenbund",
        "terrormiliz",
        "bande",
        "clan",
        "brigade",
        "batallion",
        "regime",
        "lager",
        "team",
        "klub",
        "gremium",
        "ausschuss",
        "komitee",
        "tribunal",
        "präsidium",
        "sekretariat",
        "amt",
    ];

    // Verbs for stances and decisions: things don't do them.
    private static readonly HashSet<string> s_stances = new(StringComparer.Ordinal)
    {
        "ablehnen",
        "kritisieren",
        "loben",
        "fordern",
        "beklagen",
        "bestreiten",
        "dementieren",
        "leugnen",
        "tadeln",
        "rügen",
        "verkünden",
        "ankündigen",
        "versprechen",
        "androhen",
        "vorschlagen",
        "beschließen",
        "zurückweisen",
        "verurteilen",
        "begrüßen",
        "unterstützen",
        "befürworten",
        "billigen",
        "missbilligen",
        "dulden",
        "verlangen",
        "beantragen",
        "unterzeichnen",
        "annehmen",
        "akzeptieren",
        "anerkennen",
        "verbieten",
        "genehmigen",
        "verhängen",
        "aufheben",
        "verweigern",
        "planen",
        "besuchen",
        "empfangen",
        "annullieren",
        "ratifizieren",
        "boykottieren",
        "bezweifeln",
    };

    /// <summary>Whether a verb tells a stance or decision.</summary>
    public static bool IsStance(string lemma) => s_stances.Contains(lemma);

    /// <summary>Whether the head of a phrase names somebody who acts.</summary>
    public static bool IsAgent(NounPhrase phrase)
    {
        var lemma = phrase.Head.Lemma;
        if (HeadFollowers.IsOffice(lemma))
        {
            return true;
        }

        foreach (var body in s_bodies)
        {
            if (lemma.EndsWith(body, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
