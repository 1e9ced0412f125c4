using System.Diagnostics;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Tests.Catalog;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

/// <summary>Queries with letters and words changed at random, always the same way: each compiles or is refused.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Splinters =
    [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "-",
        "->",
        "<-",
        "*",
        "..",
        ":",
        "|",
        "&",
        "!",
        "'",
        "\"",
        "`",
        "$",
        ",",
        ";",
        ".",
        "=",
        "<",
        ">",
        "+",
        "/",
        "//",
        "/*",
        " WHERE ",
        " RETURN ",
        " WITH ",
        " AS ",
        " IN ",
        " IS ",
        " NOT ",
        " NULL ",
        " CASE ",
        " WHEN ",
        " END ",
        " MATCH ",
        " CALL ",
        " UNION ",
        " count(*) ",
        "0x",
        "1e",
        "99999999999999999999",
        "\\u12",
        "ä",
        "€",
        "\uD800",
        "\0",
        "EXISTS {",
        "COUNT {",
        "shortestPath(",
        "SHORTEST 2 ",
        "{1,2}",
    ];

    [Fact]
    public void MutatedQueriesCompileOrAreRefused()
    {
        var seeds = CaseFile.Read("printing").Concat(CaseFile.Read("plans")).Select(c => c.Data.Item1).ToArray();
        var random = new Random(20201027);
        var catalog = new SomeCatalog();
        var compiler = new CypherCompiler(catalog, catalog);
        var watch = Stopwatch.StartNew();
        var (count, accepted) = (0, 0);
        while (watch.Elapsed < TimeSpan.FromSeconds(3) && count < 60_000)
        {
            var text = Mutate(seeds[random.Next(seeds.Length)], seeds, random);
            count++;
            var error = Record.Exception(() => compiler.Compile(text, EmptyGraphStatistics.Instance));
            Assert.True(error is null or CypherException, $"For: {text}\n{error}");
            accepted += error is null ? 1 : 0;
        }

        Assert.True(count > 1000, $"Only {count} queries were tried.");
        Assert.True(accepted > 0, "No mutation compiled, which is hard to believe.");
    }

    private static string Mutate(string text, string[] seeds, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var start = random.Next(at + 1);
            text = random.Next(6) switch
            {
                0 => text.Insert(at, Splinters[random.Next(Splinters.Length)]),
                1 when at < text.Length => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                2 when at < text.Length => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
                3 => text[..at],
                4 => text[..at] + seeds[random.Next(seeds.Length)][random.Next(10)..],
                _ => text.Insert(at, text[start..at]),
            };
        }

        return text;
    }
}
