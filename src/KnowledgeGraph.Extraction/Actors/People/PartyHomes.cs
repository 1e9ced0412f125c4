using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Reference;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>Says of which state a party or chamber is whose name several have: "die Sozialisten", "die Arbeiterpartei", "der Nationalrat".</summary>
internal sealed class PartyHomes(IReadOnlyList<Draft> drafts, ContextStates context)
{
    /// <summary>Where the parties are at home that only one state has: beside Podemos the "Sozialisten" are those of Spain.</summary>
    private readonly HashSet<string> _partyHomes = drafts
        .Where(d => d.Named is [{ Kind: EntryKind.Party, Home: not null } party] && !IsCommonName(d.Noun, party))
        .Select(d => d.Named[0].Home!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>"der Chef der Arbeiterpartei", "die Abgeordneten der Sozialisten": a party that many states have is that of the land spoken of.</summary>
    public void ChooseOwners()
    {
        foreach (var draft in drafts.Where(d => d.Owners is [{ Kind: EntryKind.Party }, ..]))
        {
            KeepBest(draft.Owners);
            var owner = draft.Owners[0];
            if (
                IsCommonName(owner.Actor.Name, owner)
                && !context.Names(owner.Home)
                && !_partyHomes.Contains(owner.Home!)
                && context.CountryAt(draft.Words.Index, draft.Position) is { } country
            )
            {
                draft.Owners[0] = owner with
                {
                    Actor = owner.Actor with { State = country.Actor.Name },
                    Home = country.Actor.Name,
                };
            }
        }
    }

    /// <summary>Of parties with one name that of the state which the article speaks of more; else the best known.</summary>
    public void ChooseParties()
    {
        var before = drafts
            .Where(d => d is { Named: [{ Kind: EntryKind.State }], Form: MentionForm.Adjective or MentionForm.Name })
            .Where(d => d.Form == MentionForm.Adjective || d.Noun.EndsWith('s'))
            .GroupBy(d => (d.Words, d.Last))
            .ToDictionary(g => g.Key, g => g.First().Named[0]);
        foreach (var draft in drafts.Where(d => d.Named is [{ Kind: EntryKind.Party }, ..]))
        {
            KeepBest(draft.Named);
            var party = draft.Named[0];
            if (before.GetValueOrDefault((draft.Words, draft.First - 1)) is { } land && land.Actor.Name != party.Home)
            {
                // "die rumänischen Sozialisten", "Neuseelands Labour-Partei": those of another land than the list has.
                draft.Named[0] = party with
                {
                    Actor = party.Actor with { State = land.Actor.Name },
                    Home = land.Actor.Name,
                };
            }
            else if (
                IsCommonName(draft.Noun, party)
                && !context.SpeaksOf(party.Home)
                && !_partyHomes.Contains(party.Home!)
                && context.CountryAt(draft.Words.Index, draft.Position) is not null
            )
            {
                // "die Arbeiterpartei" of a country that the text never speaks of is another country's.
                draft.Named[0] = party with
                {
                    Actor = party.Actor with { State = null },
                    Home = null,
                };
            }
        }
    }

    private void KeepBest(List<GazetteerEntry> namesakes)
    {
        if (namesakes is [_, { Kind: EntryKind.Party }, ..])
        {
            var best = namesakes.MaxBy(e =>
                context.ShareOf(e.Home ?? "") + (_partyHomes.Contains(e.Home ?? "") ? 1 : 0)
            )!;
            namesakes.Clear();
            namesakes.Add(best);
        }
    }

    /// <summary>"Arbeiterpartei", "Sozialisten", but not "AKP": words that parties of any country go by.</summary>
    private static bool IsCommonName(string noun, GazetteerEntry party) =>
        noun.Length < 5
            && noun.All(char.IsUpper)
            && party.Home is not ("Deutschland" or "Österreich" or "Schweiz" or "EU")
        || noun.EndsWith("partei", StringComparison.Ordinal) && !noun.Contains('-', StringComparison.Ordinal)
        || party.Actor.Name is "Grüne" or "Linke"
        || noun
            is "Liberale"
                or "Liberalen"
                or "Demokratische"
                or "Konservative"
                or "Kommunistische"
                or "Sozialistische"
                or "Republikanische"
        || s_members.Any(m => noun.EndsWith(m, StringComparison.Ordinal))
        || noun.EndsWith("sozialisten", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] s_members = ["demokraten", "demokrat", "demokratin", "Sozialist", "Sozialistin"];

    /// <summary>"der Nationalrat", "der Bundesrat": chambers of two and three states, of which the text speaks of one.</summary>
    public void ChooseChambers()
    {
        foreach (var draft in drafts.Where(d => d.Named is [{ Actor.Name: "Nationalrat" or "Bundesrat" }]))
        {
            var chamber = draft.Named[0];
            string[] lands =
            [
                "Österreich",
                "Schweiz",
                .. chamber.Actor.Name == "Bundesrat" ? ["Deutschland"] : Array.Empty<string>(),
            ];
            var land = lands.MaxBy(context.ShareOf)!;
            if (context.Names(land) && context.ShareOf(land) > context.ShareOf(chamber.Actor.State ?? ""))
            {
                draft.Named[0] = chamber with { Actor = chamber.Actor with { State = land } };
            }
        }
    }
}
