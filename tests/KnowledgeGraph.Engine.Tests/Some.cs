using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests;

/// <summary>Makes what tests need.</summary>
internal static class Some
{
    public static string Rows(EmbeddedDatabase database, string text, params (string, Value)[] parameters)
    {
        using var result = database.Run(text, parameters.ToDictionary(p => p.Item1, p => p.Item2));
        return string.Join(" / ", result.ToList().Select(row => string.Join(", ", row)));
    }
}
