using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>Whose a body is that is named without its state.</content>
internal sealed partial class ContextStates
{
    /// <summary>The last parts of nouns that name a part of a land.</summary>
    private static readonly string[] s_parts =
    [
        "stadt",
        "städten",
        "metropole",
        "provinz",
        "provinzen",
        "region",
        "regionen",
        "ort",
        "orten",
        "dorf",
        "dörfern",
        "insel",
        "küste",
        "gebiet",
        "gebieten",
        "bundesstaat",
        "norden",
        "süden",
        "osten",
        "westen",
        "zentrum",
        "landesteilen",
    ];

    private static readonly string[] s_places = ["in", "im", "bei", "nahe", "aus", "vor", "um", "nach"];

    /// <summary>"in der georgischen Hauptstadt", "in vielen Städten Kubas", "im Norden von Mali": a part of the land is the scene.</summary>
    public static bool IsScene(Draft draft)
    {
        var words = draft.Words;
        var part =
            draft.Form is MentionForm.Adjective ? draft.Last + 1
            : words.IsAny(draft.First - 1, "von", "der", "des") ? draft.First - 2
            : draft.First - 1;
        if (!IsPart(words, part) && !(draft.Form is MentionForm.Adjective && IsPart(words, ++part)))
        {
            return false;
        }

        var first = Math.Min(part, draft.First);
        return Enumerable.Range(first - 3, 3).Any(i => words.IsAny(i, s_places));
    }

    private static bool IsPart(SentenceWords words, int index) =>
        index >= 0
        && index < words.Count
        && words.Tokens[index].Text is { Length: > 2 } noun
        && char.IsUpper(noun[0])
        && s_parts.Any(p => noun.EndsWith(p, StringComparison.OrdinalIgnoreCase));

    private HashSet<string>? _spokenOf;

    /// <summary>Whether the text names a state or somebody who acts for it.</summary>
    public bool SpeaksOf(string? state) =>
        state is not null
        && (
            _spokenOf ??= Enumerable
                .Range(0, _named.Count)
                .Select(i => _named[i].Entry.Actor.Name)
                .ToHashSet(StringComparer.Ordinal)
        ).Contains(state);

    /// <summary>The country whose body a mention without a named one is; null where the text speaks of none.</summary>
    /// <param name="draft">The mention.</param>
    /// <param name="fits">What must hold of the country.</param>
    /// <param name="told">The states to which the text gives such a body elsewhere; null where to none.</param>
    /// <param name="isLocal">Whether it acts where it is at home, and so where the text last told something of.</param>
    public GazetteerEntry? HomeOf(
        Draft draft,
        Func<GazetteerEntry, bool> fits,
        IReadOnlySet<string>? told,
        bool isLocal
    )
    {
        var own = DomesticDeeds.VictimsOf(draft).SelectMany(_named.PersonsIn).ToHashSet(StringComparer.Ordinal);
        var others = OtherParties
            .Of(draft)
            .SelectMany(s => _named.NamesIn(s, static n => n is { IsParty: true, IsTown: false }))
            .ToHashSet(StringComparer.Ordinal);
        others.ExceptWith(own);
        if (draft.Body is { } body && DomesticDeeds.IsCritic(body.Name))
        {
            // "Die Opposition warf dem kenianischen Präsidenten Betrug vor": it is his own.
            own.UnionWith(OtherParties.Of(draft).SelectMany(_named.LeadersIn));
            others.ExceptWith(own);
        }

        // "Die Regierung" is whoever's was spoken of last; soldiers and police are those of the land the article is about.
        var topic =
            draft.Body is { Kind: ActorKind.Body } or { Name: "Zivilisten" or "Angehörige" }
            || draft.Noun is "Land" or "Landes" or "Junta" or "Militärjunta"
                ? ShareWeightOfBody
                : ShareWeight;
        var scores = new Dictionary<string, Scored>(StringComparer.Ordinal);
        var sentence = draft.Words.Index;
        var isArrest = isLocal && own.Count + others.Count == 0 && DomesticDeeds.IsDoer(draft);
        for (var i = _named.FirstAt(sentence - Reach); i < _named.Count && _named[i].Sentence <= sentence; i++)
        {
            var named = _named[i];
            if (named.Position < draft.Position)
            {
                Count(
                    named.Entry,
                    (
                        named.Weight * (named.IsParty ? 1 : PeopleWeight)
                        + (isLocal && named.IsPlace ? SceneWeight : 0)
                        + (isArrest && named.IsPlace && named.Sentence == sentence ? ArrestWeight : 0)
                    ) * Math.Pow(Fading, sentence - named.Sentence)
                );
            }
            else if (named.IsPlace && !IsSamePlace(i))
            {
                // "in der griechischen Stadt Larisa" is one place, whose land is told twice.
                Count(named.Entry, PlaceBehindWeight);
            }

            if (
                draft.Definite
                && named.Sentence == sentence
                && named.Entry is { Kind: EntryKind.Group, Home: { } home }
                && _mostNamed.Find(n => n.Entry.Actor.Name == home)?.Entry is { } at
            )
            {
                Count(at, GroupHomeWeight);
            }
        }

        for (
            var i = _named.FirstAt(sentence);
            scores.Count == 0 && i < _named.Count && i < _named.FirstAt(sentence) + 8;
            i++
        )
        {
            // Nothing before it: the article's first sentences speak of what follows.
            Count(_named[i].Entry, 0.2 * _named[i].Weight);
        }

        foreach (var named in _mostNamed)
        {
            Count(named.Entry, topic * ShareOf(named.Entry.Actor.Name));
        }

        return scores
            .Values.OrderByDescending(s =>
                s.Score
                + (told?.Contains(s.Entry.Actor.Name) == true ? ToldWeight : 0)
                + (own.Contains(s.Entry.Actor.Name) ? VictimWeight : 0)
            )
            .FirstOrDefault()
            ?.Entry;

        bool IsSamePlace(int i) =>
            i > 0
            && _named[i - 1] is { IsPlace: true } before
            && before.Sentence == _named[i].Sentence
            && before.Entry == _named[i].Entry;

        void Count(GazetteerEntry entry, double score)
        {
            if (entry.IsCountry && !others.Contains(entry.Actor.Name) && fits(entry))
            {
                var scored = ScoreOf(entry, scores);
                (scored.Entry, scored.Score) = (entry, scored.Score + score);
            }
        }
    }
}
