using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>What speaks against it that words which may tell an event do so here: a state, a topic, an interview, a duty.</summary>
internal static class TellingDoubts
{
    /// <summary>Verbs that make an event of the noun that is their object: begun, ended, ordered, reported or carried out.</summary>
    private static readonly HashSet<string> s_carrying = new(StringComparer.Ordinal)
    {
        "abbrechen",
        "abhalten",
        "abschließen",
        "anführen",
        "ankündigen",
        "anordnen",
        "ausführen",
        "auslösen",
        "ausweiten",
        "beantworten",
        "beenden",
        "befehlen",
        "beginnen",
        "bekanntgeben",
        "bestätigen",
        "durchführen",
        "einleiten",
        "einstellen",
        "erleben",
        "erleiden",
        "fortsetzen",
        "führen",
        "geben",
        "intensivieren",
        "leisten",
        "leiten",
        "melden",
        "organisieren",
        "planen",
        "provozieren",
        "starten",
        "stoppen",
        "unternehmen",
        "unterbrechen",
        "verschieben",
        "verstärken",
        "veranstalten",
        "verüben",
        "vollziehen",
        "vornehmen",
        "wiederaufnehmen",
    };

    /// <summary>Organisations that can punish a state: those of states, and those of world sport.</summary>
    private static readonly HashSet<string> s_unions = KnownMemberships
        .All.Select(m => m.Organisation.Name)
        .Concat(["UNO", "OSZE", "Afrikanische Union", "Europarat", "IWF", "Weltbank", "IOC", "FIFA", "UEFA"])
        .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> s_usual = new(StringComparer.Ordinal)
    {
        "regelmäßig",
        "üblicherweise",
        "normalerweise",
        "gewöhnlich",
        "traditionell",
        "häufig",
        "oft",
        "meist",
        "meistens",
        "stets",
        "jährlich",
        "alljährlich",
        "manchmal",
        "gelegentlich",
    };

    public static void Weigh(EventDraft draft, FrameMatch match, ClauseContext context)
    {
        if (IsState(match))
        {
            draft.Weigh(-0.35, "a state of affairs, and no event");
        }

        if (draft.Type == EventType.Supported && draft.Source is [{ Name: "Zivilisten" }])
        {
            draft.Weigh(-0.3, "a crowd's mood, and no act");
        }
        else if (draft.Source is [{ Name: "Zivilisten" }, ..])
        {
            draft.Weigh(-0.15, "people of no power do it");
        }

        if (draft.Type is EventType.Met or EventType.Called && draft.Source.Concat(draft.Target).Any(IsMedium))
        {
            draft.Weigh(-0.5, "an interview, and no talks");
        }

        if (IsObjectOfOtherAct(draft, context))
        {
            draft.Weigh(-0.15, "another act is done to it");
        }

        if (IsSupposed(draft, match))
        {
            draft.Weigh(-0.3, "it is only supposed");
        }

        if (IsTopic(draft, match))
        {
            draft.Weigh(-0.25, "it is what a dispute or a plan is about");
        }

        if (IsStanding(draft, match))
        {
            draft.Weigh(-0.27, "a standing relation, told in passing");
        }

        if (IsOwnLoss(draft, match))
        {
            draft.Weigh(-0.4, "a land mourns its own");
        }

        if (
            draft is { Type: EventType.Sanctioned, Source: [{ Kind: ActorKind.Organisation } company] }
            && !s_unions.Contains(company.Name)
        )
        {
            draft.Weigh(-0.4, "a firm's business, and no sanction");
        }

        if (IsConditional(draft, match))
        {
            draft.Weigh(-0.35, "it hangs on a condition");
        }

        if (IsHabit(draft, match))
        {
            draft.Weigh(-0.32, "it is done again and again");
        }

        if (context.Accused.Count > 0 && (draft.Status == EventStatus.Planned || draft.Type.IsSpeechAct()))
        {
            draft.Weigh(
                draft.Type.IsSpeechAct() && draft.Type != EventType.Supported ? -0.3 : -0.12,
                "an intention or a word that somebody is accused of"
            );
        }

        if (IsDuty(draft, match, context))
        {
            draft.Weigh(-0.2, "a duty, and nothing done");
        }
    }

