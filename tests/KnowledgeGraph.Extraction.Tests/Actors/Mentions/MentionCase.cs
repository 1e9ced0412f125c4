namespace KnowledgeGraph.Extraction.Tests.Actors.Mentions;

/// <summary>One block of a case file: a text and what is expected of it.</summary>
internal sealed record MentionCase(
    int Line,
    DateOnly? Date,
    string Text,
    IReadOnlyList<(string What, string Expected)> Expectations
)
{
    private const string Arrow = "⇶";

    /// <summary>Reads the blocks of a file; blank lines part them, '#' begins a comment.</summary>
    public static IEnumerable<MentionCase> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var start = i;
            while (i < lines.Length && lines[i].Length > 0)
            {
                i++;
            }

            yield return Block(start + 1, lines[start..i]);
        }
    }

    private static MentionCase Block(int line, string[] block)
    {
        DateOnly? date = null;
        string? text = null;
        var expectations = new List<(string What, string Expected)>();
        foreach (var entry in block)
        {
            if (entry.StartsWith("date:", StringComparison.Ordinal))
            {
                date = DateOnly.Parse(entry.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (entry.StartsWith("text:", StringComparison.Ordinal))
            {
                text = entry[5..].Trim();
            }
            else if (entry.Split(Arrow, StringSplitOptions.TrimEntries) is [var what, var expected])
            {
                expectations.Add((what, expected));
            }
            else
            {
                throw new InvalidDataException(
                    $"Block at line {line}: expected 'what {Arrow} expected', found '{entry}'."
                );
            }
        }

        return new MentionCase(
            line,
            date,
            text ?? throw new InvalidDataException($"Block at line {line}: the line 'text:' is missing."),
            expectations
        );
    }
}
