using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>How a text names an actor.</summary>
public enum MentionForm
{
    /// <summary>A proper name: "Paschinjan", "Armenien", "die OVKS".</summary>
    Name,

    /// <summary>An office, with or without its holder's name: "Armeniens Regierungschef Nikol Paschinjan".</summary>
    Office,

    /// <summary>A body: "das armenische Außenministerium", "russische Soldaten".</summary>
    Body,

    /// <summary>People of a sort: "Armenier", "ukrainische Extremisten", "Demonstranten".</summary>
    Group,

    /// <summary>A capital or seat of power, which may act for its state: "Baku", "der Kreml".</summary>
    Seat,

    /// <summary>Any other town or region: "Jewlach".</summary>
    Place,

    /// <summary>An adjective before a noun that is no actor: "aserbaidschanische" in "die aserbaidschanische Offensive".</summary>
    Adjective,

    /// <summary>A state or organisation inside a compound: "Ukraine" in "der Ukraine-Gipfel".</summary>
    Compound,

    /// <summary>A pronoun or possessive: "er", "sein", "dieser".</summary>
    Pronoun,

    /// <summary>A description that points back: "das Land", "beide Seiten", "der 58-Jährige".</summary>
    Description,
}

/// <summary>A place where the text speaks of one or more actors.</summary>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Span">The whole mention, titles and appositions included, in positions of the text.</param>
/// <param name="Head">The word that carries the mention's role in its clause.</param>
/// <param name="Form">How it names them.</param>
/// <param name="Actors">Whom it means; several for "beide Seiten"; empty where nothing tells.</param>
/// <param name="Why">Why these, for <c>kg explain</c>.</param>
public sealed record ActorMention(
    int Sentence,
    TextSpan Span,
    TextSpan Head,
    MentionForm Form,
    IReadOnlyList<Actor> Actors,
    string Why
)
{
    /// <summary>The place that the words name, where they name one ("Eriwan", "Syrien"), else null.</summary>
    public NamedPlace? Place { get; init; }

    /// <summary>Whether this mention stands inside a larger one ("Armenien" in "der Präsident Armeniens").</summary>
    public bool Nested { get; init; }
}

/// <summary>A place and the state in whose territory it lies.</summary>
/// <param name="Name">The usual German name.</param>
/// <param name="State">The state, disputed territory or null (oceans, continents).</param>
public sealed record NamedPlace(string Name, string? State);
