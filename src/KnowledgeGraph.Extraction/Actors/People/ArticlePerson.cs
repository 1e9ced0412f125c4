using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>A person of an article: known, or found by form.</summary>
internal sealed class ArticlePerson(string name, GazetteerEntry? entry)
{
    private Actor? _actor;

    public string Name { get; } = name;

    public GazetteerEntry? Entry { get; } = entry;

    public Genders Gender { get; set; } = entry?.Gender ?? Genders.None;

    /// <summary>Whom the text says that a known person acts for, where he has acted for several.</summary>
    public string? Stated { get; set; }

    /// <summary>Whether a title or a first name shows that the name is a person's; others must be named twice.</summary>
    public bool IsSure { get; set; }

    /// <summary>How often the article names an unknown person.</summary>
    public int Mentions { get; set; }

    /// <summary>Whom the text says that an unknown person acts for.</summary>
    public string? State { get; set; }

    /// <summary>Whether that state is only the one that the text speaks of where it first names the person.</summary>
    public bool IsStateGuessed { get; set; }

    /// <summary>Whether a title or a house shows that the person speaks for nobody else: experts, authors, researchers.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The state or organisation acted for at the article's time.</summary>
    public string? ActsFor(DayInterval? date)
    {
        if (Entry is null)
        {
            return State;
        }

        if (Stated is not null && Gazetteer.Default.Get(Stated) is { } stated)
        {
            return stated.Actor.State ?? stated.Actor.Name;
        }

        if (date is { } days)
        {
            foreach (var term in Entry.Terms)
            {
                if (term.Covers(days) && Gazetteer.Default.Get(term.Of) is { } of)
                {
                    return of.Actor.State ?? of.Actor.Name;
                }
            }
        }

        return Entry.Actor.State;
    }

    public Actor ActorAt(DayInterval? date)
    {
        var state = ActsFor(date);
        if (_actor is null || _actor.State != state)
        {
            _actor = Entry is null
                ? new Actor(Name, ActorKind.Person, state, OtherNames())
                : Entry.Actor with
                {
                    State = state,
                };
        }

        return _actor;
    }

    private string[] OtherNames() => Name.LastIndexOf(' ') is var blank and > 0 ? [Name[(blank + 1)..]] : [];
}
