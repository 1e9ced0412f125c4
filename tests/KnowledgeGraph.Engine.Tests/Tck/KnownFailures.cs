namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>Scenarios whose answer differs from the suite's, and why that is so.</summary>
internal static class KnownFailures
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
