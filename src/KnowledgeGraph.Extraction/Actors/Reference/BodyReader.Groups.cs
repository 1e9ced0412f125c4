using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>Armed and other groups that act for themselves, and bodies at home where something happens.</content>
internal sealed partial class BodyReader
{
    /// <summary>Court and prosecutors are those of the case told in the last so many sentences.</summary>
    private const int CaseReach = 4;

    /// <summary>"die Rebellen", "die Islamisten" are the group that the article names, if there is one that fits.</summary>
    private void ResolveGroup(Draft draft, BodyWord body)
    {
        if (
            body.Name == "Attentäter"
            && _context.Named.CountryInSentence(draft.Words.Index, draft.Position) is { } country
        )
        {
            draft.Actors = [_actors.For(draft, country)];
            draft.Why = $"no state is named; the sentence speaks of {country}";
            return;
        }

        if (body.Name == "Separatisten" && _context.TerritoryAt(draft.Words.Index, draft.Position) is { } territory)
        {
            draft.Actors = [territory.Actor];
            draft.Why = $"the separatists that the text speaks of, those of {territory}";
            return;
        }

        var group =
            !IsSomeGroup(draft) ? GroupMeant(draft, body) ?? OnlyRebels(draft, body)
            : draft.Counted && body.Name != "Rebellen" && !IsStricken(draft) ? OnlyRebels(draft, body)
            : null;
        if (group is null && CauseOf(draft) is not null)
        {
            draft.Actors = [Own(draft, body)];
            draft.Why = "named by its cause";
            return;
        }

        if (group is null && (body.Word == "Angreifer" || IsUnknown(draft)))
        {
            return;
        }

        if (group is null && body.Name == "Milizen" && _context.CountryFor(draft) is { } home)
        {
            draft.Actors = [_actors.For(draft, home)];
            draft.Why = $"a militia without a name; the text speaks of {home}";
            return;
        }

        draft.Actors = [group?.Actor ?? Own(draft, body)];
        draft.Why = group is null ? "a party of its own, no name given" : $"the group that the text speaks of, {group}";
    }

    /// <summary>"Bewaffnete haben einen Bus gestoppt": nobody knows who they are.</summary>
    private static bool IsUnknown(Draft draft) =>
        !draft.Definite
        && (
            draft.Noun.StartsWith("Bewaffnete", StringComparison.Ordinal)
            || draft.Noun.StartsWith("Maskierte", StringComparison.Ordinal)
        );

    /// <summary>"2000 Kämpfer wurden getötet": they may have fought on any side.</summary>
    private static bool IsStricken(Draft draft) =>
        MentionClause.Of(draft) is { Verb.Voice: German.Clauses.Voice.Passive };

    /// <summary>"mehrere Islamisten", "verfeindete Milizen": new to the reader, so not the group named before.</summary>
    private static bool IsSomeGroup(Draft draft) =>
        draft.Form == MentionForm.Body
        && !draft.Definite
        && (
            draft.Counted
            || draft.First < draft.Head
            || draft.Words.IsAny(draft.First - 1, "andere", "anderen", "weitere", "weiteren")
        );

    /// <summary>"bei Gefechten mit Aufständischen": the one rebel group that the article names, in the land that it speaks of.</summary>
    private GazetteerEntry? OnlyRebels(Draft draft, BodyWord body) =>
        (body.Name == "Rebellen" || draft.Noun is "Kämpfer" or "Kämpfern" or "Angreifer" or "Angreifern")
        && _context.OnlyGroup is { Home: { } home } only
        && home != "Syrien"
        && _context.GuessAt(draft.Words.Index, draft.Position)?.Actor.Name == home
            ? only
            : null;

