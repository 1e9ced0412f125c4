using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>Whose a body is that is named without its state.</content>
internal sealed partial class ContextStates
{
    /// <summary>The country whose body a mention without a named one is; null where the text speaks of none.</summary>
    /// <param name="draft">The mention.</param>
    /// <param name="fits">What must hold of the country.</param>
    /// <param name="told">The states to which the text gives such a body elsewhere; null where to none.</param>
    public GazetteerEntry? HomeOf(Draft draft, Func<GazetteerEntry, bool> fits, IReadOnlySet<string>? told)
    {
        var own = DomesticDeeds.VictimsOf(draft).SelectMany(PersonsIn).ToHashSet(StringComparer.Ordinal);
        var others = OtherParties.Of(draft).SelectMany(PartiesIn).ToHashSet(StringComparer.Ordinal);
        others.ExceptWith(own);
        if (draft.Body is { } body && DomesticDeeds.IsCritic(body.Name))
        {
            // "Die Opposition warf dem kenianischen Präsidenten Betrug vor": it is his own.
            own.UnionWith(OtherParties.Of(draft).SelectMany(LeadersIn));
            others.ExceptWith(own);
        }

        // "Die Regierung" is whoever's was spoken of last; soldiers and police are those of the land the article is about.
        var topic =
            draft.Body is { Kind: ActorKind.Body } or { Name: "Zivilisten" or "Angehörige" }
            || draft.Noun is "Land" or "Landes" or "Junta" or "Militärjunta"
                ? ShareWeightOfBody
                : ShareWeight;
        var scores = new Dictionary<string, (double Score, GazetteerEntry Entry)>(StringComparer.Ordinal);
        var sentence = draft.Words.Index;
        for (var i = FirstAt(sentence - Reach); i < _named.Count && _named[i].Sentence <= sentence; i++)
        {
            var named = _named[i];
            if (named.Position < draft.Position)
            {
                Count(
                    named.Entry,
                    named.Weight * (named.IsParty ? 1 : PeopleWeight) * Math.Pow(Fading, sentence - named.Sentence)
                );
            }
            else if (named.IsPlace)
            {
                Count(named.Entry, PlaceBehindWeight);
            }

            if (
                draft.Definite
                && named.Sentence == sentence
                && named.Entry is { Kind: EntryKind.Group, Home: { } home }
                && _mostNamed.Find(n => n.Entry.Actor.Name == home).Entry is { } at
            )
            {
                Count(at, GroupHomeWeight);
            }
        }

        for (var i = FirstAt(sentence); scores.Count == 0 && i < _named.Count && i < FirstAt(sentence) + 8; i++)
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
            .Select(static s => s.Entry)
            .FirstOrDefault();

        void Count(GazetteerEntry entry, double score)
        {
            if (entry.IsCountry && !others.Contains(entry.Actor.Name) && fits(entry))
            {
                scores[entry.Actor.Name] = (scores.GetValueOrDefault(entry.Actor.Name).Score + score, entry);
            }
        }
    }
}
