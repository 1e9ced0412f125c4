using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse.Owners;

/// <summary>
/// Whose conduct is judged where no word says what it is: "kritisierte das Vorgehen", "lobte den Schritt", "äußerte Kritik". It is whoever
/// did something to the speaker, or acted in the sentences before.
/// </summary>
internal sealed class Conduct(NamedThings things, IReadOnlyList<EventDraft> ordered)
{
    /// <summary>Who did something to the speaker is remembered for so many sentences.</summary>
    private const int Reach = 12;

    /// <summary>Who acts in the last so many sentences is the one whose conduct is judged.</summary>
    private const int NearReach = 3;

    private static readonly HashSet<string> s_conduct = new(StringComparer.Ordinal)
    {
        "Vorgehen",
        "Schritt",
        "Entscheidung",
        "Verhalten",
        "Handeln",
        "Maßnahme",
        "Kurs",
        "Haltung",
        "Weigerung",
        "Vorhaben",
        "Ankündigung",
        "Aktion",
        "Geste",
        "Zusage",
        "Bereitschaft",
        "Signal",
        "Vorstoß",
        "Taktik",
        "Strategie",
    };

    /// <summary>Whether a noun tells that somebody did something, and not what.</summary>
    public static bool Names(string noun) => Compound.Find(noun, s_conduct.Contains) is not null;

    /// <summary>Names whoever did what a noun of that sort tells of.</summary>
    public void Fill(EventDraft draft)
    {
        if (
            draft
                is {
                    Type: EventType.Criticised or EventType.Rejected or EventType.Supported or EventType.Protested,
                    Target.Count: 0,
                    Source.Count: > 0
                }
            && EventOwners.Judged(draft) is { } judged
            && IsMeant(draft, judged)
            && !IsOwnDeed(draft)
            && DoerOf(draft) is { Count: > 0 } other
        )
        {
            draft.Target = other;
            draft.Weigh(0.1, "whoever acted last is meant");
        }
    }

    /// <summary>
    /// "Delhi äußerte Kritik", "Vilnius sprach von Staatsterror", "Die EU drohte mit Strafen": where nobody is named, whoever acted right before.
    /// </summary>
    public void FillBare(EventDraft draft)
    {
        if (IsBareRefusal(draft) && things.ActorBefore(draft, withAdverbials: true) is { Count: > 0 } refused)
        {
            draft.Target = refused;
            draft.Weigh(0.1, "whoever acted right before is refused");
        }
        else if (
            draft
                is {
                    Type: EventType.Criticised or EventType.Accused or EventType.Threatened,
                    Target.Count: 0,
                    Source.Count: > 0,
                    Match: { } match,
                    IsHeadline: false
                }
            && (
                match.Frame.Lemma is "sprechen" or "reden"
                || EventOwners
                    .Things(match)
                    .All(t => ReferenceEquals(t, match.Noun) || draft.Type != EventType.Criticised)
            )
            && !match.Clause.Complements.Any()
            // "drohte den Betrieben": somebody is named, if nobody known.
            && match.Clause.DativeObject is not { Pronoun: PronounKind.None }
            && things.ActorBefore(draft) is { Count: > 0 } other
        )
        {
            draft.Target = other;
            draft.Weigh(0.1, "whoever acted right before is meant");
        }
    }

    /// <summary>"Die Regierung rechtfertigte das Vorgehen": who is in power answers for what he did himself.</summary>
    private static bool IsOwnDeed(EventDraft draft) =>
        draft.Match?.Frame.Lemma is "rechtfertigen" or "verteidigen"
        && draft.Source.All(static s => s.Kind is ActorKind.State or ActorKind.Person);

    /// <summary>"Valletta winkte ab", "Ankara stellte sich quer": nothing is named that is refused.</summary>
    private static bool IsBareRefusal(EventDraft draft) =>
        draft is { Type: EventType.Rejected, Target.Count: 0, Source.Count: > 0, IsHeadline: false, Match: { } match }
        && match.Clause is { DirectObject: null, DativeObject: null, Prepositionals.Count: 0 } clause
        && match.Noun is null
        && !clause.Complements.Any();

    /// <summary>"kritisierte das Vorgehen", "lobte die Freilassung": what somebody does, whatever it is.</summary>
    private static bool IsMeant(EventDraft draft, NounPhrase judged) =>
        judged
            is {
                Pronoun: PronounKind.None,
                Determiner: DeterminerKind.Definite or DeterminerKind.Demonstrative or DeterminerKind.None,
            }
        && (
            (judged.Genitives.Count == 0 && Names(judged.Lemma))
            || (
                judged.Determiner != DeterminerKind.None
                && draft.Type is EventType.Criticised
                && (
                    judged.Lemma.EndsWith("ung", StringComparison.Ordinal)
                    || judged.Lemma is "Beginn" or "Start" or "Bau"
                )
            )
            || (
                judged is { Determiner: DeterminerKind.Definite, Genitives.Count: 0 }
                && draft.Type is EventType.Supported
                && FrameLexicon.Instance.OfNoun(judged.Lemma).Any(f => f.Type is EventType.Yielded or EventType.Coerced)
            )
        );

    /// <summary>Whoever refused, charged or struck the speaker last; else whoever acts in the sentences before.</summary>
    private IReadOnlyList<Actor> DoerOf(EventDraft draft) =>
        ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Sentence >= draft.Sentence - Reach
                && d.Confidence >= 0.5
                && d.Source.Count > 0
                && !d.Type.IsSymmetric()
                && d.Type is not (EventType.Supported or EventType.Visited or EventType.Aided or EventType.Apologised)
                && ActorSides.Keys(d.Target).Overlaps(ActorSides.Keys(draft.Source))
                && !ActorSides.Keys(d.Source).Overlaps(ActorSides.Keys(draft.Source))
            )
            ?.Source
        ?? things.ActorBefore(draft, NearReach);

    /// <summary>"In Minsk wurde ein Blogger verhaftet. Rom verurteilte die Festnahme": people are held by the state of the land.</summary>
    public Actor? Jailer(EventDraft draft, NounPhrase judged)
    {
        if (
            draft.Type != EventType.Criticised
            || !FrameLexicon.Instance.OfNoun(judged.Lemma).Any(f => f.Type == EventType.Coerced)
        )
        {
            return null;
        }

        var held = ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d is { Type: EventType.Coerced, Source.Count: 0, Match.HasForeignDoer: false }
                && d.Sentence >= draft.Sentence - Reach
            );
        return
            (held?.PlaceState ?? held?.Target.FirstOrNull()?.State) is { } land
            && draft.Source.All(s => ActorSides.Key(s) != land)
            ? Actor.OfState(land)
            : null;
    }
}
