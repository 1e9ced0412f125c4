using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Discourse.Owners;
using KnowledgeGraph.Extraction.Events.Force;
using KnowledgeGraph.Extraction.Events.Parties;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Fills roles that a sentence leaves open from what the article told before.</summary>
internal static class DiscourseFiller
{
    public static void Fill(Passage passage, DayInterval? document)
    {
        var actors = passage.Actors;
        var ordered = passage.Drafts.OrderBy(d => d.Trigger.Start).ToList();
        var named = ActorSides.Keys(actors.Mentions.SelectMany(m => m.Actors));
        var wars = new WarParties(document, actors, named, ordered);
        var talks = new TalkPartners(ordered);
        var mentioned = new NamedThings(passage);
        var things = new ThingOwners(mentioned, ordered);
        var conduct = new Conduct(mentioned, ordered);
        var owners = new EventOwners(conduct, ordered);
        var demands = new Demands(ordered);
        var adversaries = new Adversaries(ordered);
        var echoes = new Echoes(ordered);
        var bystanders = new Bystanders(ordered);
        var quarrels = new Quarrels(ordered);
        var truces = new BrokenTruces(ordered, document);
        var force = new DomesticForce(ordered);
        var definite = new DefiniteActs(ordered);
        ordered.ForEach(wars.Fill);
        var land = ArticleLand.Of(passage);
        var addressees = land is null ? null : new Addressees(land);
        var sides = new QuarrelSides(ordered);
        var breakaways = new Breakaways(actors);
        var conflict = ConflictPair.Of(ordered, document, named, land);
        var opponents = conflict is null ? null : new OpponentFiller(conflict);
        for (var i = 0; i < ordered.Count; i++)
        {
            var draft = ordered[i];
            DropSelf(draft);
            DropParty(draft);
            echoes.Fill(draft);
            talks.Fill(draft);
            things.Fill(draft);
            if (draft is { Type: EventType.Rejected, Source.Count: 0 })
            {
                Replies.Rebuff(draft, ordered);
            }

            if (draft.Type == EventType.Rejected && draft.Target.Count == 0)
            {
                Replies.Fill(draft, ordered, mentioned, actors);
            }

            owners.Fill(draft);
            talks.FillCriticised(draft);
            conduct.Fill(draft);
            demands.Fill(draft);
            bystanders.Fill(draft);
            definite.Fill(draft);
            force.FreeFromSelf(draft, HitsItself);
            (Before(draft, document, named) ?? opponents)?.Fill(draft);
            addressees?.Fill(draft);
            sides.Fill(draft);
            breakaways.Fill(draft);
            KnownFoes.Fill(draft, named);
            FillHome(draft);
            DomesticForce.FaceEmbassy(draft, actors);
            force.FillCaptor(draft);
            DomesticForce.Settle(draft);
            FillCaptor(draft, ordered);
            FillClaim(draft, ordered);
            FillLand(draft, actors);

            adversaries.Fill(draft);
            quarrels.Fill(draft);
            addressees?.FillThreat(draft);
            conduct.FillBare(draft);
            truces.Date(draft);

            MilitaryPositions.Name(draft, conflict, actors);
            if (AddressesHome(draft))
            {
                draft.Target = [];
                draft.Weigh(0, "a speaker does not address his own state");
            }

            if (HitsItself(draft))
            {
                draft.Target = draft is { IsAlleged: true, Claimant: { } accuser } ? [accuser] : [];
                draft.Weigh(
                    draft is { Type: EventType.Attacked, Noun: not null } ? -0.05 : -0.2,
                    "nobody does this to himself"
                );
            }

            force.Fill(draft);
        }
    }

    /// <summary>What is told of an earlier war has that war's parties, and not those of today.</summary>
    private static OpponentFiller? Before(EventDraft draft, DayInterval? document, IReadOnlySet<string> named) =>
        document is { } today
        && ConflictPair.IsHistory(draft, today)
        && draft.Date is { } then
        && ConflictPair.Known(then, named) is { } pair
            ? new OpponentFiller(pair)
            : null;

