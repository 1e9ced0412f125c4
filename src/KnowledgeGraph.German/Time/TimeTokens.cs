namespace KnowledgeGraph.German.Time;

/// <summary>The tokens of a piece of text, with safe access beyond both ends.</summary>
internal sealed class TimeTokens(string text, TextSpan piece)
{
    private static TimeToken s_nothing = new(-1, -1, TimeTokenKind.Symbol, null, -1, '\0', Glued: false);

    private readonly TimeToken[] _tokens = TimeLexer.Cut(text, piece);

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>The token, or one that is nothing where there is none.</summary>
    public ref readonly TimeToken this[int index]
    {
        get
        {
            if ((uint)index < (uint)_tokens.Length)
            {
                return ref _tokens[index];
            }

            return ref s_nothing;
        }
    }

    /// <summary>Whether there is a token at an index.</summary>
    public bool Has(int index) => (uint)index < (uint)_tokens.Length;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> At(int index) =>
        Has(index) ? Text.AsSpan(_tokens[index].Start, _tokens[index].Length) : [];

    /// <summary>The token in lower case; for words outside the vocabulary.</summary>
    public string Lower(int index) =>
        this[index].Word?.Form ?? (Has(index) ? At(index).ToString().ToLowerInvariant() : "");

    /// <summary>Whether the token is a word, in any case.</summary>
    public bool Is(int index, string lower) => At(index).Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of some words, in any case.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> lower)
    {
        foreach (var word in lower)
        {
            if (Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is a hyphen or dash.</summary>
    public bool IsDash(int index) =>
        this[index] is { Kind: TimeTokenKind.Symbol, First: '-' or '–' or '—' or '‐' or '‑' };

    /// <summary>Whether the token is a number of the range.</summary>
    public bool IsNumber(int index, int from, int to) =>
        this[index].Kind == TimeTokenKind.Number && this[index].Number >= from && this[index].Number <= to;

    /// <summary>Whether a sentence ends with the token, as far as the token and the next tell.</summary>
    public bool EndsSentence(int index) =>
        this[index] is { Kind: TimeTokenKind.Symbol, First: '.' or '!' or '?' or ';' }
        && (!Has(index + 1) || this[index + 1] is { Glued: false, IsCapital: true } or { Kind: TimeTokenKind.Symbol });
}
