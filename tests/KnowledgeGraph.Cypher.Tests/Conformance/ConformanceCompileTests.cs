using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Tests.Catalog;
using KnowledgeGraph.Tests.Shared;

namespace KnowledgeGraph.Cypher.Tests.Conformance;

/// <summary>What the conformance suite says of compiling: right queries get a plan, wrong ones the error it names.</summary>
public sealed class ConformanceCompileTests
{
    [Fact]
    public void QueriesCompileOrAreRefusedAsTheSuiteSays()
    {
        var features = MeasuringData.Folder("tck", "features");
        var failures = new List<string>();
        var count = 0;
        foreach (var scenario in Scenario.ReadAll(features))
        {
            count++;
            if (Judge(scenario) is { } failure)
            {
                failures.Add(failure);
            }
        }

        Assert.True(count > 3800, $"Only {count} scenarios were found.");
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {count}:\n" + string.Join('\n', failures.Distinct().Take(60))
        );
    }

    private static string? Judge(Scenario scenario)
    {
        var catalog = new SomeCatalog();
        foreach (var procedure in scenario.Procedures)
        {
            catalog.With(procedure);
        }

        var expected = scenario.AtCompileTime ? scenario.ErrorDetail : null;
        string? found = null;
        var message = "";
        try
        {
            new CypherCompiler(catalog, catalog).Compile(scenario.Query, EmptyGraphStatistics.Instance);
        }
        catch (CypherException error)
        {
            found = error.Detail.ToString();
            message = error.Message;
        }

        // A parameter that is missing is found when the statement is started, not when it is compiled.
        var agrees =
            found == expected
            || expected == "MissingParameter"
            || (found is not null && scenario.ErrorDetail is not null && !scenario.AtCompileTime);
        return agrees
            ? null
            : $"{scenario.Feature}: {string.Join(' ', scenario.Query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} "
                + $"→ expected {expected ?? "a plan"}, got {found ?? "a plan"} {message.Split('\n')[0]}";
    }
}
