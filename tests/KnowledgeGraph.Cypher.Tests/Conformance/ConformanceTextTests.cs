using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Tests.Shared;

namespace KnowledgeGraph.Cypher.Tests.Conformance;

/// <summary>Every query of the conformance suite that is not expected to be refused must parse.</summary>
public sealed partial class ConformanceTextTests
{
    [Fact]
    public void EveryQueryOfTheSuiteParses()
    {
        var features = MeasuringData.Folder("tck", "features");
        var failures = new List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(features, "*.feature", SearchOption.AllDirectories))
        {
            foreach (var scenario in ScenarioStart().Split(File.ReadAllText(file)).Skip(1))
            {
                if (scenario.Contains("should be raised at compile time", StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (Match match in Quoted().Matches(scenario))
                {
                    var text = match.Groups["text"].Value;
                    if (Placeholder().IsMatch(text) || text.TrimStart().StartsWith('#'))
                    {
                        continue;
                    }

                    count++;
                    if (Record.Exception(() => Parser.Parse(text)) is CypherException error)
                    {
                        failures.Add($"{Path.GetFileName(file)}: {error.Message}");
                    }
                }
            }
        }

        Assert.True(count > 1000, $"Only {count} queries were found.");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    [GeneratedRegex(@"\n\s*(?=Scenario)")]
    private static partial Regex ScenarioStart();

    [GeneratedRegex("\"\"\"(?<text>.*?)\"\"\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("<[a-zA-Z0-9]+>")]
    private static partial Regex Placeholder();
}
