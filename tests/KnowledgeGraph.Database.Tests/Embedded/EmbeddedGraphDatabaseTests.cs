using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Tests.Embedded;

public sealed class EmbeddedGraphDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-database-").FullName;

    [Fact]
    public async Task WhatAWriteCommitsIsThereAfterReopening()
    {
        await using (var database = await GraphDatabase.OpenAsync(_folder))
        {
            var summary = await RunAsync(database, "CREATE (n:Note {text: $text})", ("text", "x"));
            Assert.Equal(1, summary.Counters.NodesCreated);
        }

        await using (var database = await GraphDatabase.OpenAsync(_folder))
        {
            Assert.Equal(["x"], await TextsAsync(database, "MATCH (n:Note) RETURN n.text AS text"));
        }
    }

    [Fact]
    public async Task WorkThatThrowsLeavesNothing()
    {
        await using var database = await GraphDatabase.OpenAsync(_folder);
        await using var session = database.OpenSession();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            session.WriteAsync<int>(
                async (transaction, token) =>
                {
                    var result = await transaction.RunAsync("CREATE (:Note {text: 'x'})", MapValue.Empty, token);
                    await result.ConsumeAsync(token);
                    throw new InvalidOperationException("changed my mind");
                }
            )
        );

        Assert.Equal([], await TextsAsync(database, "MATCH (n:Note) RETURN n.text AS text"));
    }

    [Fact]
    public async Task AWrongQueryCarriesNeo4jsCodeAndThePlace()
    {
        await using var database = await GraphDatabase.OpenAsync(_folder);

        var exception = await Assert.ThrowsAsync<GraphQueryException>(() => RunAsync(database, "RETURN nothing"));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", exception.Code);
        Assert.Contains("line 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConstraintThatIsBrokenIsAQueryError()
    {
        await using var database = await GraphDatabase.OpenAsync(_folder);
        await RunAsync(database, "CREATE CONSTRAINT note IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE");
        await RunAsync(database, "CREATE (:Note {id: 1})");

        var exception = await Assert.ThrowsAsync<GraphQueryException>(() =>
            RunAsync(database, "CREATE (:Note {id: 1})")
        );

        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", exception.Code);
    }

    [Fact]
    public async Task AFolderHeldByAnotherIsUnavailable()
    {
        await using var database = await GraphDatabase.OpenAsync(_folder);

        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => GraphDatabase.OpenAsync(_folder));

        Assert.Contains(_folder, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownColumnNamesTheColumns()
    {
        await using var database = await GraphDatabase.OpenAsync(_folder);
        await using var session = database.OpenSession();
        var record = await session.ReadAsync(
            async (transaction, token) =>
            {
                var result = await transaction.RunAsync("RETURN 1 AS one, 2 AS two", MapValue.Empty, token);
                await using var rows = result.ReadAsync(token).GetAsyncEnumerator(token);
                Assert.True(await rows.MoveNextAsync());
                return rows.Current;
            }
        );

        Assert.Equal(2, record["two"].AsInteger);
        var exception = Assert.Throws<ArgumentException>(() => record["three"]);
        Assert.StartsWith(
            "There is no column 'three'; the columns are one, two.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<GraphSummary> RunAsync(
        IGraphDatabase database,
        string query,
        params (string Key, Value Value)[] parameters
    )
    {
        var map = new MapValue(parameters.Select(p => new KeyValuePair<string, Value>(p.Key, p.Value)));
        await using var session = database.OpenSession();
        return await session.WriteAsync(
            async (transaction, token) =>
            {
                var result = await transaction.RunAsync(query, map, token);
                return await result.ConsumeAsync(token);
            }
        );
    }

    private static async Task<List<string>> TextsAsync(IGraphDatabase database, string query)
    {
        await using var session = database.OpenSession();
        return await session.ReadAsync(
            async (transaction, token) =>
            {
                var texts = new List<string>();
                var result = await transaction.RunAsync(query, MapValue.Empty, token);
                await foreach (var record in result.ReadAsync(token))
                {
                    texts.Add(record["text"].AsString);
                }

                return texts;
            }
        );
    }
}
