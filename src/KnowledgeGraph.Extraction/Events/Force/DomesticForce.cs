using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>
/// Whom force strikes at home where nobody is named: the police shoot at the people of their own land, soldiers who revolt
/// take it from those who rule it, and a ruler who steps down gives way to those who hold him.
/// </summary>
internal sealed class DomesticForce(IReadOnlyList<EventDraft> ordered)
{
    private static readonly string[] s_coupWords = ["putsch", "umsturz", "staatsstreich", "meuter", "aufständisch"];

    private readonly bool _isCoup = ordered.Any(d => d.Clause.Tokens.Any(t => IsOfCoup(t.Lemma)));

    /// <summary>"Die Regierungstruppen nahmen Idlib ein": it is taken at home, and so from those who fight there.</summary>
    public void FreeFromSelf(EventDraft draft, Func<EventDraft, bool> hitsItself)
    {
        if (
            !_isCoup
            && draft
                is {
                    Type: EventType.Seized or EventType.Attacked,
                    Source: [{ Kind: ActorKind.Body, Name: "Armee" }],
                    Target: [{ Kind: ActorKind.State }]
                }
            && hitsItself(draft)
        )
        {
            draft.Target = [];
            draft.Weigh(-0.1, "an army takes nothing from its own state");
        }
    }

    /// <summary>"Vor der schwedischen Botschaft": whose embassy it is, he is meant.</summary>
    public static void FaceEmbassy(EventDraft draft, ArticleActors actors)
    {
        if (
            draft is not { Type: EventType.Protested, Source: [{ State: { } home }] }
            || draft.Target.Any(t => t.State != home)
        )
        {
            return;
        }

        var owner = draft
            .Clause.Prepositionals.Where(p =>
                p is { Lemma: "vor", Object: { } house }
                && FrameLexicon.Instance.Classes.Contains("embassy", house.Lemma)
            )
            .SelectMany(p => actors.MentionsIn(p.Span, nested: true))
            .SelectMany(m => m.Actors)
            .FirstOrDefault(a => a.State is not null && draft.Source.All(s => s.State != a.State));
        if (owner is { State: { } state })
        {
            draft.Target = [Actor.OfState(state)];
            draft.Weigh(0.05, "they stand before its embassy");
        }
    }

    /// <summary>"vertrieb den IS aus der Stadt": whoever drives fighters out of a place takes it; a foreigner is held by the land he sits in.</summary>
    public static void Settle(EventDraft draft)
    {
        if (draft.Type != EventType.Coerced)
        {
            return;
        }

        if (
            draft.Match?.Frame.Lemma is "vertreiben" or "verjagen" or "verdrängen" or "hinauswerfen" or "zurückdrängen"
            && draft.Source.Count > 0
            && draft.Target.Count > 0
            && draft.Target.All(t =>
                t.Kind == ActorKind.Group
                && t.State == t.Name
                && Gazetteer.Default.Get(t.Name) is null or { Kind: EntryKind.Group }
            )
        )
        {
            draft.Type = EventType.Seized;
        }
        else if (
            draft
                is {
                    Source.Count: 0,
                    PlaceState: { } land,
                    Match.HasForeignDoer: false,
                    Target: [{ Kind: ActorKind.Person, State: { } home }]
                }
            && home != land
            && draft.Match.Frame.Lemma
                is not ("entführen" or "verschleppen" or "kidnappen" or "vertreiben" or "stürzen")
            && draft.Match.Frame.Companion is not ("Geisel" or "Geiselhaft")
        )
        {
            draft.Source = [Actor.OfState(land)];
            draft.Weigh(0.1, "a foreigner is held by the land he sits in");
        }
    }

    public void Fill(EventDraft draft)
    {
        if (draft.Target.Count > 0 || draft.Source is not [{ State: { } home } doer, ..])
        {
            return;
        }

        switch (draft.Type)
        {
            case EventType.Coerced
                when IsPolice(doer)
                    && draft.Clause.DirectObject is { Pronoun: PronounKind.Personal }
                    && PeopleBefore(draft, home) == Crowds.Crowd.Name:
                draft.Target = [Crowds.Crowd with { State = home }];
                draft.Weigh(0.1, "they are the protesters told of before");
                break;
            case EventType.Attacked when IsPolice(doer) && IsShooting(draft):
                draft.Target = [new Actor(PeopleBefore(draft, home), ActorKind.Group, home, [])];
                draft.Weigh(0.05, "the police strike the people of their own land");
                break;
            case EventType.Seized
            or EventType.Yielded when _isCoup && IsSoldier(doer) && !IsAbroad(draft, home) && !IsHandedOn(draft):
                draft.Target = [Actor.OfState(home)];
                draft.Weigh(0.05, "soldiers who revolt do so against their own state");
                break;
            case EventType.Yielded when doer.Kind == ActorKind.Person && Captor(doer) is { } captor:
                draft.Target = captor;
                draft.Weigh(0, "he gives way to those who hold him");
                break;
        }
    }

    /// <summary>"übertrugen die Macht auf ihren General": they keep it among themselves.</summary>
    private static bool IsHandedOn(EventDraft draft) =>
        draft.Type == EventType.Yielded && draft.Clause.Prepositionals.Any(p => p.Lemma is "auf" or "an");

    private static bool IsShooting(EventDraft draft) =>
        draft.Noun is null
        && draft.Match?.Frame.Lemma
            is "schießen"
                or "feuern"
                or "abfeuern"
                or "verschießen"
                or "eröffnen"
                or "werfen"
                or "prügeln"
                or "knüppeln"
                or "einsetzen"
                or "einprügeln";

    private static bool IsOfCoup(string lemma) =>
        s_coupWords.Any(w => lemma.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsPolice(Actor actor) => actor.Name is "Polizei" or "Sicherheitskräfte" or "Grenzschutz";

    private static bool IsSoldier(Actor actor) => actor.Name is "Armee" or "Putschisten";

    private static bool IsAbroad(EventDraft draft, string home) => draft.PlaceState is { } place && place != home;

    private string PeopleBefore(EventDraft draft, string home) =>
        ordered.Any(d =>
            d.Type is EventType.Protested or EventType.Fought
            && d.Sentence <= draft.Sentence
            && d.Source.Concat(d.Target)
                .Any(a => a.Id != draft.Source[0].Id && a.Name == "Demonstranten" && a.State == home)
        )
            ? Crowds.Crowd.Name
            : "Zivilisten";

    /// <summary>Those of his own state who have seized or toppled him.</summary>
    private IReadOnlyList<Actor>? Captor(Actor ruler) =>
        ordered
            .FirstOrDefault(d =>
                d.Type == EventType.Coerced
                && d.Target.Any(t => t.Id == ruler.Id)
                && d.Source is [{ Kind: ActorKind.Body or ActorKind.Group }]
            )
            ?.Source;
}
