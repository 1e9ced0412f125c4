using System.Globalization;
using Humanizer;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Counts in words: 1 event, 1,204 events.</summary>
internal static class Counts
{
    public static string Of(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : noun.Pluralize())}");
}
