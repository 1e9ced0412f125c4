using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse.Owners;

/// <summary>
/// Whose the thing is that somebody praises, blames or refuses, where it is no deed but what a body decided, a court ruled, somebody
/// proposed or two sides agreed: "Der Rat beschloss ein Embargo. Rom lobte den Beschluss, Wien lehnte ihn ab."
/// </summary>
internal sealed class ThingOwners(NamedThings things, IReadOnlyList<EventDraft> ordered)
{
    private static readonly HashSet<string> s_leaving = new(StringComparer.Ordinal)
    {
        "aufkündigen",
        "aussteigen",
        "austreten",
        "ausscheiden",
        "brechen",
        "kündigen",
        "lossagen",
        "verlassen",
        "verlängern",
        "widerrufen",
        "zurückziehen",
    };

    public void Fill(EventDraft draft)
    {
        if (
            draft.Source.Count == 0
            || draft.Type is not (EventType.Supported or EventType.Rejected or EventType.Criticised)
        )
        {
            return;
        }

        var (owners, weight, reason) = draft switch
        {
            { Type: EventType.Rejected } when IsOpen(draft) && things.Partners(draft) is { Count: > 0 } partners => (
                partners,
                0.05,
                "those whom it was to be with"
            ),
            _ when IsVetoOfMember(draft) => (things.Council(draft), 0.05, "a member stops what the others want"),
            { Target.Count: > 0 } => ([], 0, ""),
            { Type: EventType.Rejected } when LeftParties(draft) is { Count: > 0 } left => (
                left,
                0.1,
                "the others are parties of the accord"
            ),
            _ when IsBlock(draft) && Opposed(draft) is { Count: > 0 } opposed => (
                opposed,
                0.1,
                "whose plans are blocked is told before"
            ),
            { Type: EventType.Supported } when NamedThings.IsWhatStandsBefore(draft) => (
                DoersBefore(draft),
                0.12,
                "who did it is told right before"
            ),
            _ => (OthersOf(draft), 0.12, "whose it was is told before"),
        };
        if (owners.Count > 0)
        {
            draft.Target = owners;
            draft.Weigh(weight, reason);
        }
    }

    /// <summary>Whether nobody stands on the other side, or only the one who refuses ("das Treffen der Minister Kenias und Somalias").</summary>
    private static bool IsOpen(EventDraft draft) =>
        ActorSides.Keys(draft.Source).IsSupersetOf(ActorSides.Keys(draft.Target));

    /// <summary>
    /// The owners of the thing that is judged, the speaker's own side left out. Plotters and rioters are others than the government of
    /// their own land; the rest of a land is one side.
    /// </summary>
    private IReadOnlyList<Actor> OthersOf(EventDraft draft)
    {
        if (things.Judged(draft) is not { } thing)
        {
            return [];
        }

        var isWithin = ThingKinds.Of(thing.Lemma) is ThingKind.Coup or ThingKind.Riot;
        return
        [
            .. OwnersOf(draft, thing)
                .Where(o =>
                    draft.Source.All(s =>
                        isWithin ? s.Id != o.Id && s.Kind != ActorKind.State : ActorSides.Key(s) != ActorSides.Key(o)
                    )
                ),
        ];
    }

    /// <summary>"Die EU begrüßte das": all who took part in what the sentence before tells.</summary>
    private IReadOnlyList<Actor> DoersBefore(EventDraft draft)
    {
        var own = ActorSides.Keys(draft.Source);
        var told = Before(draft)
            .LastOrDefault(d =>
                d.Sentence >= draft.Sentence - 1
                && d.Confidence >= 0.5
                && d.Source.Count > 0
                && !ActorSides.Keys(d.Source).Overlaps(own)
            );
        var doers =
            told is null ? []
            : told.Type.IsSymmetric() ? ActorSides.Join(told.Source, told.Target)
            : told.Source;
        return ActorSides.Keys(doers).Overlaps(own) ? [] : doers;
    }

    private IReadOnlyList<Actor> OwnersOf(EventDraft draft, NounPhrase thing)
    {
        var kind = ThingKinds.Of(thing.Lemma);
        if (kind == ThingKind.None || (IsNew(thing) && thing.Span.Start > draft.Clause.Span.Start))
        {
            return [];
        }

        if (things.OwnerNamed(draft, thing, kind) is { Count: > 0 } named)
        {
            return named;
        }

        return kind switch
        {
            ThingKind.Verdict => things.LastCourt(draft) is { Count: > 0 } court ? court
            : draft.Type == EventType.Supported ? []
            : things.LandBefore(draft),
            ThingKind.Decision when things.IsRuled(draft) => things.LastCourt(draft),
            ThingKind.Decision => things.Decider(draft) is { Count: > 0 } decider ? decider : LastCouncil(draft, thing),
            ThingKind.Law when draft.Type != EventType.Supported => Lawgiver(draft),
            ThingKind.Poll when draft.Type != EventType.Supported => things.LandBefore(draft),
            ThingKind.Proposal => Proposer(draft),
            ThingKind.Coup => things.Plotters(draft),
            ThingKind.Report when draft.Type != EventType.Supported => Reporter(draft),
            ThingKind.Riot => Crowd(draft),
            ThingKind.Deal => Parties(draft, PartiesOf),
            ThingKind.Talks when draft.Type == EventType.Supported => Parties(draft, PartnersOf),
            _ => [],
        };
    }

