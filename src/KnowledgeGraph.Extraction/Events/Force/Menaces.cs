using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>"gelobte, die Rebellen zu vernichten", "ist zum Krieg bereit": what is promised so is no offer but a threat.</summary>
internal static class Menaces
{
    private static readonly string[] s_deeds =
    [
        "angreifen",
        "attackieren",
        "bombardieren",
        "beschießen",
        "besetzen",
        "begraben",
        "einmarschieren",
        "töten",
        "versenken",
        "jagen",
        "ausrotten",
    ];

    /// <summary>Of the class "reprisals" these tell of harm only where the words around say so.</summary>
    private static readonly string[] s_harmless =
    [
        "antworten",
        "reagieren",
        "einfordern",
        "erwidern",
        "kontern",
        "gegensteuern",
        "vorgehen",
        "ahnden",
        "durchgreifen",
    ];

    public static bool AreTold(Clause clause) =>
        clause.Complements.Any(c =>
            c.Verb is { Lemma: { } deed }
            && !new ClauseRoles(c).IsNegated
            && (
                s_deeds.Contains(deed)
                || (FrameLexicon.Instance.Classes.Lists("reprisals", deed) && !s_harmless.Contains(deed))
            )
        )
        || clause.Prepositionals.Any(p =>
            p
                is {
                    Lemma: "zu",
                    Object.Lemma: "Krieg"
                        or "Angriff"
                        or "Gegenschlag"
                        or "Militärschlag"
                        or "Vergeltung"
                        or "Vergeltungsschlag"
                        or "Einmarsch"
                }
        );
}
