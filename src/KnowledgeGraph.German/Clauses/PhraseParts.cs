using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>An adjective or participle before a noun, with what depends on it.</summary>
public sealed class Modifier
{
    internal Modifier(Token head) => Head = head;

    /// <summary>The adjective or participle.</summary>
    public Token Head { get; }

    /// <summary>The undeclined adjective ("armenisch"), or the participle undeclined ("veröffentlicht").</summary>
    public string Lemma => Head.Lemma;

    /// <summary>The verb of a participle, with its prefix ("vorgelegte": vorlegen); null for an adjective.</summary>
    public string? VerbLemma { get; internal set; }

    /// <summary>Whether a participle is a present participle: the noun is then its subject, else what it is done to.</summary>
    public bool IsPresentParticiple { get; internal set; }

    /// <summary>Noun phrases that depend on it ("mit Armenien verbündete": none; "den Frieden sichernden": Frieden).</summary>
    public IReadOnlyList<NounPhrase> Objects { get; internal set; } = [];

    /// <summary>Prepositional phrases that depend on it ("von Armenien besetzte").</summary>
    public IReadOnlyList<PrepositionalPhrase> Prepositionals { get; internal set; } = [];

    /// <summary>Adverbs and undeclined adjectives that depend on it ("international anerkannte", "nicht …").</summary>
    public IReadOnlyList<Token> Adverbs { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Lemma;
}

/// <summary>How exact a number is.</summary>
public enum QuantityBound
{
    /// <summary>The number as it stands.</summary>
    Exactly,

    /// <summary>"mindestens", "wenigstens".</summary>
    AtLeast,

    /// <summary>"rund", "etwa", "knapp", "fast", "circa".</summary>
    About,

    /// <summary>"mehr als", "über".</summary>
    MoreThan,

    /// <summary>"bis zu", "höchstens", "maximal".</summary>
    UpTo,

    /// <summary>No number: "zahlreiche", "mehrere", "Dutzende".</summary>
    Unknown,
}

/// <summary>A number that counts a noun.</summary>
/// <param name="Span">The number and the words that bound it.</param>
/// <param name="Value">Null where the words give none ("mehrere").</param>
/// <param name="Bound">How exact it is.</param>
public sealed record Quantity(TextSpan Span, decimal? Value, QuantityBound Bound);

/// <summary>A preposition with its noun phrase, pronoun, adverb or clause.</summary>
public sealed class PrepositionalPhrase
{
    internal PrepositionalPhrase(Token preposition, string lemma)
    {
        Preposition = preposition;
        Lemma = lemma;
    }

    /// <summary>The preposition's token (a fused one includes the article; "damit" is the token of a pronominal adverb).</summary>
    public Token Preposition { get; }

    /// <summary>The preposition without its article and in lower case ("am": an; "damit": mit; "um … willen": um willen).</summary>
    public string Lemma { get; }

    /// <summary>From the first to the last word.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>What it governs; null for a pronominal adverb or an adverb ("nach oben").</summary>
    public NounPhrase? Object { get; internal set; }

    /// <summary>The case of the object; none where unknown.</summary>
    public Cases Case { get; internal set; }

    /// <summary>Whether it is a pronominal adverb ("damit", "darüber").</summary>
    public bool IsPronominal { get; internal set; }

    /// <summary>The clause that a pronominal adverb announces ("davor, dass …"); null elsewhere.</summary>
    public Clause? Clause { get; internal set; }

    /// <summary>Further members of a coordination of phrases ("in Baku und in Eriwan").</summary>
    public IReadOnlyList<PrepositionalPhrase> Conjuncts { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Object is null ? Lemma : $"{Lemma} {Object.Lemma}";
}

/// <summary>What a copula says of its subject ("ist Präsident", "ist bereit", "bleibt im Amt"), or an object ("als …").</summary>
public sealed class Predicative
{
    /// <summary>From the first to the last word.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>The noun phrase; null where it is an adjective or adverb.</summary>
    public NounPhrase? Noun { get; internal set; }

    /// <summary>The adjective, participle or adverb; null where it is a noun phrase.</summary>
    public Token? Adjective { get; internal set; }

    /// <summary>"als" or "wie" before it; null where none.</summary>
    public Token? Comparison { get; internal set; }
}

/// <summary>A phrase of a clause that is neither argument nor predicate: an adverb, or a noun phrase of time or measure.</summary>
public sealed class Adverbial
{
    /// <summary>From the first to the last word.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>The adverb or undeclined adjective, or the head of the noun phrase.</summary>
    public required Token Head { get; init; }

    /// <summary>The noun phrase ("vergangene Woche"); null for an adverb.</summary>
    public NounPhrase? Noun { get; internal set; }
}
