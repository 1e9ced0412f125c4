using KnowledgeGraph.Extraction.Frames.Files;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Classes of nouns that frames ask for (weapons, troops, treaties). A compound counts by its last part.</summary>
internal sealed class NounClasses
{
    private readonly Dictionary<string, Members> _classes = new(StringComparer.Ordinal);

    /// <summary>The nouns of a line, gathered when something is asked of the class.</summary>
    private sealed class Members(string[] line)
    {
        private HashSet<string>? _nouns;

        public HashSet<string> Nouns => _nouns ??= new(line.AsSpan(1).ToArray(), StringComparer.OrdinalIgnoreCase);

        /// <summary>A class may stand in several lines.</summary>
        public Members With(string[] further) => new([.. line, .. further.AsSpan(1)]);
    }

    public NounClasses(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            foreach (var line in FrameFile.Lines(file))
            {
                _classes[line[0]] = _classes.TryGetValue(line[0], out var known) ? known.With(line) : new Members(line);
            }
        }
    }

    public bool Has(string nounClass) => _classes.ContainsKey(nounClass);

    /// <summary>Whether a word itself is of a class: of an adjective or a verb no part counts ("unrichtig" is not "richtig").</summary>
    public bool Lists(string wordClass, string word) =>
        _classes.TryGetValue(wordClass, out var members) && members.Nouns.Contains(word);

    /// <summary>Whether a noun, in the nominative singular, is of a class.</summary>
    public bool Contains(string nounClass, string noun) =>
        _classes.TryGetValue(nounClass, out var members)
        && Compound.IsIn(noun, members.Nouns.GetAlternateLookup<ReadOnlySpan<char>>());
}
