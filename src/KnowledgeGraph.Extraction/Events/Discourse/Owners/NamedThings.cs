using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Discourse.Owners;

/// <summary>Finds what a passage said before of a thing that it names again: what a pronoun stands for, who made it, who could have.</summary>
internal sealed class NamedThings(Passage passage)
{
    /// <summary>How many sentences back a thing was spoken of that is named again.</summary>
    public const int Reach = 12;

    /// <summary>What is refused outright was told in the last so many sentences.</summary>
    public const int Nearby = 3;

    /// <summary>A relative clause that tells of a thing begins within so many letters behind it.</summary>
    public const int Beside = 200;

    /// <summary>How many sentences back a pronoun points.</summary>
    private const int NearReach = 1;

    /// <summary>Those whose veto the Security Council cannot overrule.</summary>
    private static readonly HashSet<string> s_permanent = new(StringComparer.Ordinal)
    {
        "China",
        "Frankreich",
        "Großbritannien",
        "Russland",
        "USA",
    };

    private static readonly HashSet<string> s_making = new(StringComparer.Ordinal)
    {
        "anbieten",
        "ankündigen",
        "anregen",
        "ausarbeiten",
        "beschließen",
        "billigen",
        "einbringen",
        "entwerfen",
        "erlassen",
        "fassen",
        "fällen",
        "präsentieren",
        "treffen",
        "unterbreiten",
        "unterzeichnen",
        "verabschieden",
        "verkünden",
        "veröffentlichen",
        "vorlegen",
        "vorschlagen",
        "vorstellen",
    };

    private static readonly HashSet<string> s_deciding = new(StringComparer.Ordinal)
    {
        "beschließen",
        "entscheiden",
        "entschließen",
        "verabschieden",
        "billigen",
        "befinden",
        "verhängen",
        "genehmigen",
        "verlängern",
        "einigen",
    };

    private readonly PhraseActors _people = new(passage.Actors, FrameLexicon.Instance.Classes);
    private readonly int _first = passage.Sentences.Count > 0 ? passage.Sentences[0].Index : 0;

    /// <summary>What a draft praises, blames or refuses: the thing named, what a pronoun stands for, or what a clause says of it.</summary>
    public NounPhrase? Judged(EventDraft draft)
    {
        if (draft.Match is not { } match)
        {
            return draft.Judged;
        }

        var roles = new ClauseRoles(match.Clause);
        var phrases = match
            .Frame.Target.Slots.Where(s => s.Name is not "nom")
            .SelectMany(s => roles.In(s.Name))
            .Concat(roles.In("acc"))
            .ToList();
        foreach (var phrase in phrases)
        {
            if (phrase.Pronoun == PronounKind.None && ThingKinds.Of(phrase.Lemma) != ThingKind.None)
            {
                return phrase;
            }

            if (
                (phrase.Pronoun == PronounKind.Personal || phrase.Head.Text is "diesen" or "diese" or "diesem")
                && Antecedent(draft, phrase) is { } thing
            )
            {
                return thing;
            }
        }

        // "bemängelte, der Text fordere zu wenig"
        return phrases.Count > 0
            ? null
            : match
                .Clause.Complements.Select(c => c.Subject)
                .FirstOrDefault(s => s is { Pronoun: PronounKind.None } && ThingKinds.Of(s.Lemma) != ThingKind.None);
    }

    /// <summary>"begrüßte das", "lobte dies".</summary>
    public static bool IsWhatStandsBefore(EventDraft draft) =>
        draft is { IsHeadline: false, Match: not null }
        && draft.Clause.DirectObject
            is { Pronoun: PronounKind.Demonstrative, Head.Text: "das" or "dies" or "Das" or "Dies" };

    /// <summary>The thing named last that a pronoun agrees with.</summary>
    private NounPhrase? Antecedent(EventDraft draft, NounPhrase pronoun) =>
        Backwards(draft, pronoun.Span.Start, NearReach)
            .FirstOrDefault(p =>
                p.Pronoun == PronounKind.None
                && ThingKinds.Of(p.Lemma) != ThingKind.None
                && (
                    (p.Agreement.Genders & pronoun.Agreement.Genders) != Genders.None
                    || (p.Agreement.Numbers & pronoun.Agreement.Numbers) == Numbers.Plural
                )
            );

    /// <summary>The parties of an accord that everybody knows, or of the one that the passage named last before.</summary>
    public IReadOnlyList<Actor> KnownAccord(EventDraft draft, NounPhrase accord) =>
        Backwards(draft, draft.Trigger.Start, Reach)
            .Prepend(accord)
            .Select(p => KnownAccords.PartiesOf(p.Lemma))
            .FirstOrDefault(p => p.Count > 0)
        ?? [];

