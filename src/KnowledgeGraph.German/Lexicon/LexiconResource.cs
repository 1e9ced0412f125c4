using System.Reflection;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>The word lists embedded in the assembly.</summary>
internal static class LexiconResource
{
    /// <summary>The lines of a list without comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicon/" + name)
            ?? throw new InvalidOperationException($"The word list '{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The lines of the form "key: words", split.</summary>
    public static IEnumerable<(string Key, string[] Words)> Lists(string name)
    {
        foreach (var line in Lines(name))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new InvalidOperationException(
                    $"Expected 'key: words' in the word list '{name}', found '{line}'."
                );
            }

            yield return (line[..colon], line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
