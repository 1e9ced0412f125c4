using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Accusations by what is said of another: "Schuld sei X", "hinter der Tat stecke X", "X untergrabe den Frieden".</summary>
internal static class SpokenCharges
{
    private static NounClasses Words => FrameLexicon.Instance.Classes;

    /// <summary>The act, or null where nobody is blamed.</summary>
    public static EventDraft? Of(SpokenClause said) => Blame(said) ?? Steered(said) ?? Wrong(said);

    /// <summary>"Der Befehl sei aus Teheran gekommen", "der Umsturz werde von Rom gesteuert": who is behind it is blamed.</summary>
    private static EventDraft? Steered(SpokenClause said)
    {
        var isOrder =
            said.Verb is { Lemma: "kommen" or "stammen" or "ausgehen", Modal: null }
            && said.Subject
                is { Lemma: "Befehl" or "Auftrag" or "Anweisung" or "Anordnung" or "Weisung" or "Aggression" };
        var isSteered = said.Clause.Tokens.Any(t =>
            t.Text
                is "gesteuert"
                    or "ferngesteuert"
                    or "orchestriert"
                    or "angezettelt"
                    or "gelenkt"
                    or "inszeniert"
                    or "angestiftet"
                    or "eingefädelt"
                    or "angeheizt"
        );
        if (said.IsNegated || !(isOrder || isSteered))
        {
            return null;
        }

        var behind = said
            .Clause.Prepositionals.Concat(said.Clause.Children.SelectMany(c => c.Prepositionals))
            .Where(p => p is { Lemma: "aus" or "von" or "in", Object: not null })
            .Select(p => said.Others(said.Whom(p.Object!)))
            .FirstOrDefault(a => a.Count > 0);
        return behind is null
            ? null
            : said.Act(EventType.Accused, behind, "gesteuert von X, sagte Y", (0.68, "blame in reported speech"));
    }

    private static EventDraft? Blame(SpokenClause said)
    {
        if (said.IsNegated || said.Verb.Lemma is not ("sein" or "tragen" or "stecken" or "stehen" or "liegen"))
        {
            return null;
        }

        var isBehind =
            said.Verb.Lemma is "stecken" or "stehen"
            && (
                said.Clause.Prepositionals.Any(p => p.Lemma == "hinter")
                || said.Says("dahinter")
                || said.Says("Dahinter")
            );
        var isGuilt =
            said.Verb.Lemma is "sein" or "tragen" or "liegen"
            && said.Clause.Tokens.Any(t =>
                t.Lemma
                    is "verantwortlich"
                        or "schuld"
                        or "schuldig"
                        or "Schuld"
                        or "Verantwortung"
                        or "Hauptschuld"
                        or "Alleinschuld"
                        or "Mitschuld"
                        or "Teilschuld"
                        or "Mitverantwortung"
                        or "mitverantwortlich"
                        or "mitschuldig"
                || t.Text is "Schuld" or "schuld"
            );
        if (!isBehind && !isGuilt)
        {
            return null;
        }

        var phrases =
            said.Verb.Lemma == "liegen"
                ? said.Clause.Prepositionals.Where(p => p.Lemma == "bei").Select(p => p.Object)
                // "Die Verantwortung trage Bagdad": names show no case.
                : [said.Subject, said.Clause.Predicative?.Noun, said.Clause.DirectObject];
        var blamed = phrases.OfType<NounPhrase>().Select(said.Whom).FirstOrDefault(a => a.Count > 0) ?? [];
        return blamed.Count == 0 || said.Others(blamed).Count < blamed.Count
            ? null
            : said.Act(
                EventType.Accused,
                blamed,
                isBehind ? "dahinter stecke X, sagte Y" : "verantwortlich sei X, sagte Y",
                (0.7, "blame in reported speech")
            );
    }

    /// <summary>"Der Iran untergrabe den Frieden", "Belgrad halte sich nicht an das Abkommen".</summary>
    private static EventDraft? Wrong(SpokenClause said)
    {
        if (said.Verb.Modal is not (null or "wollen") || said.Roles.IsPassive || said.Subject is not { } subject)
        {
            return null;
        }

        var isWrong = said.IsNegated
            ? Words.Lists("duties", said.Verb.Lemma)
            : (Words.Lists("wrongs", said.Verb.Lemma) || IsMisuse(said) || IsFixedWrong(said))
                && said.Verb.Tense != German.Morphology.Tense.Future;
        var isFailing = !isWrong && said.IsNegated && Words.Lists("failings", said.Verb.Lemma);
        var doers = isWrong || isFailing ? said.WhomOrWhose(subject) : [];
        return doers.Count == 0 || said.Others(doers).Count < doers.Count
            ? null
            : said.Act(
                isFailing ? EventType.Criticised : EventType.Accused,
                doers,
                "X tue Unrecht, sagte Y",
                (0.66, "a wrong is told of another in reported speech")
            );
    }

    /// <summary>"Die Führung mache gemeinsame Sache mit Terroristen": a charge, whatever else the words tell.</summary>
    public static EventDraft? Complicity(SpokenClause said) =>
        !said.IsNegated
        && said.Verb is { Modal: null, Tense: not Tense.Future }
        && said.Subject is { } subject
        && (
            (said.Verb.Lemma == "machen" && said.Says("gemeinsame") && said.Says("Sache"))
            || (said.Verb.Lemma == "stecken" && said.Says("Decke"))
            || (said.Verb.Lemma is "paktieren" or "kollaborieren" or "kungeln" or "sympathisieren")
        )
        && said.Whom(subject) is { Count: > 0 } doers
        && said.Others(doers).Count == doers.Count
            ? said.Act(
                EventType.Accused,
                doers,
                "gemeinsame Sache, sagte Y",
                (0.7, "a wrong is told of another in reported speech")
            )
            : null;

    /// <summary>"Moskau setze Hunger als Waffe ein", "die Hamas benutze Zivilisten als Schutzschilde".</summary>
    private static bool IsMisuse(SpokenClause said) =>
        said.Verb.Lemma is "einsetzen" or "benutzen" or "nutzen" or "missbrauchen" or "verwenden" or "nehmen"
        && said.Says("als")
        && said.Clause.Tokens.Any(t =>
            t.Text
                is "Waffe"
                    or "Druckmittel"
                    or "Schutzschild"
                    or "Schutzschilde"
                    or "Faustpfand"
                    or "Spielball"
                    or "Geisel"
        );

    /// <summary>"überschreite rote Linien", "treibe ein falsches Spiel", "gieße Öl ins Feuer", "verbreite Lügen".</summary>
    private static bool IsFixedWrong(SpokenClause said) =>
        said.Verb.Lemma switch
        {
            "überschreiten" => Has(said, "Linie", "Grenze"),
            "treiben" => Has(said, "Spiel", "Keil"),
            "verlieren" => Has(said, "Legitimität", "Glaubwürdigkeit"),
            "gießen" => Has(said, "Öl"),
            "verbreiten" or "säen" or "streuen" => Has(
                said,
                "Lüge",
                "Propaganda",
                "Hass",
                "Zwietracht",
                "Desinformation"
            ),
            "treten" => Has(said, "Fuß", "Menschenrecht"),
            "spielen" => Has(said, "Feuer"),
            _ => false,
        };

    private static bool Has(SpokenClause said, params ReadOnlySpan<string> lemmas)
    {
        foreach (var token in said.Clause.Tokens)
        {
            if (lemmas.Contains(token.Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
