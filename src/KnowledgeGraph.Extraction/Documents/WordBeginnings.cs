namespace KnowledgeGraph.Extraction.Documents;

/// <summary>The first letters of a text's words, by which most words can be told not to be in it.</summary>
internal sealed class WordBeginnings
{
    private const int Letters = 3;
    private const int Places = 4096;

    private readonly bool[] _has = new bool[Places + 1];

    public WordBeginnings(ReadOnlySpan<char> text)
    {
        // A word of one or two letters may always be there.
        _has[Places] = true;
        var inside = false;
        for (var i = 0; i + Letters <= text.Length; i++)
        {
            if (!inside)
            {
                _has[Of(text[i..])] = true;
            }

            inside = char.IsLetter(text[i]);
        }
    }

    /// <summary>Whether the text may have a word that begins so; false where surely none does.</summary>
    public bool MayHave(int beginning) => _has[beginning];

    /// <summary>The beginning of a word as a number.</summary>
    public static int Of(ReadOnlySpan<char> word) =>
        word.Length < Letters ? Places : ((word[0] * 961) + (word[1] * 31) + word[2]) % Places;
}
