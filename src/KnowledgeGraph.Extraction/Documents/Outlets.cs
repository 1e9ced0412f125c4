using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Finds the outlet where page or text name it for certain.</summary>
internal static partial class Outlets
{
    /// <summary>The site's own name, or the name in a plea for it ("Unterstützen Sie X via Paypal"); null where neither tells.</summary>
    public static string? Find(string? site, LaidOutText layout)
    {
        if (site is not null)
        {
            return site;
        }

        return layout.Boilerplate.Select(b => Plea().Match(b)).FirstOrDefault(m => m.Success)?.Groups["name"].Value;
    }

    [GeneratedRegex(
        @"^Unterstützen Sie (?!uns\b|unser)(?<name>[A-ZÄÖÜ][\p{L}0-9.\-]+( [A-ZÄÖÜ0-9][\p{L}0-9.\-]*){0,3}) (via|per|mit|durch|über)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Plea();
}
