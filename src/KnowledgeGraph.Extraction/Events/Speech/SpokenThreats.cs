using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Threats and warnings by what is to come: "man werde zurückschlagen", "X werde das bereuen", "es drohe ein Krieg".</summary>
internal static class SpokenThreats
{
    /// <summary>Where the one stands whom a reprisal would hit.</summary>
    private static readonly string[] s_struck = ["acc", "dat", "gegen", "von"];

    private static NounClasses Words => FrameLexicon.Instance.Classes;

    /// <summary>The act, or null where nothing bad is to come.</summary>
    public static EventDraft? Of(SpokenClause said) => Regret(said) ?? Menace(said);

    /// <summary>"Wir werden zurückschlagen", "Man werde Vergeltung üben".</summary>
    public static EventDraft? Reprisal(SpokenClause said)
    {
        if (
            said is not { IsNegated: false, IsOwn: true, Verb: { Tense: Tense.Future, Modal: null } verb }
            || said.Roles.IsPassive
            || !(Words.Lists("reprisals", verb.Lemma) || IsFixed(said))
        )
        {
            return null;
        }

        var target = s_struck
            .SelectMany(s => said.Roles.In(s))
            .Select(p => said.Others(said.Whom(p)))
            .FirstOrDefault(a => a.Count > 0);
        return said.Act(
            EventType.Threatened,
            target ?? [],
            "werde vergelten, sagte Y",
            (target is null ? 0.56 : 0.64, "a reprisal in reported speech")
        );
    }

    /// <summary>"Konsequenzen ziehen", "zur Rechenschaft ziehen", "Vergeltung üben", "Rache nehmen".</summary>
    private static bool IsFixed(SpokenClause said) =>
        (said.Verb.Lemma == "ziehen" && said.Clause.Tokens.Any(t => t.Lemma is "Konsequenz" or "Rechenschaft"))
        || (
            said.Verb.Lemma is "üben" or "nehmen" or "ergreifen"
            && said.Clause.Tokens.Any(t => t.Lemma is "Vergeltung" or "Rache" or "Gegenmaßnahme" or "Strafmaßnahme")
        );

    /// <summary>"Das Land werde es bereuen", "Der Angriff werde Konsequenzen haben": whoever has to bear it is threatened.</summary>
    private static EventDraft? Regret(SpokenClause said)
    {
        if (
            said is not { IsNegated: false }
            || !(said.Verb.Tense == Tense.Future || said.Verb.Modal is "müssen" or "sollen")
        )
        {
            return null;
        }

        var price = said.Clause.Tokens.Any(t => t.Lemma is "Preis" or "Konsequenz" or "Folge" or "Quittung");
        var isRegret =
            said.Verb.Lemma is "bereuen" or "büßen"
            || (
                said.Verb is { Lemma: "rechnen", Modal: "müssen" }
                && said.Clause.Prepositionals.Any(p =>
                    p is { Lemma: "mit", Object: { } what } && Words.Contains("reprisal", what.Lemma)
                )
            )
            || (price && (Words.Lists("regrets", said.Verb.Lemma) || said.Verb.Lemma is "haben" or "bekommen"));
        var bearers = isRegret && said.Subject is { } subject ? said.Others(said.WhomOrWhose(subject)) : [];
        return !isRegret || (bearers.Count == 0 && said.Verb.Lemma is not ("haben" or "rechnen"))
            ? null
            : said.Act(
                EventType.Threatened,
                bearers,
                "X werde es bereuen, sagte Y",
                (bearers.Count == 0 ? 0.54 : 0.66, "what another will have to bear, in reported speech")
            );
    }

    /// <summary>"Es drohe eine Eskalation", "das könne zu einem Krieg führen", "der Frieden sei in Gefahr".</summary>
    private static EventDraft? Menace(SpokenClause said)
    {
        var verb = said.Verb;
        var looms =
            verb.Lemma == "drohen"
            && new[] { said.Subject, said.Clause.DirectObject }
                .Concat(said.Clause.OtherPhrases)
                .Any(p => p is not null && Words.Contains("menace", p.Lemma));
        var leads =
            verb.Lemma is "führen" or "münden" or "enden" or "stürzen" or "abgleiten"
            && (verb.Modal is "können" or "dürfen" || verb.Tense == Tense.Future || verb.Mood == Mood.SubjunctiveTwo)
            && said.Clause.Prepositionals.Any(p =>
                p is { Lemma: "zu" or "in", Object: { } end } && Words.Contains("menace", end.Lemma)
            );
        var isAtRisk =
            verb.IsCopula && said.Clause.Prepositionals.Any(p => p is { Lemma: "in", Object.Lemma: "Gefahr" });
        var willBe =
            verb is { Lemma: "geben", Tense: Tense.Future }
            && said.Clause.DirectObject is { } ahead
            && Words.Contains("menace", ahead.Lemma);
        var isLoose =
            (verb.Modal is "können" or "drohen" || verb.Mood == Mood.SubjunctiveTwo)
            && (verb.Lemma is "eskalieren" or "kippen" or "kollabieren" || said.Says("außer"));
        var isNear =
            (verb.IsCopula || verb.Lemma is "stehen" or "stehenbleiben" or "befinden")
            && said.Clause.Prepositionals.Any(p =>
                p is { Lemma: "an" or "vor", Object.Lemma: "Rand" or "Abgrund" or "Schwelle" }
                || (p is { Lemma: "vor", Object: { } next } && Words.Contains("menace", next.Lemma))
            );
        var isGrave =
            verb is { IsCopula: true, Tense: Tense.Present }
            && said.Clause.Predicative?.Adjective is { } adjective
            && Words.Lists("grave", adjective.Lemma);
        return !said.IsNegated && (looms || leads || willBe || isLoose || isAtRisk || isNear || isGrave)
            ? said.Act(EventType.Warned, [], "es drohe X, sagte Y", (0.6, "a danger told in reported speech"))
            : null;
    }
}