    /// <summary>"Die Grenze zum Iran ist unter Kontrolle von Baku": what is one's own is not taken from oneself.</summary>
    private static void DropSelf(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Seized, Target.Count: > 1 }
            && draft.Target.Any(t => draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(t)))
        )
        {
            draft.Target = [];
        }
    }

    /// <summary>"Zwischen den Lagern vermittelten Moskau und Ankara": the parties are others than the mediators, however they were read.</summary>
    private static void DropParty(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Rejected, Target: [{ Kind: ActorKind.Body or ActorKind.State }] }
            && draft.Match?.Target.Slot?.Owner == true
            && ActorSides.Keys(draft.Source).SetEquals(ActorSides.Keys(draft.Target))
        )
        {
            // "lehnte die Entsendung eigener Soldaten ab": a government refuses what others want of it.
            draft.Target = [];
            draft.Weigh(0, "what is one's own is not refused");
        }

        if (draft.Type == EventType.Mediated && ActorSides.Keys(draft.Source).Overlaps(ActorSides.Keys(draft.Target)))
        {
            draft.Target = [];
            draft.Weigh(-0.1, "a mediator is no party");
        }
    }

    /// <summary>"Zu der Tat bekannte sich X": the attack told before is his.</summary>
    private static void FillClaim(EventDraft draft, List<EventDraft> ordered)
    {
        if (
            draft is not { Type: EventType.Attacked, Target.Count: 0, Source.Count: > 0 }
            || draft.Match?.Frame is not { } frame
            || !(frame.Lemma is "bekennen" || frame.Companion is "Verantwortung")
        )
        {
            return;
        }

        var deed = ordered.FindLast(d =>
            d is { Type: EventType.Attacked, Source: [] or [{ Name: "Attentäter" }] }
            && (d.Target.Count > 0 || d.Source.Count > 0)
            && d.Trigger.Start < draft.Trigger.Start
        );
        if (deed is not null)
        {
            deed.Source = draft.Source;
            deed.Weigh(0.1, "somebody claims to have done it");
            draft.Target = deed.Target;
            draft.Date = deed.Date;
            draft.IsDateDefault = deed.IsDateDefault;
            draft.Weigh(0.1, "the attack was told before");
        }
    }

    /// <summary>Whoever arrested them is the one who holds, deports and releases them.</summary>
    private static void FillCaptor(EventDraft draft, List<EventDraft> ordered)
    {
        if (
            draft.Source.Count > 0
            || draft.Target.Count == 0
            || draft.Type is not (EventType.Coerced or EventType.Yielded)
            || draft.Match?.HasForeignDoer == true
        )
        {
            return;
        }

        var captor = ordered.Find(d =>
            d.Type is EventType.Coerced or EventType.Yielded
            && d.Source.Count > 0
            && d.Target.Any(t => t.Kind == ActorKind.Person && draft.Target.Any(x => x.Id == t.Id))
        );
        if (captor is not null)
        {
            draft.Source = captor.Source;
            draft.Weigh(0.1, "who held them is told elsewhere");
        }
        else if (
            draft
                is {
                    Type: EventType.Yielded,
                    Target: [{ Kind: ActorKind.Person or ActorKind.Group, State: { } home }, ..]
                }
            && draft.Target.All(t => t.State == home)
            && home != draft.Target[0].Name
        )
        {
            draft.Source = [new Actor(draft.PlaceState ?? home, ActorKind.State, draft.PlaceState ?? home, [])];
            draft.Weigh(0, "a state releases its own people");
        }
    }

    /// <summary>A country's people protest against those who govern it, unless somebody else is named.</summary>
    private static void FillHome(EventDraft draft)
    {
        if (
            draft
                is { Type: EventType.Protested, Target.Count: 0, Source: [{ Kind: ActorKind.Group, State: { } home }] }
            && home != draft.Source[0].Name
            && draft.Clause.Prepositionals.All(p => p.Lemma != "gegen" || IsHardship(p.Object))
        )
        {
            draft.Target = [new Actor(home, ActorKind.State, home, [])];
            draft.Weigh(0, "a people protests against its own power");
        }

        if (
            draft is { Type: EventType.Visited, Target.Count: 0, Source: [{ Kind: ActorKind.Person, State: { } own }] }
            && draft.Match?.Frame.Lemma is "zurückkehren" or "heimkehren"
        )
        {
            draft.Target = [new Actor(own, ActorKind.State, own, [])];
        }
    }

    /// <summary>"gegen Mangel", "gegen hohe Preise": nobody's act, so that those are meant who govern.</summary>
    private static bool IsHardship(NounPhrase? cause) =>
        cause is { IsName: false, Genitives.Count: 0, Prepositionals.Count: 0, Pronoun: PronounKind.None }
        && !s_deeds.Contains(cause.Lemma)
        && !FrameLexicon.Instance.OfNoun(cause.Lemma).Any();

    /// <summary>What somebody does or holds, so that a protest against it need not be against one's own power.</summary>
    private static readonly HashSet<string> s_deeds = new(StringComparer.Ordinal)
    {
        "Strafe",
        "Strafmaßnahme",
        "Wahl",
        "Abstimmung",
        "Referendum",
        "Gipfel",
        "Treffen",
        "Konferenz",
        "Besuch",
        "Auftritt",
    };

    /// <summary>Whoever sends troops sends them to the land named last, and whoever takes a town takes it from the land it lies in.</summary>
    private static void FillLand(EventDraft draft, ArticleActors actors)
    {
        if (draft.Target.Count > 0 || draft.Source.Count == 0)
        {
            return;
        }

        if (
            draft is { Type: EventType.Deployed, Match.Frame.Target.Slots.Count: > 0 }
            && draft.Clause.Prepositionals.Any(p => p.Lemma is "in" or "an" or "nach" or "zu" or "über")
            && LandBefore(draft, actors) is { } land
        )
        {
            draft.Target = [land];
            draft.Weigh(-0.03, "the land named last is meant");
        }
        else if (SendsTroopsThere(draft) && LandOfArticle(draft, actors, near: false) is { } field)
        {
            draft.Target = [field];
            draft.Weigh(0, "the land that the article speaks of is meant");
        }
        else if (
            draft is { Type: EventType.Deployed, Match.Frame.Target.Slots.Count: > 0 }
            && draft.Source.All(s => s.Kind == ActorKind.Organisation || s.State is "UNO" or "EU" or "NATO" or "OSZE")
            && draft.Clause.Prepositionals.Any(IsHere)
            && LandOfArticle(draft, actors) is { } scene
        )
        {
            draft.Target = [scene];
            draft.Weigh(-0.03, "the land that the article speaks of is meant");
        }
        else if (draft.Type == EventType.Seized && LandOfArticle(draft, actors) is { } home)
        {
            draft.Target = [new Actor(home.State ?? home.Name, ActorKind.State, home.State ?? home.Name, [])];
            draft.Weigh(0.05, "it lies in the land that the article speaks of");
        }
    }

    /// <summary>"Uganda schickte deshalb Soldaten": no place need be named where it is plain.</summary>
    private static bool SendsTroopsThere(EventDraft draft) =>
        draft
            is {
                Type: EventType.Deployed,
                Match.Frame: { Lemma: "entsenden" or "schicken" or "senden", Target.Slots.Count: > 0 } frame
            }
        && FrameLexicon.Instance.Classes.Contains("troops", frame.Companion ?? "")
        && !FrameLexicon.Instance.Classes.Contains("ships", frame.Companion ?? "")
        && draft.Clause.Prepositionals.All(p =>
            p.Lemma is "als" or "mit" or "wegen" or "trotz" or "bei" or "seit" or "nach" && p.Object is null
        );

    /// <summary>"in der Gegend", "in den Norden des Landes": a place of the article's scene; a state might mean its own border.</summary>
    private static bool IsHere(PrepositionalPhrase phrase) =>
        phrase is { Lemma: "in" or "an", Object: { } place }
        && (
            place.Lemma is "Region" or "Gegend" or "Gebiet" or "Land" or "Grenzgebiet" or "Grenzregion" or "Grenze"
            || (
                place.Lemma is "Norden" or "Süden" or "Osten" or "Westen"
                && place.Genitives.All(g => g.Lemma is "Land" or "Region")
            )
        );

    /// <summary>The state or territory named last before the event that is not the doer's: "in der Region".</summary>
    private static Actor? LandBefore(EventDraft draft, ArticleActors actors) =>
        actors
            .Mentions.Where(m =>
                m.Head.Start < draft.Trigger.Start
                && m.Sentence >= draft.Sentence - 1
                && m is { Form: MentionForm.Name, Actors.Count: 1 }
            )
            .Select(m => m.Actors[0])
            .LastOrDefault(a => IsLand(a) && !IsOwn(draft, a));

    /// <summary>The land that the sentence names in passing ("Zypern-Frage"), else the one that the article names most.</summary>
    private static Actor? LandOfArticle(EventDraft draft, ArticleActors actors, bool near = true)
    {
        var lands = actors
            .Mentions.SelectMany(m => m.Actors.Select(a => (m.Sentence, Land: a)))
            .Where(m => m.Land.Kind == ActorKind.State && !IsOwn(draft, m.Land))
            .ToList();
        var here = near ? lands.Where(m => m.Sentence == draft.Sentence).Select(m => m.Land).ToList() : [];
        return (here.Count > 0 ? here : lands.Select(m => m.Land))
            .GroupBy(a => a.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.First();
    }

    private static bool IsLand(Actor actor) =>
        actor.Kind == ActorKind.State
        || (actor.Kind == ActorKind.Group && (actor.State is null || actor.State == actor.Name));

    private static bool IsOwn(EventDraft draft, Actor land) =>
        draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(land));

    /// <summary>A speaker's own state beside him is part of his title rather than the one he addresses.</summary>
    private static bool AddressesHome(EventDraft draft) =>
        draft.Target.Count > 0
            && draft.Target.All(t => draft.Source.Any(s => s.Id == t.Id))
            && draft.Type == EventType.Warned
        || draft.Type
            is EventType.Warned
                or EventType.Urged
                or EventType.Offered
                or EventType.Threatened
                or EventType.Rejected
            && draft.Target.Count > 0
            && draft.Target.All(t => t.Kind == ActorKind.State && draft.Source.Any(s => ActorSides.Key(s) == t.Name));

    private static bool HitsItself(EventDraft draft) =>
        draft.Type
            is EventType.Attacked
                or EventType.Seized
                or EventType.Visited
                or EventType.Threatened
                or EventType.Mediated
        && draft.Match?.Frame.Lemma is not ("zurückkehren" or "heimkehren")
        && draft.Source.Count > 0
        && draft.Target.Count > 0
        && (
            draft.Target.All(t => draft.Source.Any(s => s.Id == t.Id))
            || (
                ActorSides.Keys(draft.Source).SetEquals(ActorSides.Keys(draft.Target))
                && draft.Target.All(t => t.Kind != ActorKind.Group)
                && !draft.Source.All(IsAtOdds)
                && !IsRevolt(draft)
            )
        );

    /// <summary>"Teile der Armee bombardierten das Parlament": soldiers may well turn their arms on another power of their own state.</summary>
    private static bool IsRevolt(EventDraft draft) =>
        draft
            is {
                Type: EventType.Attacked or EventType.Seized,
                Source: [{ Kind: ActorKind.Body, Name: "Armee" }],
                Target: [{ Kind: ActorKind.Body or ActorKind.Person, Name: not "Armee" }]
            };

    /// <summary>"Die Opposition stürmte das Parlament": part of a people strikes those who rule it.</summary>
    private static bool IsAtOdds(Actor actor) =>
        actor.Kind == ActorKind.Group || actor.Name is "Opposition" or "Putschisten" or "Demonstranten";
}
