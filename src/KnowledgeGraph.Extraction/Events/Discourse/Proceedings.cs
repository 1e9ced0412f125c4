using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Fills the sides of court reports, which name them once: "Ihm wird Betrug vorgeworfen" is the charge of the prosecutors
/// told before, "Die Staatsanwaltschaft erhob Anklage" goes against whoever was arrested.
/// </summary>
internal sealed class Proceedings
{
    /// <summary>Police and prosecutors are those of the case told over so many sentences.</summary>
    private const int Reach = 6;

    /// <summary>Whoever was arrested or charged is still the one meant over so many sentences.</summary>
    private const int CaseReach = 4;

    /// <summary>Nouns and verbs of a charge that only a court or its prosecutors bring.</summary>
    private static readonly HashSet<string> s_formal = new(StringComparer.Ordinal)
    {
        "anklagen",
        "mitanklagen",
        "verantworten",
        "Anklage",
        "Anklagebank",
        "Gericht",
        "Haftbefehl",
        "Haftrichter",
        "Prozess",
        "Richter",
        "Schwurgericht",
        "Strafverfahren",
        "Tribunal",
        "Untersuchungsrichter",
        "Verfahren",
    };

    private static readonly string[] s_endings = ["haft", "verdacht"];

    /// <summary>What a court overrules is the doing of those who rule where it sits.</summary>
    private static readonly HashSet<string> s_overruling = new(StringComparer.Ordinal)
    {
        "annullieren",
        "aufheben",
        "aussetzen",
        "blockieren",
        "einkassieren",
        "erklären",
        "kassieren",
        "kippen",
        "stoppen",
        "suspendieren",
    };

    private readonly IReadOnlyList<EventDraft> _ordered;
    private readonly ArticleActors _actors;
    private readonly List<ActorMention> _accusers;

    public Proceedings(ArticleActors actors, IReadOnlyList<EventDraft> ordered)
    {
        _ordered = ordered;
        _actors = actors;
        _accusers = [.. actors.Mentions.Where(m => m.Actors is [{ } only] && IsOfJustice(only))];
    }

