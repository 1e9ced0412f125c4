using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Tests.Conformance;

/// <summary>One scenario of the conformance suite, outlines expanded, as far as compiling needs it.</summary>
internal sealed partial record Scenario(
    string Feature,
    string Query,
    string? ErrorDetail,
    bool AtCompileTime,
    IReadOnlyList<ProcedureSignature> Procedures
)
{
    public static IEnumerable<Scenario> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order().SelectMany(Read);

    private static IEnumerable<Scenario> Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(l => !l.TrimStart().StartsWith('#'));
        foreach (var block in ScenarioStart().Split(string.Join('\n', lines)).Skip(1))
        {
            var halves = ExamplesStart().Split(block);
            if (halves.Length == 1)
            {
                yield return Parse(file, block);
                continue;
            }

            foreach (var examples in halves.Skip(1))
            {
                var rows = examples.Split('\n').Where(l => l.TrimStart().StartsWith('|')).Select(Cells).ToArray();
                foreach (var row in rows.Skip(1))
                {
                    var text = halves[0];
                    for (var i = 0; i < row.Length; i++)
                    {
                        text = text.Replace($"<{rows[0][i]}>", row[i], StringComparison.Ordinal);
                    }

                    yield return Parse(file, text);
                }
            }
        }
    }

    private static string[] Cells(string line) =>
        [
            .. line.Trim()
                .Trim('|')
                .Replace("\\|", "\u0001", StringComparison.Ordinal)
                .Split('|')
                .Select(c => c.Trim().Replace('\u0001', '|')),
        ];

    private static Scenario Parse(string file, string text)
    {
        var query = Executed().Match(text).Groups["query"].Value;
        var error = Raised().Match(text);
        return new Scenario(
            Path.GetFileNameWithoutExtension(file),
            query,
            error.Success ? error.Groups["detail"].Value : null,
            error.Success && error.Groups["phase"].Value == "compile time",
            [.. Procedure().Matches(text).Select(Signature)]
        );
    }

    private static ProcedureSignature Signature(Match match) =>
        new(
            match.Groups["name"].Value,
            [.. Fields(match.Groups["in"].Value).Select(f => new ProcedureParameter(f.Name, f.Type))],
            [.. Fields(match.Groups["out"].Value).Select(f => new ProcedureColumn(f.Name, f.Type))]
        );

    private static IEnumerable<(string Name, StaticType Type)> Fields(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split("::"))
            .Select(f =>
                (
                    f[0].Trim(),
                    f[1].Trim().TrimEnd('?') switch
                    {
                        "INTEGER" => new StaticType(TypeSet.Integer),
                        "FLOAT" => new StaticType(TypeSet.Float),
                        "NUMBER" => new StaticType(TypeSet.Number),
                        "STRING" => new StaticType(TypeSet.String),
                        _ => StaticType.Any,
                    }
                )
            );

    [GeneratedRegex(@"\n\s*(?=Scenario)")]
    private static partial Regex ScenarioStart();

    [GeneratedRegex(@"\n\s*Examples:")]
    private static partial Regex ExamplesStart();

    [GeneratedRegex(
        "executing query:\\s*\"\"\"(?<query>.*?)\"\"\"",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Executed();

    [GeneratedRegex(
        "should be raised at (?<phase>compile time|runtime|any time): (?<detail>[^\\s]+)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Raised();

    [GeneratedRegex(
        @"exists a procedure (?<name>[\w.]+)\((?<in>[^)]*)\) :: (VOID|\((?<out>[^)]*)\))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Procedure();
}
