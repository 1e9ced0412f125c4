using System.Globalization;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>That a state belongs, or belonged, to an organisation.</summary>
/// <param name="State">The state.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="FromYear">The year it joined.</param>
/// <param name="ToYear">The year it left; null while it belongs.</param>
public sealed record Membership(Actor State, Actor Organisation, int FromYear, int? ToYear);

/// <summary>The memberships of states in organisations. Thread-safe; loaded at first use.</summary>
public static class KnownMemberships
{
    private static readonly Lazy<Membership[]> _all = new(() => [.. Load()]);

    /// <summary>Every membership known.</summary>
    public static IReadOnlyList<Membership> All => _all.Value;

    private static readonly Lazy<HashSet<string>> s_unions = new(() =>
        All.Select(m => m.Organisation.Name).Concat(["OSZE", "AU", "Europarat"]).ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>Whether an organisation is one of states, so that its members may be spoken of.</summary>
    /// <param name="organisation">The organisation's canonical name.</param>
    public static bool HasMembers(string organisation) => s_unions.Value.Contains(organisation);

    private static IEnumerable<Membership> Load()
    {
        foreach (var f in DataFile.Records("Actors", "memberships.txt", 2))
        {
            var organisation = Known(f[0]);
            foreach (var item in DataFile.Items(f[1]))
            {
                var blank = item.LastIndexOf(' ');
                var years = item[(blank + 1)..].Split('-');
                yield return new Membership(
                    Known(item[..blank]),
                    organisation,
                    int.Parse(years[0], CultureInfo.InvariantCulture),
                    years.Length > 1 ? int.Parse(years[1], CultureInfo.InvariantCulture) : null
                );
            }
        }
    }

    private static Actor Known(string name) =>
        Gazetteer.Default.Get(name)?.Actor
        ?? throw new InvalidDataException($"'memberships.txt' names '{name}', which no list of actors has.");
}
