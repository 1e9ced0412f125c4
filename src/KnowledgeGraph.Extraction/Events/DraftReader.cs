using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events.Confidence;
using KnowledgeGraph.Extraction.Events.Force;
using KnowledgeGraph.Extraction.Events.Speech;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Turns the frames that fit a sentence's clauses, and the footing they are told on, into drafts of events.</summary>
internal sealed class DraftReader(PhraseActors people)
{
    private readonly ReportedActs _reported = new(people);
    private readonly SecondActs _seconds = new(people);
    private readonly HeadlineStances _headlines = new(people);
    private readonly SpeechContents _contents = new(people);
    private readonly VerbalAttacks _verbal = new(people);

    /// <summary>The drafts that a sentence's verbs tell.</summary>
    public IEnumerable<EventDraft> OfClauses(
        Sentence sentence,
        IReadOnlyDictionary<Clause, FrameMatch> matches,
        IReadOnlyDictionary<Clause, ClauseContext> contexts
    )
    {
        var demands = new HashSet<Clause>();
        foreach (var clause in sentence.Clauses)
        {
            var context = contexts.GetValueOrDefault(clause, ClauseContext.Plain);
            if (_reported.Labelled(sentence, clause) is { } labelled)
            {
                yield return labelled;
            }

            if (_headlines.Of(sentence, clause) is { } stance)
            {
                yield return stance;
            }

            if (
                _reported.Precedes(sentence, clause, context, matches.GetValueOrDefault(clause)?.Frame.Type) is
                { } order
            )
            {
                demands.Add(clause);
                yield return order;
            }
            else if (
                clause is { Role: ClauseRole.Conjunct, Parent: { } first, Verb.FiniteToken: null }
                && demands.Contains(first)
            )
            {
                // "müsse sich entschuldigen und die Planer hinrichten lassen": one demand of two things.
                demands.Add(clause);
            }
            else if (
                matches.TryGetValue(clause, out var match)
                && match is { IsHollow: false, IsUnwished: false, Frame.Type: { } type }
            )
            {
                foreach (var (told, footing) in Mutual(match, context))
                {
                    if (OfMatch(sentence, told, type, footing, matches) is not { } draft)
                    {
                        continue;
                    }

                    yield return draft;
                    if (_seconds.Of(draft, told) is { } second)
                    {
                        yield return second;
                    }
                }
            }
            else if (_reported.Of(sentence, clause, context, matches) is { } demand)
            {
                yield return demand;
            }
        }
    }

    /// <summary>"Beide Seiten werfen sich vor, angegriffen zu haben": each is accused by the other.</summary>
    private static IEnumerable<(FrameMatch Match, ClauseContext Context)> Mutual(
        FrameMatch match,
        ClauseContext context
    )
    {
        if (
            context is not { Claimant: not null, Accused: [var one, var other] }
            || match is not { Source.Actors: [var first, var second], Frame.Type: { } type }
            || type.IsSpeechAct()
            || type.IsSymmetric()
            || !ActorSides.Keys([one, other]).SetEquals(ActorSides.Keys([first, second]))
        )
        {
            return [(match, context)];
        }

        return
        [
            (match with { Source = match.Source with { Actors = [one] } }, Accuses(context, other, one)),
            (match with { Source = match.Source with { Actors = [other] } }, Accuses(context, one, other)),
        ];
    }

    private static ClauseContext Accuses(ClauseContext context, Actor accuser, Actor accused) =>
        context with
        {
            Claimant = accuser,
            Accused = [accused],
        };

