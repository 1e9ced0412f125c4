namespace KnowledgeGraph.German.Morphology;

/// <summary>The class of a word as its sentence uses it.</summary>
public enum PartOfSpeech
{
    /// <summary>A word of no known class (foreign words, symbols).</summary>
    Other,

    /// <summary>A common noun, nominalised adjectives and infinitives included.</summary>
    Noun,

    /// <summary>A proper name.</summary>
    Name,

    /// <summary>An adjective, attributive or predicative, participles used so included.</summary>
    Adjective,

    /// <summary>An article or another determiner before a noun ("der", "kein", "seine", "diese", "beide").</summary>
    Determiner,

    /// <summary>A pronoun that stands for a noun phrase.</summary>
    Pronoun,

    /// <summary>A cardinal number, in words or digits.</summary>
    Numeral,

    /// <summary>A full verb; a participle or infinitive in a verb complex included.</summary>
    Verb,

    /// <summary>"sein", "haben" or "werden", as auxiliary, copula or full verb.</summary>
    Auxiliary,

    /// <summary>A modal verb.</summary>
    Modal,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>"damit", "darüber", "wovon": a preposition with its pronoun in one word.</summary>
    PronominalAdverb,

    /// <summary>A preposition or postposition, fused articles included ("am", "zur").</summary>
    Preposition,

    /// <summary>A coordinating conjunction ("und", "oder", "aber", "sondern", "sowie").</summary>
    Conjunction,

    /// <summary>A subordinating conjunction ("dass", "weil", "als", "um" with zu).</summary>
    Subjunction,

    /// <summary>"als" or "wie" before what is compared or equated.</summary>
    Comparison,

    /// <summary>A separated verb prefix ("warf … vor").</summary>
    VerbPrefix,

    /// <summary>"zu" before an infinitive.</summary>
    InfinitiveMarker,

    /// <summary>A negation, focus or modal particle ("nicht", "auch", "nur").</summary>
    Particle,

    /// <summary>Punctuation.</summary>
    Punctuation,
}
