using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Frames.Files;

/// <summary>Reads the text files of frames: one line a frame, '#' lines are comments.</summary>
internal static class FrameFile
{
    private static readonly Lazy<Dictionary<string, string[]>> s_judgements = new(static () =>
        Lines("judgements")
            .GroupBy(static line => line[0], StringComparer.Ordinal)
            .ToDictionary(
                static lines => lines.Key,
                static lines => lines.SelectMany(static line => line[1..]).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            )
    );

    /// <summary>The words of each line that is neither empty nor a comment.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        foreach (var (_, line) in DataFile.Lines("Frames", name + ".frames"))
        {
            yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>The words that stand for one another in a column: "Angriff/Attacke", with '~' for a blank.</summary>
    public static string[] Alternatives(string column) => column.Replace('~', ' ').Split('/');

    /// <summary>A word itself; "@condemned" stands for the words of that class of judgements.</summary>
    public static string[] Judgements(string word) =>
        !word.StartsWith('@') ? [word]
        : s_judgements.Value.TryGetValue(word[1..], out var words) ? words
        : throw new InvalidDataException($"'{word}' in adjectives.frames is no class of judgements.frames.");
}
