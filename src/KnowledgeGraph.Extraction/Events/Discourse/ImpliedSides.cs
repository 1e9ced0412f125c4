using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Parties;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Fills sides that the kind of act implies: a state of emergency is imposed by a state on its own people, a coup strikes
/// the state it happens in, unnamed protesters are the people of the place.
/// </summary>
internal static class ImpliedSides
{
    private static readonly HashSet<string> s_emergencies = new(StringComparer.Ordinal)
    {
        "Ausgangssperre",
        "Ausgangsverbot",
        "Ausnahmezustand",
        "Kriegsrecht",
        "Notstand",
        "Verhängung",
        "Internet",
        "Telefon",
        "Telefonnetz",
        "Mobilfunk",
        "Handynetz",
    };

    private static readonly HashSet<string> s_confiscations = new(StringComparer.Ordinal)
    {
        "beschlagnahmen",
        "sicherstellen",
        "konfiszieren",
    };

    private static readonly string[] s_peopleClasses = ["people", "captives", "protesters", "protest"];

    private static readonly string[] s_heldClasses = [.. s_peopleClasses, "media", "party"];

    private static readonly HashSet<string> s_crackdowns = new(StringComparer.Ordinal)
    {
        "niederschlagen",
        "auseinandertreiben",
        "Niederschlagung",
    };

    private static readonly HashSet<string> s_coups = new(StringComparer.Ordinal)
    {
        "Putsch",
        "Putschversuch",
        "Militärputsch",
        "Staatsstreich",
        "Umsturz",
        "Umsturzversuch",
        "Macht",
        "putschen",
    };

