using System.Globalization;

namespace KnowledgeGraph.Differential.Tests.Generation;

/// <summary>Small random graphs: a dozen nodes with up to two of three labels, and relationships of three types.</summary>
internal sealed class GraphGenerator(Dice dice)
{
    /// <summary>The statement that makes a graph.</summary>
    public string Make()
    {
        var nodes = 6 + dice.Next(6);
        var parts = new List<string>();
        for (var i = 0; i < nodes; i++)
        {
            var labels = dice.Pick("", ":A", ":B", ":C", ":A:B", ":B:C");
            parts.Add(Text($"(n{i}{labels} {{id: {i}, v: {dice.Next(4)}{Extra()}}})"));
        }

        for (var i = 0; i < nodes + dice.Next(nodes); i++)
        {
            var (from, to) = (dice.Next(nodes), dice.Next(nodes));
            parts.Add(Text($"(n{from})-[:{dice.Pick("R", "S", "T")} {{w: {dice.Next(5)}}}]->(n{to})"));
        }

        return "CREATE " + string.Join(", ", parts);
    }

    private string Extra() =>
        dice.Pick(
            "",
            Text($", s: '{dice.Pick("x", "y", "zz")}'"),
            Text($", f: {dice.Next(9)}.5"),
            ", l: [1, 2, 3]",
            ", d: date('2020-10-05')",
            ", b: true"
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