    /// <summary>"lehnte eine Resolution ab": not one that was told of, unless a pronoun points to it.</summary>
    private static bool IsNew(NounPhrase thing) =>
        thing.Determiner is DeterminerKind.Indefinite or DeterminerKind.Negative;

    /// <summary>"Ungarn blockierte Sanktionen gegen Russland", "Russland verhinderte eine Resolution": whom they are against refuses nothing.</summary>
    private static bool IsVetoOfMember(EventDraft draft) =>
        draft is { Type: EventType.Rejected, Match: { Frame: { } frame } match }
        && (draft.Target.Count == 0 || match.Target.Slot is { Name: "gegen" } or { Owner: true })
        && (
            frame.Lemma is "blockieren" or "verhindern" or "vetieren" or "ausbremsen" or "torpedieren"
            || frame.Companion is "Veto" or "Einspruch"
        )
        && new ClauseRoles(match.Clause)
            .In("acc")
            .Concat(new ClauseRoles(match.Clause).In("gegen"))
            .Any(p =>
                p.Pronoun == PronounKind.None
                && (
                    FrameLexicon.Instance.Classes.Contains("sanctions", p.Lemma)
                    || FrameLexicon.Instance.Classes.Contains("decision", p.Lemma)
                    || p.Lemma is "Erklärung" or "Strafe"
                )
            );

    /// <summary>"kündigte Widerstand an", "legte sein Veto ein".</summary>
    private static bool IsBlock(EventDraft draft) =>
        draft
            is {
                Type: EventType.Rejected,
                Match.Frame.Companion: "Widerstand" or "Veto" or "Einspruch" or "Widerspruch"
            }
        && !draft.Clause.Prepositionals.Any(p => p.Lemma == "gegen");

    /// <summary>Whoever decided, offered or threatened something last: a president's own parliament may be the one he opposes.</summary>
    private IReadOnlyList<Actor> Opposed(EventDraft draft) =>
        Before(draft)
            .LastOrDefault(d =>
                d.Sentence >= draft.Sentence - NamedThings.Nearby
                && d.Type is EventType.Agreed or EventType.Offered or EventType.Threatened or EventType.Urged
                && d.Confidence >= 0.5
                && d.Source is [{ } other]
                && draft.Source.All(s => s.Id != other.Id && s.Kind != ActorKind.State)
            )
            ?.Source
        ?? [];

    /// <summary>"stieg aus dem Abkommen aus": the other side, as the passage tells of the accord or as everybody knows it.</summary>
    private List<Actor> LeftParties(EventDraft draft)
    {
        var roles = new ClauseRoles(draft.Clause);
        var accord = roles
            .In("aus")
            .Concat(roles.In("von"))
            .Concat(roles.In("acc"))
            .FirstOrDefault(p =>
                p.Pronoun == PronounKind.None && FrameLexicon.Instance.Classes.Contains("treaty", p.Lemma)
            );
        if (accord is null || draft.Match?.Frame.Lemma is not { } verb || !s_leaving.Contains(verb))
        {
            return [];
        }

        var own = ActorSides.Keys(draft.Source);
        var parties = things.KnownAccord(draft, accord);
        if (parties.Count == 0)
        {
            parties =
                ordered
                    .Where(d =>
                        d is { Type: EventType.Agreed, IsNameless: false, Confidence: >= 0.4 }
                        && !ReferenceEquals(d, draft)
                        && d.Trigger.Start < draft.Trigger.Start + NamedThings.Beside
                        && ActorSides.Keys(PartiesOf(d)).Overlaps(own)
                    )
                    .Select(PartiesOf)
                    .LastOrDefault()
                ?? [];
        }

        return [.. parties.Where(p => !own.Contains(ActorSides.Key(p)))];
    }

    /// <summary>Those who protest, as the passage tells of them; where it tells of no protest, those of the speaker's own land.</summary>
    private IReadOnlyList<Actor> Crowd(EventDraft draft)
    {
        var protests = ordered.Where(d => d is { Type: EventType.Protested, Source: [{ Kind: ActorKind.Group }] });
        var protest =
            protests.LastOrDefault(d => d.Trigger.Start < draft.Trigger.Start)
            ?? protests.FirstOrDefault(d => d.Trigger.Start > draft.Trigger.Start);
        return protest?.Source
            ?? (
                draft.Source is [{ Kind: ActorKind.Person or ActorKind.Body, State: { } home }]
                    ? [Crowds.Crowd with { State = home }]
                    : []
            );
    }

