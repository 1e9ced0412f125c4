using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says which actor a body or group is once it is known whose it is: "die AKP-Regierung" is Turkey, "die Anhänger der PKK" the PKK.</summary>
internal sealed class BodyActors(ContextStates context, Gazetteer gazetteer)
{
    private static readonly HashSet<string> s_ownWords = new(StringComparer.Ordinal) { "Rebellen", "Separatisten" };

    /// <summary>Who a body is that belongs to a state, organisation or group.</summary>
    public Actor For(Draft draft, GazetteerEntry owner)
    {
        var actor = owner.Actor;
        var state = actor.State ?? actor.Name;
        var body = draft.Body;
        if (body is null)
        {
            if (owner.Kind is EntryKind.Territory or EntryKind.Group)
            {
                // "uigurische Gruppen" act for the Uyghurs.
                return actor;
            }

            if (draft.Noun is "Gruppe" or "Miliz" or "Bewegung" or "Organisation" && context.OnlyGroup is { } only)
            {
                return only.Actor;
            }

            // "ukrainische Extremisten": people by the form of the noun.
            return new Actor(draft.Noun, ActorKind.Group, state, [draft.Words.Text(draft.First, draft.Head)]);
        }

        if (
            body.Name == "Fraktion" && owner.Kind == EntryKind.Party
            || body.Name is ("Anhänger" or "Rat") && owner.Kind is EntryKind.Group or EntryKind.Organisation
        )
        {
            // "die SPD-Bundestagsfraktion", "die CDU-Spitze" are the party, "Anhänger der PKK" the PKK, its council the OVKS.
            return actor;
        }

        if (body.Name == "Flüchtlinge")
        {
            // "uigurische Flüchtlinge" are Uyghurs; other refugees are civilians of their state.
            return owner is { Kind: EntryKind.Territory, Plural: true }
                ? actor
                : new Actor(body.Name, body.Kind, state, ["Zivilisten", draft.Noun]);
        }

        if (body.Kind == ActorKind.State)
        {
            // "die AKP-Regierung" acts for the country, "die EU-Seite" for the organisation.
            return owner.Kind is EntryKind.Party or EntryKind.Body ? gazetteer.Get(state)?.Actor ?? actor : actor;
        }

        if (owner.Kind == EntryKind.Group && (body.OwnState || body.Name is "Armee" or "Extremisten"))
        {
            return actor;
        }

        if (IsTheGroup(draft, body) && GroupAtHome(draft, owner) is { } theirs)
        {
            return theirs.Actor;
        }

        if (body.OwnState && s_ownWords.Contains(body.Name))
        {
            // "Aufständische aus Tigray" without a name act for Tigray.
            return GroupOf(draft, owner)?.Actor
                ?? (
                    owner.Kind == EntryKind.Territory && draft.OwnerWhy.Contains("aus", StringComparison.Ordinal)
                        ? actor
                        : null
                )
                ?? new Actor(body.Name, ActorKind.Group, body.Name, [draft.Words.Text(draft.First, draft.Head)]);
        }

        if (owner.Kind == EntryKind.Territory && body.Name is "Behörden" or "Stadtregierung")
        {
            // "die Behörden von Bergkarabach" are who leads it.
            return actor;
        }

        return new Actor(NameOf(draft, body), body.Kind, state, OtherNames(draft, body));
    }

    /// <summary>The word of the text; for a group with its adjective too ("tibetische Mönche").</summary>
    private static string[] OtherNames(Draft draft, BodyWord body)
    {
        string[] noun = draft.Noun == body.Name ? [] : [draft.Noun];
        var first = draft.Words.IsDeterminer(draft.First) ? draft.First + 1 : draft.First;
        return body.Kind == ActorKind.Group && first < draft.Head && draft.Head - first < 4
            ? [.. noun, draft.Words.Text(first, draft.Head)]
            : noun;
    }

    /// <summary>A ministry that the list has by its last part only keeps its own name.</summary>
    private static string NameOf(Draft draft, BodyWord body)
    {
        var noun = draft.Noun[(draft.Noun.LastIndexOf('-') + 1)..];
        return noun.EndsWith("ministerium", StringComparison.Ordinal) && noun != body.Name ? noun
            : noun.EndsWith("ministeriums", StringComparison.Ordinal) && noun[..^1] != body.Name ? noun[..^1]
            : body.Name;
    }

    /// <summary>Who a body is that belongs to an actor.</summary>
    public Actor Of(Draft draft, Actor owner)
    {
        var entry = gazetteer.Get(owner.Kind is ActorKind.Person or ActorKind.Body ? owner.State : owner.Name);
        return entry is null
            ? new Actor(draft.Body?.Name ?? draft.Noun, ActorKind.Body, owner.State ?? owner.Name, [])
            : For(draft, entry);
    }

    /// <summary>"die palästinensische Terrororganisation", "die jemenitische Miliz": one group, which has a name.</summary>
    private static bool IsTheGroup(Draft draft, BodyWord body) =>
        body is { OwnState: true, Plural: false } && body.Name is not "Attentäter" && draft.Definite && !draft.Counted;

    private GazetteerEntry? GroupAtHome(Draft draft, GazetteerEntry owner) =>
        context.GroupAt(draft.Words.Index, draft.Position, e => e.Home == owner.Actor.Name);

    /// <summary>"kurdische Rebellen" are the PKK where the text names it: a group of that people or state.</summary>
    private GazetteerEntry? GroupOf(Draft draft, GazetteerEntry owner)
    {
        if (context.OnlyGroup is { } only)
        {
            return only;
        }

        var people = owner.Actor.Name[..Math.Min(4, owner.Actor.Name.Length)];
        return context.GroupAt(
            draft.Words.Index,
            draft.Position,
            e =>
                !ReferenceEquals(e, owner)
                && (
                    e.Home == owner.Actor.Name
                    || e.Actor.Names.Any(n => n.Contains(people, StringComparison.OrdinalIgnoreCase))
                )
        );
    }
}
