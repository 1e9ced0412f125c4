using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference.Courts;

/// <summary>Finds who stands before a court or is held, so that "der Angeklagte" and "der Verdächtige" can mean him.</summary>
internal static class Suspects
{
    /// <summary>What is done to somebody by police and courts; whoever does it is none of those meant.</summary>
    private static readonly HashSet<string> s_acts = new(StringComparer.Ordinal)
    {
        "abführen",
        "abschieben",
        "anklagen",
        "ausliefern",
        "beschuldigen",
        "bezichtigen",
        "einsperren",
        "ermitteln",
        "fassen",
        "festhalten",
        "festnehmen",
        "festsetzen",
        "freilassen",
        "freisprechen",
        "inhaftieren",
        "überführen",
        "verdächtigen",
        "verhaften",
        "verhören",
        "vernehmen",
        "verurteilen",
        "vorführen",
        "vorwerfen",
    };

    /// <summary>Words of clauses that tell of somebody's case, whatever the verb.</summary>
    private static readonly string[] s_words =
    [
        "haft",
        "haftbefehl",
        "prozess",
        "anklage",
        "gefängnis",
        "gericht",
        "verdacht",
        "ermittlung",
        "gewahrsam",
        "gitter",
        "verantworten",
        "inhaftiert",
        "angeklagt",
        "verhaftet",
        "festgenommen",
        "mutmaßlich",
    ];

    /// <summary>Whether an actor is a body that investigates, arrests and tries.</summary>
    public static bool IsJudicial(Actor actor) =>
        actor is { Kind: ActorKind.Body, Name: "Justiz" or "Gericht" or "Polizei" };

    /// <summary>Whether a mention without a name is one person whom police or court hold: "der Angeklagte", "dem Verdächtigen".</summary>
    public static bool IsOne(Draft draft) =>
        draft is { Body.Name: "Verdächtige", Owners.Count: 0, OwnerDraft: null }
        && (
            draft.Words.IsAny(draft.First, "der", "Der") ? !draft.Noun.EndsWith('n')
            : draft.Words.IsAny(draft.First, "die", "Die") ? !draft.Noun.EndsWith('n') && draft.Definite
            : draft.Words.IsAny(draft.First, "dem", "Dem", "des", "Des", "den", "Den", "diesem", "diesen")
                && !draft.Words.Tokens[draft.Head].Agreement.Numbers.HasFlag(Numbers.Plural)
        );

    /// <summary>Whether a mention's clause tells that police or court deal with it.</summary>
    public static bool IsCharged(Draft draft)
    {
        if (draft.Office?.Key is "Richter" or "Staatsanwalt" or "Anwalt" || MentionClause.Of(draft) is not { } clause)
        {
            return false;
        }

        if (clause.Verb is { } verb && s_acts.Contains(verb.Lemma))
        {
            return verb.Voice == Voice.Passive || !MentionClause.Holds(clause.Subject, draft);
        }

        foreach (var token in clause.Tokens)
        {
            if (s_words.Any(w => (token.Lemma ?? token.Text).EndsWith(w, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
