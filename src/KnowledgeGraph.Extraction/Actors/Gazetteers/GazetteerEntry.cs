using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>What sort of thing an entry is; finer than <see cref="ActorKind"/>.</summary>
internal enum EntryKind
{
    State,
    Territory,
    Region,
    Organisation,
    Body,
    Media,
    Group,
    Party,
    Person,
}

/// <summary>A term of office.</summary>
/// <param name="Office">Normalised, in the person's gender.</param>
/// <param name="Of">The state or organisation.</param>
/// <param name="From">The first day that the given precision allows.</param>
/// <param name="To">The last such day; <see cref="DateOnly.MaxValue"/> while it lasts.</param>
public sealed record OfficeTerm(string Office, string Of, DateOnly From, DateOnly To)
{
    /// <summary>Whether the office was held on some day of an interval.</summary>
    public bool Covers(DayInterval days) => From <= days.To && days.From <= To;
}

/// <summary>An actor that the gazetteer knows.</summary>
internal sealed record GazetteerEntry(Actor Actor, EntryKind Kind, Genders Gender, bool Plural)
{
    /// <summary>Where a group is at home, or the state around a region; null elsewhere.</summary>
    public string? Home { get; init; }

    /// <summary>The state that a territory lies in or wants to be free of; null elsewhere.</summary>
    public string? Around { get; init; }

    /// <summary>A person's day of birth.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>A person's offices.</summary>
    public IReadOnlyList<OfficeTerm> Terms { get; init; } = [];

    /// <summary>The place the entry is, if it is one.</summary>
    public NamedPlace? Place { get; init; }

    public bool IsPerson => Kind == EntryKind.Person;

    /// <summary>Whether the entry is a state or territory, which bodies and offices can belong to.</summary>
    public bool IsCountry => Kind is EntryKind.State or EntryKind.Territory or EntryKind.Region;

    public override string ToString() => Actor.Name;
}

/// <summary>How a name stands for its entry.</summary>
internal enum NameUse
{
    Name,
    Surname,
    Demonym,
    Capital,
    Seat,
    City,
}

/// <summary>One thing that a name may stand for.</summary>
internal sealed record NameReading(GazetteerEntry Entry, NameUse Use)
{
    public bool Plural { get; init; }

    public Genders Gender { get; init; }

    /// <summary>The town, for a capital or city.</summary>
    public NamedPlace? Place { get; init; }

    /// <summary>The name is a common word or name too and needs support from the text.</summary>
    public bool Weak { get; init; }
}
