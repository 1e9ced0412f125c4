using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Demands by what is said to be needed: "es sei notwendig, …", "wir brauchen …", "erst wenn X …".</summary>
internal sealed class SpokenNeeds(PhraseActors people)
{
    /// <summary>"Verhandelt werde erst, wenn X abziehe, sagte Y": what is made a condition is demanded.</summary>
    public EventDraft? Condition(Sentence sentence, Clause clause, ClauseContext context)
    {
        if (
            context is not { Footing: Footing.Claimed, IsReported: true, Claimant: { } speaker }
            || clause.Verb is not { } verb
            || !(
                clause.Tokens.Any(t => t.Lemma is "erst" or "nur")
                || clause.Children.Any(c => c.Tokens is [{ Text: "Erst" or "erst" or "Nur" or "nur" }, ..])
            )
        )
        {
            return null;
        }

        var met = clause.Children.FirstOrDefault(c =>
            c is { Role: ClauseRole.Adverbial, Subjunction.Lemma: "wenn" or "sobald", Subject: not null }
        );
        var addressed = met?.Subject is { } doer ? people.Of(doer) : [];
        return addressed.Count == 0 || addressed.Any(a => ActorSides.Key(a) == ActorSides.Key(speaker))
            ? null
            : ReportedActs.Act(
                sentence,
                clause,
                EventType.Urged,
                [speaker],
                addressed,
                verb.MainToken.Span,
                "erst wenn X …, sagte Y",
                (0.62, "a condition in reported speech")
            );
    }

    /// <summary>"Es sei notwendig, die Rechte zu achten, sagte Y", "Es sei Zeit für Frieden", "Wir brauchen Hilfe": a demand by its form.</summary>
    public EventDraft? Need(Sentence sentence, Clause clause, ClauseContext context) =>
        context is { Footing: Footing.Claimed, IsReported: true, Claimant: { } teller }
        && (Quoted(clause) ?? teller) is { } speaker
        && clause.Verb is { IsNegated: false } verb
        && clause.Role is not ClauseRole.Attribute
        && (IsNecessary(clause, verb) || IsTime(clause, verb) || IsWanting(clause, verb))
            ? ReportedActs.Act(
                sentence,
                clause,
                EventType.Urged,
                [speaker],
                [],
                verb.MainToken.Span,
                "notwendig sei, sagte Y",
                (0.56, "a need in reported speech")
            )
            : null;

    /// <summary>"Es liege an Moskau, den Krieg zu beenden", "Teheran habe es in der Hand", "am Zug sei Rom": whose turn it is.</summary>
    public static EventDraft? Turn(SpokenClause said)
    {
        if (said.IsNegated || said.Verb.Modal is not null)
        {
            return null;
        }

        var by = said
            .Clause.Prepositionals.Where(p => p is { Lemma: "an" or "bei", Object: not null })
            .Select(p => said.Others(said.Whom(p.Object!)))
            .FirstOrDefault(a => a.Count > 0);
        var isBy =
            by is not null
            && (said.Verb.Lemma == "liegen" || said.Verb is { Lemma: "sein" } && said.Subject?.Lemma is "es" or "Es")
            && said.Clause.Children.Any(c => c.Kind == ClauseKind.Infinitive);
        var isHanded =
            (said.Verb.Lemma == "haben" && said.Says("Hand") && said.Says("es"))
            || (said.Verb.Lemma is "sein" or "stehen" && said.Says("Zug"))
            || (said.Verb.Lemma is "sein" or "stehen" && (said.Says("gefordert") || said.Says("gefragt")))
            || (said.Verb.Lemma is "stehen" or "sein" && said.Says("Pflicht"));
        var addressed =
            isBy ? by!
            : isHanded && said.Subject is { } subject ? said.Others(said.Whom(subject))
            : [];
        return addressed.Count == 0
            ? null
            : said.Act(
                EventType.Urged,
                addressed,
                "an X sei es, sagte Y",
                (0.66, "whose turn it is, in reported speech")
            );
    }

    private static bool IsNecessary(Clause clause, VerbComplex verb) =>
        verb.IsCopula
        && clause.Tokens.Any(t =>
            t.Lemma is "notwendig" or "nötig" or "wichtig" or "unerlässlich" or "dringend" or "unabdingbar"
        )
        && clause.Complements.Any(c => c.Kind is ClauseKind.Infinitive or ClauseKind.Subordinate);

    /// <summary>"Es sei höchste Zeit für eine Lösung", "Es ist an der Zeit, dass …".</summary>
    private static bool IsTime(Clause clause, VerbComplex verb) =>
        verb.Lemma == "sein"
        && clause.Tokens.Any(t => t.Text == "Zeit")
        && (
            clause.Tokens.Any(t => t.Lemma is "hoch" or "höchst" or "höchste" || t.Text is "höchste")
            || clause.Complements.Any()
            || clause.Children.Any(c => c.Role == ClauseRole.Attribute)
            || clause.Prepositionals.Any(p => p.Lemma == "für")
        );

    /// <summary>"Wir brauchen Waffen": who says what he needs asks for it.</summary>
    private static bool IsWanting(Clause clause, VerbComplex verb) =>
        verb is { Lemma: "brauchen" or "benötigen", Modal: null, Tense: Tense.Present }
        && clause.Subject is { } subject
        && (subject is { Pronoun: PronounKind.Personal, Person: 1 } || subject.Lemma is "man" or "es" or "Es")
        && clause.DirectObject is { IsNegated: false };

    /// <summary>"Der Kreml erklärte, |Putin| habe betont, wie wichtig …": who is told to have said it.</summary>
    private Actor? Quoted(Clause clause) =>
        clause.Parent is { Verb: { } verb, Subject: { } subject }
        && FrameLexicon.Instance.SpeechOf(VerbWord.Of(verb), verb.IsReflexive) is SpeechManner.Tell
            ? people.Of(subject).FirstOrNull()
            : null;
}
