using System.Buffers;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Words for what a land's own people do to each other and to those who rule them: a coup, an uprising, unrest.</summary>
internal static class CrisisWords
{
    private static readonly SearchValues<string> s_parts = SearchValues.Create(
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
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether a word tells of one, alone or in a compound.</summary>
    public static bool Has(string word) => word.Length > 4 && word.AsSpan().ContainsAny(s_parts);
}
