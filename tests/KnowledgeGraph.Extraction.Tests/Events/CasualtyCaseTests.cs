using System.Globalization;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class CasualtyCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Casualties => EventCase.Lines("casualties");

    [Theory]
    [MemberData(nameof(Casualties))]
    public void EventCarriesItsLosses(string line)
    {
        var parts = line.Split(" => ");
        var told = EventCase
            .Read(parts[0])
            .SelectMany(e => e.Casualties)
            .Select(Show)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var wanted = parts[1].Split("; ").Where(l => l != "none").Order(StringComparer.Ordinal);
        Assert.Equal(wanted, told);
    }

    private static string Show(CasualtyRecord loss) =>
        $"{loss.Kind.ToString().ToLowerInvariant()} {loss.Count?.ToString(CultureInfo.InvariantCulture) ?? "-"} {Bound(loss.Bound)}";

    private static string Bound(CasualtyBound bound) =>
        bound switch
        {
            CasualtyBound.AtLeast => "at_least",
            CasualtyBound.MoreThan => "more_than",
            CasualtyBound.UpTo => "up_to",
            _ => bound.ToString().ToLowerInvariant(),
        };
}
