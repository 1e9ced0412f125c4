namespace KnowledgeGraph.Extraction.Frames.Files;

/// <summary>
/// Frames by a word. A line stands for up to hundreds of frames, and an article calls few: they are made when their word is
/// looked up first. Thread-safe once filled.
/// </summary>
/// <param name="make">The frames of a line that belong to a word.</param>
internal sealed class FrameIndex(Func<FrameLine, string, IEnumerable<EventFrame>> make)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>The lines of a word in their order, and their frames where they have been made.</summary>
    private sealed class Place
    {
        public List<FrameLine> Lines { get; } = [];

        public EventFrame[]? Frames;
    }

    /// <summary>Every word.</summary>
    public IEnumerable<string> Words => _places.Keys;

    /// <summary>The frames of a word in the order of the files; none where no line has it.</summary>
    public EventFrame[] this[string word]
    {
        get
        {
            if (!_places.TryGetValue(word, out var place))
            {
                return [];
            }

            if (place.Frames is null)
            {
                EventFrame[] made = [.. place.Lines.SelectMany(line => make(line, word))];
                Interlocked.CompareExchange(ref place.Frames, made, null);
            }

            return place.Frames;
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => _places.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Adds a line under one of its words.</summary>
    public void Add(string word, FrameLine line)
    {
        if (!_places.TryGetValue(word, out var place))
        {
            _places.Add(word, place = new Place());
        }

        // "einigen/sich~einigen" is one word twice.
        if (place.Lines.Count == 0 || place.Lines[^1] != line)
        {
            place.Lines.Add(line);
        }
    }
}