    /// <summary>What kind of act the clause tells, and whether it has come to pass, where its form makes another of the frame's type.</summary>
    private (EventType Type, EventStatus? Status) Act(FrameMatch match, EventType type, ClauseContext context)
    {
        var status = StatusReader.Of(match.Clause, context, match.Frame.IsNegative);
        if (match.Frame.IsNegative && status == EventStatus.Planned)
        {
            // "will nicht verhandeln": who says what he will not do refuses now.
            status = EventStatus.Happened;
        }

        if (match.Frame.IsPossible && status is not null)
        {
            status = EventStatus.Possible;
        }

        if (
            type is EventType.Sanctioned or EventType.Coerced or EventType.Attacked
            && status == EventStatus.Planned
            && IsUltimatum(match)
        )
        {
            return (EventType.Threatened, EventStatus.Happened);
        }

        return type switch
        {
            // "will nicht zurücktreten" is a refusal, and it has been uttered.
            EventType.Yielded
            or EventType.Coerced
                when match.Clause.Verb is { Modal: "wollen" } && new ClauseRoles(match.Clause).IsNegated => (
                EventType.Rejected,
                EventStatus.Happened
            ),
            // "werde keine Truppen schicken", "werde nicht abziehen": who says what he will not do refuses.
            EventType.Yielded
            or EventType.Aided
            or EventType.Deployed
            or EventType.Sanctioned
            or EventType.Met
            or EventType.Cooperated when status == EventStatus.Denied && match.Clause.Verb is { Tense: Tense.Future } =>
                (EventType.Rejected, EventStatus.Happened),
            // "werde keinen Vertrag schließen": not to agree is to refuse.
            EventType.Agreed when status == EventStatus.Denied => (EventType.Rejected, EventStatus.Happened),
            // "werde das nicht dulden": what is not borne in time to come will be answered.
            EventType.Rejected
                when match.Frame is { IsNegative: true, Lemma: "dulden" or "zulassen" or "tolerieren" }
                    && match.Clause.Verb is { Tense: Tense.Future } => (EventType.Threatened, EventStatus.Happened),
            // "Der Sudan protestierte": governments object, crowds march.
            EventType.Protested
                when match is { Frame.Lemma: "protestieren", Source.Actors.Count: > 0 }
                    && match.Source.Actors.All(a =>
                        a.Kind is ActorKind.State or ActorKind.Organisation && !IsPeople(match.Source.Phrase)
                        || (
                            a.Kind is ActorKind.Person
                            && match.Source.Phrase is { } doer
                            && people.MentionOf(doer)?.Form == MentionForm.Office
                        )
                    ) => (EventType.Criticised, status),
            // "Die Abgeordnete griff den Premier an": politicians of one land fight with words.
            EventType.Attacked when WarOfWords.Is(match) => (EventType.Criticised, status),
            EventType.Coerced when IsByForce(match.Clause) => (EventType.Attacked, status),
            EventType.Attacked when _verbal.Tells(match) => (EventType.Criticised, status),
            EventType.Offered when Menaces.AreTold(match.Clause) => (EventType.Threatened, EventStatus.Happened),
            EventType.Met when IsByWire(match.Clause) => (EventType.Called, status),
            // Manoeuvres of one are a show of force, of two together cooperation.
            EventType.Deployed when IsJointManoeuvre(match) || IsExerciseOfTwo(match) => (EventType.Cooperated, status),
            // "beschossen sich gegenseitig": nobody is the one who attacks.
            _ when IsMutual(match, type) || IsExchange(match, type) => (EventType.Fought, status),
            _ => (type, status),
        };
    }

    /// <summary>"Tausend |Dänen| protestierten": people of a land, and not the land.</summary>
    private bool IsPeople(NounPhrase? doer) => doer is not null && people.MentionOf(doer)?.Form == MentionForm.Group;

    /// <summary>"Hält Kairo daran fest, will Rom Hilfen streichen": what is to come if another does not give way is a threat.</summary>
    private bool IsUltimatum(FrameMatch match) =>
        match
            .Clause.Children.Where(c =>
                c is { Kind: ClauseKind.VerbFirst } or { Subjunction.Lemma: "wenn" or "falls" or "sofern" or "sollte" }
            )
            .Select(c => c.Subject)
            .OfType<NounPhrase>()
            .SelectMany(people.Of)
            .Any(a => match.Source.Actors.All(s => ActorSides.Key(s) != ActorSides.Key(a)));

