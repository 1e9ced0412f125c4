using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Words;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says which actor a body or group named by a common noun is.</summary>
internal sealed partial class BodyReader
{
    private static readonly HashSet<string> _countryNouns = new(StringComparer.Ordinal)
    {
        "Land",
        "Landes",
        "Königreich",
        "Königreichs",
        "Königreiches",
    };

    /// <summary>Bodies and people that act where they are at home.</summary>
    private static readonly HashSet<string> _localBodies = new(StringComparer.Ordinal)
    {
        "Polizei",
        "Sicherheitskräfte",
        "Behörden",
        "Demonstranten",
        "Oppositionsparteien",
        "Opposition",
        "Dissidenten",
    };

    // Where the sentence does not say where people march, they are of the land that most of the text is about.
    private const double LeastShareOfThrong = 0.5;

    private readonly ContextStates _context;
    private readonly History _history;
    private readonly Gazetteer _gazetteer;
    private readonly BodyActors _actors;

    private Draft? _last;

    /// <summary>The states that the article gives a body in words: "die malische Armee".</summary>
    private readonly Dictionary<string, HashSet<string>> _statesOf = new(StringComparer.Ordinal);

    /// <summary>A place that the text names as where something happens.</summary>
    private sealed record Where(int Sentence, int Position, GazetteerEntry State);

    /// <summary>The places that the text gives with "in", by sentence.</summary>
    private readonly Dictionary<int, List<Where>> _wheres = [];

    public BodyReader(ContextStates context, History history, Gazetteer gazetteer, IReadOnlyList<Draft> drafts)
    {
        _history = history;
        _context = context;
        _gazetteer = gazetteer;
        _actors = new BodyActors(context, gazetteer);
        foreach (var draft in drafts)
        {
            if (IsWhere(draft))
            {
                if (!_wheres.TryGetValue(draft.Words.Index, out var here))
                {
                    _wheres.Add(draft.Words.Index, here = []);
                }

                here.Add(new(draft.Words.Index, draft.Position, draft.Named[0]));
            }

            if (draft is { Body: { Kind: ActorKind.Body } body, Owners: [{ IsCountry: true } owner] })
            {
                if (!_statesOf.TryGetValue(body.Name, out var states))
                {
                    _statesOf.Add(body.Name, states = new HashSet<string>(StringComparer.Ordinal));
                }

                states.Add(owner.Actor.Name);
            }
        }
    }

    public void Resolve(Draft draft, ReferenceReader references)
    {
        ResolveOne(draft, references);
        _last = draft;
    }

    private void ResolveOne(Draft draft, ReferenceReader references)
    {
        if (draft.Reference == ReferenceKind.Both && draft.Owners.Count == 0)
        {
            if (draft.Body is { Kind: ActorKind.State } or { Name: "Armee" or "Mitgliedstaaten" })
            {
                references.ResolveBoth(draft);
                return;
            }

            draft.Reference = ReferenceKind.None;
        }

        if (
            draft is { Number: > 2, Definite: true, Owners.Count: 0, OwnerDraft: null }
            && draft.Body is { Kind: ActorKind.State } or { Name: "Mitgliedstaaten" }
        )
        {
            references.ResolveSeveral(draft);
            return;
        }

        if (draft.Body is { Name: "Westen" } && (draft.Owners.Count > 0 || draft.OwnerDraft is not null))
        {
            // "der Westen Syriens" is a place.
            return;
        }

        if (draft.Owners.Count > 0)
        {
            draft.Actors = [.. draft.Owners.Select(o => _actors.For(draft, o)).DistinctBy(a => a.Id)];
            draft.Why = $"body of {string.Join(", ", draft.Owners)}, by {draft.OwnerWhy}";
            return;
        }

        if (draft.OwnerDraft is { Actors.Count: > 0 })
        {
            // "die Delegationen von Kiir und Machar": rivals within one land are told apart by their leaders.
            var bodies = draft.OwnerActors.Select(a => _actors.Of(draft, a)).DistinctBy(a => a.Id).ToList();
            draft.Actors =
                bodies.Count == 1 && draft.OwnerActors is [{ Kind: ActorKind.Person }, _, ..]
                    ? draft.OwnerActors
                    : bodies;
            draft.Why = $"belongs to {string.Join(", ", draft.OwnerActors.Select(a => a.Name))}";
            return;
        }

        if (draft.Body is { } body && draft.Reference == ReferenceKind.None)
        {
            ResolveAlone(draft, body, references);
        }
    }

