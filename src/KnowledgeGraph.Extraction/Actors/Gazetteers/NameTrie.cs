namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>
/// Names by their words. A declined adjective inside a name is stored by its stem under '~', so that "Vereinten Nationen",
/// "Vereinte Nationen" and "Weißen Hauses" are found in every case without storing every form.
/// </summary>
internal sealed class NameTrie
{
    private const char StemMark = '~';
    private const int LongestStem = 60;

    private readonly Node _root = new();

    /// <summary>A word of a name. Most are followed by one other word or none, and need no dictionary.</summary>
    private sealed class Node
    {
        private string? _only;
        private Node? _next;
        private Dictionary<string, Node>? _several;
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

        public NameReading[] Readings { get; private set; } = [];

        /// <summary>Whether no name goes on after the word.</summary>
        public bool IsLast => _only is null;

        /// <summary>What a following word leads to, or null.</summary>
        public Node? Next(ReadOnlySpan<char> word) =>
            _several is not null
                ? _bySpan.TryGetValue(word, out var next)
                    ? next
                    : null
                : _only is not null && word.SequenceEqual(_only)
                    ? _next
                    : null;

        /// <summary>What a declined adjective leads to by its stem, or null.</summary>
        public Node? NextByStem(ReadOnlySpan<char> stem)
        {
            if (stem.Length is 0 or > LongestStem)
            {
                return null;
            }

            Span<char> key = stackalloc char[stem.Length + 1];
            key[0] = StemMark;
            stem.CopyTo(key[1..]);
            return Next(key);
        }

        public Node Follow(string word)
        {
            if (Next(word) is { } known)
            {
                return known;
            }

            var added = new Node();
            if (_several is not null)
            {
                _several.Add(word, added);
            }
            else if (_only is null)
            {
                (_only, _next) = (word, added);
            }
            else
            {
                _several = new(StringComparer.Ordinal) { [_only] = _next!, [word] = added };
                _bySpan = _several.GetAlternateLookup<ReadOnlySpan<char>>();
            }

            return added;
        }

        public void Read(NameReading reading)
        {
            foreach (var known in Readings)
            {
                if (ReferenceEquals(known.Entry, reading.Entry) && known.Use == reading.Use)
                {
                    return;
                }
            }

            Readings = [.. Readings, reading];
        }
    }

    /// <summary>Adds a name; a last ordinal is found with and without its dot ("Abdullah II." before the end of a sentence).</summary>
    public void AddWithOrdinal(string name, NameReading reading)
    {
        Add(name, reading, declined: false);
        if (name[^1] == '.')
        {
            Add(name[..^1], reading, declined: false);
            Add(name[..^1] + " .", reading, declined: false);
        }
    }

    /// <summary>Adds a name; words that end like adjectives before another word are taken as declined.</summary>
    public void Add(string name, NameReading reading, bool declined)
    {
        var folded = Folding.Fold(name);
        var (node, start) = (_root, 0);
        for (int end; (end = folded.IndexOf(' ', start)) >= 0; start = end + 1)
        {
            var word = folded[start..end];
            node = node.Follow(declined && Stem(word) is { } stem ? StemMark + stem : word);
        }

        node.Follow(folded[start..]).Read(reading);
    }

    /// <summary>The longest name that begins at a word.</summary>
    /// <param name="words">The folded words of a sentence.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">The number of words found; 0 where there is none.</param>
    /// <param name="genitive">Whether the last word had a genitive ending.</param>
    public IReadOnlyList<NameReading> Find(ReadOnlySpan<string> words, int start, out int length, out bool genitive)
    {
        var best = new Match([], 0, false);
        Walk(_root, words, start, start, genitive: false, ref best);
        length = best.Length;
        genitive = best.Genitive;
        return best.Readings;
    }

    /// <summary>The readings of a name of one or more words as written, or empty.</summary>
    public IReadOnlyList<NameReading> Find(string name)
    {
        var folded = Folding.Fold(name);
        if (!folded.Contains(' ', StringComparison.Ordinal))
        {
            return FindWord(folded);
        }

        // The German layer cuts tokens at blanks as well.
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Find(words, 0, out var length, out _);
        return length == words.Length ? found : [];
    }

    /// <summary>The readings of a name of one word, or empty.</summary>
    /// <param name="word">The folded word.</param>
    public IReadOnlyList<NameReading> FindWord(ReadOnlySpan<char> word) =>
        Read(_root.Next(word))
        ?? Read(_root.NextByStem(StemOf(word)))
        ?? Read(WithoutGenitive(word) is { Length: > 0 } bare ? _root.Next(bare) : null)
        ?? Read(word.EndsWith("es", StringComparison.Ordinal) ? _root.Next(word[..^2]) : null)
        ?? [];

    private static NameReading[]? Read(Node? node) => node is { Readings: { Length: > 0 } readings } ? readings : null;

    private readonly record struct Match(IReadOnlyList<NameReading> Readings, int Length, bool Genitive);

    /// <summary>
    /// Follows every way that a word's form allows ("Deutschen" is a people, and begins "Deutschen Presse-Agentur"); names are
    /// short, so the ways stay few.
    /// </summary>
    private static void Walk(Node node, ReadOnlySpan<string> words, int start, int at, bool genitive, ref Match best)
    {
        if (node.Readings.Length > 0 && at - start > best.Length)
        {
            best = new Match(node.Readings, at - start, genitive);
        }

        if (at >= words.Length || node.IsLast)
        {
            return;
        }

        var word = words[at].AsSpan();
        if (node.Next(word) is { } same)
        {
            Walk(same, words, start, at + 1, word.EndsWith('\''), ref best);
        }

        if (node.NextByStem(StemOf(word)) is { } declined)
        {
            Walk(declined, words, start, at + 1, false, ref best);
        }

        if (WithoutGenitive(word) is { Length: > 0 } bare && node.Next(bare) is { } owner)
        {
            Walk(owner, words, start, at + 1, true, ref best);
        }

        if (word.EndsWith("es", StringComparison.Ordinal) && node.Next(word[..^2]) is { } longOwner)
        {
            Walk(longOwner, words, start, at + 1, true, ref best);
        }
    }

    /// <summary>A name without the ending of its genitive; empty where the word has none.</summary>
    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
        {
            // "USAs" is not written, but "EUs" and "UNs" are.
            return word.Length == 3 && word[^1] == 's' && char.IsUpper(word[1]) ? word[..^1] : [];
        }

        if (word[^1] == '\'')
        {
            return word[..^1];
        }

        return word[^1] == 's'
            ? word.EndsWith("'s", StringComparison.Ordinal)
                ? word[..^2]
                : word[..^1]
            : [];
    }

    /// <summary>An adjective without its ending, or null where the word has none.</summary>
    internal static string? Stem(string word) => StemOf(word) is { Length: > 0 } stem ? stem.ToString() : null;

    /// <summary>An adjective without its ending; empty where the word has none.</summary>
    internal static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) =>
        word.Length < 4 ? []
        : word[^1] == 'e' ? word[..^1]
        : word[^2] == 'e' && word[^1] is 'n' or 'r' or 's' or 'm' ? word[..^2]
        : [];
}
