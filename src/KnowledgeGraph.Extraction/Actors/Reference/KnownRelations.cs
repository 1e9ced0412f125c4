using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Which actors are neighbours, and which stood against each other in a conflict. Immutable; thread-safe.</summary>
internal sealed class KnownRelations
{
    private static readonly Lazy<KnownRelations> _default = new(() => new KnownRelations());

    private readonly Dictionary<string, HashSet<string>> _neighbours = Read("borders.txt");
    private readonly Dictionary<string, HashSet<string>> _opponents = Read("opponents.txt");

    private KnownRelations() { }

    /// <summary>The relations of the embedded files, loaded at first use.</summary>
    public static KnownRelations Default => _default.Value;

    /// <summary>Whether two states have a border.</summary>
    public bool AreNeighbours(string one, string other) => Are(_neighbours, one, other);

    /// <summary>Whether two parties are known to have stood against each other.</summary>
    public bool AreOpponents(string one, string other) => Are(_opponents, one, other);

    private static bool Are(Dictionary<string, HashSet<string>> related, string one, string other) =>
        related.TryGetValue(one, out var others) && others.Contains(other);

    private static Dictionary<string, HashSet<string>> Read(string file)
    {
        var related = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var f in DataFile.Records("Actors", file, 2))
        {
            foreach (var other in DataFile.Items(f[1]))
            {
                foreach (var name in (string[])[f[0], other])
                {
                    if (Gazetteer.Default.Get(name) is null)
                    {
                        throw new InvalidDataException($"'{file}' names '{name}', which no list of actors has.");
                    }
                }

                Relate(related, f[0], other);
                Relate(related, other, f[0]);
            }
        }

        return related;
    }

    private static void Relate(Dictionary<string, HashSet<string>> related, string one, string other)
    {
        if (!related.TryGetValue(one, out var others))
        {
            related.Add(one, others = new(StringComparer.Ordinal));
        }

        others.Add(other);
    }
}