    public void Fill(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Accused, Source.Count: 0, Target.Count: > 0, Match.HasForeignDoer: false }
            && draft.Target.All(static t => t.Kind is ActorKind.Person or ActorKind.Group)
        )
        {
            if (AccuserOf(draft) is { } accuser)
            {
                draft.Source = [accuser];
                var isCrowd = draft.Target.All(static t => t.Name == "Zivilisten");
                draft.Weigh(isCrowd ? 0.16 : 0.33, "whose charge it is is told elsewhere");
            }
        }
        else if (
            draft is { Type: EventType.Accused or EventType.Coerced, Source: [{ } body], Target.Count: 0 }
            && IsOfJustice(body)
            && IsFormal(draft)
            && CaseBefore(draft, body) is { } told
        )
        {
            draft.Target = told.Target;
            draft.Weigh(0.12, "whose case it is is told before");
        }
        else if (
            draft is { Type: EventType.Urged, Source: [{ } prosecutor], Match.Target.Slot.Name: "für" }
            && IsOfJustice(prosecutor)
            && IsPlea(draft)
        )
        {
            // "forderte zehn Jahre Haft für X": he is not the one who is asked.
            draft.Target = [];
        }
        else if (
            draft is { Type: EventType.Rejected, Source: [{ } suspect], Target.Count: 0, Match.Frame: { } plea }
            && (plea.Companion ?? plea.Lemma) is "Unschuld" or "Schuld" or "Freispruch" or "Berufung" or "Revision"
            && AccuserOf([suspect], draft) is { } before
        )
        {
            draft.Target = before.Source;
            draft.Weigh(0.1, "it answers who has charged or held him");
        }
    }

    /// <summary>Whom an answer or a plea addresses where nothing else tells: the prosecutors or the court of whom the text speaks.</summary>
    public void FillLast(EventDraft draft)
    {
        if (draft.Target.Count > 0 || draft.Match is null || draft.Source is not [{ } speaker])
        {
            FillOverruled(draft);
            return;
        }

        var addressee = draft.Type switch
        {
            EventType.Rejected when IsSuspect(speaker) && IsDenial(draft) => Near(draft, CaseReach),
            EventType.Urged when IsOfJustice(speaker) && IsPlea(draft) => Near(draft, CaseReach, IsCourt),
            EventType.Criticised or EventType.Supported when IsOfCase(draft) => Near(
                draft,
                Reach,
                static a => IsCourt(a) || a.Name == "Justiz"
            ),
            _ => null,
        };
        if (addressee is not null && addressee.Id != speaker.Id)
        {
            draft.Target = [addressee];
            draft.Weigh(0.12, "the court or the prosecutors of whom the text speaks are meant");
        }

        FillOverruled(draft);
    }

    private bool IsSuspect(Actor speaker) =>
        _ordered.Any(d => d.Type is EventType.Accused or EventType.Coerced && d.Target.Any(t => t.Id == speaker.Id));

    private static bool IsDenial(EventDraft draft) =>
        draft.Match!.Frame is { } frame
        && (
            (frame.Companion ?? "")
                is "Vorwurf"
                    or "Anschuldigung"
                    or "Unschuld"
                    or "Schuld"
                    or "Beschuldigung"
                    or "Verdacht"
            || Nouns(draft).Any(static n => n is "Vorwurf" or "Anschuldigung" or "Tat" or "Beschuldigung" or "Anklage")
        );

    /// <summary>"forderte zehn Jahre Haft": what prosecutors ask of the court.</summary>
    private static bool IsPlea(EventDraft draft) =>
        Nouns(draft)
            .Any(static n =>
                FrameLexicon.Instance.Classes.Contains("penalty", n)
                || n.EndsWith("haft", StringComparison.Ordinal)
                || n is "Freispruch" or "Verurteilung" or "Inhaftierung"
            );

    private static bool IsOfCase(EventDraft draft) =>
        Nouns(draft)
            .Any(static n => n is "Verfahren" or "Prozess" or "Strafmaß" or "Ermittlung" or "Anklage" or "Urteil");

    private static IEnumerable<string> Nouns(EventDraft draft) =>
        EventOwners.Things(draft.Match!).Select(static n => n.Lemma);

    private Actor? Near(EventDraft draft, int reach, Func<Actor, bool>? fits = null) =>
        _accusers
            .LastOrDefault(m =>
                m.Span.Start <= draft.Trigger.Start
                && draft.Sentence - m.Sentence <= reach
                && fits?.Invoke(m.Actors[0]) != false
            )
            ?.Actors[0];

    /// <summary>"Das Verfassungsgericht kippte die Reform": those who rule made it, where nobody else is named.</summary>
    private static void FillOverruled(EventDraft draft)
    {
        if (
            draft
                is {
                    Type: EventType.Rejected,
                    Source: [{ Kind: ActorKind.Body, Name: "Gericht", State: { } home }],
                    Target.Count: 0,
                    Match.Frame: { Conditions: { } conditions, Lemma: { } verb }
                }
            && s_overruling.Contains(verb)
            && conditions.Any(static c => c.NounClass == "court")
        )
        {
            draft.Target = [new Actor(home, ActorKind.State, home, [])];
            draft.Weigh(0.12, "what a court overrules is its own state's");
        }
    }

    /// <summary>Whoever has charged or arrested the same one, else the prosecutors or police of whom the text speaks.</summary>
    private Actor? AccuserOf(EventDraft draft)
    {
        if (AccuserOf(draft.Target, draft) is { } before)
        {
            return before.Source[0];
        }

        if (Near(draft, Reach) is { } near)
        {
            return near;
        }

        return
            (IsFormal(draft) || IsHeld(draft.Target, draft))
            && draft.Target is [{ Kind: ActorKind.Person, State: { } side }, ..]
            && LandOf(side) is { } home
            && IsAtHome(draft, home)
            ? new Actor("Justiz", ActorKind.Body, home, [])
            : null;
    }

    /// <summary>The land whose courts deal with somebody: his own, or where the group that he belongs to is at home.</summary>
    private static string? LandOf(string side) =>
        Gazetteer.Default.Get(side) switch
        {
            { IsCountry: true } => side,
            { Kind: EntryKind.Group, Home: { } home } => home,
            _ => null,
        };

    /// <summary>The charge or arrest, told elsewhere, of one of those charged; null where none is told.</summary>
    private EventDraft? AccuserOf(IReadOnlyList<Actor> charged, EventDraft draft) =>
        _ordered.FirstOrDefault(d =>
            d is { Type: EventType.Accused or EventType.Coerced, Source: [{ } only] }
            && !ReferenceEquals(d, draft)
            && IsOfJustice(only)
            && d.Target.Any(t => charged.Any(c => c.Id == t.Id))
        );

    /// <summary>Whether the text tells, without a doer, that one of those charged was arrested: by the police of the land.</summary>
    private bool IsHeld(IReadOnlyList<Actor> charged, EventDraft draft) =>
        _ordered.Any(d =>
            d is { Type: EventType.Coerced, Source.Count: 0 }
            && draft.Sentence - d.Sentence is >= 0 and <= CaseReach
            && d.Target.Any(t => charged.Any(c => c.Id == t.Id))
        );

    /// <summary>Nothing in the clause speaks of another land, whose court it might be: "vor einem Gericht in Den Haag".</summary>
    private bool IsAtHome(EventDraft draft, string home) =>
        draft
            .Clause.Prepositionals.SelectMany(p => _actors.MentionsIn(p.Span, nested: true))
            .SelectMany(static m => m.Actors)
            .All(a => ActorSides.Key(a) == home);

    private EventDraft? CaseBefore(EventDraft draft, Actor body) =>
        _ordered.LastOrDefault(d =>
            d is { Type: EventType.Accused or EventType.Coerced, Target.Count: > 0 }
            && d.Trigger.Start < draft.Trigger.Start
            && draft.Sentence - d.Sentence <= CaseReach
            && d.Target.All(static t => t.Kind is ActorKind.Person or ActorKind.Group)
            && (d.Source.Count == 0 || d.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(body)))
        );

    private static bool IsFormal(EventDraft draft) =>
        draft.Match?.Frame is { } frame
        && (
            s_formal.Contains(frame.Companion ?? frame.Lemma)
            || s_endings.Any(e => frame.Companion?.EndsWith(e, StringComparison.OrdinalIgnoreCase) == true)
        );

    /// <summary>Police, prosecutors and courts: they ask one another, and no other land.</summary>
    internal static bool IsOfJustice(Actor actor) =>
        actor
            is {
                Kind: ActorKind.Body,
                Name: "Justiz" or "Gericht" or "Polizei" or "Behörden" or "Geheimdienst" or "Sicherheitskräfte"
            }
        || actor.Name.EndsWith("anwaltschaft", StringComparison.Ordinal)
        || IsCourt(actor);

    private static bool IsCourt(Actor actor) =>
        actor.Name == "Gericht"
        || actor.Name.EndsWith("gerichtshof", StringComparison.OrdinalIgnoreCase)
        || actor.Name.EndsWith("tribunal", StringComparison.OrdinalIgnoreCase)
        || actor.Name.EndsWith("gericht", StringComparison.Ordinal);
}
