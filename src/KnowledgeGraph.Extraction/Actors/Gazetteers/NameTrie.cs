namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>
/// Names by their words. A declined adjective inside a name is stored by its stem under '~', so that "Vereinten Nationen",
/// "Vereinte Nationen" and "Weißen Hauses" are found in every case without storing every form.
/// </summary>
internal sealed class NameTrie
{
    private readonly Node _root = new();

    /// <summary>A word of a name. Most are followed by one other word or none, and need no dictionary.</summary>
    private sealed class Node
    {
        private string? _only;
        private Node? _next;
        private Dictionary<string, Node>? _several;

        public NameReading[] Readings { get; private set; } = [];

        /// <summary>Whether no name goes on after the word.</summary>
        public bool IsLast => _only is null;

        /// <summary>What a following word leads to, or null.</summary>
        public Node? Next(string word) =>
            _several is null
                ? word == _only
                    ? _next
                    : null
                : _several.GetValueOrDefault(word);

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
            node = node.Follow(declined && Stem(word) is { } stem ? "~" + stem : word);
        }

        node.Follow(folded[start..]).Read(reading);
    }

    /// <summary>The longest name that begins at a word.</summary>
    /// <param name="words">The folded words of a sentence.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">The number of words found; 0 where there is none.</param>
    /// <param name="genitive">Whether the last word had a genitive ending.</param>
    public IReadOnlyList<NameReading> Find(IReadOnlyList<string> words, int start, out int length, out bool genitive)
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
        var words = Words(Folding.Fold(name));
        var found = Find(words, 0, out var length, out _);
        return length == words.Length ? found : [];
    }

    /// <summary>A name's words, cut as the German layer cuts tokens: at blanks.</summary>
    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private readonly record struct Match(IReadOnlyList<NameReading> Readings, int Length, bool Genitive);

    /// <summary>
    /// Follows every way that a word's form allows ("Deutschen" is a people, and begins "Deutschen Presse-Agentur"); names are
    /// short, so the ways stay few.
    /// </summary>
    private static void Walk(Node node, IReadOnlyList<string> words, int start, int at, bool genitive, ref Match best)
    {
        if (node.Readings.Length > 0 && at - start > best.Length)
        {
            best = new Match(node.Readings, at - start, genitive);
        }

        if (at >= words.Count || node.IsLast)
        {
            return;
        }

        var word = words[at];
        if (node.Next(word) is { } same)
        {
            Walk(same, words, start, at + 1, word.EndsWith('\''), ref best);
        }

        if (Stem(word) is { } stem && node.Next("~" + stem) is { } declined)
        {
            Walk(declined, words, start, at + 1, false, ref best);
        }

        if (WithoutGenitive(word) is { } bare && node.Next(bare) is { } owner)
        {
            Walk(owner, words, start, at + 1, true, ref best);
        }

        if (word.EndsWith("es", StringComparison.Ordinal) && node.Next(word[..^2]) is { } longOwner)
        {
            Walk(longOwner, words, start, at + 1, true, ref best);
        }
    }

    private static string? WithoutGenitive(string word)
    {
        if (word.Length < 4)
        {
            // "USAs" is not written, but "EUs" and "UNs" are.
            return word.Length == 3 && word[^1] == 's' && char.IsUpper(word[1]) ? word[..^1] : null;
        }

        if (word[^1] == '\'')
        {
            return word[..^1];
        }

        return word[^1] == 's'
            ? word.EndsWith("'s", StringComparison.Ordinal)
                ? word[..^2]
                : word[..^1]
            : null;
    }

    /// <summary>An adjective without its ending, or null where the word has none.</summary>
    internal static string? Stem(string word)
    {
        if (word.Length < 4)
        {
            return null;
        }

        if (word[^1] == 'e')
        {
            return word[..^1];
        }

        return word[^2] == 'e' && word[^1] is 'n' or 'r' or 's' or 'm' ? word[..^2] : null;
    }
}
