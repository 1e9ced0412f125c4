namespace KnowledgeGraph.German.Morphology;

/// <summary>One way to read a word as a form of a verb.</summary>
/// <param name="Lemma">The infinitive; without a prefix that stands apart.</param>
/// <param name="Form">Which form.</param>
/// <param name="Tense">Present or preterite of a finite form, else none.</param>
/// <param name="Mood">Of a finite form, else none.</param>
/// <param name="Persons">Of a finite form, else none.</param>
/// <param name="IsGuess">Whether the lemma is not in the lexicon.</param>
public sealed record VerbReading(string Lemma, VerbForm Form, Tense Tense, Mood Mood, Persons Persons, bool IsGuess)
{
    /// <summary>Whether all parts are equal; spelled out, since the runtime compiles a comparer for each enumeration else.</summary>
    public bool Equals(VerbReading? other) =>
        other is not null
        && Lemma == other.Lemma
        && Form == other.Form
        && Tense == other.Tense
        && Mood == other.Mood
        && Persons == other.Persons
        && IsGuess == other.IsGuess;

    /// <inheritdoc/>
    public override int GetHashCode() => Lemma.GetHashCode(StringComparison.Ordinal) + (int)Form;
}
