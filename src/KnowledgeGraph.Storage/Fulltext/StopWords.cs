using System.Reflection;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>Words that analyzers leave out.</summary>
internal static class StopWords
{
    /// <summary>German ones.</summary>
    public static IReadOnlySet<string> German { get; } = Load("german-stopwords.txt");

    /// <summary>English ones.</summary>
    public static IReadOnlySet<string> English { get; } = Load("english-stopwords.txt");

    private static HashSet<string> Load(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return words;
    }
}
