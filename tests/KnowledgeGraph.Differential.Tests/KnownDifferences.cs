namespace KnowledgeGraph.Differential.Tests;

/// <summary>
/// The differences that stay, each with its reason: <c>differences.txt</c> holds a line <c>reason: …</c> and below it,
/// indented, the queries that it is for.
/// </summary>
internal static class KnownDifferences
{
    public static Dictionary<string, string> Read()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "differences.txt")))
        {
            if (line.StartsWith("reason: ", StringComparison.Ordinal))
            {
                reason = line["reason: ".Length..];
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                known.Add(line[2..], reason);
            }
        }

        return known;
    }
}
