using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.German.Morphology;

/// <summary>All that the lexicon says of a word form, whatever its context.</summary>
internal sealed class WordInfo
{
    public static readonly WordInfo Empty = new();

    public WordClasses Classes { get; set; }

    /// <summary>As a determiner.</summary>
    public Agreement DeterminerAgreement { get; set; }

    /// <summary>As a pronoun.</summary>
    public Agreement PronounAgreement { get; set; }

    /// <summary>The dictionary form of the determiner or pronoun.</summary>
    public string? ClosedLemma { get; set; }

    public DeterminerKind DeterminerKind { get; set; }

    /// <summary>Of a personal pronoun: 1, 2 or 3.</summary>
    public int Person { get; set; } = 3;

    /// <summary>Of a preposition.</summary>
    public Cases PrepositionCases { get; set; }

    public string? PrepositionLemma { get; set; }

    /// <summary>Of a preposition with the article inside: what the article allows.</summary>
    public Agreement FusedArticle { get; set; }

    public string? NounLemma { get; set; }

    public Agreement NounAgreement { get; set; }

    /// <summary>Whether the noun's gender and number are known rather than open.</summary>
    public bool IsKnownNoun { get; set; }

    /// <summary>Whether the noun is listed as it stands, not found by its last part or suffix.</summary>
    public bool IsListed { get; set; }

    public string? AdjectiveLemma { get; set; }

    /// <summary>The ending of a declined adjective; empty for an undeclined one.</summary>
    public string AdjectiveEnding { get; set; } = "";

    /// <summary>For a declined participle: the verb.</summary>
    public string? ParticipleVerb { get; set; }

    public bool IsPresentParticiple { get; set; }

    /// <summary>All readings as a verb.</summary>
    public VerbReading[] Verbs { get; set; } = [];

    public decimal? Number { get; set; }

    public bool Is(WordClasses classes) => (Classes & classes) != WordClasses.None;

    /// <summary>Whether the word can be nothing but a finite verb among the verb forms.</summary>
    public bool IsSurelyFinite => (Classes & WordClasses.Verbal) == WordClasses.Finite;
}
