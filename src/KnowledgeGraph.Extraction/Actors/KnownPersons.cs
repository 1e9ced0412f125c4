using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>A person of whom birth and offices are known.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Born">The day of birth, or null where it is not known for sure.</param>
/// <param name="Terms">The offices with their terms; empty where none is known.</param>
public sealed record KnownPerson(Actor Actor, DateOnly? Born, IReadOnlyList<OfficeTerm> Terms);

/// <summary>The persons of the gazetteer, for stages that date a text by ages and offices. Thread-safe.</summary>
public static class KnownPersons
{
    /// <summary>Everybody whom a name in any known spelling may mean: a full name, or a family name with several bearers.</summary>
    public static IReadOnlyList<KnownPerson> Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Of(Gazetteer.Default.Names.Find(name));
    }

    /// <summary>Everybody whom one word of a text may mean.</summary>
    internal static IReadOnlyList<KnownPerson> Named(ReadOnlySpan<char> word)
    {
        var readings = Gazetteer.Default.Names.FindWord(Folding.IsFolded(word) ? word : Folding.Fold(word.ToString()));
        return readings.Count == 0 ? [] : Of(readings);
    }

    private static IReadOnlyList<KnownPerson> Of(IReadOnlyList<NameReading> readings)
    {
        return
        [
            .. readings
                .Where(r => r.Entry.IsPerson)
                .Select(r => new KnownPerson(r.Entry.Actor, r.Entry.Born, r.Entry.Terms)),
        ];
    }
}
