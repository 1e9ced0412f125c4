using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Discourse.Owners;
using KnowledgeGraph.Extraction.Events.Force;
using KnowledgeGraph.Extraction.Events.Parties;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
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
        var rulers = new OwnRulers(ordered);
        var adversaries = new Adversaries(ordered);
        var echoes = new Echoes(ordered);
        var bystanders = new Bystanders(ordered);
        var quarrels = new Quarrels(ordered);
        var truces = new BrokenTruces(ordered, document);
        var force = new DomesticForce(ordered);
        var captors = new Captors(ordered);
        var home = new HomeAffairs(actors, ordered);
        var definite = new DefiniteActs(ordered);
        var proceedings = new Proceedings(actors, ordered);
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
            DropParty(draft, home);
            echoes.Fill(draft);
            SameJudge.Fill(ordered, i);
            talks.Fill(draft);
            things.Fill(draft);
            proceedings.Fill(draft);
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
            rulers.Fill(draft);
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
            OwnPower.Fill(draft);
            DomesticForce.FaceEmbassy(draft, actors);
            captors.FillSame(draft);
            DomesticForce.Settle(draft);
            captors.Fill(draft);
            ClaimedAttacks.Fill(draft, ordered);
            LandsMeant.Fill(draft, actors);
            adversaries.Fill(draft);
            quarrels.Fill(draft);
            addressees?.FillThreat(draft);
            conduct.FillBare(draft);
            truces.Date(draft);

            MilitaryPositions.Name(draft, conflict, actors);
            home.Release(draft);
            home.Fill(draft);
            if (HitsItself(draft))
            {
                draft.Target = draft is { IsAlleged: true, Claimant: { } accuser } ? [accuser] : [];
                draft.Weigh(
                    draft is { Type: EventType.Attacked, Noun: not null } ? -0.05 : -0.2,
                    "nobody does this to himself"
                );
            }

            force.Fill(draft);
            proceedings.FillLast(draft);
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
    private static void DropParty(EventDraft draft, HomeAffairs home)
    {
        if (home.IsOwnThing(draft))
        {
            draft.Target = [];
            draft.Weigh(0, "what is one's own is not refused");
        }

        if (draft.Type == EventType.Mediated && ActorSides.Keys(draft.Source).Overlaps(ActorSides.Keys(draft.Target)))
        {
            draft.Target = [];
            draft.Weigh(-0.1, "a mediator is no party");
        }
    }

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
                && !IsRivalry(draft)
            )
        );

    /// <summary>"sagte dem Premier den Kampf an": politicians of one state threaten each other, and their parliament.</summary>
    private static bool IsRivalry(EventDraft draft) =>
        draft.Type == EventType.Threatened
        && draft.Target.All(t =>
            t is { Kind: ActorKind.Person } or { Kind: ActorKind.Body, Name: "Parlament" or "Gericht" or "Justiz" }
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
