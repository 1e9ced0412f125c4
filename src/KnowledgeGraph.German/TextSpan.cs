namespace KnowledgeGraph.German;

/// <summary>A piece of a text: UTF-16 positions, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The characters of the text that the span covers.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
