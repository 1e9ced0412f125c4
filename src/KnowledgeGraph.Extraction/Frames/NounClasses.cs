namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Classes of nouns that frames ask for (weapons, troops, treaties). A compound counts by its last part.</summary>
internal sealed class NounClasses
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    public NounClasses(IEnumerable<string[]> lines)
    {
        foreach (var line in lines)
        {
            _members[line[0]] = new HashSet<string>(line.AsSpan(1).ToArray(), StringComparer.OrdinalIgnoreCase);
        }
    }

    public bool Has(string nounClass) => _members.ContainsKey(nounClass);

    /// <summary>Whether a word itself is of a class: of an adjective or a verb no part counts ("unrichtig" is not "richtig").</summary>
    public bool Lists(string wordClass, string word) =>
        _members.TryGetValue(wordClass, out var members) && members.Contains(word);

    /// <summary>Whether a noun, in the nominative singular, is of a class.</summary>
    public bool Contains(string nounClass, string noun) =>
        _members.TryGetValue(nounClass, out var members)
        && Compound.IsIn(noun, members.GetAlternateLookup<ReadOnlySpan<char>>());
}
