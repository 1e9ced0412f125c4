namespace KnowledgeGraph.German.Segmentation;

/// <summary>Quotation marks of every style.</summary>
internal static class QuoteMarks
{
    /// <summary>Whether a token is a quotation mark.</summary>
    public static bool Is(string text) =>
        text
            is "\""
                or "„"
                or "“"
                or "”"
                or "»"
                or "«"
                or "'"
                or "‚"
                or "‘"
                or "’"
                or "‹"
                or "›"
                or "''"
                or "``"
                or "`"
                or ",,";

    /// <summary>Whether a mark only ever opens a quotation.</summary>
    public static bool Opens(string text) => text is "„" or "‚" or "``" or ",,";

    /// <summary>Whether a mark only ever closes a quotation.</summary>
    public static bool Closes(string text) => text is "”";
}
