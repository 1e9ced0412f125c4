using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The parties of accords that news names by a noun alone ("das Atomabkommen"). Thread-safe; loaded at first use.</summary>
internal static class KnownAccords
{
    private static readonly Lazy<Dictionary<string, IReadOnlyList<Actor>>> s_all = new(() =>
        DataFile
            .Records("Actors", "accords.txt", 2)
            .ToDictionary(f => f[0], f => (IReadOnlyList<Actor>)[.. DataFile.Items(f[1]).Select(Known)])
    );

    /// <summary>The parties of an accord, or empty where the noun names none that is known.</summary>
    public static IReadOnlyList<Actor> PartiesOf(string noun) =>
        s_all.Value.TryGetValue(noun.Replace("-", "", StringComparison.Ordinal), out var parties) ? parties : [];

    private static Actor Known(string name) =>
        Gazetteer.Default.Get(name)?.Actor
        ?? throw new InvalidDataException($"'accords.txt' names '{name}', which no list of actors has.");
}
