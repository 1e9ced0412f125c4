namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>
/// How well a word's being in a text speaks for the text: Okapi BM25 with Lucene's figures (k1 = 1.2, b = 0.75) and its
/// rounding, so that scores can be compared with Neo4j's.
/// </summary>
internal readonly struct Bm25
{
    private const float Saturation = 1.2f;
    private const float LengthWeight = 0.75f;
    private const int ExactLengths = 24;

    private readonly float _weight;
    private readonly float _averageLength;

    /// <summary>For a word, or several, that stand in so many of a field's texts.</summary>
    public Bm25(float boost, (long Entities, long Words) totals, params ReadOnlySpan<long> frequencies)
    {
        var rarity = 0f;
        foreach (var frequency in frequencies)
        {
            rarity += (float)Math.Log(1 + ((totals.Entities - frequency + 0.5) / (frequency + 0.5)));
        }

        _weight = boost * rarity;
        _averageLength = (float)(totals.Words / (double)totals.Entities);
    }

    /// <summary>The score of a text of a length in which it stands so often.</summary>
    public float Score(float often, int length)
    {
        var norm = 1f / (Saturation * (1 - LengthWeight + (LengthWeight * Rounded(length) / _averageLength)));
        return _weight - (_weight / (1f + (often * norm)));
    }

    // Lucene keeps a length in one byte: exact where it is small, to three leading bits beyond.
    private static int Rounded(int length)
    {
        if (length < ExactLengths)
        {
            return length;
        }

        var rest = length - ExactLengths;
        var bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)rest);
        return bits < 4 ? length : ExactLengths + ((rest >> (bits - 4)) << (bits - 4));
    }
}
