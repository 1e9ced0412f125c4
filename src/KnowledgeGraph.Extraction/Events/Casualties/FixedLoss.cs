using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>A fixed phrase for a loss: "ums Leben kommen", "in die Flucht treiben", "zum Opfer fallen".</summary>
/// <param name="Slot">acc, or the preposition of the noun.</param>
/// <param name="Noun">The noun.</param>
/// <param name="Verbs">The verbs that go with it.</param>
/// <param name="Kind">What has become of the people.</param>
internal sealed record FixedLoss(string Slot, string Noun, string[] Verbs, CasualtyKind Kind)
{
    /// <summary>Verbs with the victims as their object: "trieb Tausende in die Flucht", "kostete 20 Menschen das Leben".</summary>
    private static readonly HashSet<string> s_transitive = new(StringComparer.Ordinal)
    {
        "bringen",
        "kosten",
        "treiben",
        "schlagen",
        "zwingen",
        "nehmen",
    };

    /// <summary>Whether the clause says it.</summary>
    public bool Tells(Clause clause, string verb)
    {
        if (!Verbs.Contains(verb, StringComparer.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < clause.Tokens.Count; i++)
        {
            if (clause.Tokens[i].Lemma == Noun)
            {
                return Slot == "acc" || Leads(clause, i);
            }
        }

        return false;
    }

    /// <summary>The people lost.</summary>
    public IEnumerable<NounPhrase> Victims(Clause clause, string verb)
    {
        var roles = new ClauseRoles(clause);
        var phrases = s_transitive.Contains(verb) ? roles.In("acc").Concat(roles.In("dat")) : roles.In("nom");
        return phrases.Where(p => p.Lemma != Noun).Distinct();
    }

    private bool Leads(Clause clause, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 3; i--)
        {
            if (Prepositions.WithoutArticle(clause.Tokens[i].Text) == Slot)
            {
                return true;
            }
        }

        return false;
    }
}
