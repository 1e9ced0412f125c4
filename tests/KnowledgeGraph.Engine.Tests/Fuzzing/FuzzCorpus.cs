namespace KnowledgeGraph.Engine.Tests.Fuzzing;

/// <summary>The queries that are mutated: those of the case files and of the differential test.</summary>
internal static class FuzzCorpus
{
    public static IReadOnlyList<string> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fuzzing");
        var queries = Directory
            .EnumerateFiles(folder, "*.queries")
            .Concat(Directory.EnumerateFiles(folder, "*.cases"))
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line =>
                line.Trim().Length > 3 && !line.StartsWith('#') && !line.StartsWith("with {", StringComparison.Ordinal)
            )
            .Select(line => line.Split(" ⇶ ") is [var expression, _] ? "RETURN " + expression : line.Trim());
        return [.. queries.Distinct(StringComparer.Ordinal)];
    }
}
