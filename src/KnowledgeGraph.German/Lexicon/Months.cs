namespace KnowledgeGraph.German.Lexicon;

/// <summary>The names of the months, Austrian ones included.</summary>
internal static class Months
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "Januar",
        "Jänner",
        "Februar",
        "Feber",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    };

    private static readonly HashSet<string> s_abbreviations = new(StringComparer.Ordinal)
    {
        "Jan",
        "Feb",
        "Sept",
        "Okt",
        "Nov",
        "Dez",
    };

    /// <summary>Whether a word is the full name of a month.</summary>
    public static bool IsName(string word) => s_names.Contains(word);

    /// <summary>Whether a word is a month's name or its abbreviation without the stop.</summary>
    public static bool IsNameOrAbbreviation(string word) => s_names.Contains(word) || s_abbreviations.Contains(word);
}
