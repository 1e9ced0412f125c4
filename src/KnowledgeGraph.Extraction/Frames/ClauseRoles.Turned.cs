using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Which phrase does it and to which it is done, where no form tells.</content>
internal sealed partial class ClauseRoles
{
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

    /// <summary>"|Das Weiße Haus| forderte Russland auf", "hat |Baerbock| die Regierung kritisiert": where no form tells, who is named first acts.</summary>
    private static bool IsSeatFront(Clause clause, NounPhrase subject, NounPhrase other, PhraseActors people) =>
        other.Span.Start < subject.Span.Start
        && other.Cases.HasFlag(Cases.Nominative)
        && subject.Cases.HasFlag(Cases.Accusative)
        && clause.Agrees(other)
        && people.MentionOf(other) is { } first
        && (
            first.Form == MentionForm.Seat
                ? people.IsNamed(subject)
                : first is { Form: MentionForm.Name, Actors: [{ Kind: ActorKind.Person }] }
                    && subject is { Pronoun: PronounKind.None }
                    && people.Of(subject).Count > 0
                    && !s_takingDatives.Contains(clause.Verb!.Lemma)
        );

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
}
