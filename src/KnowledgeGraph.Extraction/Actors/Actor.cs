namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What sort of actor takes part in events.</summary>
public enum ActorKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A state.</summary>
    State,

    /// <summary>An international or other named organisation.</summary>
    Organisation,

    /// <summary>A body of a state or organisation: ministry, army, parliament.</summary>
    Body,

    /// <summary>A group: non-state party, civilians, media.</summary>
    Group,
}

/// <summary>Somebody or something that does or suffers what is told.</summary>
/// <param name="Name">The canonical name, German: first and last name, a state's short name, an organisation's abbreviation.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="State">The state or organisation that the actor acts for (a state's and an organisation's own name), or null.</param>
/// <param name="Names">Other names and transliterations that the actor goes by, without <paramref name="Name"/>.</param>
/// <param name="Wikidata">The Wikidata id (Q…), where it is known for sure, or null.</param>
public sealed record Actor(
    string Name,
    ActorKind Kind,
    string? State,
    IReadOnlyList<string> Names,
    string? Wikidata = null
)
{
    /// <summary>The stable id: kind, the actor's state for bodies and groups, and the name, e.g. <c>body:armenien:armee</c>.</summary>
    public string Id => _id ??= ActorId.Of(this);

    private string? _id;

    /// <summary>Copies an actor to change something in it: what follows from its parts is not copied.</summary>
    private Actor(Actor original)
    {
        Name = original.Name;
        Kind = original.Kind;
        State = original.State;
        Names = original.Names;
        Wikidata = original.Wikidata;
    }

    /// <summary>Whether both have the same parts.</summary>
    /// <param name="other">The other actor.</param>
    public bool Equals(Actor? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Name == other.Name
            && Kind == other.Kind
            && State == other.State
            && EqualityComparer<IReadOnlyList<string>>.Default.Equals(Names, other.Names)
            && Wikidata == other.Wikidata
        );

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, State, Names, Wikidata);

    /// <summary>A state by its name alone.</summary>
    internal static Actor OfState(string name) => new(name, ActorKind.State, name, []);
}
