using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The phrases that stand in a clause's slots, the voice taken into account: in a passive 'acc' is its subject.</summary>
internal sealed class ClauseRoles(Clause clause, PhraseActors? people = null, bool swapped = false)
{
    private static readonly string[] s_places =
        "in an auf bei nahe vor um unweit entlang nördlich südlich östlich westlich".Split(' ');

    private static readonly string[] s_moving = (
        "eintreffen kommen reisen fliegen gehen treten marschieren sterben ausbrechen aufbrechen landen "
        + "rücken dringen fliehen flüchten scheitern stoßen geraten abziehen blitzen fallen fahren laufen"
    ).Split(' ');

    /// <summary>Verbs whose dative may well stand in front: "Moskau droht eine Niederlage".</summary>
    private static readonly HashSet<string> s_takingDatives = new(StringComparer.Ordinal)
    {
        "drohen",
        "gelingen",
        "gehören",
        "fehlen",
        "gefallen",
        "schaden",
        "nützen",
        "bleiben",
        "bevorstehen",
        "missfallen",
        "nutzen",
        "helfen",
        "reichen",
        "fallen",
        "stehen",
        "sein",
        "kommen",
    };

    public Clause Clause { get; } = clause;

    /// <summary>"nicht um jeden Preis" and "nicht nur" deny nothing.</summary>
    public bool IsNegated =>
        Clause.OwnArguments.Any(a => a.IsNegated)
        || Clause.Tokens.Any(t => t.Text is "nichts" or "niemals" or "keinesfalls" or "keineswegs")
        || (
            Clause.Verb?.IsNegated == true
            && !Clause
                .Tokens.Zip(Clause.Tokens.Skip(1))
                .Any(p => p.First.Text is "nicht" && p.Second.Text is "nur" or "um" or "zuletzt" or "allein")
        );

    public bool IsPassive { get; } =
        clause.Verb?.Voice is Voice.Passive or Voice.ZuPassive or Voice.LassenPassive
        || (clause.Verb is { Voice: Voice.StatePassive } verb && !FormsPerfectWithSein(verb.Lemma))
        || IsHeadlinePassive(clause)
        || IsBareLoss(clause)
        || IsGappedPassive(clause);

    public bool IsRecipientPassive { get; } = clause.Verb?.Voice is Voice.RecipientPassive;

