using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Joins the mentions of one real-world event: same type, compatible sides, dates and status.</summary>
internal static class EventMerger
{
    /// <summary>The events of an article, in the order of their first mention.</summary>
    public static IReadOnlyList<EventDraftGroup> Merge(IEnumerable<EventDraft> drafts)
    {
        var groups = new List<EventDraftGroup>();
        foreach (var draft in drafts.OrderByDescending(Detail).ThenBy(d => d.Trigger.Start))
        {
            if (groups.FirstOrDefault(g => g.Takes(draft)) is { } group)
            {
                group.Add(draft);
            }
            else
            {
                groups.Add(new EventDraftGroup(draft));
            }
        }

        Summaries(groups);
        Nameless(groups);
        groups.ForEach(static g => g.Orient());
        return [.. groups.OrderBy(g => g.Drafts.Min(d => d.Trigger.Start))];
    }

    /// <summary>"EU und USA rufen zu Frieden auf" sums up what each of them is told to have said, and is no act of its own.</summary>
    private static void Summaries(List<EventDraftGroup> groups)
    {
        foreach (var summary in groups.Where(g => g.Type.IsSpeechAct() && g.Source.Count > 1).ToList())
        {
            var details = summary
                .Source.Select(s =>
                    groups.Find(g => IsDetail(g, summary) && ActorSides.Key(g.Source[0]) == ActorSides.Key(s))
                )
                .ToList();
            if (details.TrueForAll(d => d is not null))
            {
                details.ForEach(d => d!.Quote(summary.Drafts));
                groups.Remove(summary);
            }
        }
    }

    /// <summary>Fights between nobody named are those of the parties that the article names elsewhere.</summary>
    private static void Nameless(List<EventDraftGroup> groups)
    {
        foreach (
            var open in groups
                .Where(g => g.Type == EventType.Fought && g.Source.Count + g.Target.Count == 0 && g.DateWords is null)
                .ToList()
        )
        {
            var named = groups.Find(g =>
                g.Type == EventType.Fought && g.Source.Count + g.Target.Count > 0 && g.Date.Overlaps(open.Date)
            );
            if (named is not null)
            {
                named.Quote(open.Drafts);
                groups.Remove(open);
            }
        }
    }

    private static bool IsDetail(EventDraftGroup detail, EventDraftGroup summary) =>
        detail.Type == summary.Type && detail.Source.Count == 1 && detail.Date.Overlaps(summary.Date);

    /// <summary>Mentions that say most come first, so that vaguer ones join them and not each other.</summary>
    private static int Detail(EventDraft draft) =>
        draft.IsNameless
            ? 0
            : (draft.Source.Count > 0 ? 2 : 0)
                + (draft.Target.Count > 0 ? 2 : 0)
                + (draft.Date is not null && !draft.IsDateDefault ? 1 : 0)
                - (SameTelling.IsTitle(draft) ? 1 : 0);
}

/// <summary>Mentions of one event.</summary>
internal sealed class EventDraftGroup
{
    public EventDraftGroup(EventDraft first)
    {
        Drafts.Add(first);
        Type = first.Type;
        Source = first.Source;
        Target = first.Target;
        Status = first.Status;
        Claimant = first.Claimant;
        Date = first.Date;
        DateWords = first.DateWords;
        IsDateDefault = first.IsDateDefault;
        Place = first.Place;
        PlaceState = first.PlaceState;
    }

    public List<EventDraft> Drafts { get; } = [];

    public EventType Type { get; }

    public IReadOnlyList<Actor> Source { get; private set; }

    public IReadOnlyList<Actor> Target { get; private set; }

    public EventStatus Status { get; private set; }

    public Actor? Claimant { get; private set; }

    public DayInterval? Date { get; private set; }

    public string? DateWords { get; private set; }

    public string? Place { get; private set; }

    public string? PlaceState { get; private set; }

    private bool IsDateDefault { get; set; }

    public bool Takes(EventDraft draft) =>
        draft.Type == Type
        && draft.IsAlleged == Drafts[0].IsAlleged
        && draft.IsTimeless == Drafts[0].IsTimeless
        && SameStatus(draft)
        && SameDate(draft)
        && SamePlace(draft)
        && !SameTelling.IsOtherForce(this, draft)
        && (SameSides(draft) || SameTelling.IsRetold(this, draft))
        && !IsOneMore(draft)
        && (
            draft.Claimant is null
            || Claimant is null
            || ActorSides.Key(draft.Claimant) == ActorSides.Key(Claimant)
            || Type is EventType.Called or EventType.Met or EventType.Visited
        );

    /// <summary>"Zudem stehe nun die Grenze unter Kontrolle": what is added to what was told is another act.</summary>
    private bool IsOneMore(EventDraft draft) =>
        Type is EventType.Seized or EventType.Deployed or EventType.Aided or EventType.Sanctioned
        && Drafts.TrueForAll(d => Adds(d.Sentence < draft.Sentence ? draft : d) && d.Sentence != draft.Sentence);

