namespace KnowledgeGraph.German.Morphology;

/// <summary>The classes that a word form can belong to, before its context decides.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Article = 1,
    Determiner = 2,
    Pronoun = 4,
    Personal = 8,
    Reflexive = 16,
    Interrogative = 32,
    Preposition = 64,
    Postposition = 128,
    Coordinator = 256,
    Subjunction = 512,
    Adverb = 1024,
    Particle = 2048,
    Degree = 4096,
    Pronominal = 8192,
    Question = 16384,
    Numeral = 1 << 15,
    Adjective = 1 << 16,
    BareAdjective = 1 << 17,
    Finite = 1 << 18,
    Infinitive = 1 << 19,
    ZuInfinitive = 1 << 20,
    Participle = 1 << 21,
    Prefix = 1 << 22,
    Noun = 1 << 23,
    FirstName = 1 << 24,
    RelativePronoun = 1 << 25,
    Verbal = Finite | Infinitive | ZuInfinitive | Participle,
}
