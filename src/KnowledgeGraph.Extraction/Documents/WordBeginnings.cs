namespace KnowledgeGraph.Extraction.Documents;

/// <summary>The first letters of a text's words, by which most words can be told not to be in it.</summary>
internal sealed class WordBeginnings
{
    private const int Letters = 3;

    /// <summary>One bit for each of so many values of <see cref="Place"/>.</summary>
    private readonly ulong[] _bits = new ulong[64];

    public WordBeginnings(ReadOnlySpan<char> text)
    {
        var inside = false;
        for (var i = 0; i + Letters <= text.Length; i++)
        {
            if (!inside)
            {
                var place = Place(text[i..]);
                _bits[place / 64] |= 1UL << (place % 64);
            }

            inside = char.IsLetter(text[i]);
        }
    }

    /// <summary>Whether a word may begin with a cue; false where surely none does.</summary>
    public bool MayHave(string cue)
    {
        if (cue.Length < Letters)
        {
            return true;
        }

        var place = Place(cue);
        return (_bits[place / 64] & (1UL << (place % 64))) != 0;
    }

    private static int Place(ReadOnlySpan<char> word) => ((word[0] * 961) + (word[1] * 31) + word[2]) % 4096;
}
