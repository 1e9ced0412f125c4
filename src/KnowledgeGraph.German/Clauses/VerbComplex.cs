using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Whether the subject does or suffers what the verb tells.</summary>
public enum Voice
{
    /// <summary>"greift an".</summary>
    Active,

    /// <summary>"wird angegriffen".</summary>
    Passive,

    /// <summary>"ist zerstört": the state after it.</summary>
    StatePassive,

    /// <summary>"bekommt vorgeworfen": the subject is what the dative would be.</summary>
    RecipientPassive,

    /// <summary>"ist anzuerkennen", "bleibt abzuwarten".</summary>
    ZuPassive,

    /// <summary>"lässt sich lösen".</summary>
    LassenPassive,
}

/// <summary>The verbs of a clause as one: finite verb, auxiliaries, modal verbs, participle or infinitive, prefix.</summary>
public sealed class VerbComplex
{
    internal VerbComplex(Token main, string lemma)
    {
        MainToken = main;
        Lemma = lemma;
    }

    /// <summary>The infinitive of the main verb with its separable prefix ("warf … vor": vorwerfen).</summary>
    public string Lemma { get; internal set; }

    /// <summary>The main verb: participle, infinitive, or the finite verb where it stands alone; a copula where there is no other.</summary>
    public Token MainToken { get; internal set; }

    /// <summary>The finite verb; null in infinitive and participle clauses.</summary>
    public Token? FiniteToken { get; internal set; }

    /// <summary>The separated prefix; null where none.</summary>
    public Token? PrefixToken { get; internal set; }

    /// <summary>"zu" before the infinitive; null where none.</summary>
    public Token? ZuToken { get; internal set; }

    /// <summary>All tokens of the complex, in the order of the text.</summary>
    public IReadOnlyList<Token> Tokens { get; internal set; } = [];

    /// <summary>From the first to the last token, which need not be adjacent.</summary>
    public TextSpan Span => Tokens.Count == 0 ? MainToken.Span : new(Tokens[0].Span.Start, Tokens[^1].Span.End);

    /// <summary>The auxiliaries ("haben", "sein", "werden", "bekommen"), in the order of the text.</summary>
    public IReadOnlyList<Token> Auxiliaries { get; internal set; } = [];

    /// <summary>The modal verb's infinitive ("müssen", "wollen", "lassen" with infinitive too); null where none.</summary>
    public string? Modal { get; internal set; }

    /// <summary>The voice.</summary>
    public Voice Voice { get; internal set; }

    /// <summary>The tense of the whole.</summary>
    public Tense Tense { get; internal set; }

    /// <summary>The mood of the finite verb.</summary>
    public Mood Mood { get; internal set; }

    /// <summary>The persons that the finite verb's form allows.</summary>
    public Persons Persons { get; internal set; }

    /// <summary>Whether "nicht", "nie", "niemals" negates the clause; a "kein" is at its noun phrase.</summary>
    public bool IsNegated { get; internal set; }

    /// <summary>Whether "sich" (or "mich", "uns" with that subject) belongs to the verb.</summary>
    public bool IsReflexive { get; internal set; }

    /// <summary>The reflexive pronoun; null where none.</summary>
    public Token? ReflexiveToken { get; internal set; }

    /// <summary>Whether the verb is a copula ("sein", "werden", "bleiben") with a predicative.</summary>
    public bool IsCopula { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Lemma;
}
