using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Tells by its ending whether a noun means people; used only where an adjective of a state stands before it.</summary>
internal static class PeopleNouns
{
    private static readonly string[] _endings =
    [
        "isten",
        "anten",
        "enten",
        "eure",
        "euren",
        "linge",
        "lingen",
        "leute",
        "leuten",
        "ierende",
        "ierenden",
        "gruppe",
        "gruppen",
        "kräfte",
        "kräften",
        "truppen",
        "miliz",
        "milizen",
        "helfer",
        "helfern",
        "kämpfer",
        "kämpfern",
        "soldat",
        "soldaten",
        "beamte",
        "beamten",
        "politiker",
        "politikern",
        "vertreter",
        "vertretern",
        "händler",
        "bürger",
        "bürgern",
        "führer",
        "führern",
        "arbeiter",
        "arbeitern",
        "agenten",
        "agent",
        "spione",
        "hacker",
        "hackern",
        "diplomat",
        "diplomaten",
        "journalist",
        "journalisten",
        "piloten",
        "matrosen",
        "fischer",
        "fischern",
        "siedler",
        "siedlern",
        "forscher",
        "forschern",
        "ermittler",
        "ermittlern",
        "staatsbürger",
        "muslime",
        "christen",
        "minderheit",
        "community",
        "verbände",
        "verbänden",
        "brigade",
        "brigaden",
        "partei",
        "bewegung",
        "organisation",
        "behörde",
        "kommission",
        "agentur",
        "nachrichtendienst",
        "delegation",
        "koalition",
        "allianz",
        "bündnis",
        "konzern",
        "firma",
        "bank",
        "botschaft",
        "ministerium",
        "amt",
        "kommando",
        "führung",
        "zelle",
        "front",
        "söldner",
        "geschäftsmann",
        "geschäftsleute",
        "athleten",
        "sportler",
        "touristen",
        "urlauber",
        "studenten",
        "intellektuelle",
    ];

    /// <summary>Whether a noun means people or a body of them.</summary>
    public static bool IsPeople(SentenceWords words, int i)
    {
        if (words.Tokens[i].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Other))
        {
            return false;
        }

        var key = words.Keys[i].ToLowerInvariant();
        foreach (var ending in _endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the form is a plural, by the form itself.</summary>
    public static bool IsPlural(SentenceWords words, int i) =>
        words.Tokens[i].Agreement is var agreement && !agreement.IsEmpty
            ? agreement.Numbers.HasFlag(Numbers.Plural)
            : words.Keys[i].EndsWith("en", StringComparison.Ordinal);
}
