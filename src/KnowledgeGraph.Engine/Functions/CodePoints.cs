namespace KnowledgeGraph.Engine.Functions;

/// <summary>Strings counted in Unicode code points: what .NET holds as two characters is one.</summary>
internal static class CodePoints
{
    public static long Count(string text)
    {
        var count = text.Length;
        foreach (var character in text)
        {
            count -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return count;
    }

    /// <summary>A part of a text; what lies behind its end is left out.</summary>
    public static string Slice(string text, long start, long length)
    {
        var from = IndexOf(text, 0, start);
        var to = length >= text.Length ? text.Length : IndexOf(text, from, length);
        return text[from..to];
    }

    /// <summary>Upper case as Java has it: ß becomes SS, which .NET leaves alone.</summary>
    public static string ToUpper(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.Contains('ß', StringComparison.Ordinal)
            ? upper.Replace("ß", "SS", StringComparison.Ordinal)
            : upper;
    }

    private static int IndexOf(string text, int from, long codePoints)
    {
        var at = from;
        for (; at < text.Length && codePoints > 0; codePoints--)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