    private GazetteerEntry? GroupMeant(Draft draft, BodyWord body)
    {
        var word = body.Name[..^1];
        return _context.GroupAt(
            draft.Words.Index,
            draft.Position,
            e =>
                e.Actor.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || e.Actor.Names.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase))
                || body.Name is "Extremisten" or "Milizen" && draft.Definite
        );
    }

    /// <summary>A group without a name. Extremists of different sorts stay apart: "Islamisten", "Terroristen".</summary>
    private static Actor Own(Draft draft, BodyWord body)
    {
        var name = CauseOf(draft) ?? (body is { Name: "Extremisten", Plural: true } ? body.Word : body.Name);
        return new Actor(name, ActorKind.Group, name, draft.Noun == name ? [] : [draft.Noun]);
    }

    /// <summary>"separatistische Kämpfer" are separatists, whatever else they are called.</summary>
    private static string? CauseOf(Draft draft)
    {
        for (var i = draft.First; i < draft.Head; i++)
        {
            var word = draft.Words.Keys[i];
            foreach (var (adjective, name) in s_causes)
            {
                if (word.StartsWith(adjective, StringComparison.OrdinalIgnoreCase))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static readonly (string Adjective, string Name)[] s_causes =
    [
        ("separatistisch", "Separatisten"),
        ("islamistisch", "Islamisten"),
        ("dschihadistisch", "Dschihadisten"),
        ("aufständisch", "Rebellen"),
        ("rebellisch", "Rebellen"),
    ];

    /// <summary>"die Armee dort", "die dortigen Behörden", "wo die Polizei …": those of the place named last.</summary>
    private GazetteerEntry? There(Draft draft, BodyWord body) =>
        (
            draft.Words.IsAny(draft.Last + 1, "dort")
            || draft.Words.IsAny(draft.Head - 1, "dortige", "dortigen", "dortiges", "dortiger")
            || MentionClause.Of(draft)?.Subjunction?.Lemma is "wo"
        )
        && _context.Named.CountryThere(draft.Words.Index, draft.Position) is { } country
        && CanHave(country, draft, body)
            ? country
            : null;

    /// <summary>"Hilfe bei der Luftabwehr", "Geld zur Flugabwehr": the task is meant, and nobody who does it.</summary>
    private static bool IsDefence(Draft draft) =>
        (
            draft.Noun.EndsWith("abwehr", StringComparison.Ordinal)
            || draft.Noun.EndsWith("verteidigung", StringComparison.Ordinal)
        ) && Enumerable.Range(draft.First - 4, 5).Any(i => draft.Words.IsAny(i, "bei", "zur", "für"));

    /// <summary>"Siedler", where the text speaks of Israel or Palestine, are Israelis.</summary>
    private bool IsSettler(Draft draft) =>
        draft.Noun.StartsWith("Siedler", StringComparison.Ordinal)
        && _context.CountryFor(draft)?.Actor.Name is "Israel" or "Palästina";

    /// <summary>"Die Gewerkschaft verlangte von der Regierung …": who does not govern speaks of his own government.</summary>
    private GazetteerEntry? Ruled(Draft draft, BodyWord body) =>
        body.Kind == ActorKind.State
        && draft
            is { Definite: true, Noun: "Regierung" or "Führung" or "Staatsführung" or "Kabinett" or "Zentralregierung" }
        && MentionClause.Of(draft) is { Subject: { } subject }
        && !MentionClause.Holds(subject, draft)
        && _history.In(draft.Words, subject) is { Actors: [{ State: { } state } critic] }
        && IsCritic(critic)
        && _gazetteer.Get(state) is { IsCountry: true } country
            ? country
            : null;

    private static bool IsCritic(Actor actor) =>
        actor.Kind == ActorKind.Body && DomesticDeeds.IsCritic(actor.Name)
        || actor.Kind == ActorKind.Group
            && (
                actor.Name is "Demonstranten" or "Dissidenten" or "Parteien"
                || DomesticDeeds.IsCritic(actor.Name)
                || Gazetteer.Default.Get(actor.Name) is { Kind: EntryKind.Party }
            );

    /// <summary>A people has no army of its own, nor has Palestine; a republic is no kingdom, and Iran has no congress.</summary>
    private static bool CanHave(GazetteerEntry country, Draft draft, BodyWord body) =>
        draft.Noun.StartsWith("Königreich", StringComparison.Ordinal)
            ? country.Actor.Names.Any(n => n.StartsWith("Königreich", StringComparison.Ordinal))
            : Chambers.MayBeIn(draft.Noun, country.Actor.Name)
                && (
                    body.Kind == ActorKind.Group
                    || body.Name == "Armee" && country.Actor.Name != "Palästina" && !country.Plural
                    || body.Name != "Armee" && (country.Kind == EntryKind.State || !country.Plural)
                );

    private static bool IsInternational(Draft draft) =>
        draft.Words.Keys[Math.Max(0, draft.Head - 1)].StartsWith("international", StringComparison.OrdinalIgnoreCase);

    private static bool HasMembers(GazetteerEntry organisation) => KnownMemberships.HasMembers(organisation.Actor.Name);

    private static bool IsForeign(Draft draft) =>
        draft.Words.IsAny(
            draft.Head - 1,
            "fremde",
            "fremden",
            "fremder",
            "ausländische",
            "ausländischen",
            "ausländischer",
            "feindliche",
            "feindlichen",
            "feindlicher"
        );

    /// <summary>The one state that the text gives soldiers in words and that is not the land it speaks of; null where none or several are.</summary>
    private GazetteerEntry? ForeignArmy(Draft draft)
    {
        var home = _context.GuessAt(draft.Words.Index, draft.Position)?.Actor.Name;
        var others = (_statesOf.GetValueOrDefault("Armee") ?? []).Where(s => s != home).ToList();
        return others.Count == 1 ? _gazetteer.Get(others[0]) : null;
    }

    private static bool IsWhere(Draft draft) =>
        draft
            is {
                Form: MentionForm.Place or MentionForm.Seat or MentionForm.Name or MentionForm.Adjective,
                Named: [{ Kind: EntryKind.State }]
            }
        && (
            ContextStates.IsScene(draft)
            || draft is { Nested: false, Form: not MentionForm.Adjective }
                && draft.Words.IsAny(
                    draft.First - (draft.Words.IsDeterminer(draft.First - 1) ? 2 : 1),
                    "in",
                    "im",
                    "nahe",
                    "bei"
                )
        );

    /// <summary>The police act at home; "vor dem Ministerium" is where people stand, and they stand at home too.</summary>
    private static bool IsLocal(Draft draft, BodyWord body) =>
        _localBodies.Contains(body.Name) && body.Name is not ("Dissidenten" or "Opposition" or "Oppositionsparteien")
        || draft.Words.IsAny(draft.First - 1, "vor")
        || body.Name == "Armee" && DomesticDeeds.IsDoer(draft)
        || draft.Noun is "Parlament" or "Parlaments" or "Nationalversammlung" && draft.Definite;

    /// <summary>"Die Polizei in Lüttich … Die Staatsanwaltschaft": the case goes on where it was told right before.</summary>
    private GazetteerEntry? OfCase(Draft draft, BodyWord body) =>
        draft.Definite
        && body.Name is "Justiz" or "Gericht"
        && _history.LastOf(Suspects.IsJudicial, draft.Words.Index, CaseReach) is { Actors: [{ State: { } land }] }
        && _gazetteer.Get(land) is { } home
        && CanHave(home, draft, body)
            ? home
            : null;

    /// <summary>"Oppositionelle demonstrierten in Minsk", "die Polizei nahm in Hongkong …": who is at home where it happens.</summary>
    private GazetteerEntry? AtPlace(Draft draft, BodyWord body)
    {
        if (!_localBodies.Contains(body.Name))
        {
            return null;
        }

        if (!_wheres.TryGetValue(draft.Words.Index, out var wheres))
        {
            return null;
        }

        GazetteerEntry? place = null;
        foreach (var (_, position, state) in wheres)
        {
            if (place is null || position < draft.Position)
            {
                place = state;
            }
        }

        return place;
    }

    /// <summary>"Er wies die Armee an, abzuwarten": that of the state for which he acts.</summary>
    private GazetteerEntry? Commanders(Draft draft, BodyWord body) =>
        DomesticDeeds.CommanderOf(draft) is { } commander
        && _history.In(draft.Words, commander) is { Actors: [var actor] }
        && _gazetteer.Get(actor.State ?? actor.Name) is { IsCountry: true } country
        && CanHave(country, draft, body)
            ? country
            : null;
}