    private static bool Adds(EventDraft draft) =>
        draft.Clause.Role is ClauseRole.Root or ClauseRole.Reported or ClauseRole.Conjunct
        && draft.Clause.Tokens.Any(t =>
            t.Lemma is "zudem" or "außerdem" or "überdies" or "ferner" or "ebenfalls" or "weiters"
        );

    /// <summary>Adds mentions that say nothing new of who, whom and when.</summary>
    public void Quote(IEnumerable<EventDraft> drafts) => Drafts.AddRange(drafts);

    public void Add(EventDraft draft)
    {
        if (!SameSides(draft))
        {
            // Its sides are vaguer than what is known: it only says once more that it happened.
        }
        else if (IsTurned(draft))
        {
            Source = ActorSides.Join(Source, draft.Target);
            Target = ActorSides.Join(Target, draft.Source);
        }
        else
        {
            Source = ActorSides.Join(Source, draft.Source);
            Target = ActorSides.Join(Target, draft.Target);
        }

        var isOnOtherWord =
            draft.Claimant is { } word && Claimant is { } first && ActorSides.Key(word) != ActorSides.Key(first);
        if ((!draft.IsHeadline && draft.Claimant is null) || isOnOtherWord)
        {
            Claimant = null;
        }

        if (IsDateDefault && draft.Date is not null && !draft.IsDateDefault)
        {
            Date = draft.Date;
            DateWords = draft.DateWords;
            IsDateDefault = false;
        }

        Place ??= draft.Place;
        PlaceState ??= draft.PlaceState;
        Drafts.Add(draft);
    }

    /// <summary>A visit or talk named in passing as still to come is the one told elsewhere as having happened.</summary>
    private bool SameStatus(EventDraft draft) =>
        draft.Status == Status
        || (draft is { Noun: not null, Status: EventStatus.Planned, Date: null } && Status == EventStatus.Happened)
        || (draft.Noun is not null && SameTelling.IsTitle(draft) && Status == EventStatus.Planned);

    /// <summary>Fights at two places are two fights.</summary>
    private bool SamePlace(EventDraft draft) =>
        Type is not (EventType.Attacked or EventType.Fought or EventType.Seized)
        || Place is null
        || draft.Place is null
        || Place == draft.Place
        || Place == PlaceState
        || draft.Place == draft.PlaceState;

    private bool SameDate(EventDraft draft) =>
        !(
            Type is EventType.Fought or EventType.Attacked
            && IsOneDay(Date) != IsOneDay(draft.Date)
            && (IsLong(Date, draft) || IsLong(draft.Date, draft))
        )
        && DatesMeet(draft)
        && !Drafts.Exists(d => OpenTimes.AreApart(d.OpenTime, draft.OpenTime));

    /// <summary>A war of years is not the battle of one day in it, nor fighting that has gone on for weeks that of a day named.</summary>
    private bool IsLong(DayInterval? days, EventDraft draft) =>
        days is { } d && d.To.DayNumber - d.From.DayNumber > (IsDateDefault || draft.IsDateDefault ? 60 : 14);

    private static bool IsOneDay(DayInterval? days) => days is { } d && d.To.DayNumber - d.From.DayNumber <= 7;

    private bool DatesMeet(EventDraft draft) =>
        Date is not { } mine
        || draft.Date is not { } other
        || (mine.From <= other.To && other.From <= mine.To)
        || (IsDateDefault && draft.IsDateDefault)
        || (IsDateDefault != draft.IsDateDefault && Math.Abs(mine.From.DayNumber - other.From.DayNumber) <= Days);

    /// <summary>What is told without a time may have happened so many days before the document, as is told elsewhere.</summary>
    private const int Days = 3;

    private bool SameSides(EventDraft draft)
    {
        if (IsNobody(Source, Target) || IsNobody(draft.Source, draft.Target))
        {
            return false;
        }

        if (Type.IsSymmetric() && (IsDomestic(Source, Target) || IsDomestic(draft.Source, draft.Target)))
        {
            return ActorSides
                .Keys([.. Source, .. Target])
                .SetEquals(ActorSides.Keys([.. draft.Source, .. draft.Target]));
        }

        if (Type.IsSymmetric())
        {
            return ActorSides.AreCompatible([.. Source, .. Target], [.. draft.Source, .. draft.Target])
                && !TwoPersonsOfOneSide([.. Source, .. Target], [.. draft.Source, .. draft.Target]);
        }

        if (Type.IsSpeechAct() && (Source.Count == 0 || draft.Source.Count == 0))
        {
            return false;
        }

        if (Type.IsSpeechAct() && !ActorSides.Keys(Source).SetEquals(ActorSides.Keys(draft.Source)))
        {
            return false;
        }

        if (
            Type is EventType.Supported or EventType.Criticised or EventType.Rejected
            && (Target.Count == 0) != (draft.Target.Count == 0)
            && !draft.IsHeadline
            && !Drafts.Exists(d => d.IsHeadline)
        )
        {
            // What is backed or refused without an owner is another thing than what belongs to somebody.
            return false;
        }

        if (IsOtherRefusal(draft) || FacesTheOtherWay(draft))
        {
            return false;
        }

        return !AreUnrelatedHalves(draft)
            && !StrikesItself(Source, Target, draft)
            && ActorSides.AreCompatible(Source, draft.Source)
            && ActorSides.AreCompatible(Target, draft.Target)
            && !TwoPersonsOfOneSide(Source, draft.Source)
            && (Type is EventType.Attacked or EventType.Fought || !TwoPersonsOfOneSide(Target, draft.Target));
    }