    private void ResolveAlone(Draft draft, BodyWord body, ReferenceReader references)
    {
        if (IsSettler(draft) && _gazetteer.Get("Israel") is { } israel)
        {
            draft.Actors = [_actors.For(draft, israel)];
            draft.Why = "settlers on Palestinian ground";
            return;
        }

        if (body is { Name: "Blauhelme" } && _gazetteer.Get("UNO") is { } uno)
        {
            draft.Actors = [_actors.For(draft, uno)];
            draft.Why = "soldiers of the UN";
            return;
        }

        if (body.Name == "Angehörige" && !draft.Definite || IsDefence(draft))
        {
            return;
        }

        if (body.Name == "Mitgliedstaaten")
        {
            if (!body.NeedsOwner && Organisation(draft, HasMembers) is { } union)
            {
                draft.Actors = [_actors.For(draft, union)];
                draft.Why = $"members of {union}";
            }

            return;
        }

        if (body.Stateless)
        {
            if (
                draft.Noun == "Staatengemeinschaft"
                && !IsInternational(draft)
                && (_context.Named.OrganisationBehind(draft) ?? Organisation(draft)) is { } league
            )
            {
                draft.Actors = [league.Actor];
                draft.Why = "the organisation that the text speaks of";
                return;
            }

            draft.Actors = [new Actor(body.Name, ActorKind.Group, null, [])];
            draft.Why = "of no single state";
            return;
        }

        if (
            draft is { Definite: true, Counted: false }
            && (TwoMeant.AreSpeakers(draft.Noun) || TwoMeant.AreLeaders(draft.Noun))
            && TwoMeant.StandAlone(draft.Words, draft.First, draft.Last)
            && references.ResolveTwo(draft)
        )
        {
            return;
        }

        if (body.OwnState)
        {
            ResolveGroup(draft, body);
            return;
        }

        if (
            (body.Name == "Stadtregierung" || body.Name == "Parlament")
            && (
                draft.Noun.StartsWith("Regional", StringComparison.Ordinal)
                || draft.Noun.StartsWith("Autonomie", StringComparison.Ordinal)
            )
            && _context.TerritoryAt(draft.Words.Index, draft.Position) is { Kind: EntryKind.Territory } region
        )
        {
            draft.Actors = [region.Actor];
            draft.Why = $"the regional government that the text speaks of, that of {region}";
            return;
        }

        var isCountry = _countryNouns.Contains(draft.Noun) && draft.Definite && !draft.Plural;
        var areCounted = draft.Counted && body is { Name: "Zivilisten", Plural: true };
        var areFacing = body.Name == "Demonstranten" && draft.Words.IsAny(draft.First - 1, "zwischen", "gegen");
        if (body.NeedsOwner && !isCountry && !areCounted && !areFacing)
        {
            if (draft.Definite)
            {
                references.ResolveSameSort(draft);
            }

            return;
        }

        if (
            draft.Definite
            && body.Name == "Gericht"
            && references.ResolveSameSort(draft) is null
            && draft.Actors.Count > 0
        )
        {
            return;
        }

        if (body.Name == "Armee" && IsForeign(draft))
        {
            if (ForeignArmy(draft) is { } foreign)
            {
                draft.Actors = [_actors.For(draft, foreign)];
                draft.Why = $"foreign soldiers: the text gives such to {foreign}";
            }

            return;
        }

        // "Russland entsandte Soldaten": without an article they are those of the state named in the sentence.
        var near =
            draft.Definite || OtherParties.IsFacing(draft) ? null
            : _context.Named.CountryInSentence(draft.Words.Index, draft.Position) is { } before
            && CanHave(before, draft, body)
                ? before
            : null;
        var told = draft.Definite ? _statesOf.GetValueOrDefault(body.Name) : null;
        var country =
            There(draft, body)
            ?? Commanders(draft, body)
            ?? Ruled(draft, body)
            ?? Joined(draft)
            ?? AtPlace(draft, body)
            ?? near
            ?? AtWar(draft, body)
            ?? OfCase(draft, body)
            ?? _context.HomeOf(
                draft,
                e => CanHave(e, draft, body),
                told,
                IsLocal(draft, body) && !Throngs.Is(draft.Words, draft.Head)
            );
        var isThrong = Throngs.Is(draft.Words, draft.Head) && AtPlace(draft, body) is null;
        if (country is not null && (!isThrong || _context.ShareOf(country.Actor.Name) > LeastShareOfThrong))
        {
            draft.Actors = [_actors.For(draft, country)];
            draft.Why = $"no state is named; the text speaks of {country}";
        }
    }

    private GazetteerEntry? Organisation(Draft draft, Func<GazetteerEntry, bool>? fits = null) =>
        _context.OrganisationAt(draft.Words.Index, draft.Position, fits) is { Actor.Name: not "UNO" } organisation
            ? organisation
            : null;

    /// <summary>The state whose civil war the article tells: that of the rebels named, for "Regierungstruppen".</summary>
    private GazetteerEntry? AtWar(Draft draft, BodyWord body) =>
        body.Name == "Armee"
        && draft.Noun.StartsWith("Regierung", StringComparison.Ordinal)
        && _context.GroupAt(draft.Words.Index, draft.Position, static _ => true) is { Home: { } home }
            ? _gazetteer.Get(home) is { Kind: EntryKind.State } state && _context.Names(home)
                ? state
                : null
            : null;

    /// <summary>"die Armee und die Regierung": what is joined belongs to the same state.</summary>
    private GazetteerEntry? Joined(Draft draft) =>
        draft.Words.Is(draft.First - 1, "und")
        && _last is { Actors: [{ State: { } state }] } before
        && ReferenceEquals(before.Words, draft.Words)
        && before.Last == draft.First - 2
            ? _gazetteer.Get(state) is { IsCountry: true } country
                ? country
                : null
            : null;
}
