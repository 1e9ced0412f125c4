using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Force;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>Who is shot at, loses ground or is yielded to in a conflict of two sides is the other side.</summary>
internal sealed class OpponentFiller(ConflictPair conflict)
{
    /// <summary>What one side of a war offers the other.</summary>
    private static readonly HashSet<string> s_truces = new(StringComparer.Ordinal)
    {
        "Waffenruhe",
        "Waffenstillstand",
        "Feuerpause",
        "Gefangenenaustausch",
        "Tausch",
        "Austausch",
        "Amnestie",
        "Friedensgespräch",
        "Friedensverhandlung",
        "Fluchtkorridor",
        "Abzug",
    };

    /// <summary>What one side of a war demands of the other.</summary>
    private static readonly HashSet<string> s_demands = new(StringComparer.Ordinal)
    {
        "Abzug",
        "Rückzug",
        "Freilassung",
        "freilassen",
        "abziehen",
        "zurückziehen",
        "Blockade",
        "Belagerung",
        "Herausgabe",
        "Rückgabe",
        "heimkehren",
        "Kapitulation",
        "ergeben",
        "aufgeben",
        "Entwaffnung",
        "Einstellung",
        "einstellen",
        "räumen",
    };

    public void Fill(EventDraft draft)
    {
        if (draft is { Type: EventType.Attacked, Target.Count: 0, Source: [{ Name: "Demonstranten" }] })
        {
            // Protesters who set a town hall on fire fight on neither side.
            draft.Weigh(-0.5, "a riot, and no part of the war");
            return;
        }

        FillParties(draft);
        FillMediators(draft);
        FillClaimed(draft);
        FillBoth(draft);
        FillOther(draft);
        FillDoer(draft);
    }

    /// <summary>What takes two, or concerns both, where nobody is named.</summary>
    private void FillBoth(EventDraft draft)
    {
        switch (draft.Type)
        {
            case EventType.Fought
            or EventType.Agreed
            or EventType.Met
                when draft.Source.Count + draft.Target.Count == 0
                    && draft.Status == EventStatus.Happened
                    && !IsUnrest(draft):
                draft.Source = [conflict.One];
                draft.Target = [conflict.Other];
                draft.Weigh(GapFilled(draft), "the parties are those of the conflict told elsewhere");
                break;
            case EventType.Urged
                when draft.Target.Count == 0
                    && draft.Source.Count > 0
                    && conflict.IsWar
                    && conflict.OpponentOf(draft.Source) is null
                    && draft.Clause.Tokens.Any(t =>
                        t.Text is "Seiten" or "Beteiligten"
                        || t.Lemma is not "Lösung" && FrameLexicon.Instance.Classes.Contains("peace", t.Lemma)
                    ):
            case EventType.Mediated or EventType.Offered when IsMediation(draft):
                draft.Target = [conflict.One, conflict.Other];
                draft.Weigh(0, "both parties of the conflict are meant");
                break;
            case EventType.Yielded
                when draft.Source.Count + draft.Target.Count == 0 && draft.Match?.Frame.Companion == "Kraft":
                draft.Source = [conflict.One, conflict.Other];
                draft.Weigh(0.1, "a ceasefire binds both parties");
                break;
            case EventType.Yielded
                when draft
                    is {
                        Target.Count: 0,
                        Source.Count: 2,
                        Match.Frame.Companion: "Waffe" or "Truppe" or "Soldat" or "Kampf"
                    }
                    && (draft.Clause.Verb?.Lemma != "schweigen" || draft.Clause.Tokens.Any(t => t.Lemma == "lassen"))
                    && draft.Source.All(conflict.Involves)
                    && ActorSides.Keys(draft.Source).Count == 2:
                draft.Target = draft.Source;
                draft.Weigh(0, "each gives way to the other");
                break;
        }
    }

