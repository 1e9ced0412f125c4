using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Words;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says whom "beide Seiten", "die beiden Länder", "die beiden Politiker" and "beide" mean.</summary>
internal sealed class PairReader(History history, ContextStates context, Gazetteer gazetteer)
{
    // Where a state speaks to those who fight, they may be named by the way.
    private const double LeastShareOfOthers = 0.02;

    private static readonly string[] _persons =
    [
        "Politiker",
        "Spitzenpolitiker",
        "Staatsmänner",
        "Männer",
        "Staatschefs",
        "Regierungschefs",
        "Präsidenten",
        "Minister",
        "Generäle",
        "Generale",
        "Frauen",
        "Diplomaten",
        "Kontrahenten",
        "Rivalen",
    ];

    private static readonly string[] _countries = ["Länder", "Staat", "Nachbar", "Republik", "Großm", "Atomm", "Natio"];

    /// <summary>Resolves a mention of two; nothing where the text speaks of no two that fit.</summary>
    public void Resolve(Draft draft)
    {
        var isBare = draft.Form == MentionForm.Pronoun;
        if ((isBare || MeansPersons(draft)) && history.TwoPersons(draft, isBare) is { Count: 2 } persons)
        {
            draft.Actors = persons;
            draft.Why = "the two persons spoken of";
            draft.Plural = true;
            return;
        }

        if (draft.Noun is "Seiten" or "Lager" or "Lagern" && history.Rivals(draft) is { Count: 2 } rivals)
        {
            draft.Actors = rivals;
            draft.Why = "the two rivals spoken of";
            draft.Plural = true;
            return;
        }

        var countriesOnly = _countries.Any(c => draft.Noun.Contains(c, StringComparison.OrdinalIgnoreCase));
        var isWar = draft.Noun.Contains("partei", StringComparison.Ordinal);
        var pair =
            (isWar ? context.CivilWar() ?? FightingPair(draft) : null)
            ?? (countriesOnly ? null : WithSubject(draft))
            ?? Joined(draft, countriesOnly)
            ?? (isBare || countriesOnly ? null : context.CivilWar())
            ?? (isBare ? [] : context.PairAt(draft.Words.Index, draft.Position, countriesOnly));
        var speaking = context.Speaking(draft);
        if (pair.Any(e => e.Kind == EntryKind.Organisation && speaking.Contains(e.Actor.Name)))
        {
            // "Die UNO mahnte beide Seiten": she is none of them, whoever they are.
            pair = [];
        }

        draft.Actors = [.. pair.Select(e => e.Actor)];
        draft.Why = "the two parties that the text speaks of";
        draft.Plural = true;
    }

    /// <summary>Resolves "die Nachbarn", "die Unterhändler", "die Präsidenten": two of whom the sentences right before speak; whether they do.</summary>
    public bool ResolveNear(Draft draft)
    {
        if (draft.Office is not null || TwoMeant.AreLeaders(draft.Noun))
        {
            draft.Actors =
                history.TwoPersons(draft, fromOneSentence: true) is [var one, var other] && one.State != other.State
                    ? [one, other]
                    : [];
        }
        else
        {
            var lands = TwoMeant.AreLands(draft.Noun);
            var pair =
                history.CountriesOfTwoPersons(draft, gazetteer)
                ?? history.JoinedPair(draft, gazetteer, countriesOnly: lands)
                ?? (lands ? null : context.MainPair(draft, countriesOnly: false));
            draft.Actors = pair is null ? [] : [.. pair.Select(static e => e.Actor)];
        }

        draft.Plural = true;
        draft.Why = draft.Actors.Count > 0 ? "the two that were spoken of just before" : draft.Why;
        return draft.Actors.Count > 0;
    }

    /// <summary>"Moskau rief die Konfliktparteien auf": whoever calls upon them is none of them.</summary>
    private IReadOnlyList<GazetteerEntry>? FightingPair(Draft draft)
    {
        var known = context.KnownPair(countriesOnly: false);
        var speaking = context.Speaking(draft);
        return known is null ? null
            : known.Any(e => speaking.Contains(e.Actor.Name))
            && context.KnownPair(countriesOnly: false, LeastShareOfOthers, speaking) is { } others
                ? others
            : context.Fighting(known);
    }

    private static bool MeansPersons(Draft draft) =>
        draft.Office is not null || _persons.Any(p => draft.Noun.StartsWith(p, StringComparison.Ordinal));

    /// <summary>
    /// Two parties joined by "und" in this sentence or the two before, unless they are mere onlookers and the article
    /// joins two others that it speaks of far more.
    /// </summary>
    private IReadOnlyList<GazetteerEntry>? Joined(Draft draft, bool countriesOnly)
    {
        if (
            countriesOnly
            && draft.Words.IsAny(draft.First, "beide", "beider", "beiden")
            && history.CountriesOfTwoPersons(draft, gazetteer) is { } met
        )
        {
            // "Der Minister traf seinen peruanischen Kollegen. Beide Länder …"
            return met;
        }

        var near = history.JoinedPair(draft, gazetteer, countriesOnly);
        if (near is not null && context.Speaking(draft) is { Count: > 0 } speaking)
        {
            // "Die Präsidenten der Türkei und Russlands riefen beide Seiten auf": two who speak call upon two others.
            near = near.TrueForAll(e => speaking.Contains(e.Actor.Name)) ? null : near;
        }

        var main = context.MainPair(draft, countriesOnly);
        return near is null ? main
            : main is not null
            && !draft.Noun.StartsWith("Nachbar", StringComparison.Ordinal)
            && context.LeastShare(near) * 2 < context.LeastShare(main)
                ? main
            : near;
    }

    /// <summary>"Die Miliz legte die Waffen nieder, und beide Seiten unterschrieben": the subject and its opponent.</summary>
    private IReadOnlyList<GazetteerEntry>? WithSubject(Draft draft) =>
        history.GroupSubjectBefore(draft) is { } group
        && gazetteer.Get(group.State ?? group.Name) is { } first
        && context.OpponentOf(first.Actor.Name) is { } second
            ? [first, second]
            : null;
}
