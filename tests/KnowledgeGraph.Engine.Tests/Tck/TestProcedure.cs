using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Procedures;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>A procedure that a scenario declares: a table of arguments and results.</summary>
internal static partial class TestProcedure
{
    public static CustomProcedure Of(Step step, Func<string, Value> evaluate)
    {
        var match = Signature().Match(step.Text);
        var inputs = Entries(match.Groups["in"].Value);
        var outputs = Entries(match.Groups["out"].Value);
        var signature = new ProcedureSignature(
            match.Groups["name"].Value,
            [.. inputs.Select(entry => new ProcedureParameter(entry.Name, TypeOf(entry.Type)))],
            [.. outputs.Select(entry => new ProcedureColumn(entry.Name, TypeOf(entry.Type)))]
        );
        var header = step.Table.Count > 0 ? step.Table[0] : [];
        var rows = step.Table.Skip(1).Select(row => row.Select(evaluate).ToArray()).ToList();
        int[] inputColumns = [.. inputs.Select(entry => IndexOf(header, entry.Name))];
        int[] outputColumns = [.. outputs.Select(entry => IndexOf(header, entry.Name))];
        return new CustomProcedure(
            signature,
            arguments =>
                rows.Where(row => Matches(row, inputColumns, arguments))
                    .Select(row => (IReadOnlyList<Value>)[.. outputColumns.Select(column => row[column])])
        );
    }

    private static bool Matches(Value[] row, int[] columns, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!ValueEquivalence.Instance.Equals(row[columns[i]], arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static StaticType TypeOf(string name) =>
        new(
            name switch
            {
                "INTEGER" => TypeSet.Integer,
                "FLOAT" => TypeSet.Float,
                "NUMBER" => TypeSet.Number,
                "STRING" => TypeSet.String,
                _ => TypeSet.Any,
            }
        );

    private static int IndexOf(IReadOnlyList<string> header, string name) => header.ToList().IndexOf(name);

    private static List<(string Name, string Type)> Entries(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => part.Split(" :: "))
                .Select(pieces => (pieces[0], pieces[1].TrimEnd('?'))),
        ];

    [GeneratedRegex(
        @"^there exists a procedure (?<name>[\w.]+)\((?<in>[^)]*)\) :: \((?<out>[^)]*)\)\s*:?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signature();
}
