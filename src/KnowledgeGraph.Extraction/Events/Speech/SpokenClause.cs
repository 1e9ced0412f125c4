using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>A clause that somebody known is reported to have said, in the Konjunktiv, in quotation marks or behind a colon.</summary>
internal sealed class SpokenClause
{
    private readonly PhraseActors _people;

    private SpokenClause(Sentence sentence, Clause clause, Actor speaker, VerbComplex verb, PhraseActors people)
    {
        Sentence = sentence;
        Clause = clause;
        Speaker = speaker;
        Verb = verb;
        _people = people;
        Roles = new ClauseRoles(clause, people);
    }

    public Sentence Sentence { get; }

    public Clause Clause { get; }

    public Actor Speaker { get; }

    public VerbComplex Verb { get; }

    public ClauseRoles Roles { get; }

    /// <summary>The subject, of a passive what it is done to; null where there is none.</summary>
    public NounPhrase? Subject => Clause.Subject;

    /// <summary>Whether the sentence says that it is not so.</summary>
    public bool IsNegated => Roles.IsNegated || Clause.Predicative?.Noun?.IsNegated == true;

    /// <summary>Whether the speaker tells of himself or of those for whom he speaks: "ich", "wir", "man", his state.</summary>
    public bool IsOwn =>
        Subject is { } subject
        && (
            subject is { Pronoun: PronounKind.Personal, Person: 1 }
            || subject.Lemma is "man" or "Man"
            || (Whom(subject) is { Count: > 0 } own && own.All(IsSpeakerOrHis))
        );

    /// <summary>The clause, or null where nobody known says it or where it only tells when, why or whom.</summary>
    public static SpokenClause? Of(Sentence sentence, Clause clause, ClauseContext context, PhraseActors people) =>
        context is { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker }
        && clause.Verb is { } verb
        && clause.Role is not (ClauseRole.Attribute or ClauseRole.Adverbial)
        && !clause.IsQuestion
            ? new(sentence, clause, speaker, verb, people)
            : null;

    /// <summary>Whom a phrase names.</summary>
    public IReadOnlyList<Actor> Whom(NounPhrase phrase) => _people.Of(phrase);

    /// <summary>Whom a phrase names, or whose the thing is that it names.</summary>
    public IReadOnlyList<Actor> WhomOrWhose(NounPhrase phrase) =>
        _people.Of(phrase) is { Count: > 0 } named ? named
        : _people.OwnersOf(phrase) is { Count: > 0 } owners ? owners
        : ReferenceEquals(phrase, Clause.Subject) && phrase.Pronoun == PronounKind.None
            ? _people.RulersOf(phrase, Clause)
        : [];

    /// <summary>Those among some actors who are not of the speaker's own side.</summary>
    public IReadOnlyList<Actor> Others(IEnumerable<Actor> actors) => [.. actors.Where(a => !IsSpeakers(a))];

    /// <summary>Whether an actor is the speaker or one for whom he speaks.</summary>
    public bool IsSpeakers(Actor actor) => Voices.SpeaksFor(Speaker, actor, _people.Offices);

    /// <summary>Another person of the same state is not spoken for ("Trump wolle nicht, sagte Rubio").</summary>
    private bool IsSpeakerOrHis(Actor actor) =>
        actor.Id == Speaker.Id
        || (
            ActorSides.Key(actor) == ActorSides.Key(Speaker)
            && (actor.Kind != ActorKind.Person || Speaker.Kind != ActorKind.Person)
        );

    /// <summary>Whether a word of the clause stands there as it is written.</summary>
    public bool Says(string text) => Clause.Tokens.Any(t => t.Text == text);

    /// <summary>Whether a word of the clause, or a noun's last part, has a lemma.</summary>
    public bool Holds(string lemma) =>
        Clause.Tokens.Any(t => t.Lemma == lemma || (char.IsUpper(lemma[0]) && Compound.IsOf(t.Lemma, lemma)));

    /// <summary>Whether the verb is told of the future or of the will.</summary>
    public bool IsAhead => Verb.Tense == Tense.Future || Verb.Modal == "wollen";

    /// <summary>The speaker's act.</summary>
    public EventDraft Act(
        EventType type,
        IReadOnlyList<Actor> target,
        string frame,
        (double Weight, string Why) reason,
        NounPhrase? judged = null
    )
    {
        var draft = new EventDraft
        {
            Type = type,
            Source = [Speaker],
            Target = target,
            Sentence = Sentence.Index,
            Clause = Clause,
            Trigger = Verb.MainToken.Span,
            Frame = frame,
            Status = EventStatus.Happened,
            Judged = judged,
            IsHeadline = Sentence.Kind == SentenceKind.Headline,
        };
        draft.Weigh(reason.Weight, reason.Why);
        return draft;
    }
}
