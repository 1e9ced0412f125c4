using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Which actors are neighbours, and which stood against each other in a conflict. Immutable; thread-safe.</summary>
internal sealed class KnownRelations
{
    private static readonly Lazy<KnownRelations> _default = new(() => new KnownRelations());

    private readonly HashSet<(string, string)> _neighbours = Read("borders.txt");
    private readonly HashSet<(string, string)> _opponents = Read("opponents.txt");

    private KnownRelations() { }

    /// <summary>The relations of the embedded files, loaded at first use.</summary>
    public static KnownRelations Default => _default.Value;

    /// <summary>Whether two states have a border.</summary>
    public bool AreNeighbours(string one, string other) => _neighbours.Contains((one, other));

    /// <summary>Whether two parties are known to have stood against each other.</summary>
    public bool AreOpponents(string one, string other) => _opponents.Contains((one, other));

    private static HashSet<(string, string)> Read(string file)
    {
        var pairs = new HashSet<(string, string)>();
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

                pairs.Add((f[0], other));
                pairs.Add((other, f[0]));
            }
        }

        return pairs;
    }
}
