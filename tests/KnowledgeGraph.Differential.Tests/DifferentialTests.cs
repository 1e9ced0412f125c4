using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Differential.Tests.Comparison;
using KnowledgeGraph.Differential.Tests.Corpus;
using KnowledgeGraph.Differential.Tests.Generation;

namespace KnowledgeGraph.Differential.Tests;

/// <summary>Runs the corpus on the embedded database and on a genuine Neo4j, and compares.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int LeastQueries = 1500;

    [Fact]
    public async Task BothDatabasesAnswerTheSameButForWhatIsListed()
    {
        var uri = Environment.GetEnvironmentVariable("NEO4J_DIFFERENTIAL_URI");
        Assert.SkipWhen(
            string.IsNullOrEmpty(uri),
            "NEO4J_DIFFERENTIAL_URI is not set: it names a throwaway Neo4j 5.26, which this test empties and .ci/run starts."
        );
        var clock = Stopwatch.StartNew();
        await using var neo4j = await Neo4jSide.OpenAsync(uri!);
        await using var own = new EmbeddedSide();
        var report = new StringBuilder();
        var differences = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new ErrorPlaces();
        var total = 0;
        foreach (var (name, groups) in Sources())
        {
            var before = differences.Count;
            var count = await CompareAsync(groups, neo4j, own, differences, places);
            total += count;
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name, -24} {count, 6} queries {count - (differences.Count - before), 6} the same {clock.Elapsed.TotalSeconds, 6:0.0} s"
            );
        }

        report.AppendLine(
            CultureInfo.InvariantCulture,
            $"{"all", -24} {total, 6} queries {total - differences.Count, 6} the same {clock.Elapsed.TotalSeconds, 6:0.0} s"
        );
        report.AppendLine(places.ToString());
        Judge(report, differences, places, total);
    }

    private static IEnumerable<(string Name, IReadOnlyList<CorpusGroup> Groups)> Sources()
    {
        foreach (var name in CorpusFile.Names.Where(IsWanted))
        {
            yield return (name, CorpusFile.Read(name));
        }

        if (IsWanted("generated"))
        {
            yield return ("generated", GeneratedCorpus.Make());
        }
    }

    /// <summary>For work on one part of the language: KG_DIFFERENTIAL_ONLY names the files that are compared.</summary>
    private static bool IsWanted(string name) =>
        Environment.GetEnvironmentVariable("KG_DIFFERENTIAL_ONLY") is not { Length: > 0 } only
        || only.Split(',').Any(part => name.StartsWith(part, StringComparison.Ordinal));

    private static async Task<int> CompareAsync(
        IReadOnlyList<CorpusGroup> groups,
        Neo4jSide neo4j,
        EmbeddedSide own,
        Dictionary<string, string> differences,
        ErrorPlaces places
    )
    {
        var count = 0;
        foreach (var group in groups)
        {
            await neo4j.PrepareAsync(group);
            await own.PrepareAsync(group);
            foreach (var query in group.Queries)
            {
                count++;
                var (theirs, ours) = (await neo4j.RunAsync(query), await own.RunAsync(query));
                if (theirs.Error is not null || ours.Error is not null)
                {
                    theirs = theirs with { CompileError = await neo4j.ExplainAsync(query) };
                    ours = ours with { CompileError = await own.ExplainAsync(query) };
                    places.Add(query.Key, theirs, ours);
                }

                if (Comparer.Difference(query, theirs, ours) is { } difference)
                {
                    differences.TryAdd(query.Key, difference);
                }
            }
        }

        return count;
    }

    private void Judge(StringBuilder report, Dictionary<string, string> differences, ErrorPlaces places, int total)
    {
        var known = KnownDifferences.Read();
        foreach (var reason in known.Values.Distinct(StringComparer.Ordinal))
        {
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"{known.Count(entry => entry.Value == reason), 4} differ: {reason}"
            );
        }

        var unlisted = differences.Where(entry => !known.ContainsKey(entry.Key)).ToList();
        var gone = known.Keys.Where(key => !differences.ContainsKey(key)).ToList();
        output.WriteLine(report.ToString());
        if (Environment.GetEnvironmentVariable("KG_DIFFERENTIAL_REPORT") is { Length: > 0 } path)
        {
            var details = unlisted
                .Select(entry => $"{entry.Key}\n  {entry.Value}")
                .Concat(gone.Select(key => "same: " + key));
            File.WriteAllText(path + ".places", string.Join('\n', places.Others));
            File.WriteAllText(path, report + string.Join('\n', details) + "\n");
        }

        Assert.True(
            unlisted.Count == 0,
            $"{unlisted.Count} queries differ and are not listed:\n"
                + string.Join('\n', unlisted.Take(40).Select(entry => $"{entry.Key}\n  {entry.Value}"))
        );
        Assert.True(
            gone.Count == 0,
            $"{gone.Count} listed queries do not differ any more:\n" + string.Join('\n', gone.Take(40))
        );
        Assert.True(total >= LeastQueries, $"Only {total} queries were compared.");
    }
}