    /// <summary>"durch Anschläge von der Versorgung abgeschnitten": what is forced by an attack is one.</summary>
    private static bool IsByForce(Clause clause) =>
        clause.Verb?.Voice == Voice.Active
        && clause.Prepositionals.Any(p =>
            p is { Lemma: "durch" or "mit", Object: { } means }
            && FrameLexicon.Instance.OfNoun(means.Lemma).Any(f => f is { Type: EventType.Attacked, IsWeak: false })
        );

    private static bool IsExerciseOfTwo(FrameMatch match) =>
        match.Frame.Companion?.EndsWith("bung", StringComparison.Ordinal) == true
        && ActorSides.Keys(match.Source.Actors).Count > 1;

    private static bool IsExchange(FrameMatch match, EventType type) =>
        type == EventType.Attacked
        && match.Source.Actors.Count > 1
        && match.Source.Actors.All(a => match.Target.Actors.Any(t => t.Id == a.Id));

    private EventDraft? OfMatch(
        Sentence sentence,
        FrameMatch match,
        EventType type,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    )
    {
        (type, var status) = Act(match, type, context);
        if (context.Footing == Footing.Content)
        {
            status = AcceptedMeeting(match, type, matches);
        }

        if (context.Footing == Footing.Opinion || status is null || IsEmptySpeechAct(type, status.Value))
        {
            return null;
        }

        var speaker = context.Claimant;
        if (speaker is not null && !context.IsReported && type.IsSpeechAct() && match.SpeakerActs)
        {
            // "warnte: Wir werden das nicht erlauben": the verb says what act it is, and its words are no second one.
            return null;
        }

        if ((match.SpeakerActs || match.SpeakerSuffers) && speaker is null)
        {
            return null;
        }

        var target = match.SpeakerSuffers ? [speaker!] : match.Target.Actors;
        var draft = new EventDraft
        {
            Type = type,
            Source =
                match.SpeakerActs
                || (speaker is not null && (IsAnonymousJudgement(match, type) || IsAddressed(match, type, context)))
                    ? [speaker!]
                    : match.Source.Actors,
            Target = target.Count == 0 ? _contents.Addressed(match, type, matches) : target,
            Sentence = sentence.Index,
            Clause = match.Clause,
            Trigger = match.Trigger.Span,
            Frame = match.Frame.Name,
            Status = match.Frame.IsPlanned && status == EventStatus.Happened ? EventStatus.Planned : status.Value,
            Match = match,
            Noun = null,
            IsHeadline = sentence.Kind == SentenceKind.Headline,
            IsAlleged = context.Accused.Count > 0,
        };
        Attribute(draft, context);
        ClauseConfidence.Weigh(draft, match, context);
        ReadingDoubts.Weigh(draft, match, people);
        if (target.Count == 0 && draft.Target.Count > 0 && context.Accused.Count == 0)
        {
            draft.Weigh(0, "what is said tells to whom");
        }

        return draft;
    }

    /// <summary>"Die Eskalation gehe auf das Konto des Kreml, sagte Tusk": the words have no doer, so that the speaker is the one who accuses.</summary>
    private static bool IsAnonymousJudgement(FrameMatch match, EventType type) =>
        type.IsSpeechAct() && match.Source.Actors.Count == 0 && match.Frame.Source.Slots.Count == 0;

    /// <summary>"Bolivien sei aufgefordert, …, hieß es aus Washington": who says so is the one who asks.</summary>
    private static bool IsAddressed(FrameMatch match, EventType type, ClauseContext context) =>
        type is EventType.Urged or EventType.Warned
        && context.IsReported
        && match is { Source.Actors.Count: 0, HasForeignDoer: false }
        && match.Clause.Verb is { Tense: Tense.Present, Voice: Voice.Passive or Voice.StatePassive };

    /// <summary>The medium decides: who talks by telephone or video calls.</summary>
    private static bool IsByWire(Clause clause) =>
        clause.Tokens.Any(t =>
            t.Lemma is "telefonisch" or "fernmündlich" or "Telefon" or "Videokonferenz" or "Videoschalte" or "Telefonat"
        );

