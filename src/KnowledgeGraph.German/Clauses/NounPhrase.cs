using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>What kind of determiner opens a noun phrase.</summary>
public enum DeterminerKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>"der", "die", "das", also fused into a preposition.</summary>
    Definite,

    /// <summary>"ein".</summary>
    Indefinite,

    /// <summary>"sein", "ihr", "unser" …</summary>
    Possessive,

    /// <summary>"dieser", "jener", "derselbe", "solcher".</summary>
    Demonstrative,

    /// <summary>"kein".</summary>
    Negative,

    /// <summary>"beide".</summary>
    Both,

    /// <summary>"alle", "jeder", "einige", "mehrere", "viele", "manche" …</summary>
    Quantifier,

    /// <summary>"welcher", "was für ein".</summary>
    Interrogative,

    /// <summary>"dessen", "deren": the genitive of a relative or demonstrative pronoun.</summary>
    GenitivePronoun,
}

/// <summary>What kind of pronoun a noun phrase is.</summary>
public enum PronounKind
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>"ich", "er", "ihnen".</summary>
    Personal,

    /// <summary>"sich", "einander".</summary>
    Reflexive,

    /// <summary>"der", "dieser", "dies" alone.</summary>
    Demonstrative,

    /// <summary>"der", "welcher", "was" at the head of a relative clause.</summary>
    Relative,

    /// <summary>"wer", "was", "welcher".</summary>
    Interrogative,

    /// <summary>"man", "jemand", "beide", "alle", "viele", "etwas", "nichts".</summary>
    Indefinite,

    /// <summary>"seiner", "unsere" alone.</summary>
    Possessive,
}

/// <summary>A noun with all that belongs to it, a name, or a pronoun.</summary>
public sealed class NounPhrase
{
    internal NounPhrase(Token head)
    {
        Head = head;
        Lemma = head.Lemma;
    }

    /// <summary>From the first to the last word, attributes and appositions included, coordinated members not.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>The index of the first token in the sentence.</summary>
    public int FirstToken { get; internal set; }

    /// <summary>The index of the last token of the phrase proper (no attributes behind the head).</summary>
    public int LastToken { get; internal set; }

    /// <summary>The noun, pronoun, or the first word of a name.</summary>
    public Token Head { get; internal set; }

    /// <summary>The head's dictionary form; of a name its words as written, of a numeral alone its text.</summary>
    public string Lemma { get; internal set; }

    /// <summary>Whether the head is a proper name.</summary>
    public bool IsName { get; internal set; }

    /// <summary>
    /// All words of the name, the head's included, where the phrase has one: its head is a name ("Nikol Paschinjan") or a
    /// name follows the head as a tight apposition ("US-Außenminister Antony Blinken"). Empty otherwise.
    /// </summary>
    public IReadOnlyList<Token> NameTokens { get; internal set; } = [];

    /// <summary>The combinations of case, gender and number that all words of the phrase allow.</summary>
    public Agreement Agreement { get; internal set; }

    /// <summary>The cases that the form allows.</summary>
    public Cases Cases => Agreement.Cases;

    /// <summary>The case that its role in the clause, its preposition or its noun gives it; none where unknown.</summary>
    public Cases Case { get; internal set; }

    /// <summary>Singular or plural, both where the form does not tell; several members joined by "und" are plural.</summary>
    public Numbers Number => Members.Count > 1 && Coordinator != "oder" ? Numbers.Plural : Agreement.Numbers;

    /// <summary>The person: 1, 2 or 3.</summary>
    public int Person { get; internal set; } = 3;

    /// <summary>The kind of determiner.</summary>
    public DeterminerKind Determiner { get; internal set; }

    /// <summary>The determiner, null where none or where it is fused into the preposition.</summary>
    public Token? DeterminerToken { get; internal set; }

    /// <summary>Whether the phrase is negated by "kein" or is "niemand", "nichts", or "nicht" stands right before it.</summary>
    public bool IsNegated { get; internal set; }

    /// <summary>The adjectives and participles before the head, in the order of the text.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; internal set; } = [];

    /// <summary>The number before the head; null where none.</summary>
    public Quantity? Quantity { get; internal set; }

    /// <summary>
    /// What stands in the genitive to the head: after it ("der Angriff Aserbaidschans"), or before it ("Armeniens
    /// Regierungschef"); several where attributes follow each other, the innermost first.
    /// </summary>
    public IReadOnlyList<NounPhrase> Genitives { get; internal set; } = [];

    /// <summary>Prepositional phrases that belong to the head ("das Telefonat mit Putin").</summary>
    public IReadOnlyList<PrepositionalPhrase> Prepositionals { get; internal set; } = [];

    /// <summary>Names or nouns right behind the head that name the same: "Präsident |Putin|", "die Stadt |Jewlach|".</summary>
    public IReadOnlyList<NounPhrase> TightAppositions { get; internal set; } = [];

    /// <summary>Phrases between commas or in brackets that name the same: "…, |der Chef der Mission|,".</summary>
    public IReadOnlyList<NounPhrase> LooseAppositions { get; internal set; } = [];

    /// <summary>The relative clauses whose antecedent the phrase is.</summary>
    public IReadOnlyList<Clause> RelativeClauses { get; internal set; } = [];

    /// <summary>Clauses that complete the noun ("der Vorwurf, dass …", "das Ziel, … zu erobern").</summary>
    public IReadOnlyList<Clause> ComplementClauses { get; internal set; } = [];

    /// <summary>Further members of a coordination of which this is the first, in order; empty on every other member.</summary>
    public IReadOnlyList<NounPhrase> Conjuncts { get; internal set; } = [];

    /// <summary>The word that joins the members ("und", "oder", "sowie"), null where there is one member.</summary>
    public string? Coordinator { get; internal set; }

    /// <summary>This phrase and its conjuncts.</summary>
    public IReadOnlyList<NounPhrase> Members => Conjuncts.Count == 0 ? _alone ??= [this] : [this, .. Conjuncts];

    private NounPhrase[]? _alone;

    /// <summary>What kind of pronoun the head is.</summary>
    public PronounKind Pronoun { get; internal set; }

    /// <summary>For a relative pronoun: what it stands for; null elsewhere.</summary>
    public NounPhrase? Antecedent { get; internal set; }

    /// <summary>Whether the phrase stands between quotation marks.</summary>
    public bool IsInQuotes => Head.IsInQuotes;

    /// <inheritdoc/>
    public override string ToString() => Lemma;
}