    /// <summary>What the opposition of a land does to its government is not what the government does to the opposition.</summary>
    private bool FacesTheOtherWay(EventDraft draft) =>
        IsDomestic(Source, Target)
        && IsDomestic(draft.Source, draft.Target)
        && Source.Any(IsGroup) != draft.Source.Any(IsGroup);

    private static bool IsGroup(Actor actor) => actor.Kind == ActorKind.Group;

    /// <summary>"lehnte den Vertrag ab", later "will nicht warten": what nobody is told to own may be two things refused.</summary>
    private bool IsOtherRefusal(EventDraft draft) =>
        Type == EventType.Rejected
        && Target.Count + draft.Target.Count == 0
        && !SameTelling.IsTitle(draft)
        && Drafts.TrueForAll(d =>
            !SameTelling.IsTitle(d) && d.Sentence != draft.Sentence && d.Match?.Frame.Lemma != draft.Match?.Frame.Lemma
        );

    /// <summary>"Soldaten Malis starben bei einem Angriff", "Mali schlug zurück": no army strikes its own state.</summary>
    private static bool StrikesItself(IReadOnlyList<Actor> source, IReadOnlyList<Actor> target, EventDraft draft) =>
        draft.Type == EventType.Attacked
        && (
            (target.Count + draft.Source.Count == 0 && IsOwnArmy(source, draft.Target))
            || (source.Count + draft.Target.Count == 0 && IsOwnArmy(draft.Source, target))
        );

    private static bool IsOwnArmy(IReadOnlyList<Actor> source, IReadOnlyList<Actor> target) =>
        target is [{ Kind: ActorKind.Body or ActorKind.State }]
        && source.All(s => s.Kind is ActorKind.Body or ActorKind.State)
        && source.Count > 0
        && ActorSides.Keys(source).SetEquals(ActorSides.Keys(target));

    /// <summary>
    /// One mention tells who did it and the other to whom: side by side they are one event, far apart nothing says that they are.
    /// </summary>
    private bool AreUnrelatedHalves(EventDraft draft)
    {
        const int near = 3;
        var areHalves =
            (Source.Count == 0 && draft.Target.Count == 0) || (Target.Count == 0 && draft.Source.Count == 0);
        return areHalves
            && !draft.IsHeadline
            && !Drafts.Exists(d => d.IsHeadline || Math.Abs(d.Sentence - draft.Sentence) <= near);
    }

    private static bool IsNobody(IReadOnlyList<Actor> source, IReadOnlyList<Actor> target) =>
        source.Count + target.Count == 0;

    /// <summary>Both parties act for the same state.</summary>
    private static bool IsDomestic(IReadOnlyList<Actor> source, IReadOnlyList<Actor> target) =>
        source.Count > 0 && target.Count > 0 && ActorSides.Keys(source).SetEquals(ActorSides.Keys(target));

    /// <summary>Two different persons do two different things, even if for the same state.</summary>
    private static bool TwoPersonsOfOneSide(IReadOnlyList<Actor> one, IReadOnlyList<Actor> other)
    {
        foreach (var a in one.Where(IsOneOfMany))
        {
            var same = other.Where(b => IsOneOfMany(b) && ActorSides.Key(b) == ActorSides.Key(a)).ToList();
            if (same.Count > 0 && same.All(b => b.Id != a.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOfMany(Actor actor) =>
        actor.Kind is ActorKind.Person or ActorKind.Body
        || (actor.Kind is ActorKind.Group or ActorKind.Organisation && actor.State is { } home && home != actor.Name);

    /// <summary>Whoever the first verb says met somebody comes first, even where a noun told it the other way round.</summary>
    public void Orient()
    {
        if (
            Type.IsSymmetric()
            && Drafts.Where(d => d is { Noun: null, Source.Count: > 0, Target.Count: > 0 }).MinBy(d => d.Sentence)
                is { } teller
            && IsTurned(teller)
        )
        {
            (Source, Target) = (Target, Source);
        }
    }

    /// <summary>Whether a symmetric event is told the other way round: its source is this one's target.</summary>
    private bool IsTurned(EventDraft draft)
    {
        if (!Type.IsSymmetric())
        {
            return false;
        }

        var source = ActorSides.Keys(Source);
        return !draft.Source.Any(a => source.Contains(ActorSides.Key(a)))
            && (
                draft.Target.Any(a => source.Contains(ActorSides.Key(a)))
                || draft.Source.Any(a => ActorSides.Keys(Target).Contains(ActorSides.Key(a)))
            );
    }
}