    /// <summary>To whom it is done, where the doer is of one side.</summary>
    private void FillOther(EventDraft draft)
    {
        switch (draft.Type)
        {
            case EventType.Agreed
                when draft.Target.Count == 0
                    && draft.Match?.Frame.Target.Slots.Count > 0
                    && conflict.OpponentOf(draft.Source) is { } partner:
                draft.Target = [partner];
                draft.Weigh(0.12, "the other side of the conflict is meant");
                break;
            case EventType.Agreed
                when draft is { Target.Count: > 0, Match.Frame.Lemma: "zustimmen" or "annehmen" }
                    && conflict.IsWar
                    && !draft.Target.Any(conflict.Involves)
                    && conflict.OpponentOf(draft.Source) is { } enemy:
                // "stimmte dem Plan Omans zu": who wrote the plan only stands between those who agree.
                draft.Target = [enemy];
                draft.Weigh(0, "the plan settles the war with the other side");
                break;
            case EventType.Fought
            or EventType.Attacked
            or EventType.Seized
            or EventType.Yielded
                when draft.Target.Count == 0
                    && draft.Source.Count > 0
                    && !IsResignation(draft)
                    && !MilitaryPositions.AreAnyShips(draft)
                    && conflict.OpponentOf(draft.Source) is { } opponent:
                draft.Target = [opponent];
                draft.Weigh(
                    draft.Type == EventType.Yielded || IsParticiple(draft) ? 0
                        : IsAccuser(draft, opponent) ? 0.3
                        : 0.12,
                    "the other side of the conflict is meant"
                );
                break;
            case EventType.Met
                when draft is { Match: null, Target.Count: 0, Source.Count: 1, Status: EventStatus.Planned }
                    && conflict.OpponentOf(draft.Source) is { } host:
                draft.Target = [host];
                draft.Weigh(0.3, "the talks are those with the other side");
                break;
            case EventType.Offered
                when draft is { Target.Count: 0, Source.Count: > 0 }
                    && (draft.Source.All(s => s.Kind == ActorKind.Group) || (conflict.IsWar && Speaks(draft, s_truces)))
                    && conflict.OpponentOf([.. draft.Source.Where(conflict.Involves)]) is { } listener:
                draft.Target = [listener];
                draft.Weigh(0, "it is offered to the other side of the conflict");
                break;
            case EventType.Urged
                when draft is { Source.Count: > 0, Match: not null }
                    && draft.Target.All(t => t.Kind == ActorKind.Body && IsOwn(draft, t))
                    && conflict.IsWar
                    && Speaks(draft, s_demands)
                    && conflict.OpponentOf(draft.Source) is { } asked:
                draft.Target = [asked];
                draft.Weigh(0, "it is demanded of the other side of the conflict");
                break;
            case EventType.Seized
                when IsReconquest(draft)
                    && draft.Target is [{ Kind: ActorKind.State or ActorKind.Body }]
                    && conflict is { One.Kind: not ActorKind.Group, Other.Kind: ActorKind.Group }
                    && ActorSides.Key(draft.Target[0]) == ActorSides.Key(conflict.One)
                    && draft.Source.Count > 0
                    && draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(conflict.Other)):
                draft.Target = [conflict.Other];
                draft.Weigh(draft.Noun is null ? 0 : -0.15, "it is won back from the other side of the conflict");
                break;
            case EventType.Rejected when IsAboutTalks(draft) && conflict.OpponentOf(draft.Source) is { } avoided:
                draft.Target = [avoided];
                draft.Weigh(0.03, "the talks are those with the other side");
                break;
            case EventType.Deployed
                when draft.Target.Count == 0
                    && draft.Clause.Tokens.Any(t => t.Lemma == "Grenze")
                    && conflict.OpponentOf(draft.Source) is { } neighbour:
                draft.Target = [neighbour];
                draft.Weigh(0, "the border is that with the other side");
                break;
            case EventType.Apologised when draft.Target.Count == 0 && conflict.OpponentOf(draft.Source) is { } mourner:
                draft.Target = [mourner];
                draft.Weigh(-0.05, "the other side of the conflict is meant");
                break;
        }
    }

    /// <summary>Who does it, where the one it is done to is of one side.</summary>
    private void FillDoer(EventDraft draft)
    {
        switch (draft.Type)
        {
            case EventType.Attacked
                when draft is { Source.Count: 0, Noun: not null, Match.Target.Slot.Name: "gegen" }
                    && conflict.OpponentOf(draft.Target) is { } striker:
                draft.Source = [striker];
                draft.Weigh(0.12, "the other side of the conflict is meant");
                break;
            case EventType.Attacked
                when draft is { Source.Count: 0, Target.Count: > 0, Noun: null }
                    && IsByWeapon(draft)
                    && conflict.OpponentOf(draft.Target) is { } gunner:
                draft.Source = [gunner];
                draft.Weigh(0.12, "the weapons are the other side's");
                break;
            case EventType.Seized
                when draft
                    is { Source.Count: > 0, Match.Frame.Lemma: "zurückerobern" or "zurückgewinnen" or "befreien" }
                    && conflict.Other.Kind == ActorKind.Group
                    && draft.Target.Count == 1
                    && ActorSides.Key(draft.Target[0]) == ActorSides.Key(conflict.One)
                    && draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(conflict.Other)):
                draft.Target = [conflict.Other];
                draft.Weigh(0, "it is taken back from those who fight the land");
                break;
            case EventType.Coerced
                when draft is { Source.Count: 0, Target: [{ Kind: ActorKind.Body }], Match.HasForeignDoer: false }
                    && (
                        draft.Match.Frame.Companion is "Gefangenschaft" or "Kriegsgefangenschaft"
                        || draft.Match.Frame.Lemma is "gefangennehmen" or "Gefangennahme"
                    )
                    && conflict.OpponentOf(draft.Target) is { } captor:
                draft.Source = [captor];
                draft.Weigh(0.05, "soldiers fall into the other side's hands");
                break;
            case EventType.Seized
                when draft.Source.Count == 0
                    && draft.Target.Count > 0
                    && draft.Match?.HasForeignDoer == false
                    && conflict.OpponentOf(draft.Target) is { } doer:
                draft.Source = [doer];
                draft.Weigh(0.05, "the other side of the conflict is meant");
                break;
        }
    }

    /// <summary>"die Konfliktparteien einigten sich": the parties are those of the conflict, whoever was named last.</summary>
    private void FillParties(EventDraft draft)
    {
        if (draft.Match is not { } match || !draft.Type.IsSymmetric())
        {
            return;
        }

        var named = new[] { match.Source.Phrase, match.Target.Phrase }
            .OfType<NounPhrase>()
            .Concat(match.Source.Actors.Count == 0 ? new ClauseRoles(match.Clause).In("nom") : []);
        if (named.Any(p => FrameLexicon.Instance.Classes.Contains("parties", p.Lemma)))
        {
            draft.Source = [conflict.One];
            draft.Target = [conflict.Other];
            draft.Weigh(0.15, "the parties of the conflict are meant");
        }
    }

    /// <summary>"Ausgehandelt hatten die Waffenruhe Katar und Ägypten": who is no party to the conflict has mediated.</summary>
    private void FillMediators(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Agreed, Target.Count: 0, Source.Count: > 0 }
            && draft.Match?.Frame.Lemma is "aushandeln" or "ausverhandeln" or "vermitteln"
            && !draft.Source.Any(conflict.Involves)
        )
        {
            draft.Type = EventType.Mediated;
            draft.Target = [conflict.One, conflict.Other];
            draft.Weigh(0, "who is no party to the conflict has mediated");
        }
    }

    /// <summary>
    /// "Es seien Orte erobert worden, schrieb Alijew": who reports a gain has made it, who reports an attack has suffered it.
    /// </summary>
    private void FillClaimed(EventDraft draft)
    {
        if (
            draft.Claimant is not { } claimant
            || draft.IsAlleged
            || draft.Source.Count > 0
            || draft.Match?.HasForeignDoer == true
            || conflict.OpponentOf([claimant]) is not { } opponent
        )
        {
            return;
        }

        if (
            draft.Type == EventType.Seized
            && (draft.Target.Count == 0 || conflict.OpponentOf(draft.Target) is not null)
        )
        {
            draft.Source = [conflict.OpponentOf([opponent]) ?? claimant];
            draft.Target = [opponent];
            draft.Weigh(0.35, "who reports a gain has made it");
        }
        else if (draft.Type == EventType.Attacked && draft.Target.Count == 0 && draft.Noun is not null)
        {
            draft.Source = [opponent];
            draft.Target = [conflict.OpponentOf([opponent]) ?? claimant];
            draft.Weigh(0.25, "who reports an attack has suffered it");
        }
    }

    /// <summary>"Kampfflugzeuge bombardierten Stellungen der Miliz": no owner is named, but there is just one who has them.</summary>
    private static bool IsByWeapon(EventDraft draft) =>
        draft.Clause
            is {
                Verb.Voice: Voice.Active,
                Subject: { IsName: false, Genitives.Count: 0, Pronoun: PronounKind.None } doer
            }
        && (
            doer.Lemma is "Artillerie" or "Panzer"
            || (
                FrameLexicon.Instance.Classes.Contains("planes", doer.Lemma)
                && !FrameLexicon.Instance.Classes.Contains("missiles", doer.Lemma)
            )
        );

    /// <summary>"macht Indien für den Beschuss zweier Dörfer verantwortlich": they are the accuser's own.</summary>
    private static bool IsAccuser(EventDraft draft, Actor opponent) =>
        draft is { IsAlleged: true, Claimant: { } accuser } && ActorSides.Key(accuser) == ActorSides.Key(opponent);

    private bool IsMediation(EventDraft draft) =>
        draft.Target.Count == 0
        && draft.Source.Count > 0
        && conflict.OpponentOf(draft.Source) is null
        && (
            draft.Type == EventType.Mediated
            || draft.Match?.Frame.Companion is "Vermittler" or "Mittler" or "Vermittlung"
        );

    /// <summary>"Truppen des Nachbarlands eroberten die Stadt zurück": it is taken from those who had taken it.</summary>
    private static bool IsReconquest(EventDraft draft) =>
        draft.Match?.Frame.Lemma
            is "zurückerobern"
                or "rückerobern"
                or "zurückgewinnen"
                or "befreien"
                or "Befreiung"
                or "Rückeroberung"
                or "Wiedereinnahme";

    /// <summary>"verlangte die Freilassung der Soldaten": one's own soldiers are held by others.</summary>
    private static bool IsOwn(EventDraft draft, Actor actor) =>
        draft.Source.All(s => ActorSides.Key(s) == ActorSides.Key(actor));

    private static bool Speaks(EventDraft draft, HashSet<string> words) =>
        draft
            .Clause.Tokens.Concat(draft.Clause.Complements.SelectMany(c => c.Tokens))
            .Any(t => words.Contains(t.Lemma));

    private static bool IsAboutTalks(EventDraft draft) =>
        draft.Target.Count == 0
        && draft.Source.Count > 0
        && draft.Clause.Tokens.Any(t =>
            FrameLexicon.Instance.Classes.Contains("talks", t.Lemma) || t.Lemma == "Teilnahme"
        );

    /// <summary>A verb, or a time of its own, shows that the event itself is told and not only named.</summary>
    private static double GapFilled(EventDraft draft) =>
        draft.Match?.Frame.Construction != Construction.Noun ? (IsTimed(draft) ? 0.4 : 0.28)
        : IsTimed(draft) ? 0.58
        : 0.4;

    private static bool IsTimed(EventDraft draft) =>
        draft.HasOpenDate || draft.DateWords is not null && draft.Date is not null;

    /// <summary>Riots and violence are not the war of the two parties that fight elsewhere in the article.</summary>
    private static bool IsUnrest(EventDraft draft) => draft.Noun?.Lemma is "Unruhe" or "Unruhen" or "Gewalt" or "Krise";

    private static bool IsParticiple(EventDraft draft) =>
        draft.Noun is not null && draft.Match?.Frame.Construction == Construction.Verb;

    private static bool IsResignation(EventDraft draft) =>
        draft.Match?.Frame is { Lemma: var lemma, Companion: var noun }
        && (
            lemma is "zurücktreten" or "abdanken" or "demissionieren"
            || noun is "Rücktritt" or "Demission" or "Handtuch" or "Amt" or "Macht"
            || lemma is "Rücktritt"
        );
}
