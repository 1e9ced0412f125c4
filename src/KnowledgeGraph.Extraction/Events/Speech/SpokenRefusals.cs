using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>Refusals: "das komme nicht in Frage", "es werde keine Gespräche geben", "wir werden nicht nachgeben".</summary>
internal static class SpokenRefusals
{
    /// <summary>Where the one stands whom a refusal concerns.</summary>
    private static readonly string[] s_partners = ["mit", "dat", "von", "an", "acc"];

    /// <summary>What one does not do and yet refuses nobody by it.</summary>
    private static readonly HashSet<string> s_idle = new(StringComparer.Ordinal)
    {
        "wissen",
        "sagen",
        "kommentieren",
        "verstehen",
        "glauben",
        "vergessen",
        "sein",
        "haben",
        "werden",
        "ruhen",
        "rasten",
        "ausschließen",
        "zögern",
        "spekulieren",
        "hoffen",
        "erwarten",
        "meinen",
        "bestreiten",
        "leugnen",
        "verhehlen",
        "gehen",
        "leben",
        "sterben",
        "können",
        "müssen",
        "lassen",
        "lockerlassen",
        "nachlassen",
        "aufhören",
        "scheuen",
        "zurückschrecken",
        "bleiben",
    };

    private static NounClasses Words => FrameLexicon.Instance.Classes;

    /// <summary>The act, or null where nothing is refused.</summary>
    public static EventDraft? Of(SpokenClause said) =>
        Unthinkable(said)
        ?? Domestic(said)
        ?? Groundless(said)
        ?? Unbound(said)
        ?? NoSuchThing(said)
        ?? OwnRefusal(said);

    /// <summary>Whether not to do it refuses nobody anything: "will nicht wissen".</summary>
    public static bool IsIdle(VerbComplex verb) => s_idle.Contains(verb.Lemma);

    /// <summary>"kommt nicht in Frage", "steht nicht zur Debatte", "sei ausgeschlossen", "sei keine Option".</summary>
    private static EventDraft? Unthinkable(SpokenClause said)
    {
        var clause = said.Clause;
        var isPhrase =
            said.IsNegated
            && (
                (said.Verb.Lemma == "sein" && said.Subject?.Lemma == "Rede")
                || (said.Verb.Lemma == "entbehren" && said.Says("Grundlage"))
                || (
                    said.Verb.Lemma is "kommen" or "infragekommen"
                    && (Has(said, "in", "Frage") || Has(said, "in", "Betracht") || Infrage(said))
                )
                || (
                    said.Verb.Lemma is "stehen"
                    && clause.Prepositionals.Any(p =>
                        p
                            is {
                                Lemma: "zu",
                                Object.Lemma: "Debatte" or "Diskussion" or "Disposition" or "Verhandlung" or "Wahl"
                            }
                    )
                )
                || (
                    said.Verb.IsCopula
                    && (
                        clause.Predicative?.Adjective?.Lemma
                            is "verhandelbar"
                                or "denkbar"
                                or "vorstellbar"
                                or "verkäuflich"
                        || (
                            clause.Predicative?.Noun is { IsNegated: true } noun && Words.Contains("option", noun.Lemma)
                        )
                    )
                )
            );
        var isAdjective =
            !said.IsNegated
            && said.Verb.IsCopula
            && clause.Predicative is { Comparison: null, Adjective: { } adjective }
            && Words.Lists("refused", adjective.Lemma)
            && said.Subject is { } thing
            && (Words.Contains("conceded", thing.Lemma) || Words.Contains("demand", thing.Lemma));
        return isPhrase || isAdjective
            ? said.Act(
                EventType.Rejected,
                said.Subject is { } subject ? said.Others(Whose(said, subject)) : [],
                "komme nicht in Frage, sagte Y",
                (0.64, "a refusal in reported speech"),
                said.Subject
            )
            : null;
    }

    /// <summary>"Das sei eine innere Angelegenheit": whoever says so forbids others to meddle.</summary>
    private static EventDraft? Domestic(SpokenClause said) =>
        !said.IsNegated
        && said.Clause.Tokens.Any(t => t.Text is "Angelegenheit" or "Angelegenheiten")
        && said.Clause.Tokens.Any(t =>
            t.Text.StartsWith("inner", StringComparison.Ordinal)
            || t.Text.StartsWith("intern", StringComparison.Ordinal)
        )
        && said.Verb.Lemma is "sein" or "handeln" or "bleiben"
            ? said.Act(
                EventType.Rejected,
                [],
                "innere Angelegenheit, sagte Y",
                (0.66, "a refusal in reported speech"),
                said.Subject
            )
            : null;

