using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>
/// Finds whom the bodies of a state do what is done at home: "Die Polizei nahm |Kirow| fest" is the police of Kirow's state.
/// </summary>
internal static class DomesticDeeds
{
    private static readonly HashSet<string> _verbs = new(StringComparer.Ordinal)
    {
        "festnehmen",
        "verhaften",
        "inhaftieren",
        "festsetzen",
        "festhalten",
        "abführen",
        "einsperren",
        "einkerkern",
        "verurteilen",
        "freisprechen",
        "begnadigen",
        "anklagen",
        "vernehmen",
        "verhören",
        "vorladen",
        "entlassen",
        "freilassen",
        "stürzen",
        "absetzen",
        "entmachten",
        "entheben",
        "suspendieren",
        "ernennen",
        "wählen",
        "vereidigen",
        "bestätigen",
        "durchsuchen",
        "schützen",
        "bewachen",
        "unterstellen",
        "putschen",
        "hinrichten",
        "ausbürgern",
        "ausliefern",
        "abschieben",
        "ermitteln",
    };

    /// <summary>Those who speak and act against the leaders of their own state.</summary>
    private static readonly HashSet<string> _critics = new(StringComparer.Ordinal)
    {
        "Opposition",
        "Oppositionsparteien",
        "Parteien",
        "Parlament",
        "Fraktion",
        "Gewerkschaften",
        "Justiz",
        "Gericht",
        "Wahlkommission",
        "Bischöfe",
        "Kirche",
        "Dissidenten",
        "Journalisten",
        "Anwaltskammer",
        "Menschenrechtskommission",
        "Parlament",
    };

    /// <summary>Whether a body or group has to do with its own state rather than with others.</summary>
    public static bool IsCritic(string body) => _critics.Contains(body);

    private static readonly HashSet<string> _commands = new(StringComparer.Ordinal)
    {
        "anweisen",
        "befehlen",
        "beauftragen",
        "ermächtigen",
        "mobilisieren",
        "entsenden",
        "aussenden",
        "losschicken",
        "schicken",
        "einsetzen",
        "aufbieten",
        "alarmieren",
        "versetzen",
        "verlegen",
        "stationieren",
        "zurückziehen",
        "abziehen",
        "zurückholen",
        "zurückbeordern",
        "aufrüsten",
        "aufstocken",
        "umbauen",
        "befehligen",
        "auflösen",
        "vereidigen",
    };

    /// <summary>"Der Präsident wies die Armee an": the subject that has command of the mention; null where none.</summary>
    public static NounPhrase? CommanderOf(Draft draft)
    {
        foreach (var clause in MentionClause.Around(draft))
        {
            if (
                clause is { Verb: { Voice: Voice.Active } verb, Subject: { } subject }
                && _commands.Contains(verb.Lemma)
                && (MentionClause.Holds(clause.DirectObject, draft) || MentionClause.Holds(clause.DativeObject, draft))
            )
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>Whether the mention is the subject of what is done at home: "das Militär hat geputscht".</summary>
    public static bool IsDoer(Draft draft) =>
        MentionClause
            .Around(draft)
            .Any(c => c.Verb is { } verb && _verbs.Contains(verb.Lemma) && MentionClause.Holds(c.Subject, draft));

    /// <summary>The phrases of those whom the mention's clause says this of; none where it says nothing of the kind.</summary>
    public static IEnumerable<TextSpan> VictimsOf(Draft draft)
    {
        foreach (var clause in MentionClause.Around(draft))
        {
            if (clause.Verb is not { } verb || !_verbs.Contains(verb.Lemma))
            {
                continue;
            }

            if (MentionClause.Holds(clause.Subject, draft))
            {
                if (clause.DirectObject is { } victim)
                {
                    yield return victim.Span;
                }
            }
            else if (
                clause.Subject is { } passive
                && clause.Prepositionals.Any(p =>
                    p.Span.Start <= draft.Position
                    && draft.Position < p.Span.End
                    && p.Lemma is "von" or "durch" or "gegen"
                )
            )
            {
                yield return passive.Span;
            }
        }
    }
}
