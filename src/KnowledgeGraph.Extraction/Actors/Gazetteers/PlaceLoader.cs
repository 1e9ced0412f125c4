using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>Reads the towns and regions and the states they lie in.</summary>
internal static class PlaceLoader
{
    public static void Load(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "places.txt", 2))
        {
            var state =
                gazetteer.Get(f[0])
                ?? throw new InvalidDataException(
                    $"'places.txt': the state '{f[0]}' is neither in states.txt nor in territories.txt."
                );
            foreach (var item in DataFile.Items(f[1]))
            {
                var weak = item[^1] == '*';
                var spellings = item.TrimEnd('*').Split('/', StringSplitOptions.TrimEntries);
                var place = new NamedPlace(spellings[0], state.Home ?? state.Actor.Name);
                foreach (var spelling in spellings)
                {
                    gazetteer.Names.Add(
                        spelling,
                        new NameReading(state, NameUse.City) { Place = place, Weak = weak },
                        declined: true
                    );
                    if (!spelling.Contains(' ', StringComparison.Ordinal) && spelling.Length > 3)
                    {
                        gazetteer.Adjectives.TryAdd(Folding.Fold(spelling).ToLowerInvariant() + "er", state);
                    }
                }
            }
        }
    }
}
