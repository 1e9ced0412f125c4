using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Pledges by what one says one will do: "man werde die Steuern senken", "kündigte an, die Küste zu schützen".</summary>
internal sealed class SpokenPledges(PhraseActors people)
{
    /// <summary>Verbs of measures: to announce one of one's own is a pledge.</summary>
    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
        "einführen",
        "abschaffen",
        "senken",
        "erhöhen",
        "kürzen",
        "ausbauen",
        "reformieren",
        "investieren",
        "schützen",
        "umsetzen",
        "einhalten",
        "respektieren",
        "achten",
        "garantieren",
        "gewährleisten",
        "veröffentlichen",
        "reduzieren",
        "verringern",
        "verbessern",
        "entschädigen",
        "aufklären",
        "untersuchen",
        "verzichten",
        "erfüllen",
        "bauen",
        "unterlassen",
        "beachten",
        "wiederaufbauen",
        "engagieren",
        "bereitstellen",
        "ändern",
        "zahlen",
        "zurückzahlen",
        "anpassen",
        "aufarbeiten",
        "wahren",
    };

    /// <summary>"Man werde die Steuern senken, sagte Y": what one announces of oneself is a pledge.</summary>
    public EventDraft? Of(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context is not { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker, Status: null }
            || clause.Verb is not { Tense: Tense.Future, Voice: Voice.Active, Modal: null } verb
            || verb.Mood is not (Mood.SubjunctiveOne or Mood.SubjunctiveTwo or Mood.Indicative)
            || !(s_measures.Contains(verb.Lemma) || IsAnnounced(clause))
            || clause.Role is ClauseRole.Attribute or ClauseRole.Adverbial
            || clause.Subject is not { } subject
        )
        {
            return null;
        }

        var isState = people.Of(subject) is [{ Kind: ActorKind.State }];
        var own =
            subject is { Pronoun: PronounKind.Personal, Person: 1 }
            || subject.Lemma is "man"
            || people.Of(subject) is { Count: > 0 } actors
                && actors.All(a => a.Id == speaker.Id || (a.State is not null && a.State == speaker.State))
                && (isState || !IsAnnounced(clause) || s_measures.Contains(verb.Lemma));
        return own
            ? ReportedActs.Act(
                sentence,
                clause,
                EventType.Offered,
                [speaker],
                [],
                verb.MainToken.Span,
                "X werde …, sagte X",
                (0.56, "an announcement of one's own")
            )
            : null;
    }

    private static readonly HashSet<string> s_plans = new(StringComparer.Ordinal)
    {
        "liberalisieren",
        "legalisieren",
        "lockern",
        "streichen",
        "stärken",
        "aufstocken",
        "modernisieren",
        "privatisieren",
        "verstaatlichen",
        "neuordnen",
        "vereinfachen",
        "errichten",
        "einrichten",
        "schließen",
        "abbauen",
        "fördern",
        "entlasten",
        "auflösen",
        "umbauen",
        "expandieren",
        "verdoppeln",
        "halbieren",
        "anheben",
    };

    /// <summary>"Die Regierung will das Lager schließen": a measure that those who govern intend, told by the article itself.</summary>
    public EventDraft? Intended(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context.Footing != Footing.Asserted
            || clause
                is not { Kind: ClauseKind.Main or ClauseKind.Subordinate, IsQuestion: false, DirectObject: not null }
            || clause.Role is ClauseRole.Adverbial or ClauseRole.Attribute
            || clause.Verb
                is not { Modal: "wollen", Tense: Tense.Present, Mood: Mood.Indicative, Voice: Voice.Active } verb
            || !(s_measures.Contains(verb.Lemma) || s_plans.Contains(verb.Lemma))
        )
        {
            return null;
        }

        var roles = new ClauseRoles(clause, people);
        var doers = roles.IsNegated ? [] : roles.In("nom").SelectMany(people.Of).ToList();
        return doers.Count == 0 || doers.Exists(d => d.Kind == ActorKind.Group)
            ? null
            : ReportedActs.Act(
                sentence,
                clause,
                EventType.Offered,
                doers,
                [],
                verb.MainToken.Span,
                "will …",
                (0.57, "a measure that one intends")
            );
    }

    /// <summary>"kündigte an, man werde bleiben": whatever it is, it is announced.</summary>
    private static bool IsAnnounced(Clause clause) => clause.Parent?.Verb?.Lemma is "ankündigen";

    /// <summary>A phrase and those behind it: "die Tür |für Gespräche|".</summary>
    private static IEnumerable<NounPhrase> Inside(NounPhrase phrase) =>
        phrase.Prepositionals.Select(p => p.Object).OfType<NounPhrase>().Prepend(phrase);

    /// <summary>"Man werde Moldau nicht im Stich lassen", "die Tür für Gespräche mit Teheran stehe offen".</summary>
    public static EventDraft? Standing(SpokenClause said)
    {
        if (
            said
                is {
                    IsNegated: true,
                    IsOwn: true,
                    Verb: { Lemma: "lassen" or "alleinlassen" or "fallenlassen", Modal: null }
                }
            && (said.Says("Stich") || said.Says("allein") || said.Verb.Lemma != "lassen")
            && said.Roles.In("acc").Concat(said.Roles.In("dat")).FirstOrDefault() is { } friend
            && said.Others(said.WhomOrWhose(friend)) is { Count: > 0 } backed
        )
        {
            return said.Act(
                EventType.Supported,
                backed,
                "nicht im Stich lassen, sagte Y",
                (0.7, "a promise to stand by somebody")
            );
        }

        if (said.IsNegated || !(said.Says("Tür") || said.Says("Türen")) || !said.Says("offen"))
        {
            return null;
        }

        var guests = said
            .Clause.Prepositionals.Select(p => p.Object)
            .Append(said.Subject)
            .OfType<NounPhrase>()
            .SelectMany(Inside)
            .SelectMany(Inside)
            .Select(p => said.Others(said.Whom(p)))
            .FirstOrDefault(found => found.Count > 0);
        return said.Act(
            EventType.Offered,
            guests ?? [],
            "die Tür stehe offen, sagte Y",
            (guests is null ? 0.6 : 0.68, "an offer in reported speech")
        );
    }

    /// <summary>Who announces that he will run, leave or appeal pledges nothing to anybody.</summary>
    private static readonly HashSet<string> s_candidacies = new(StringComparer.Ordinal)
    {
        "antreten",
        "kandidieren",
        "sich bewerben",
        "zurücktreten",
        "klagen",
    };

    /// <summary>"kündigte an, das Becken weiter zu füllen": a measure that no frame knows is a pledge all the same.</summary>
    public EventDraft? Announced(
        Sentence sentence,
        Clause clause,
        ClauseContext context,
        IReadOnlyDictionary<Clause, FrameMatch> matches
    )
    {
        if (
            context.Footing is not (Footing.Asserted or Footing.Claimed)
            || clause.Verb is not { Lemma: "ankündigen", IsNegated: false, Modal: null } verb
            || clause.Complements.FirstOrDefault(c => c is { Kind: ClauseKind.Infinitive, Verb: not null })
                is not { } content
            || s_candidacies.Contains(content.Verb!.Lemma)
            || matches.GetValueOrDefault(content) is { IsHollow: false }
        )
        {
            return null;
        }

        var doers = people.DoersOf(clause);
        return doers.Count == 0
            ? null
            : ReportedActs.Act(
                sentence,
                clause,
                EventType.Offered,
                doers,
                [],
                verb.MainToken.Span,
                "ankündigen, … zu",
                (0.6, "a measure that one announces")
            );
    }
}
