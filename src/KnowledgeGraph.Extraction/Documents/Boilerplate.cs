using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Tells paragraphs that are no part of the report: picture credits, teasers, pleas.</summary>
internal static class Boilerplate
{
    private const int LongestCredit = 200;

    private static readonly string[] Starts = Load("start ");
    private static readonly string[] Parts = Load("part ");

    public static bool Is(ReadOnlySpan<char> paragraph)
    {
        var text = paragraph.Trim();
        foreach (var part in Parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return text.Length <= LongestCredit && BeginsAsOne(text);
    }

    private static bool BeginsAsOne(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
        {
            if (!text.StartsWith(start, StringComparison.Ordinal))
            {
                continue;
            }

            // "Werbung machte Moskau damit, dass …" is a sentence; a credit or teaser ends without a full stop, or has a colon.
            var rest = text[start.Length..];
            var isWhole = rest.IsEmpty || !char.IsLetter(rest[0]) || !char.IsLetter(start[^1]);
            var isSentence =
                text[^1] is '.' or '!' or '?' && !rest.StartsWith(":", StringComparison.Ordinal) && start[^1] != ':';
            if (isWhole && !(isSentence && !start.Contains(' ')))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Load(string kind) =>
        [
            .. DataFile
                .Lines("Documents", "boilerplate.txt")
                .Select(l => l.Text)
                .Where(l => l.StartsWith(kind, StringComparison.Ordinal))
                .Select(l => l[kind.Length..]),
        ];
}
