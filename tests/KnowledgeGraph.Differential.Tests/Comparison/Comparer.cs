using System.Text.RegularExpressions;
using KnowledgeGraph.Differential.Tests.Corpus;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>Compares what came of a query on both sides.</summary>
internal static partial class Comparer
{
    /// <summary>
    /// Hints on names that the database does not know: a genuine server never forgets a name, so that they come and go with
    /// what ran before.
    /// </summary>
    private static readonly string[] Remembering =
    [
        "Neo.ClientNotification.Statement.UnknownLabelWarning",
        "Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning",
        "Neo.ClientNotification.Statement.UnknownPropertyKeyWarning",
    ];

    /// <summary>What differs, in a few words; null where nothing does.</summary>
    /// <param name="neo4j">What Neo4j made of it.</param>
    /// <param name="own">What the embedded database made of it.</param>
    public static string? Difference(CorpusQuery query, Outcome neo4j, Outcome own)
    {
        if (neo4j.Error != own.Error)
        {
            return $"Neo4j: {Ending(neo4j)}\n  own: {Ending(own)}";
        }

        if (neo4j.CompileError != own.CompileError)
        {
            return $"EXPLAIN on Neo4j: {neo4j.CompileError ?? "no error"}; own: {own.CompileError ?? "no error"}";
        }

        if (neo4j.Error is not null)
        {
            return null;
        }

        return RowsDifference(query, neo4j, own)
            ?? Unlike("columns", string.Join('|', neo4j.Columns), string.Join('|', own.Columns))
            ?? Unlike("counters", neo4j.Counters, own.Counters)
            ?? Unlike("graph", neo4j.Graph, own.Graph)
            ?? Unlike("notifications", Known(query, neo4j.Notifications), Known(query, own.Notifications));
    }

    private static string Ending(Outcome outcome) =>
        outcome.Error is null
            ? $"{outcome.Rows.Count} rows {string.Join(" ; ", outcome.Rows.Take(3).Select(Joined))}"
            : $"{outcome.Error} {outcome.Message.ReplaceLineEndings(" ")}";

    private static string? Unlike(string what, string neo4j, string own) =>
        neo4j == own ? null : $"{what} on Neo4j: {neo4j.ReplaceLineEndings(" ")}\n  own: {own.ReplaceLineEndings(" ")}";

    private static string Joined(IReadOnlyList<string> row) => string.Join(" | ", row);

    private static string? RowsDifference(CorpusQuery query, Outcome neo4j, Outcome own)
    {
        if (Counted().IsMatch(query.Text) && !query.Text.Contains("ORDER BY", StringComparison.OrdinalIgnoreCase))
        {
            // Which rows a LIMIT without an order leaves is anybody's choice.
            return Unlike("number of rows", $"{neo4j.Rows.Count}", $"{own.Rows.Count}");
        }

        var first = neo4j.Rows.Select(Joined).ToList();
        var second = own.Rows.Select(Joined).ToList();
        if (!Ordering().IsMatch(query.Text))
        {
            first.Sort(StringComparer.Ordinal);
            second.Sort(StringComparer.Ordinal);
            if (!first.SequenceEqual(second) && Gathering().IsMatch(query.Text))
            {
                first = [.. first.Select(OutcomeText.Unordered).Order(StringComparer.Ordinal)];
                second = [.. second.Select(OutcomeText.Unordered).Order(StringComparer.Ordinal)];
            }
        }
        else if (Gathering().IsMatch(query.Text))
        {
            first = [.. first.Select(OutcomeText.Unordered)];
            second = [.. second.Select(OutcomeText.Unordered)];
        }

        return first.SequenceEqual(second)
            ? null
            : $"rows on Neo4j ({neo4j.Rows.Count}): {Missing(neo4j, own)}\n  own ({own.Rows.Count}): {Missing(own, neo4j)}";
    }

    private static string Missing(Outcome from, Outcome other)
    {
        var all = from.Rows.Select(Joined).ToList();
        var missing = all.Except(other.Rows.Select(Joined)).Take(4).ToList();
        return string.Join(" ; ", missing.Count > 0 ? missing : all.Take(8));
    }

    private static string Known(CorpusQuery query, string codes) =>
        query.Text.Contains("Nirgends", StringComparison.OrdinalIgnoreCase)
            ? codes
            : string.Join(' ', codes.Split(' ').Except(Remembering));

    [GeneratedRegex(
        @"\bORDER\s+BY\b(?!.*\b(MATCH|UNION|WITH|RETURN|CALL)\b)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ordering();

    [GeneratedRegex(@"\b(LIMIT|SKIP|OFFSET)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    /// <summary>What gathers rows or names in no order of its own.</summary>
    [GeneratedRegex(
        @"\bcollect\b|\[\s*(\w+\s*=\s*)?\(|\bkeys\s*\(|\blabels\s*\(|\.\*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Gathering();
}
