namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Suggestions
{
    /// <summary>The nearest candidate, where one is near enough to be a slip of the keyboard; null otherwise.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        // A third of the letters may differ, and never more than three: beyond that suggestions annoy.
        var limit = Math.Min(3, Math.Max(1, written.Length / 3));
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(written.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (
                distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0)
            )
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var current = rows[i % 3];
            var above = rows[(i + 2) % 3];
            var twoAbove = rows[(i + 1) % 3];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[j] + 1, current[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, twoAbove[j - 2] + 1);
                }

                current[j] = distance;
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
