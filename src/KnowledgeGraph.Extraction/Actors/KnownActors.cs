using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The actors of the gazetteer by their canonical names. Thread-safe.</summary>
public static class KnownActors
{
    /// <summary>The state, organisation or group of a name, or null.</summary>
    public static Actor? Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Gazetteer.Default.Get(name)?.Actor;
    }

    /// <summary>Those whom an adjective stands against: "antirussische", "anti-israelischer"; none where it is another word.</summary>
    public static IReadOnlyList<Actor> Opposed(string adjective)
    {
        ArgumentNullException.ThrowIfNull(adjective);
        return adjective.StartsWith("anti", StringComparison.OrdinalIgnoreCase)
            ? [.. Gazetteer.Default.OfAdjective(adjective[4..].TrimStart('-')).Select(e => e.Actor)]
            : [];
    }
}
