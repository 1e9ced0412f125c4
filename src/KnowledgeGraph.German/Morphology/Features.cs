namespace KnowledgeGraph.German.Morphology;

/// <summary>A set of grammatical cases.</summary>
[Flags]
public enum Cases
{
    /// <summary>No case.</summary>
    None = 0,

    /// <summary>Who or what.</summary>
    Nominative = 1,

    /// <summary>Whom.</summary>
    Accusative = 2,

    /// <summary>To whom.</summary>
    Dative = 4,

    /// <summary>Whose.</summary>
    Genitive = 8,

    /// <summary>All four.</summary>
    All = 15,
}

/// <summary>A set of genders.</summary>
[Flags]
public enum Genders
{
    /// <summary>No gender (in the plural it does not show).</summary>
    None = 0,

    /// <summary>Masculine.</summary>
    Masculine = 1,

    /// <summary>Feminine.</summary>
    Feminine = 2,

    /// <summary>Neuter.</summary>
    Neuter = 4,

    /// <summary>All three.</summary>
    All = 7,
}

/// <summary>A set of numbers.</summary>
[Flags]
public enum Numbers
{
    /// <summary>No number.</summary>
    None = 0,

    /// <summary>One.</summary>
    Singular = 1,

    /// <summary>Several.</summary>
    Plural = 2,

    /// <summary>Both.</summary>
    Both = 3,
}

/// <summary>A set of persons with their number, as a finite verb shows them.</summary>
[Flags]
public enum Persons
{
    /// <summary>None: the form is not finite.</summary>
    None = 0,

    /// <summary>ich.</summary>
    FirstSingular = 1,

    /// <summary>du.</summary>
    SecondSingular = 2,

    /// <summary>er, sie, es.</summary>
    ThirdSingular = 4,

    /// <summary>wir.</summary>
    FirstPlural = 8,

    /// <summary>ihr.</summary>
    SecondPlural = 16,

    /// <summary>sie.</summary>
    ThirdPlural = 32,
}

/// <summary>What form of the verb a word is.</summary>
public enum VerbForm
{
    /// <summary>A finite form.</summary>
    Finite,

    /// <summary>The bare infinitive.</summary>
    Infinitive,

    /// <summary>The infinitive with "zu" inside ("vorzuwerfen").</summary>
    ZuInfinitive,

    /// <summary>The past participle ("vorgeworfen").</summary>
    PastParticiple,

    /// <summary>The present participle ("vorwerfend").</summary>
    PresentParticiple,
}

/// <summary>The tense of a verb form or of a verb complex.</summary>
public enum Tense
{
    /// <summary>Not finite.</summary>
    None,

    /// <summary>"wirft".</summary>
    Present,

    /// <summary>"warf".</summary>
    Preterite,

    /// <summary>"hat geworfen"; of an infinitive: "geworfen zu haben".</summary>
    Perfect,

    /// <summary>"hatte geworfen".</summary>
    Pluperfect,

    /// <summary>"wird werfen".</summary>
    Future,

    /// <summary>"wird geworfen haben".</summary>
    FuturePerfect,
}

/// <summary>The mood of a finite verb.</summary>
public enum Mood
{
    /// <summary>Not finite.</summary>
    None,

    /// <summary>Indicative.</summary>
    Indicative,

    /// <summary>Konjunktiv I ("habe", "sei"), the mood of reported speech.</summary>
    SubjunctiveOne,

    /// <summary>Konjunktiv II ("hätte", "wäre", "würde").</summary>
    SubjunctiveTwo,

    /// <summary>Imperative.</summary>
    Imperative,
}