    /// <summary>The preposition and its noun side by side ("mit Sorge"), wherever the phrase was attached.</summary>
    public bool SaysPhrase(EventFrame frame)
    {
        if (!IsOfPhrase(frame.CompanionSlot!) || !Lemmas.Contains(frame.Companion!))
        {
            return false;
        }

        for (var i = 0; i + 1 < Clause.Tokens.Count; i++)
        {
            if (
                Clause.Tokens[i + 1].Lemma == frame.Companion
                && Prepositions.WithoutArticle(Clause.Tokens[i].Text) == frame.CompanionSlot
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a slot is a preposition's.</summary>
    public static bool IsOfPhrase(string slot) => slot is not ("acc" or "nom" or "dat" or "gen");

    /// <summary>The endings of the clause's words, see <see cref="Compound.EndingOf"/>.</summary>
    public ulong Endings
    {
        get
        {
            if (_endings == 0)
            {
                foreach (var token in Clause.Tokens)
                {
                    _endings |= Compound.EndingOf(token.Lemma);
                }
            }

            return _endings;
        }
    }

    private ulong _endings;

    /// <summary>A common verb has hundreds of phrases; few words of a clause are any of theirs.</summary>
    private HashSet<string> Lemmas => field ??= Clause.Tokens.Select(t => t.Lemma).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an adjective stands in the Clause.</summary>
    public bool Says(string adjective) =>
        Clause.Predicative?.Adjective?.Lemma == adjective || Lemmas.Contains(adjective) || Texts.Contains(adjective);

    private HashSet<string> Texts =>
        field ??= Clause.Tokens.Select(t => t.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"bekämpfen sich gegenseitig", "beschuldigten einander": both parties do it to each other.</summary>
    public bool IsReciprocal =>
        Clause.Tokens.Any(t => t.Text is "einander" or "gegeneinander" or "miteinander")
        || Clause.Adverbials.Any(a => a.Head.Lemma is "gegenseitig" or "untereinander" or "wechselseitig");

    /// <summary>The phrases in a slot; of a noun that goes with the verb the phrases inside it too.</summary>
    public IEnumerable<NounPhrase> In(string slot, NounPhrase? noun = null) =>
        slot switch
        {
            "nom" => IsPassive || IsRecipientPassive ? Agents() : Doers(),
            "acc" when Called.Count == 2 => [Called[0]],
            "acc" => IsPassive
                ? Real(Clause.Subject)
                    .Concat(Real(Clause.DirectObject))
                    .Concat(Clause.Subject is null ? Clause.OtherPhrases : [])
                : Either(DirectObject, Clause.DativeObject, Cases.Accusative, noun),
            "dat" => IsRecipientPassive ? Real(Clause.Subject)
            : IsPassive && BareDatives.In(Clause, people) is { } bare ? [bare]
            : Either(Clause.DativeObject, DirectObject, Cases.Dative, noun),
            "gen" => noun is null ? Real(Clause.GenitiveObject) : Real(Clause.GenitiveObject).Concat(noun.Genitives),
            "loc" => s_places.SelectMany(p => Prepositional(p, noun)),
            "pred" => Real(Clause.Predicative is { Comparison: null } predicative ? predicative.Noun : null),
            "als" => Called.Count == 2
                ? [Called[1]]
                : Real(Clause.Predicative is { Comparison: not null } p ? p.Noun : null),
            _ => Prepositional(slot, noun),
        };

    /// <summary>"nannte |den Besuch| |eine Farce|": whom or what somebody calls by a name, and the name.</summary>
    private IReadOnlyList<NounPhrase> Called =>
        _called ??=
            Clause is { Verb: { Lemma: "nennen" or "schimpfen" or "schelten" or "heißen", Voice: Voice.Active } }
            && Clause.Predicative is null
            && Clause
                .OtherPhrases.Append(Clause.DirectObject)
                .Append(Clause.DativeObject is { } name && people?.IsNamed(name) == true ? name : null)
                .OfType<NounPhrase>()
                .Where(p => p.Cases.HasFlag(Cases.Accusative))
                // "Eine Schande nannte er das Vorgehen": the name is what is not known yet, wherever it stands.
                .OrderBy(p => p.Determiner == DeterminerKind.Indefinite)
                .ThenBy(p => p.Span.Start)
                .ToList()
                is { Count: 2 } both
                ? both
                : [];

    private IReadOnlyList<NounPhrase>? _called;

    /// <summary>Where the thing lies that a phrase names: "Stellungen |im Osten der Ukraine|".</summary>
    public static IEnumerable<NounPhrase> PlacesIn(NounPhrase phrase) =>
        phrase.Prepositionals.Where(p => s_places.Contains(p.Lemma)).Select(p => p.Object).OfType<NounPhrase>();

    /// <summary>Phrases with a preposition that stand inside another phrase: "zwang |Armenien zur Aufgabe|".</summary>
    public IEnumerable<NounPhrase> Nested(string preposition) =>
        Inner().Where(p => p.Lemma == preposition).Select(p => p.Object).OfType<NounPhrase>();

    /// <summary>Whether a subject is told in a way that could name a doer (no "es", no "man").</summary>
    public bool HasDoer => In("nom").Any();

    /// <summary>"war eingetroffen" is a past tense and no passive.</summary>
    private static bool FormsPerfectWithSein(string verb) =>
        s_moving.Any(m => verb.EndsWith(m, StringComparison.Ordinal));

    /// <summary>"Zwei Frauen in Gewahrsam genommen": a headline leaves out the auxiliary of its passive.</summary>
    private static bool IsHeadlinePassive(Clause clause) =>
        clause is { Role: ClauseRole.Root, Verb: { FiniteToken: null, ZuToken: null, Auxiliaries.Count: 0 } verb }
        && clause.Kind is ClauseKind.Participle or ClauseKind.Verbless
        && (verb.MainToken.Text.EndsWith('t') || verb.MainToken.Text.EndsWith("en", StringComparison.Ordinal));

    /// <summary>"Rund 100 Menschen verletzt": a headline's participle looks like a verb, but these verbs need an object.</summary>
    private static bool IsBareLoss(Clause clause) =>
        clause
            is {
                Role: ClauseRole.Root or ClauseRole.Conjunct,
                DirectObject: null,
                DativeObject: null,
                Subject: { Number: Numbers.Plural } subject,
                Verb:
                {
                    IsReflexive: false,
                    Auxiliaries.Count: 0,
                    Lemma: "verletzen" or "verschleppen" or "entführen" or "verhaften"
                } verb,
            }
        && verb.MainToken.Text.EndsWith('t')
        && verb.MainToken.Span.Start > subject.Span.Start;

    /// <summary>"… wurden getötet, |150.000 Menschen vertrieben|": the second participle shares the auxiliary.</summary>
    private static bool IsGappedPassive(Clause clause) =>
        clause is { Role: ClauseRole.Conjunct, DirectObject: null, Verb: { Auxiliaries.Count: 0 } verb }
        && (clause.Subject is not null || clause.OtherPhrases.Count > 0)
        && clause.Parent?.Verb is { Voice: Voice.Passive }
        && (verb.MainToken.Text.EndsWith("en", StringComparison.Ordinal) || verb.MainToken.Text.EndsWith('t'))
        && clause.Tokens[^1].Index == verb.MainToken.Index;

    /// <summary>
    /// "Polen liefert der Ukraine Panzer": no form tells subject from object. A state in front of a thing is the doer.
    /// </summary>
    private readonly bool _isTurned = swapped || (people is not null && IsTurned(clause, people));

    private NounPhrase? Subject =>
        _isTurned || IsSplit ? Clause.DirectObject
        : IsTurnedDative ? Clause.DativeObject
        : Clause.Subject is { } own && IsTime(own) ? null
        : Clause.Subject;

    private NounPhrase? DirectObject =>
        _isTurned || IsTurnedDative ? Clause.Subject
        : IsSplit ? null
        : Clause.DirectObject;

    /// <summary>"|Der| |UN-Sicherheitsrat| wird …", "|Die| |beiden| hätten …": an article read as a pronoun, and its noun right behind it.</summary>
    private bool IsSplit =>
        Clause is { Subject: { Pronoun: PronounKind.Demonstrative } article, DirectObject: { } noun }
        && article.Head.Text.ToLowerInvariant() is "der" or "die" or "das"
        && noun.FirstToken == article.Head.Index + 1;

    /// <summary>"|Hollande| lobte Poroschenkos Mut": a name in front that was read as a dative is the doer of a verb that acts.</summary>
    private bool IsTurnedDative =>
        !_isTurned
        && people is not null
        && Clause is { Subject: { } subject, DirectObject: null, DativeObject: { } name, Verb.Voice: Voice.Active }
        && name.Span.Start < subject.Span.Start
        && people.IsNamed(name)
        && people.Of(subject).Count == 0
        && !s_takingDatives.Contains(Clause.Verb.Lemma);

    /// <summary>"|Ende Juli| hatte Berlin vermittelt": a time is no doer.</summary>
    private static bool IsTime(NounPhrase phrase) =>
        phrase.Determiner == DeterminerKind.None
        && phrase.Lemma is "Ende" or "Anfang" or "Mitte" or "Heute" or "Gestern";

    /// <summary>"drohen X |bis zu 24 Jahre| Haft": nobody does this.</summary>
    private static bool IsOfTime(NounPhrase phrase) => phrase.Lemma is "Jahr" or "Monat" or "Tag" or "Woche";

    private static bool IsTurned(Clause clause, PhraseActors people) =>
        clause is { Subject: { } subject, DirectObject: { } other, Verb.Voice: Voice.Active }
        && (
            IsCountedFront(subject, other, people)
            || IsSeatFront(clause, subject, other, people)
            || IsActingRelative(clause, subject, other, people)
            || (IsVictim(subject) && people.Of(other).Count > 0)
            || (
                people.Of(subject).Count == 0
                && !(IsOfTime(subject) && s_takingDatives.Contains(clause.Verb.Lemma))
                && (
                    (other.Span.Start < subject.Span.Start && people.IsNamed(other))
                    || (
                        clause is { SubjectSource: SubjectSource.Shared, Kind: not ClauseKind.Participle }
                        && !FrameLexicon.Instance.Classes.Contains("unknown", subject.Lemma)
                        && other.Cases.HasFlag(Cases.Nominative)
                        && people.Of(other).Count > 0
                    )
                )
            )
        );

    /// <summary>"|Das Weiße Haus| forderte Russland auf": of a seat of power and a name behind it, both without telling forms, the first acts.</summary>
    private static bool IsSeatFront(Clause clause, NounPhrase subject, NounPhrase other, PhraseActors people) =>
        other.Span.Start < subject.Span.Start
        && other.Cases.HasFlag(Cases.Nominative)
        && subject.Cases.HasFlag(Cases.Accusative)
        && clause.Agrees(other)
        && people.MentionOf(other) is { Form: MentionForm.Seat }
        && people.IsNamed(subject);

    /// <summary>"die Miliz, |die| Israel überfallen hatte": of two who both could be the doer, the one that such verbs are told of is.</summary>
    private static bool IsActingRelative(Clause clause, NounPhrase named, NounPhrase relative, PhraseActors people) =>
        clause.Kind == ClauseKind.Relative
        && relative is { Pronoun: PronounKind.Relative, Antecedent: not null }
        && FrameLexicon.Instance.Classes.Lists("raids", clause.Verb!.Lemma)
        && people.IsNamed(named)
        && named.Cases.HasFlag(Cases.Accusative)
        && relative.Cases.HasFlag(Cases.Nominative)
        && clause.Agrees(relative)
        && people.Of(relative) is { Count: > 0 } actors
        && actors.All(a => a.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Body);

    /// <summary>"|Acht Verdächtige| nahm die Polizei fest": a bare number in front of somebody known counts the victims.</summary>
    private static bool IsCountedFront(NounPhrase subject, NounPhrase other, PhraseActors people) =>
        subject is { Quantity: not null, Determiner: DeterminerKind.None }
        && subject.Span.Start < other.Span.Start
        && other is { Quantity: null, Determiner: DeterminerKind.Definite }
        && other.Cases.HasFlag(Cases.Nominative)
        && (people.Of(other).Count > 0 || subject.Lemma is "Geisel" or "Gefangene");

    /// <summary>"|Die RSF| warfen dem Militär vor, … zu haben": what the clause was read as, the name before the verb is.</summary>
    private bool HasNamedFront =>
        Clause is { DirectObject: { } name, Verb.FiniteToken: { } finite }
        && name.Span.Start < finite.Span.Start
        && people?.MentionOf(name) is not null;

    /// <summary>"|240 Geiseln| verschleppten die Angreifer": they do nothing, it is done to them.</summary>
    private static bool IsVictim(NounPhrase phrase) =>
        phrase.Lemma
            is "Geisel"
                or "Gefangene"
                or "Verdächtige"
                or "Todesopfer"
                or "Tote"
                or "Verletzte"
                or "Kriegsgefangene";

    /// <summary>The subject; where none was found, an object whose form may be one.</summary>
    private IEnumerable<NounPhrase> Doers() =>
        Subject is { Lemma: "man" or "Man" } && SeatOfMan is { } seat ? [seat]
        : Subject is not null || (Clause.SubjectSource == SubjectSource.Clause && !HasNamedFront) ? Real(Subject)
        : new[] { Clause.DativeObject, Clause.DirectObject }
            .Concat(Clause.OtherPhrases)
            .OfType<NounPhrase>()
            .OrderBy(o => o.Span.Start)
            .Where(o => (o.Cases.HasFlag(Cases.Nominative) || people?.IsNamed(o) == true) && AgreesWithVerb(o))
            .Take(1);

    /// <summary>"|In Moskau| zeigte man sich empört": those who govern there.</summary>
    private NounPhrase? SeatOfMan =>
        Clause
            .Prepositionals.Where(p => p is { Lemma: "in", Object: not null })
            .Select(p => p.Object!)
            .FirstOrDefault(p => people?.MentionOf(p) is { Form: Actors.MentionForm.Seat });

    /// <summary>"drohten Moskau": one town or state, named without an article, cannot be the doer of a plural.</summary>
    private bool AgreesWithVerb(NounPhrase phrase) =>
        Clause.Verb?.FiniteToken is null
        || phrase.Determiner != DeterminerKind.None
        || phrase.Members.Count > 1
        || people?.MentionOf(phrase) is not { Actors: [{ Kind: Actors.ActorKind.State }] }
        || Clause.Verb.Persons == default(Persons)
        || (Clause.Verb.Persons & Persons.ThirdSingular) != default(Persons);

    private IEnumerable<NounPhrase> Agents() =>
        Prepositional("von", null).Where(p => !IsOfEvent(p) && !IsWhole(p)).Concat(Prepositional("durch", null));

    /// <summary>"|Von neun Festgenommenen| wurden fünf freigelassen": of whom some are counted, and not the doer.</summary>
    private bool IsWhole(NounPhrase agent) =>
        agent.Number == Numbers.Plural
        && Clause.Subject is { } part
        && agent.Head.Index < part.Head.Index
        && part.Determiner == DeterminerKind.None
        && char.IsLower(part.Head.Text[0]);

    /// <summary>"Bei Kämpfen |von Armee und Rebellen| wurden Menschen getötet": the parties of the fight, and no killers by that.</summary>
    private bool IsOfEvent(NounPhrase agent)
    {
        var before = Clause.Tokens.LastOrDefault(t => t.Index < agent.Head.Index && t.Lemma == "von")?.Index - 1;
        if (
            Clause.Subject is { } cabinet
            && cabinet.Head.Index == before
            && FrameLexicon.Instance.Classes.Contains("cabinet", cabinet.Lemma)
        )
        {
            // "Die Regierung |von Premier X| wurde gestürzt": whose it is.
            return true;
        }

        return Clause.Prepositionals.Any(p =>
            p.Lemma is "bei" or "nach"
            && p.Object is { } told
            && told.Head.Index == before
            && FrameLexicon.Instance.OfNoun(told.Lemma).Any()
        );
    }

    private IEnumerable<NounPhrase> Prepositional(string lemma, NounPhrase? noun)
    {
        var inside =
            lemma is "zwischen" or "mit" or "gegen" ? Inner()
            : lemma is "auf" or "nach" or "an" or "für" ? OfObject()
            : [];
        var phrases = (noun is null ? Clause.Prepositionals : Clause.Prepositionals.Concat(noun.Prepositionals)).Concat(
            inside
        );
        return phrases
            .Where(p => p.Lemma == lemma)
            .SelectMany(p => p.Conjuncts.Prepend(p))
            .Select(p => p.Object)
            .OfType<NounPhrase>()
            .Where(p => !ReferenceEquals(p, noun));
    }

    /// <summary>"feuerte |eine Rakete auf Südkorea|", "verhängte |Sanktionen gegen X|".</summary>
    private IEnumerable<PrepositionalPhrase> OfObject() =>
        IsPassive ? Clause.Subject?.Prepositionals ?? [] : DirectObject?.Prepositionals ?? [];

    /// <summary>Parties stand inside other phrases too: "zu Gesprächen mit X bereit", "die Waffenruhe zwischen X und Y trat in Kraft".</summary>
    private IEnumerable<PrepositionalPhrase> Inner() =>
        Clause
            .Prepositionals.Select(p => p.Object)
            .Append(Clause.Subject)
            .Append(Clause.DirectObject)
            .OfType<NounPhrase>()
            // "die erste Runde |der Gespräche zwischen A und B|"
            .SelectMany(p => p.Prepositionals.Concat(p.Genitives.SelectMany(g => g.Prepositionals)));

    /// <summary>Names show no case: where a slot is empty, the other object fills it if its form allows ("warf Russland vor").</summary>
    private IEnumerable<NounPhrase> Either(NounPhrase? own, NounPhrase? other, Cases wanted, NounPhrase? noun)
    {
        if (own is not null && !ReferenceEquals(own, noun))
        {
            return Real(own);
        }

        var fallback =
            other is not null && !ReferenceEquals(other, noun) && other.Cases.HasFlag(wanted) ? Real(other) : [];
        return Real(own).Concat(fallback);
    }

    /// <summary>"es" is nobody, unless it points back to somebody ("Aserbaidschan erklärte, es habe …").</summary>
    private IEnumerable<NounPhrase> Real(NounPhrase? phrase) =>
        phrase is null || (IsImpersonal(phrase) && !MayAct && people?.Of(phrase) is not { Count: > 0 }) ? [] : [phrase];

    /// <summary>"Das Ministerium teilte mit, es betrachte …": in what somebody says, "es" may be he who says it.</summary>
    private bool MayAct =>
        Clause.Role is ClauseRole.Reported or ClauseRole.Complement
        && Clause.Verb is { Mood: Mood.SubjunctiveOne, Voice: Voice.Active, IsCopula: false } verb
        && verb.Lemma is not ("geben" or "handeln" or "gehen" or "kommen" or "brauchen" or "gelingen" or "dauern");

    private static bool IsImpersonal(NounPhrase phrase) =>
        phrase.Pronoun == PronounKind.Personal && phrase.Lemma is "es" or "Es";
}
