using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Engine.Tests.Cases;

/// <summary>Runs the case files: what Cypher does, in its own words.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("mathematical")]
    [InlineData("string")]
    [InlineData("list")]
    [InlineData("temporal")]
    public void ExpressionsHaveTheirValues(string name)
    {
        using var database = EmbeddedDatabase.InMemory();
        var count = 0;
        var failures = new List<string>();
        foreach (var (expression, expected) in CaseFile.Expressions(name))
        {
            count++;
            var found = Evaluate(database, expression);
            if (!string.Equals(found, expected, StringComparison.Ordinal))
            {
                failures.Add($"{expression}: expected {expected}, found {found}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count > 50, $"Only {count} cases were read.");
    }

    [Theory]
    [InlineData("querying")]
    [InlineData("clauses")]
    [InlineData("functions")]
    [InlineData("paths")]
    [InlineData("subqueries")]
    [InlineData("types")]
    [InlineData("writing")]
    [InlineData("indexed")]
    [InlineData("schema")]
    public void QueriesGiveTheirRows(string name)
    {
        var count = 0;
        var failures = new List<string>();
        foreach (var query in CaseFile.Queries(name))
        {
            count++;
            if (Judge(query) is { } failure)
            {
                failures.Add($"{query.Query}\n{failure}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count > 50, $"Only {count} cases were read.");
    }

    private static string Joined(IEnumerable<string> rows, bool ordered) =>
        string.Join('\n', ordered ? rows : rows.Order(StringComparer.Ordinal));

    private static string Evaluate(EmbeddedDatabase database, string expression)
    {
        try
        {
            using var result = database.Run("RETURN " + expression);
            return result.ToList()[0][0].ToString();
        }
        catch (CypherException error)
        {
            return "!" + error.Code;
        }
    }

    private static string? Judge(QueryCase query)
    {
        using var database = EmbeddedDatabase.InMemory();
        foreach (var given in query.Given)
        {
            database.Run(given).Consume();
        }

        try
        {
            using var result = database.Run(query.Query);
            var rows = result.ToList().Select(row => string.Join(" | ", row.Select(value => value.ToString())));
            var found = Joined(rows, query.Ordered);
            var expected = query.Error ?? Joined(query.Rows, query.Ordered);
            return string.Equals(found, expected, StringComparison.Ordinal)
                ? null
                : $"expected\n{expected}\nfound\n{found}";
        }
        catch (CypherException error)
        {
            return string.Equals(error.Code, query.Error, StringComparison.Ordinal)
                ? null
                : $"expected {query.Error ?? "rows"}, found {error.Code}: {error.Message}";
        }
    }
}
