using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Offices;

/// <summary>How an office is held.</summary>
internal enum OfficeRank
{
    /// <summary>One holder a state at a time: the holder can be looked up.</summary>
    Sole,

    /// <summary>Any number of holders.</summary>
    Role,

    /// <summary>Announces a name, but is no office.</summary>
    Title,
}

/// <summary>A word for an office.</summary>
/// <param name="Office">The normalised office in the gender of the word.</param>
/// <param name="Key">The normalised masculine office.</param>
/// <param name="Gender">The gender of the word.</param>
/// <param name="Plural">Whether the form can only be a plural.</param>
/// <param name="Rank">How it is held.</param>
/// <param name="IsPublic">Whether it is of the state that the text speaks of where no state is told ("die Justizministerin").</param>
/// <param name="Of">Whose it is, where the word itself says it ("Kremlchef"); else null.</param>
internal sealed record OfficeWord(
    string Office,
    string Key,
    Genders Gender,
    bool Plural,
    OfficeRank Rank,
    bool IsPublic,
    string? Of
);