    /// <summary>Whose the thing is by the words of one of its namings, or by the clause that tells how it came about.</summary>
    public IReadOnlyList<Actor> OwnerNamed(EventDraft draft, NounPhrase thing, ThingKind kind)
    {
        if (kind is ThingKind.Deal or ThingKind.Talks or ThingKind.Riot)
        {
            return [];
        }

        foreach (var phrase in Backwards(draft, draft.Trigger.Start, Reach).Prepend(thing))
        {
            if (
                phrase.Pronoun == PronounKind.None
                && (phrase.Lemma == thing.Lemma || Compound.IsOf(phrase.Lemma, thing.Lemma))
                && IsOther(draft, _people.OwnersOf(phrase)) is { Count: > 0 } owners
            )
            {
                return owners;
            }
        }

        return kind is ThingKind.Coup or ThingKind.Riot or ThingKind.Verdict ? [] : Maker(draft, thing, kind);
    }

    private IReadOnlyList<Actor> Maker(EventDraft draft, NounPhrase thing, ThingKind kind) =>
        ClausesBefore(draft)
            .Where(c =>
                c.Verb is { } verb
                && s_making.Contains(verb.Lemma)
                && c.DirectObject is { } made
                && (
                    made.Lemma == thing.Lemma
                    || Compound.IsOf(made.Lemma, thing.Lemma)
                    || (kind != ThingKind.Poll && ThingKinds.Of(made.Lemma) == kind)
                )
            )
            .Select(c => IsOther(draft, DoersOf(c)))
            .FirstOrDefault(d => d.Count > 0)
        ?? [];

    /// <summary>Whoever decided something last; else the council, parliament or organisation named last.</summary>
    public IReadOnlyList<Actor> Decider(EventDraft draft) =>
        ClausesBefore(draft)
            .Where(c => c.Verb is { IsNegated: false } verb && s_deciding.Contains(verb.Lemma))
            .Select(c => IsOther(draft, DoersOf(c)))
            .FirstOrDefault(d => d.Count > 0)
        ?? [];

    /// <summary>Whether the passage spoke of a court's ruling before, or of a court right before.</summary>
    public bool IsRuled(EventDraft draft) =>
        Backwards(draft, draft.Trigger.Start, Reach).Any(p => ThingKinds.Of(p.Lemma) == ThingKind.Verdict)
        || passage.Actors.Mentions.Any(m =>
            m.Sentence >= draft.Sentence - NearReach
            && m.Head.Start < draft.Trigger.Start
            && m.Actors is [{ } only]
            && IsCourt(only)
        );

    /// <summary>The court named last.</summary>
    public IReadOnlyList<Actor> LastCourt(EventDraft draft) => LastNamed(draft, IsCourt);

    /// <summary>"sagte das Treffen mit Pakistan ab", "das Treffen der Außenminister Indiens und Pakistans": the others who were to meet.</summary>
    public IReadOnlyList<Actor> Partners(EventDraft draft) =>
        IsOther(
            draft,
            [
                .. new ClauseRoles(draft.Clause)
                    .In("acc")
                    .Where(p => p.Pronoun == PronounKind.None && IsMeeting(p.Lemma))
                    .SelectMany(p => passage.Actors.MentionsIn(p.Span, nested: true))
                    .Where(m => m.Form is MentionForm.Name or MentionForm.Seat or MentionForm.Office)
                    .SelectMany(m => m.Actors)
                    .DistinctBy(a => a.Id),
            ]
        );

    private static bool IsMeeting(string noun) =>
        FrameLexicon.Instance.Classes.Contains("meeting", noun)
        || FrameLexicon.Instance.Classes.Contains("talks", noun);

    /// <summary>The organisation that the speaker's state belongs to and the passage names: whose decisions it can stop.</summary>
    public IReadOnlyList<Actor> Council(EventDraft draft)
    {
        var own = ActorSides.Keys(draft.Source);
        var organisations = KnownMemberships
            .All.Where(m => own.Contains(m.State.Name))
            .Select(m => m.Organisation.Name)
            .ToHashSet(StringComparer.Ordinal);
        var councils = passage
            .Actors.Mentions.SelectMany(m => m.Actors.Select(a => (m.Head.Start, Actor: a)))
            .Where(m =>
                m.Actor.Kind is ActorKind.Organisation or ActorKind.Body
                && (
                    organisations.Contains(ActorSides.Key(m.Actor))
                    || (m.Actor.Name == "UN-Sicherheitsrat" && own.Overlaps(s_permanent))
                )
            )
            .ToList();
        return [.. councils.OrderBy(c => Math.Abs(c.Start - draft.Trigger.Start)).Select(c => c.Actor).Take(1)];
    }

