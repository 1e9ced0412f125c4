using System.Text.RegularExpressions;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>
/// Whether errors of the same code name the same place. That is counted and not asked for: where a parser stops depends on
/// how it looks ahead.
/// </summary>
internal sealed partial class ErrorPlaces
{
    private readonly List<string> _others = [];
    private int _same;

    public void Add(string query, Outcome neo4j, Outcome own)
    {
        if (neo4j.Error != own.Error || Place(neo4j) is not { Length: > 0 } theirs)
        {
            return;
        }

        if (theirs == Place(own))
        {
            _same++;
        }
        else
        {
            _others.Add($"{query}\n  {theirs}; own: {Place(own)}");
        }
    }

    public override string ToString() =>
        $"{_same} of {_same + _others.Count} errors with a position name the same place as on Neo4j";

    /// <summary>The errors that name another place.</summary>
    public IEnumerable<string> Others => _others;

    private static string Place(Outcome outcome) => Position().Match(outcome.Message).Value;

    [GeneratedRegex(@"\(line \d+, column \d+")]
    private static partial Regex Position();
}
