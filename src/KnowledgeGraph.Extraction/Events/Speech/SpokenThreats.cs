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
    public static EventDraft? Of(SpokenClause said) => Unpunished(said) ?? Means(said) ?? Regret(said) ?? Menace(said);

    /// <summary>"Wir werden zurückschlagen", "Man werde Vergeltung üben", "Sollte X angreifen, werde man handeln".</summary>
    /// <param name="said">The clause.</param>
    /// <param name="told">What its verb would tell by itself; null where it tells nothing.</param>
    public static EventDraft? Reprisal(SpokenClause said, EventType? told)
    {
        if (said.Verb is not { Tense: Tense.Future, Modal: null } verb || said.Roles.IsPassive)
        {
            return null;
        }

        var deterred = Deterred(said);
        var isHostile = Words.Lists("reprisals", verb.Lemma) || IsFixed(said) || told == EventType.Attacked;
        var isConditional =
            (deterred.Count > 0 || IsOtherwise(said))
            && (Words.Lists("hostile", verb.Lemma) || (IsOtherwise(said) && said.IsNegated));
        if (!(said.IsOwn && ((isHostile && !said.IsNegated) || isConditional)) && !IsForced(said, deterred))
        {
            return null;
        }

        var target =
            deterred.Count > 0
                ? deterred
                : s_struck
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

    /// <summary>"Alle Optionen lägen auf dem Tisch", "auch Gewalt bleibe eine Option", "die Hilfe stehe auf dem Prüfstand".</summary>
    private static EventDraft? Means(SpokenClause said)
    {
        var isOpen =
            said.Subject is { } subject
            && (
                (
                    subject.Lemma == "Option"
                    && (said.Says("Tisch") || said.Says("offen"))
                    && !said.IsNegated
                    && said.Clause.Children.Count == 0
                )
                || (
                    Words.Contains("force", subject.Lemma)
                    && (said.Says("Option") || said.Says("Optionen") || said.Says("ausgeschlossen"))
                    && said.IsNegated == said.Says("ausgeschlossen")
                )
            );
        var isReviewed =
            !said.IsNegated && said.Says("Prüfstand") && said.Verb.Lemma is "stellen" or "stehen" or "kommen";
        if (!isOpen && !isReviewed)
        {
            return null;
        }

        var thing = isReviewed ? said.Subject ?? said.Clause.DirectObject : null;
        var struck = thing is null
            ? []
            : said.Others(
                said.Whom(thing)
                    .Concat(
                        thing
                            .Prepositionals.Concat(said.Clause.Prepositionals)
                            .Where(p => p is { Lemma: "mit" or "für" or "an", Object: not null })
                            .SelectMany(p => said.Whom(p.Object!))
                    )
            );
        return said.Act(
            EventType.Threatened,
            struck,
            "alle Optionen offen, sagte Y",
            (struck.Count > 0 ? 0.66 : 0.72, "a means that is kept open, in reported speech")
        );
    }

    /// <summary>"Das werde nicht unbeantwortet bleiben", "man werde die Tat nicht ungestraft lassen".</summary>
    private static EventDraft? Unpunished(SpokenClause said)
    {
        if (
            !said.IsNegated
            || said.Verb.Lemma
                is not ("bleiben" or "lassen" or "davonkommen" or "hinnehmen" or "zusehen" or "zuschauen")
            || !said.Clause.Tokens.Any(t =>
                t.Text
                    is "unbeantwortet"
                        or "ungestraft"
                        or "ungesühnt"
                        or "straflos"
                        or "folgenlos"
                        or "tatenlos"
                        or "unwidersprochen"
            )
        )
        {
            return null;
        }

        var deed = said.Clause.DirectObject ?? said.Subject;
        var struck = deed is null ? [] : said.Others(said.WhomOrWhose(deed));
        return said.Act(
            EventType.Threatened,
            struck,
            "nicht unbeantwortet, sagte Y",
            (struck.Count > 0 ? 0.68 : 0.6, "what is not to go unpunished, in reported speech"),
            deed
        );
    }

    /// <summary>"|Sollte Eritrea sich weigern|, werde man handeln": whoever is to be kept from it.</summary>
    private static IReadOnlyList<Actor> Deterred(SpokenClause said) =>
        said.Clause.Children.Where(c =>
                c.Kind == ClauseKind.VerbFirst
                || c.Subjunction?.Lemma is "wenn" or "falls" or "sobald" or "sofern" or "solange"
            )
            .Select(c => c.Subject)
            .OfType<NounPhrase>()
            .Select(p => said.Others(said.Whom(p)))
            .FirstOrDefault(a => a.Count > 0)
        ?? [];

    /// <summary>"|Andernfalls| werde man die Geiseln töten": unless the other does what is asked.</summary>
    private static bool IsOtherwise(SpokenClause said) =>
        said.Clause.Tokens.Any(t =>
            t.Text.ToLowerInvariant() is "andernfalls" or "anderenfalls" or "ansonsten" or "sonst"
        );

    /// <summary>"Sollte X sich weigern, werde die Truppe es |dazu zwingen|".</summary>
    private static bool IsForced(SpokenClause said, IReadOnlyList<Actor> deterred) =>
        deterred.Count > 0
        && !said.IsNegated
        && said.Verb.Lemma is "zwingen" or "dazuzwingen"
        && said.Subject is { } subject
        && said.Others(said.Whom(subject)).All(a => deterred.All(d => ActorSides.Key(d) != ActorSides.Key(a)));

    /// <summary>"Ohne ein Ende der Besatzung werde es keinen Frieden geben": a warning, and nothing that is refused.</summary>
    public static bool IsNoPeace(SpokenClause said, NounPhrase missing) =>
        missing.Lemma
            is "Frieden"
                or "Stabilität"
                or "Sicherheit"
                or "Zukunft"
                or "Ruhe"
                or "Wohlstand"
                or "Fortschritt"
        && (
            said.Clause.Prepositionals.Any(p => p.Lemma == "ohne")
            || said.Clause.Children.Any(c => c.Subjunction?.Lemma is "solange" or "bevor" or "ehe" or "wenn")
        );

    /// <summary>"Konsequenzen ziehen", "zur Rechenschaft ziehen", "Vergeltung üben", "Rache nehmen".</summary>
    private static bool IsFixed(SpokenClause said) =>
        (said.Verb.Lemma == "ziehen" && said.Clause.Tokens.Any(t => t.Lemma is "Konsequenz" or "Rechenschaft"))
        || (
            said.Verb.Lemma is "üben" or "nehmen" or "ergreifen"
            && said.Clause.Tokens.Any(t => t.Lemma is "Vergeltung" or "Rache" or "Gegenmaßnahme" or "Strafmaßnahme")
        )
        || (
            said.Verb.Lemma is "zudrehen" or "abdrehen"
            && said.Clause.Tokens.Any(t => t.Lemma is "Hahn" or "Gashahn" or "Geldhahn" or "Ölhahn")
        )
        || (said.Verb.Lemma == "greifen" && said.Says("Waffen"));

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

        var price = said.Clause.Tokens.Any(t =>
            t.Lemma is "Preis" or "Konsequenz" or "Folge" or "Quittung" or "Rechnung" or "Antwort" or "Reaktion"
            || t.Text is "teuer" or "bitter"
        );
        var isRegret =
            said.Verb.Lemma is "bereuen" or "büßen"
            || (
                said.Verb is { Lemma: "rechnen", Modal: "müssen" }
                && said.Clause.Prepositionals.Any(p =>
                    p is { Lemma: "mit", Object: { } what } && Words.Contains("reprisal", what.Lemma)
                )
            )
            || (
                price
                && (
                    Words.Lists("regrets", said.Verb.Lemma)
                    || said.Verb.Lemma is "haben" or "bekommen" or "ziehen" or "nachsichziehen" or "auslösen"
                )
            );
        var bearers = isRegret && said.Subject is { } subject ? said.Others(said.WhomOrWhose(subject)) : [];
        return
            !isRegret || (bearers.Count == 0 && said.Verb.Lemma is not ("haben" or "rechnen" or "ziehen" or "auslösen"))
            ? null
            : said.Act(
                EventType.Threatened,
                bearers,
                "X werde es bereuen, sagte Y",
                (bearers.Count == 0 ? 0.62 : 0.66, "what another will have to bear, in reported speech")
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
            && (
                verb.Lemma is "eskalieren" or "kippen" or "kollabieren" || said.Says("außer") && said.Says("Kontrolle")
            );
        var isNear =
            (verb.IsCopula || verb.Lemma is "stehen" or "stehenbleiben" or "befinden")
            && said.Clause.Prepositionals.Any(p =>
                p is { Lemma: "an" or "vor", Object.Lemma: "Rand" or "Abgrund" or "Schwelle" }
                || (p is { Lemma: "vor", Object: { } next } && Words.Contains("menace", next.Lemma))
            );
        var isGrave =
            verb is { IsCopula: true, Tense: Tense.Present }
            && (
                (said.Clause.Predicative?.Adjective is { } adjective && Words.Lists("grave", adjective.Lemma))
                || said.Clause.Predicative?.Noun
                    is { Lemma: "Pulverfass" or "Zeitbombe" or "Alarmsignal" or "Warnsignal" }
            );
        var isHopeless =
            verb is { Lemma: "geben" }
            && (verb.Tense == Tense.Future || verb.Modal == "können")
            && said.IsNegated
            && new[] { said.Clause.DirectObject, said.Subject }.OfType<NounPhrase>().Any(p => IsNoPeace(said, p));
        return isHopeless || !said.IsNegated && (looms || leads || willBe || isLoose || isAtRisk || isNear || isGrave)
            ? said.Act(EventType.Warned, [], "es drohe X, sagte Y", (0.6, "a danger told in reported speech"))
            : null;
    }
}