    /// <summary>Those who took power: as the passage calls them, before or after.</summary>
    public IReadOnlyList<Actor> Plotters(EventDraft draft)
    {
        var named = passage.Actors.Mentions.Where(m =>
            m is { Nested: false, Actors: [{ } only] } && IsPlotter(only) && draft.Source.All(s => s.Id != only.Id)
        );
        return (
                named.LastOrDefault(m => m.Head.Start < draft.Trigger.Start)
                ?? named.FirstOrDefault(m => m.Head.Start >= draft.Trigger.Start)
            )?.Actors
            ?? [];
    }

    /// <summary>Whoever is the subject right before: of the sentence before, or of the clause that the draft's hangs on.</summary>
    public IReadOnlyList<Actor> ActorBefore(EventDraft draft, int reach = 1, bool withAdverbials = false)
    {
        var clauses = SentencesBefore(draft, reach)
            .SelectMany(s => s.Clauses.Reverse())
            .Where(c =>
                (
                    c.Role is ClauseRole.Root or ClauseRole.Conjunct or ClauseRole.Reported
                    || (withAdverbials && c.Role is ClauseRole.Adverbial)
                )
                && c.Span.Start < draft.Clause.Span.Start
                && !ReferenceEquals(c, draft.Clause)
            );
        return clauses.Select(c => IsOther(draft, DoersOf(c))).FirstOrDefault(d => d.Count > 0) ?? [];
    }

    /// <summary>The state or region that the sentences right before name, where it is not the speaker's: first whoever acts there.</summary>
    public IReadOnlyList<Actor> LandBefore(EventDraft draft)
    {
        var doers = ActorBefore(draft);
        return doers.Count > 0
            ? doers
            : passage
                .Actors.Mentions.Where(m => m.Head.Start < draft.Clause.Span.Start && m.Sentence >= draft.Sentence - 1)
                .Select(m => IsOther(draft, LandOf(m)))
                .LastOrDefault(l => l.Count > 0)
                ?? [];
    }

    private static IReadOnlyList<Actor> LandOf(ActorMention mention) =>
        mention.Form is MentionForm.Name or MentionForm.Seat
        && mention.Actors is [{ Kind: ActorKind.State or ActorKind.Group }]
            ? mention.Actors
        : mention.Place?.State is { } land ? [Actor.OfState(land)]
        : [];

    private IReadOnlyList<Actor> LastNamed(EventDraft draft, Predicate<Actor> fits) =>
        passage
            .Actors.Mentions.Where(m =>
                m.Head.Start < draft.Trigger.Start
                && m is { Form: MentionForm.Name or MentionForm.Body or MentionForm.Description, Actors: [{ } only] }
                && fits(only)
                && IsOther(draft, m.Actors).Count > 0
            )
            .LastOrDefault()
            ?.Actors
        ?? [];

    private static bool IsCourt(Actor actor) =>
        actor.Kind is ActorKind.Body or ActorKind.Organisation
        && actor.Name.Split(' ').Any(word => FrameLexicon.Instance.Classes.Contains("court", word));

    private static bool IsPlotter(Actor actor) =>
        actor.Kind is ActorKind.Body or ActorKind.Group && FrameLexicon.Instance.Classes.Contains("junta", actor.Name);

    private IReadOnlyList<Actor> DoersOf(Clause clause) =>
        clause.Subject is { } subject && !new ClauseRoles(clause).IsPassive ? _people.Of(subject) : [];

    private static IReadOnlyList<Actor> IsOther(EventDraft draft, IReadOnlyList<Actor> actors) =>
        [.. actors.Where(a => draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(a)))];

    private IEnumerable<Clause> ClausesBefore(EventDraft draft) =>
        SentencesBefore(draft, Reach)
            .SelectMany(s => s.Clauses.Reverse())
            .Where(c => c.Span.Start < draft.Trigger.Start && !ReferenceEquals(c, draft.Clause));

    private IEnumerable<NounPhrase> Backwards(EventDraft draft, int position, int reach) =>
        SentencesBefore(draft, reach).SelectMany(s => s.NounPhrases.Reverse()).Where(p => p.Span.Start < position);

    private IEnumerable<Sentence> SentencesBefore(EventDraft draft, int reach)
    {
        for (var i = draft.Sentence; i >= Math.Max(_first, draft.Sentence - reach); i--)
        {
            yield return passage.Sentences[i - _first];
        }
    }
}