    /// <summary>Whoever passed or signed something last; else the land spoken of.</summary>
    private IReadOnlyList<Actor> Lawgiver(EventDraft draft) =>
        Before(draft)
            .LastOrDefault(d =>
                d is { Type: EventType.Agreed, Source.Count: 1, Target.Count: 0 }
                && d.Sentence >= draft.Sentence - NamedThings.Reach
                && !ActorSides.Keys(d.Source).Overlaps(ActorSides.Keys(draft.Source))
            )
            ?.Source
        ?? things.LandBefore(draft);

    /// <summary>On whose word something was told last.</summary>
    private IReadOnlyList<Actor> Reporter(EventDraft draft) =>
        Before(draft)
            .Where(d => d.Sentence >= draft.Sentence - NamedThings.Reach)
            .Select(d => d.Claimant)
            .LastOrDefault(c => c is { } teller && draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(teller)))
            is { } reporter
            ? [reporter]
            : [];

    /// <summary>Whoever offered something last; else whoever asked for something.</summary>
    private IReadOnlyList<Actor> Proposer(EventDraft draft)
    {
        var own = ActorSides.Keys(draft.Source);
        var asked = Before(draft)
            .Where(d =>
                d.Type is EventType.Offered or EventType.Urged
                && d.Sentence >= draft.Sentence - NamedThings.Reach
                && d.Confidence >= 0.5
                && d.Source.Count > 0
                && !ActorSides.Keys(d.Source).Overlaps(own)
            )
            .ToList();
        return (asked.FindLast(d => d.Type == EventType.Offered) ?? asked.LastOrDefault())?.Source ?? [];
    }

    /// <summary>
    /// The sides that agreed, as most sentences tell them. Who is one of them praises what he has himself agreed, and so nobody; what he
    /// refuses is the other's.
    /// </summary>
    private IReadOnlyList<Actor> Parties(EventDraft draft, Func<EventDraft, IReadOnlyList<Actor>> of)
    {
        var own = ActorSides.Keys(draft.Source);
        var deal = Before(draft)
            .Where(d => d.Confidence >= 0.4)
            .Select(d => (Draft: d, Parties: of(d)))
            .Where(d => d.Parties.Count > 1)
            .GroupBy(
                d => string.Join('|', ActorSides.Keys(d.Parties).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .OrderByDescending(g => g.Sum(d => d.Draft.IsNameless ? 1 : 2))
            .ThenByDescending(g => g.Max(d => d.Draft.Trigger.Start))
            .Select(g => g.Last().Parties)
            .FirstOrDefault();
        deal ??= Before(draft)
            .LastOrDefault(d =>
                d is { Type: EventType.Agreed, IsNameless: false, Confidence: >= 0.5, Target.Count: 0, Source.Count: 1 }
                && d.Sentence >= draft.Sentence - NamedThings.Nearby
            )
            ?.Source;
        if (deal is null || (draft.Type == EventType.Supported && ActorSides.Keys(deal).Overlaps(own)))
        {
            return [];
        }

        // Who hosted the talks often stands among those who signed; the deal is that of the others.
        var sides = deal.Where(p => p.Kind != ActorKind.Organisation).ToList();
        return sides.Count > 1 ? sides : deal;
    }

    /// <summary>"der Rat der Gemeinschaft", "das Parlament": what acted last and decides by vote, where a decision of that sort is meant.</summary>
    private IReadOnlyList<Actor> LastCouncil(EventDraft draft, NounPhrase thing) =>
        thing.Lemma.EndsWith("ntscheidung", StringComparison.Ordinal)
            ? []
            : Before(draft)
                .LastOrDefault(d =>
                    d.Sentence >= draft.Sentence - NamedThings.Reach
                    && d.Source is [{ } council]
                    && IsCouncil(council)
                    && draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(council))
                )
                ?.Source
                ?? [];

    private static bool IsCouncil(Actor actor) =>
        actor.Kind == ActorKind.Organisation
        || (
            actor.Kind == ActorKind.Body
            && (
                FrameLexicon.Instance.Classes.Contains("body", actor.Name)
                || FrameLexicon.Instance.Classes.Contains("lawmaker", actor.Name)
            )
        );

    /// <summary>Who agreed, unless only a plan's owner was named ("stimmte dem Plan aus Kairo zu").</summary>
    private static IReadOnlyList<Actor> PartiesOf(EventDraft told) =>
        told.Type switch
        {
            _ when told.Match?.Target.Slot?.Owner == true => [],
            EventType.Agreed => ActorSides.Join(told.Source, told.Target),
            EventType.Mediated => told.Target,
            EventType.Yielded => told.Source,
            _ => [],
        };

    private static IReadOnlyList<Actor> PartnersOf(EventDraft told) =>
        told.Type is EventType.Met or EventType.Called or EventType.Cooperated
            ? ActorSides.Join(told.Source, told.Target)
            : [];

    private IEnumerable<EventDraft> Before(EventDraft draft) => ordered.TakeWhile(d => !ReferenceEquals(d, draft));
}
