namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Words for what a land's own people do to each other and to those who rule them: a coup, an uprising, unrest.</summary>
internal static class CrisisWords
{
    private static readonly string[] s_parts =
    [
        "putsch",
        "umsturz",
        "staatsstreich",
        "meuter",
        "junta",
        "proteste",
        "unruhe",
        "ausschreitung",
        "bürgerkrieg",
        "aufstand",
        "aufständisch",
        "machtkampf",
        "rebell",
        "separatist",
        "ausnahmezustand",
    ];

    /// <summary>Whether a word tells of one, alone or in a compound.</summary>
    public static bool Has(string word) =>
        word.Length > 4 && s_parts.Any(p => word.Contains(p, StringComparison.OrdinalIgnoreCase));
}