    /// <summary>"Russland und Belarus begannen ein Manöver": a manoeuvre of two is done together.</summary>
    private static bool IsJointManoeuvre(FrameMatch match) =>
        match.Frame.Companion is "Manöver" or "Militärmanöver" or "Militärübung" or "Übung" or "Seemanöver"
        && ActorSides.Keys(match.Source.Actors).Count > 1;

    private static bool IsMutual(FrameMatch match, EventType type) =>
        type == EventType.Attacked
        && ActorSides.Keys(match.Source.Actors).Count > 1
        && (
            ReferenceEquals(match.Source, match.Target)
            || match.Clause.Tokens.Any(t => t.Text is "gegeneinander" or "einander" or "gegenseitig")
        );

    /// <summary>Content is no event of its own, except a meeting that a party offers or has accepted.</summary>
    private static EventStatus? AcceptedMeeting(
        FrameMatch match,
        EventType type,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    ) =>
        type == EventType.Met
        && match.Clause.Parent is { } parent
        && matches.TryGetValue(parent, out var around)
        && around.Frame.Type is EventType.Offered or EventType.Agreed
            ? EventStatus.Planned
            : null;

    /// <summary>Speech acts that were not done or might be done are not worth telling.</summary>
    private static bool IsEmptySpeechAct(EventType type, EventStatus status) =>
        type.IsSpeechAct() && status is EventStatus.Denied or EventStatus.Possible;

    private static void Attribute(EventDraft draft, ClauseContext context)
    {
        draft.Claimant = context.Footing == Footing.Claimed ? context.Claimant : null;
        if (draft is { Claimant: null, Status: EventStatus.Possible, Match.Frame.IsPossible: true, Source.Count: > 0 })
        {
            // "schloss Sanktionen nicht aus": that it may come to them rests on the word of whoever says so.
            draft.Claimant = draft.Source[0];
        }

        var ownAct =
            draft.Type.IsSpeechAct()
            && draft.Claimant is { } claimant
            && draft.Source.Any(s => s.Id == claimant.Id || (s.State is not null && s.State == claimant.State));
        // "Blinken habe gewarnt, teilte Washington mit" tells of what was said elsewhere; "Russland lehne das ab" says it here.
        var isToldOfOther =
            draft.Clause.Verb?.Tense is German.Morphology.Tense.Perfect
            && draft.Claimant is { } teller
            && draft.Source.All(s => s.Id != teller.Id);
        if (ownAct && context.IsReported && !isToldOfOther)
        {
            // "Russland lehne das ab, sagte Peskow": the state speaks by its speaker.
            if (draft.Claimant is { Kind: ActorKind.Person } voice && draft.Source is [{ Kind: ActorKind.State }])
            {
                draft.Source = [voice];
            }

            draft.Claimant = null;
        }

        // An attack that somebody is accused of, with nobody named as its victim, hit the accuser.
        var alleged = draft.Type is EventType.Attacked or EventType.Seized or EventType.Coerced;
        var names =
            draft.Clause.DirectObject is { Pronoun: PronounKind.None } struck
            && !FrameLexicon.Instance.Classes.Contains("ships", struck.Lemma)
            && !FrameLexicon.Instance.Classes.Contains("planes", struck.Lemma)
            && !FrameLexicon.Instance.Classes.Contains("military", struck.Lemma);
        if (
            alleged
            && !names
            && context.Accused.Count > 0
            && draft.Target.Count == 0
            && context.Claimant is { } accuser
        )
        {
            draft.Target = [accuser];
            draft.Weigh(0, "it hit the accuser");
        }

        // "Die USA halten Russland vor, Dörfer zu beschießen": the infinitive's doer is the accused, whatever the verb controls.
        var isAccuser =
            context.Claimant is { } claims
            && draft.Clause.SubjectSource == SubjectSource.Controlled
            && draft.Source.Any(s => s.Id == claims.Id);
        if (
            context.Accused.Count > 0
            && (draft.Source.Count == 0 || isAccuser)
            && !draft.Type.IsSpeechAct()
            && draft.Match?.HasForeignDoer != true
        )
        {
            draft.Source = context.Accused;
            draft.Weigh(0, "the accused has done it");
        }
    }
}
