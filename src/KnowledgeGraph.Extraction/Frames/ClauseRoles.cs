using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The phrases that stand in a clause's slots, the voice taken into account: in a passive 'acc' is its subject.</summary>
internal sealed partial class ClauseRoles(Clause clause, PhraseActors? people = null, bool swapped = false)
{
    private static readonly string[] s_places =
        "in an auf bei nahe vor um unweit entlang nördlich südlich östlich westlich".Split(' ');

    private static readonly string[] s_moving = (
        "eintreffen kommen reisen fliegen gehen treten marschieren sterben ausbrechen aufbrechen landen "
        + "rücken dringen fliehen flüchten scheitern stoßen geraten abziehen blitzen fallen fahren laufen"
    ).Split(' ');

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

    /// <summary>A quick look whether a frame's adjective may stand in the clause; false where surely not.</summary>
    public bool MaySay(EventFrame frame)
    {
        if (_said == 0)
        {
            _said = Endings | Compound.EndingOf(Clause.Predicative?.Adjective?.Lemma);
            foreach (var token in Clause.Tokens)
            {
                _said |= Compound.EndingOf(token.Text.ToLowerInvariant());
            }
        }

        return (_said & frame.CompanionEnding) != 0;
    }

    private ulong _said;

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
    public IEnumerable<NounPhrase> In(string slot, NounPhrase? noun = null)
    {
        if (noun is not null)
        {
            return Find(slot, noun);
        }

        // Every frame of the clause's verb asks for the same few slots.
        if (!_slots.TryGetValue(slot, out var phrases))
        {
            phrases = [.. Find(slot, null)];
            _slots.Add(slot, phrases);
        }

        return phrases;
    }

    private readonly Dictionary<string, NounPhrase[]> _slots = new(StringComparer.Ordinal);

    private IEnumerable<NounPhrase> Find(string slot, NounPhrase? noun) =>
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
        HasPhrase(preposition)
            ? Inner().Where(p => p.Lemma == preposition).Select(p => p.Object).OfType<NounPhrase>()
            : [];

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
            && FrameLexicon.Instance.OfNoun(told.Lemma).Length > 0
        );
    }

    /// <summary>Whether a preposition stands in the clause or in a phrase of it.</summary>
    private bool HasPhrase(string preposition)
    {
        if (_prepositions is null)
        {
            _prepositions = [];
            Add(Clause.Prepositionals);
            foreach (var holder in Holders())
            {
                Add(holder.Prepositionals);
            }
        }

        return _prepositions.Contains(preposition);

        void Add(IReadOnlyList<PrepositionalPhrase> phrases)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                _prepositions.Add(phrases[i].Lemma);
            }
        }
    }

    private List<string>? _prepositions;

    private NounPhrase[] Prepositional(string lemma, NounPhrase? noun)
    {
        if (noun is null && !HasPhrase(lemma))
        {
            return [];
        }

        List<NounPhrase>? found = null;
        Take(Clause.Prepositionals);
        Take(noun?.Prepositionals ?? []);
        if (lemma is "zwischen" or "mit" or "gegen")
        {
            foreach (var holder in Holders())
            {
                Take(holder.Prepositionals);
            }
        }
        else if (lemma is "auf" or "nach" or "an" or "für")
        {
            // "feuerte |eine Rakete auf Südkorea|", "verhängte |Sanktionen gegen X|".
            Take((IsPassive ? Clause.Subject : DirectObject)?.Prepositionals ?? []);
        }

        return found?.ToArray() ?? [];

        void Take(IReadOnlyList<PrepositionalPhrase> phrases)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                if (phrases[i].Lemma == lemma)
                {
                    Add(phrases[i]);
                    foreach (var joined in phrases[i].Conjuncts)
                    {
                        Add(joined);
                    }
                }
            }
        }

        void Add(PrepositionalPhrase phrase)
        {
            if (phrase.Object is { } what && !ReferenceEquals(what, noun))
            {
                (found ??= []).Add(what);
            }
        }
    }

    /// <summary>Parties stand inside other phrases too: "zu Gesprächen mit X bereit", "die Waffenruhe zwischen X und Y trat in Kraft".</summary>
    private IEnumerable<PrepositionalPhrase> Inner() => Holders().SelectMany(p => p.Prepositionals);

    /// <summary>The phrases in which others stand, and what belongs to them: "die erste Runde |der Gespräche zwischen A und B|".</summary>
    private IEnumerable<NounPhrase> Holders() =>
        Clause
            .Prepositionals.Select(p => p.Object)
            .Append(Clause.Subject)
            .Append(Clause.DirectObject)
            .OfType<NounPhrase>()
            .SelectMany(p => p.Genitives.Prepend(p));

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
