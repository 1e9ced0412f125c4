namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>Counts a phrase in a text.</summary>
internal static class PhraseMatch
{
    /// <summary>How often the words stand in a text in their order; nearly so counts less, by the moves needed.</summary>
    public static float Count(IReadOnlyList<Word> phrase, int slop, ILookup<string, int> positions)
    {
        // Each word's places, less its place in the phrase: equal numbers are the phrase as it is.
        var shifted = phrase
            .Select(word => positions[word.Term].Select(position => position - word.Position).ToArray())
            .ToArray();
        if (shifted.Any(static places => places.Length == 0))
        {
            return 0;
        }

        return slop == 0
            ? shifted[0].Count(place => shifted.All(places => Array.BinarySearch(places, place) >= 0))
            : Loose(shifted, slop);
    }

    // The window between the leftmost and the rightmost word is narrowed by moving the leftmost one on; as Lucene does.
    private static float Loose(int[][] places, int slop)
    {
        var often = 0f;
        var next = new int[places.Length];
        var end = places.Max(static p => p[0]);
        var queue = new PriorityQueue<int, (int Place, int Word)>();
        for (var word = 0; word < places.Length; word++)
        {
            queue.Enqueue(word, (places[word][0], word));
        }

        var least = queue.Dequeue();
        var width = end - places[least][next[least]];
        queue.TryPeek(out _, out var following);
        while (++next[least] < places[least].Length)
        {
            var place = places[least][next[least]];
            end = Math.Max(end, place);
            if (place > following.Place)
            {
                often += width <= slop ? 1f / (1 + width) : 0;
                queue.Enqueue(least, (place, least));
                least = queue.Dequeue();
                queue.TryPeek(out _, out following);
                width = end - places[least][next[least]];
            }
            else
            {
                width = Math.Min(width, end - place);
            }
        }

        return often + (width <= slop ? 1f / (1 + width) : 0);
    }
}