    /// <summary>What can be told from the act itself, before the parties of the article's conflict are looked at.</summary>
    public static void Fill(Passage passage)
    {
        var drafts = passage.Drafts;
        var scenes = new Scenes(passage.Actors, ArticleLand.Of(passage));
        var ordered = drafts.OrderBy(d => d.Trigger.Start).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var draft = ordered[i];
            switch (draft.Type)
            {
                case EventType.Protested when draft.Source is [{ } crowd] && crowd.Id == Crowds.Crowd.Id:
                    draft.Source = [Crowds.Crowd with { State = scenes.LandOf(draft) }];
                    draft.Weigh(0, "the protesters are the people of the place");
                    break;
                case EventType.Protested
                    when draft is { Source: [{ Kind: ActorKind.State } home], Match.Source.Phrase: { } doer }
                        && passage.Actors.MentionAt(doer.Head.Span)?.Form == MentionForm.Group:
                    draft.Source = [Crowds.Crowd with { State = home.Name }];
                    draft.Weigh(0.1, "people of a land, in the street");
                    break;
                case EventType.Protested
                    when draft is { Source.Count: 0, Target.Count: 0, Match.Frame.Construction: not Construction.Verb }
                        && (draft.PlaceState ?? scenes.MostNamed(draft)) is { } land:
                    draft.Source = [Crowds.Crowd with { State = land }];
                    draft.Weigh(0.3, "the people of the land spoken of");
                    break;
                case EventType.Coerced or EventType.Yielded when Says(draft, s_emergencies):
                    FillEmergency(draft, scenes);
                    break;
                case EventType.Coerced or EventType.Urged when IsExpulsion(draft, ordered.Take(i)):
                    draft.Type = EventType.Sanctioned;
                    break;
                case EventType.Coerced when Says(draft, s_coups):
                    FillCoup(draft, scenes);
                    break;
                case EventType.Coerced when Says(draft, s_crackdowns):
                    FillCrackdown(draft);
                    break;
                case EventType.Coerced when Says(draft, s_confiscations) && draft.Target.Count == 0:
                    draft.Target = TargetBefore(draft, ordered.Take(i));
                    draft.Weigh(0, "it is taken from those struck before");
                    FillSubjects(draft, draft.Source.FirstOrNull() is { } taker ? taker.State : draft.PlaceState);
                    break;
                case EventType.Protested
                    when draft.Target.Count == 0 && DoerOfCause(draft, ordered.Take(i)) is { Count: > 0 } doers:
                    draft.Target = doers;
                    draft.Weigh(0, "the protest is against who did it");
                    break;
                case EventType.Coerced or EventType.Yielded when draft is { Target.Count: 0, Source.Count: 0 }:
                    FillSubjects(draft, draft.PlaceState ?? scenes.MostNamed(draft));
                    break;
                case EventType.Coerced or EventType.Yielded when draft is { Target.Count: 0, Source.Count: > 0 }:
                    FillSubjects(draft, draft.Source[0].State);
                    break;
                case EventType.Fought when OnlyParty(draft) is { } party:
                    FillOtherParty(draft, party, scenes);
                    break;
                case EventType.Fought when IsCivilWar(draft) && draft.Source.Count + draft.Target.Count == 0:
                    FillCivilWar(draft);
                    break;
            }
        }
    }

    /// <summary>Sanctions and aid without an object are for the land that the article is about.</summary>
    public static void FillReceiver(IReadOnlyList<EventDraft> drafts, ArticleActors actors)
    {
        foreach (var draft in drafts)
        {
            if (
                draft is { Type: EventType.Sanctioned or EventType.Aided, Source.Count: > 0, Target.Count: 0 }
                && draft.Match?.Frame.Companion is not ("Flüchtling" or "Schutzsuchende" or "Migrant")
                && draft.Match?.Frame.Lemma != "aufnehmen"
                && MainLand(draft, actors) is { } land
                && draft.Source.All(s => ActorSides.Key(s) != land)
            )
            {
                draft.Target = [Actor.OfState(land)];
                draft.Weigh(0.05, "the land that the article is about is meant");
            }
        }
    }

    private static void FillEmergency(EventDraft draft, Scenes scenes)
    {
        if ((draft.Source.Count > 0 ? draft.Source[0].State : scenes.LandOf(draft)) is not { } land)
        {
            return;
        }

        if (draft.Source.Count == 0)
        {
            draft.Source = [Actor.OfState(land)];
            draft.Weigh(0, "the state imposes it");
        }

        if (draft.Target.Count == 0)
        {
            draft.Target = [Actor.OfState(land)];
            draft.Weigh(0.1, "it is imposed on the land itself");
        }
    }

    /// <summary>"… wies 23 Diplomaten aus, worauf Moskau ebenso viele Briten auswies": it is diplomats again.</summary>
    private static bool IsExpulsion(EventDraft draft, IEnumerable<EventDraft> before) =>
        draft is { Source.Count: > 0, Target: [{ Kind: ActorKind.Group }] }
        && (
            draft.Match?.Frame.Lemma == "ausweisen"
            || (draft.Type == EventType.Urged && draft.Clause.Tokens.Any(t => t.Text is "Verlassen" or "Ausreise"))
        )
        && before.Any(d =>
            d is { Type: EventType.Sanctioned, Match.Frame: { Lemma: "ausweisen" } or { Companion: "Diplomat" } }
            && draft.Sentence - d.Sentence <= 2
        );

    private static void FillCoup(EventDraft draft, Scenes scenes)
    {
        if (
            draft.Target.Count == 0
            && (draft.PlaceState ?? draft.Source.FirstOrNull()?.State ?? scenes.LandOf(draft)) is { } land
        )
        {
            draft.Target = [Actor.OfState(land)];
            draft.Weigh(0.1, "it strikes the land itself");
        }

        var isMilitary = draft.Clause.Tokens.Any(t => t.Lemma.StartsWith("Militär", StringComparison.Ordinal));
        if (draft.Source.Count == 0 && isMilitary && draft.Target.FirstOrNull()?.State is { } home)
        {
            draft.Source = [new Actor("Armee", ActorKind.Body, home, [])];
            draft.Weigh(0.1, "the army of the land does it");
        }
    }

    /// <summary>
    /// "Die Polizei nahm 20 Aktivisten fest", "80 Häftlinge kamen frei": people of no state named are those of the power that
    /// holds them, or of the land spoken of.
    /// </summary>
    private static void FillSubjects(EventDraft draft, string? land)
    {
        if (
            draft.Target.Count > 0
            || draft.Match is not { } match
            || (draft.Source.Count == 0 && match.Frame.Lemma == "vertreiben")
            || land is not { } home
            || draft.Source.FirstOrNull()?.Kind == ActorKind.Group
        )
        {
            return;
        }

        if (HeldIn(draft, match.Clause, draft.Source.Count > 0 ? s_heldClasses : s_peopleClasses) is { } held)
        {
            draft.Target = [new Actor(PluralOf(held), ActorKind.Group, home, [])];
            draft.Weigh(draft.Source.Count == 0 ? 0.42 : 0.05, "people of the land that holds them");
        }
        else if (
            draft is { Type: EventType.Coerced, Noun: null, Source: [{ Kind: ActorKind.Body }] }
            && HasThing(match)
        )
        {
            draft.Target = [new Actor("Zivilisten", ActorKind.Group, home, [])];
            draft.Weigh(-0.05, "the police of a land seize what its people own");
        }
    }

    /// <summary>Those of the given classes that the clause says it is done to.</summary>
    private static NounPhrase? HeldIn(EventDraft draft, Clause clause, string[] kinds)
    {
        var classes = FrameLexicon.Instance.Classes;
        var roles = new ClauseRoles(clause);
        var things =
            draft.Match!.Frame.Construction == Construction.Noun
                ? draft.Noun!.Genitives.Concat(
                    draft.Noun.Prepositionals.Where(p => p.Lemma == "von").Select(p => p.Object).OfType<NounPhrase>()
                )
            : draft.Noun is { } held && draft.Match.Trigger.Index != held.Head.Index ? [held]
            : roles.In("acc").Concat(roles.In("dat"));
        return things
            .Where(p =>
                p.Pronoun is PronounKind.None or PronounKind.Relative && !ReferenceEquals(p, draft.Match.Source.Phrase)
            )
            .Select(p => p.Antecedent ?? p)
            .FirstOrDefault(p => !p.IsName && kinds.Any(c => classes.Contains(c, p.Lemma)));
    }

    /// <summary>Whether what is seized or searched is a thing: no border, no road, no foreign ship, no person by name.</summary>
    private static bool HasThing(FrameMatch match) =>
        new ClauseRoles(match.Clause)
            .In("acc")
            .Any(p =>
                p.Pronoun == PronounKind.None
                && !p.IsName
                && !FrameLexicon.Instance.Classes.Contains("border", p.Lemma)
                && !FrameLexicon.Instance.Classes.Contains("passage", p.Lemma)
                && !FrameLexicon.Instance.Classes.Contains("ships", p.Lemma)
            );

    /// <summary>Protests are put down by the state whose people protest; a rebel army is fought.</summary>
    private static void FillCrackdown(EventDraft draft)
    {
        if (draft.Target.Count > 0 && draft.Target.All(t => t.Kind == ActorKind.Group && t.State == t.Name))
        {
            draft.Type = EventType.Attacked;
        }
        else if (
            draft.Source.Count == 0
            && draft.Match?.HasForeignDoer != true
            && draft.Target.FirstOrNull()?.State is { } home
        )
        {
            draft.Source = [Actor.OfState(home)];
            draft.Weigh(0.1, "the state puts down its people's protest");
        }
    }

    /// <summary>"gegen die Bombardements", "gegen den Putsch": protest is against whoever did it.</summary>
    private static IReadOnlyList<Actor> DoerOfCause(EventDraft draft, IEnumerable<EventDraft> before)
    {
        var causes = draft
            .Clause.Prepositionals.Where(p => p.Lemma == "gegen")
            .Select(p => p.Object)
            .OfType<NounPhrase>();
        var types = causes.SelectMany(p => FrameLexicon.Instance.OfNoun(p.Lemma)).Select(f => f.Type).ToHashSet();
        if (
            causes.Any(p =>
                p.Lemma is "Strafe" or "Strafmaßnahme" || FrameLexicon.Instance.Classes.Contains("sanctions", p.Lemma)
            )
        )
        {
            types.Add(EventType.Sanctioned);
        }

        var home = draft.Source.FirstOrNull()?.State;
        var told = before.Where(d => types.Contains(d.Type) && d.Source.Count > 0).ToList();
        // Those who suffer a war protest against the other side, though their own strikes back.
        var doer =
            told.FindLast(d =>
                IsOfWar(d.Type) && d.Source.All(s => s.State != home) && d.Target.Any(t => t.State == home)
            ) ?? told.LastOrDefault();
        return doer?.Source ?? [];
    }

    private static bool IsOfWar(EventType type) => type is EventType.Attacked or EventType.Seized or EventType.Fought;

    /// <summary>What people held are called: those of a rally are its demonstrators, "Menschen" and "Personen" civilians.</summary>
    private static string PluralOf(NounPhrase phrase) =>
        FrameLexicon.Instance.Classes.Contains("protest", phrase.Lemma) ? Crowds.Crowd.Name
        : phrase.Lemma is "Mensch" or "Person" or "Mann" or "Frau" or "Bürger" or "Bewohner" or "Einwohner"
            ? "Zivilisten"
        : phrase.Number == Numbers.Plural && !phrase.Head.Text.EndsWith("en", StringComparison.Ordinal)
            ? phrase.Head.Text
        : phrase.Lemma;

    /// <summary>The one party named, where it is a group and no state.</summary>
    private static Actor? OnlyParty(EventDraft draft) =>
        draft.Source.Concat(draft.Target).ToList() is [{ Kind: ActorKind.Group } only]
        && only.State == only.Name
        && draft.Noun?.Lemma is not ("Kampf" or "Krieg" or "Bürgerkrieg")
            ? only
            : null;

    /// <summary>"Bei einem Feuergefecht mit den Taliban": the other party is the state on whose ground they fight.</summary>
    private static void FillOtherParty(EventDraft draft, Actor party, Scenes scenes)
    {
        if (scenes.LandOf(draft) is { } land && land != party.Name)
        {
            draft.Source = [party];
            draft.Target = [Actor.OfState(land)];
            draft.Weigh(0.3, "the state of the place is the other party");
        }
    }

    /// <summary>A civil war without parties named: the state it is fought in is one of them for sure.</summary>
    private static void FillCivilWar(EventDraft draft)
    {
        if (draft.PlaceState is { } land)
        {
            draft.Source = [Actor.OfState(land)];
            draft.Weigh(0.3, "the land of a civil war is a party to it");
        }
    }

    /// <summary>What is confiscated is taken from those whom the same doer has just struck or seized.</summary>
    private static IReadOnlyList<Actor> TargetBefore(EventDraft draft, IEnumerable<EventDraft> before) =>
        before
            .LastOrDefault(d =>
                d.Type is EventType.Attacked or EventType.Coerced or EventType.Fought
                && d.Target.Count > 0
                && d.Source.Count > 0
                && ActorSides.Keys(d.Source).Overlaps(ActorSides.Keys(draft.Source))
            )
            ?.Target
        ?? [];

    private static bool IsCivilWar(EventDraft draft) =>
        draft.Clause.Tokens.Any(t => t.Lemma.EndsWith("ürgerkrieg", StringComparison.Ordinal));

    private static bool Says(EventDraft draft, HashSet<string> words) =>
        draft.Match?.Frame is { } frame
        && (words.Contains(frame.Lemma) || (frame.Companion is { } noun && words.Contains(noun)));

    /// <summary>The state that the article names most and sanctions are against; aid goes to one that its own sentence names.</summary>
    private static string? MainLand(EventDraft draft, ArticleActors actors) =>
        actors
            .Mentions.Where(m => draft.Type == EventType.Sanctioned || m.Sentence == draft.Sentence)
            .SelectMany(m => m.Actors)
            .Where(a => a.Kind == ActorKind.State && draft.Source.All(s => ActorSides.Key(s) != a.Name))
            .GroupBy(a => a.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;
}
