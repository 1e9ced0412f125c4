using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>What a stretch of words is, before it is known what it belongs to.</summary>
internal enum AtomKind
{
    /// <summary>A state, territory, organisation, group or party.</summary>
    Entity,

    /// <summary>A capital or seat of power.</summary>
    Seat,

    /// <summary>Another town or region.</summary>
    City,

    /// <summary>A known person's name, full or family name only.</summary>
    Person,

    /// <summary>Words with the form of a name that nothing is known of.</summary>
    UnknownName,

    /// <summary>An office.</summary>
    Office,

    /// <summary>A body or group by a common noun.</summary>
    Body,

    /// <summary>A noun for people after an adjective of a state ("ukrainische Extremisten"), by its ending.</summary>
    People,

    /// <summary>A member of a people.</summary>
    Demonym,

    /// <summary>An adjective of a state or town.</summary>
    Adjective,

    /// <summary>A compound of a name and a noun that is no actor ("EU-Sanktionen").</summary>
    Compound,
}

/// <summary>A piece of a mention.</summary>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
internal sealed record Atom(AtomKind Kind, int First, int Last)
{
    /// <summary>What it may name: one or more entries.</summary>
    public IReadOnlyList<GazetteerEntry> Entries { get; init; } = [];

    /// <summary>The owner inside a compound: USA in "US-Präsident".</summary>
    public IReadOnlyList<GazetteerEntry> Owners { get; init; } = [];

    public OfficeWord? Office { get; init; }

    public BodyWord? Body { get; init; }

    public NamedPlace? Place { get; init; }

    public bool Genitive { get; init; }

    /// <summary>Only the family name of a person.</summary>
    public bool SurnameOnly { get; init; }

    /// <summary>The words are common words or names too.</summary>
    public bool Weak { get; init; }

    /// <summary>"Ex-Präsident", "Altkanzler".</summary>
    public bool Former { get; init; }

    /// <summary>"Bundeskanzler", "Bundesregierung": of Germany, Austria or Switzerland, as the text tells.</summary>
    public bool Federal { get; init; }

    public bool Plural { get; init; }

    public Genders Gender { get; init; }

    /// <summary>The compound's first part is what the office deals with, not whose it is ("Ukraine-Beauftragter").</summary>
    public bool TopicOnly { get; init; }
}
