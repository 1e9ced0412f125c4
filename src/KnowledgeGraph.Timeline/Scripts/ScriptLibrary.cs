using System.Collections.Concurrent;

namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>The scripts of the folder cypher/, as they were when this was built.</summary>
public static class ScriptLibrary
{
    private const string Prefix = "cypher/";
    private const string Extension = ".cypher";
    private static readonly ConcurrentDictionary<string, CypherScript> Read = new(StringComparer.Ordinal);

    /// <summary>The names of the scripts in cypher/queries/, in order.</summary>
    public static IReadOnlyList<string> Queries { get; } = Names("queries");

    /// <summary>A script, e.g. <c>Get("load", "events")</c>.</summary>
    /// <exception cref="ArgumentException">There is no such script.</exception>
    public static CypherScript Get(string folder, string name) =>
        Read.GetOrAdd($"{folder}/{name}", path => CypherScriptReader.Read(name, Text(path)));

    /// <summary>The scripts of a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        var start = $"{Prefix}{folder}/";
        return
        [
            .. typeof(ScriptLibrary)
                .Assembly.GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith(start, StringComparison.Ordinal)
                    && name.EndsWith(Extension, StringComparison.Ordinal)
                )
                .Select(name => name[start.Length..^Extension.Length])
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Text(string path)
    {
        using var stream =
            typeof(ScriptLibrary).Assembly.GetManifestResourceStream(Prefix + path + Extension)
            ?? throw new ArgumentException(TimelineMessages.NoSuchScript(path), nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