    private static bool IsState(FrameMatch match) =>
        match.Clause.Verb is { } verb
        && (
            (
                verb is { Lemma: "besetzen" or "umkämpfen", Tense: Tense.Present }
                && new ClauseRoles(match.Clause).IsPassive
            )
            || verb is { Lemma: "kontrollieren" or "nahestehen", Tense: Tense.Present }
            || verb.Lemma == "beherrschen"
        );

    /// <summary>"Ein Angriff auf X käme einer Kriegserklärung gleich": nobody has attacked.</summary>
    private static bool IsSupposed(EventDraft draft, FrameMatch match) =>
        draft.Noun is { } noun
        && match.Clause.Verb is { Mood: Mood.SubjunctiveTwo, Tense: Tense.Present or Tense.Preterite or Tense.Future }
        && ReferenceEquals(match.Clause.Subject, noun);

    /// <summary>"Streitpunkt war der Abzug": the noun says what others talk about.</summary>
    private static bool IsTopic(EventDraft draft, FrameMatch match) =>
        draft.Noun is { } noun
        && match.Clause is { Verb.IsCopula: true } clause
        && (ReferenceEquals(clause.Subject, noun) || ReferenceEquals(clause.Predicative?.Noun, noun))
        && new[] { clause.Subject, clause.Predicative?.Noun }.Any(p =>
            p is not null && !ReferenceEquals(p, noun) && FrameLexicon.Instance.Classes.Contains("topic", p.Lemma)
        );

    /// <summary>"X, das von Y unterstützt wird": who backs whom, without a time, describes them.</summary>
    private static bool IsStanding(EventDraft draft, FrameMatch match) =>
        draft.Type == EventType.Supported
        && match.Clause
            is { Role: ClauseRole.Attribute, RelativePronoun: not null, Verb: { Tense: Tense.Present, Modal: null } }
        && !match.Clause.Prepositionals.Any(p => p.Lemma is "seit" or "ab");

    /// <summary>"entsendet regelmäßig Mitarbeiter", "wo die UNO tagt": the present of what is usual.</summary>
    private static bool IsHabit(EventDraft draft, FrameMatch match) =>
        draft.Noun is null
        && !draft.Type.IsSpeechAct()
        && match.Clause is { Verb: { Tense: Tense.Present, Modal: null }, Tokens: [var first, ..] tokens }
        && (first.Text is "wo" || tokens.Any(t => s_usual.Contains(t.Text)));

    /// <summary>"Gelingt das nicht, tritt der Rat zusammen": what comes of it once the condition is met.</summary>
    private static bool IsConditional(EventDraft draft, FrameMatch match) =>
        draft.Noun is null
        && !draft.Type.IsSpeechAct()
        && match.Clause is { Role: ClauseRole.Root, Verb: { Tense: Tense.Present or Tense.Future, Modal: null } } clause
        && clause.Children.Any(c =>
            c.Role == ClauseRole.Adverbial
            && (c.Kind == ClauseKind.VerbFirst || c.Subjunction?.Text is "wenn" or "Wenn" or "falls" or "Falls")
        );

    private static bool IsOwnLoss(EventDraft draft, FrameMatch match) =>
        match.Frame.Lemma is "trauern" or "gedenken"
        && draft is { Type: EventType.Apologised, Source: [{ Kind: ActorKind.State, State: { } home }] }
        && draft.Target.All(t => t.State == home);

    private static bool IsMedium(Actor actor) =>
        actor.Name == "Medien" || Gazetteer.Default.Get(actor.Name)?.Kind == EntryKind.Media;

    /// <summary>"Das Video zeigt einen Angriff", "betrachtet die Attacken als Provokation": the event is what somebody looks at.</summary>
    private static bool IsObjectOfOtherAct(EventDraft draft, ClauseContext context) =>
        draft is { Noun: { } noun, Clause: { Verb: { } verb } clause }
        && !context.IsReported
        && ReferenceEquals(clause.DirectObject, noun)
        && !s_carrying.Contains(verb.Lemma);

    /// <summary>"Die EU muss mit den Nachbarn zusammenarbeiten, sagte X": he tells what ought to be done.</summary>
    private static bool IsDuty(EventDraft draft, FrameMatch match, ClauseContext context) =>
        draft.Noun is null
        && context.Footing == Footing.Claimed
        && draft.Status == EventStatus.Possible
        && match.Clause.Verb is { Modal: "müssen" or "sollen" };
}
