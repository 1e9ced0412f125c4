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
        return
        [
            .. Gazetteer
                .Default.Names.Find(name)
                .Where(r => r.Entry.IsPerson)
                .Select(r => new KnownPerson(r.Entry.Actor, r.Entry.Born, r.Entry.Terms)),
        ];
    }
}