    /// <summary>"Man habe keine Grundlage für Gespräche", "es gebe keinen Anlass, das zu ändern".</summary>
    private static EventDraft? Groundless(SpokenClause said)
    {
        if (
            said is not { IsNegated: true, Verb: { Lemma: "haben" or "sehen" or "geben" or "bestehen", Modal: null } }
            || new[] { said.Clause.DirectObject, said.Subject }
                .OfType<NounPhrase>()
                .FirstOrDefault(p => p.IsNegated && p.Lemma != "Alternative" && Words.Contains("option", p.Lemma))
                is not { } ground
        )
        {
            return null;
        }

        var wanted = ground
            .Prepositionals.Concat(said.Clause.Prepositionals)
            .Where(p => p.Lemma is "für" or "zu" or "auf")
            .Select(p => p.Object)
            .OfType<NounPhrase>()
            .FirstOrDefault(p => Words.Contains("conceded", p.Lemma) || Words.Contains("talks", p.Lemma));
        var isToAct = said.Clause.Children.Any(c => c.Kind == ClauseKind.Infinitive);
        return wanted is null && !isToAct
            ? null
            : said.Act(
                EventType.Rejected,
                wanted is null ? [] : said.Others(Whose(said, wanted)),
                "keine Grundlage für X, sagte Y",
                (0.62, "a refusal in reported speech"),
                wanted
            );
    }

    /// <summary>"Man fühle sich an das Urteil nicht gebunden": what binds is refused.</summary>
    private static EventDraft? Unbound(SpokenClause said) =>
        said is { IsNegated: true, Verb.Lemma: "fühlen" or "sehen" or "sein" }
        && said.Clause.Tokens.Any(t => t.Text is "gebunden" or "verpflichtet" or "angesprochen")
        && said.Clause.Prepositionals.FirstOrDefault(p => p is { Lemma: "an" or "durch" or "von", Object: not null })
            is { Object: { } bond }
            ? said.Act(
                EventType.Rejected,
                said.Others(said.WhomOrWhose(bond)),
                "nicht gebunden an X, sagte Y",
                (0.64, "a refusal in reported speech"),
                bond
            )
            : null;

    private static bool Infrage(SpokenClause said) => said.Says("infrage") || said.Says("Infrage");

    private static bool Has(SpokenClause said, string preposition, string noun) =>
        said.Clause.Prepositionals.Any(p => p.Lemma == preposition && p.Object?.Lemma == noun);

    /// <summary>"Es werde keine Gespräche mit Kiew geben", "Verhandlungen wird es nicht geben".</summary>
    private static EventDraft? NoSuchThing(SpokenClause said) =>
        said
            is {
                IsNegated: true,
                Verb: { Lemma: "geben", Tense: Tense.Future or Tense.Present, Modal: null or "dürfen" or "können" },
            }
        && said.Verb.Modal is null or "können"
        && new[] { said.Clause.DirectObject, said.Subject }
            .OfType<NounPhrase>()
            .FirstOrDefault(p => Words.Contains("conceded", p.Lemma))
            is { } refused
        && !SpokenThreats.IsNoPeace(said, refused)
        && (said.Verb.Tense == Tense.Future || said.Verb.Modal == "können" || said.Clause.IsInQuotes)
            ? said.Act(
                EventType.Rejected,
                said.Others(Whose(said, refused)),
                "es werde kein X geben, sagte Y",
                (0.64, "a refusal in reported speech"),
                refused
            )
            : null;

    /// <summary>"Wir werden nicht nachgeben", "Sein Land wolle sich nicht beteiligen".</summary>
    private static EventDraft? OwnRefusal(SpokenClause said)
    {
        if (said is not { IsNegated: true, IsOwn: true, IsAhead: true } || IsIdle(said.Verb) || said.Roles.IsPassive)
        {
            return null;
        }

        var target = s_partners
            .SelectMany(s => said.Roles.In(s))
            .Select(p => said.Others(Whose(said, p)))
            .FirstOrDefault(a => a.Count > 0);
        return said.Act(
            EventType.Rejected,
            target ?? [],
            "werde nicht …, sagte Y",
            (0.6, "a refusal in reported speech")
        );
    }

    /// <summary>"Gespräche |mit Kiew|", "die Forderung |Roms|": whose it is, else who would be the partner.</summary>
    private static IEnumerable<Actor> Whose(SpokenClause said, NounPhrase thing) =>
        said.WhomOrWhose(thing) is { Count: > 0 } owners
            ? owners
            : thing
                .Prepositionals.Where(p => p is { Lemma: "mit" or "für" or "an", Object: not null })
                .SelectMany(p => said.Whom(p.Object!))
                .Concat(
                    said.Clause.Prepositionals.Where(p => p is { Lemma: "mit", Object: not null })
                        .SelectMany(p => said.Whom(p.Object!))
                );
}
