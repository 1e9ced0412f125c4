using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>A clause while its words are being gathered.</summary>
internal sealed class ClauseDraft(ClauseKind kind)
{
    public Clause Clause { get; } = new(kind);

    public List<Token> Tokens { get; } = [];

    public Token? Finite { get; set; }

    public ClauseDraft? Parent { get; set; }

    public ClauseRole Role { get; set; }

    /// <summary>Whether a clause completes the verb.</summary>
    public bool HasComplement { get; set; }

    /// <summary>Whether a colon or semicolon parts it from what is before.</summary>
    public bool IsParted { get; set; }

    /// <summary>Whether a conjunct ends in the auxiliary that this clause shares: "gefasst und ihr Lager zerstört worden".</summary>
    public bool SharesPassive { get; set; }

    /// <summary>Whether a conjunct ends in the infinitive that this clause shares: "soll sie verletzt und ihn getötet haben".</summary>
    public bool SharesInfinitive { get; set; }

    /// <summary>The conjunct behind this clause that brings the auxiliary for both: "gezwungen und den Mann verhaftet hatten".</summary>
    public ClauseDraft? Auxiliary { get; set; }

    /// <summary>Whether the sentence asks.</summary>
    public bool IsQuestion { get; set; }

    public Token? Subjunction { get; set; }

    public Token? Coordinator { get; set; }

    /// <summary>The clause whose auxiliary, subject or subjunction this conjunct shares.</summary>
    public ClauseDraft? SharesWith { get; set; }

    /// <summary>The token index of the noun that a relative clause follows; -1 where unknown.</summary>
    public int AntecedentBefore { get; set; } = -1;

    /// <summary>Whether what a relative clause follows is a name: "Russland, das".</summary>
    public bool FollowsName { get; set; }

    public bool IsInQuotes => Tokens.Count > 0 && Tokens[0].IsInQuotes;

    public bool IsVerbFinal => Clause.Kind is ClauseKind.Subordinate or ClauseKind.Relative;

    public bool NeedsFinite =>
        Finite is null && Clause.Kind is not (ClauseKind.Infinitive or ClauseKind.Participle or ClauseKind.Verbless);

    /// <summary>Whether the finite verb waits for a participle or infinitive that isn't there.</summary>
    public bool AwaitsNonfinite =>
        Finite is not null
        && VerbKinds.IsAuxiliaryOrModal(FiniteLemma)
        && !Tokens.Exists(static t => t.Use is VerbForm.PastParticiple or VerbForm.Infinitive);

    public string FiniteLemma
    {
        get
        {
            if (Finite is not null)
            {
                foreach (var reading in Finite.VerbReadings)
                {
                    if (reading.Form == VerbForm.Finite)
                    {
                        return reading.Lemma;
                    }
                }
            }

            return "";
        }
    }
}
