using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>The two parties that an article speaks of together.</content>
internal sealed partial class ContextStates
{
    /// <summary>Two parties in the order in which they were joined first, and how often they are.</summary>
    private sealed class JoinedPair(GazetteerEntry first, GazetteerEntry second)
    {
        public GazetteerEntry First { get; } = first;

        public GazetteerEntry Second { get; } = second;

        public int Count { get; set; }
    }

    /// <summary>The two parties that the article pairs most, nearest first; empty where it names fewer than two.</summary>
    public IReadOnlyList<GazetteerEntry> PairAt(int sentence, int position, bool countriesOnly)
    {
        if (KnownPair(countriesOnly, LeastShareOfSides) is { } known)
        {
            return known;
        }

        // Whoever speaks to or mediates between "beide Seiten" in this sentence is none of them; nor are mere forums.
        var here = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _named.FirstAt(sentence); i < _named.Count && _named[i].Position < position; i++)
        {
            here.Add(_named[i].Entry.Actor.Name);
        }

        return
            Pair(sentence, position, e => IsParty(e, countriesOnly) && !here.Contains(e.Actor.Name))
                is { Count: 2 } others
            ? others
            : Pair(
                sentence,
                position,
                e => IsParty(e, countriesOnly) || e.Kind == EntryKind.Organisation && !countriesOnly
            );
    }

    /// <summary>The two parties among those that the article names most that are known to have fought each other.</summary>
    public IReadOnlyList<GazetteerEntry>? KnownPair(
        bool countriesOnly,
        double leastShare = LeastShareOfWarring,
        HashSet<string>? except = null
    )
    {
        IReadOnlyList<GazetteerEntry>? best = null;
        var most = leastShare;
        for (var i = 0; i < _mostNamed.Count; i++)
        {
            for (var j = i + 1; j < _mostNamed.Count; j++)
            {
                var (one, other) = (_mostNamed[i].Entry, _mostNamed[j].Entry);
                var share = Math.Min(ShareOf(one.Actor.Name), ShareOf(other.Actor.Name));
                if (
                    share > most
                    && IsParty(one, countriesOnly)
                    && IsParty(other, countriesOnly)
                    && except?.Contains(one.Actor.Name) != true
                    && except?.Contains(other.Actor.Name) != true
                    && KnownRelations.Default.AreOpponents(one.Actor.Name, other.Actor.Name)
                )
                {
                    (best, most) = ([one, other], share);
                }
            }
        }

        return best;
    }

    /// <summary>
    /// The fighters within or beside one of two countries, and the country that they fight: "die Konfliktparteien" are Israel and the
    /// Hamas, and the government in Kiev and its separatists, whatever states are named more often.
    /// </summary>
    public IReadOnlyList<GazetteerEntry> Fighting(IReadOnlyList<GazetteerEntry> pair)
    {
        if (pair is not [{ IsCountry: true } one, { IsCountry: true } other])
        {
            return pair;
        }

        foreach (var named in _mostNamed)
        {
            if (
                named.Entry is { Kind: EntryKind.Group, Home: { } home } group
                && (home == one.Actor.Name || home == other.Actor.Name)
                && ShareOf(group.Actor.Name) >= LeastShareOfJoined
            )
            {
                var foe =
                    KnownRelations.Default.AreOpponents(one.Actor.Name, group.Actor.Name) ? one
                    : KnownRelations.Default.AreOpponents(other.Actor.Name, group.Actor.Name) ? other
                    : null;
                if (foe is not null)
                {
                    return [foe, group];
                }
            }
        }

        return pair;
    }

    /// <summary>The land that the article names most and the rebels without a name of their own who fight it; null where it speaks of none.</summary>
    public IReadOnlyList<GazetteerEntry>? CivilWar() =>
        _rebels is { } rebels
        && _mostNamed.Select(static n => n.Entry).FirstOrDefault(static e => e.Kind == EntryKind.State) is { } land
            ? [land, rebels]
            : null;

    private static GazetteerEntry? RebelsIn(IReadOnlyList<Draft> drafts, List<GazetteerEntry> groups)
    {
        if (groups.Count > 0)
        {
            // "die Rebellen" is another word for the group that the article names.
            return null;
        }

        var named = drafts
            .Where(static d => d is { Body: { Name: "Rebellen" or "Separatisten" }, Owners.Count: 0 })
            .GroupBy(static d => d.Body!.Name, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count())
            .FirstOrDefault();
        return named?.Count() >= LeastTimesOfRebels
            ? new(new(named.Key, ActorKind.Group, named.Key, []), EntryKind.Group, Genders.None, Plural: true)
            : null;
    }

    /// <summary>The smaller of the parts that the parties have in what the article names.</summary>
    public double LeastShare(IReadOnlyList<GazetteerEntry> parties) => parties.Min(p => ShareOf(p.Actor.Name));

    /// <summary>
    /// The two parties that the article joins most, or that it speaks of most, none of them the subject of the mention's
    /// clause; null where it speaks of no two a good deal.
    /// </summary>
    public IReadOnlyList<GazetteerEntry>? MainPair(Draft draft, bool countriesOnly)
    {
        var beside = Speaking(draft);
        var joined = _pairs
            .Values.Where(p => Fits(p.First) && Fits(p.Second))
            .Where(p => LeastShare([p.First, p.Second]) >= (p.Count > 1 ? LeastShareOfJoined : LeastShareOfSides))
            .OrderByDescending(static p => p.Count)
            .FirstOrDefault();
        if (joined is not null)
        {
            return [joined.First, joined.Second];
        }

        if (!countriesOnly)
        {
            return KnownPair(countriesOnly, LeastShareOfJoined, beside);
        }

        GazetteerEntry[] two = [.. _mostNamed.Select(static n => n.Entry).Where(Fits).Take(2)];
        return two.Length == 2 && LeastShare(two) >= LeastShareOfSides ? two : null;

        bool Fits(GazetteerEntry entry) => IsParty(entry, countriesOnly) && !beside.Contains(entry.Actor.Name);
    }

    /// <summary>The parties that the subject of a mention's clause names or acts for: whoever calls upon "beide Seiten" is none of them.</summary>
    public HashSet<string> Speaking(Draft draft)
    {
        var subject = MentionClause.Of(draft)?.Subject;
        return subject is null || MentionClause.Holds(subject, draft)
            ? []
            : _named
                .PartiesIn(new TextSpan(subject.Span.Start, subject.Members[^1].Span.End))
                .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The known opponent of a party that the article speaks of most, or null.</summary>
    public GazetteerEntry? OpponentOf(string party) =>
        _mostNamed
            .Select(static n => n.Entry)
            .FirstOrDefault(e =>
                IsParty(e, countriesOnly: false) && KnownRelations.Default.AreOpponents(party, e.Actor.Name)
            );

    private void CountPairs(IReadOnlyList<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Named.Count == 2)
            {
                CountPair(drafts[i].Named[0], drafts[i].Named[1]);
            }

            if (
                i > 0
                && ReferenceEquals(drafts[i].Words, drafts[i - 1].Words)
                && drafts[i].Named.Count == 1
                && drafts[i - 1].Named.Count == 1
                && drafts[i].Words.Is(drafts[i - 1].Last + 1, "und")
                && !drafts[i].Words.Is(drafts[i - 1].First - 1, ",")
                && drafts[i].First - drafts[i - 1].Last is 2 or 3
            )
            {
                CountPair(drafts[i - 1].Named[0], drafts[i].Named[0]);
            }
        }
    }

    private void CountPair(GazetteerEntry first, GazetteerEntry second)
    {
        var key =
            string.CompareOrdinal(first.Actor.Name, second.Actor.Name) < 0
                ? $"{first.Actor.Name}|{second.Actor.Name}"
                : $"{second.Actor.Name}|{first.Actor.Name}";
        if (!_pairs.TryGetValue(key, out var pair))
        {
            _pairs.Add(key, pair = new JoinedPair(first, second));
        }

        pair.Count++;
    }

    private List<GazetteerEntry> Pair(int sentence, int position, Func<GazetteerEntry, bool> fits)
    {
        var first = Best(sentence, position, fits, null);
        var second = first is null ? null : Best(sentence, position, fits, first.Actor.Name);
        return first is null || second is null ? [] : [first, second];
    }

    private static bool IsParty(GazetteerEntry entry, bool countriesOnly) =>
        entry.IsCountry || !countriesOnly && entry.Kind == EntryKind.Group;
}
