using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>What every adapter keeps, whatever database is behind it. A class below it names the database.</summary>
public abstract class GraphDatabaseContract : IAsyncLifetime
{
    private IGraphDatabase _database = null!;

    protected abstract Task<IGraphDatabase> OpenAsync();

    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _database = await OpenAsync();
        await WriteAsync("MATCH (n:Contract) DETACH DELETE n");
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await WriteAsync("MATCH (n:Contract) DETACH DELETE n");
            await _database.DisposeAsync();
        }

        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task WhatIsWrittenIsReadByAnotherSession()
    {
        var summary = await WriteAsync("CREATE (:Contract {k: $k})-[:R]->(:Contract)", ("k", "ä"));
        Assert.Equal(
            (2, 1, 1, 2),
            (
                summary.Counters.NodesCreated,
                summary.Counters.RelationshipsCreated,
                summary.Counters.PropertiesSet,
                summary.Counters.LabelsAdded
            )
        );
        Assert.True(summary.Counters.ContainsUpdates);
        Assert.Equal(["ä"], await ReadAsync("MATCH (n:Contract) WHERE n.k IS NOT NULL RETURN n.k AS v"));
    }

    [Fact]
    public async Task ASessionSeesWhatItWroteBefore()
    {
        await using var session = _database.OpenSession();
        for (var i = 1; i <= 3; i++)
        {
            await session.WriteAsync((t, token) => ConsumeAsync(t, "CREATE (:Contract)", MapValue.Empty, token));
            var count = await session.ReadAsync(
                (t, token) => ValuesAsync(t, "MATCH (n:Contract) RETURN count(n) AS v", token)
            );
            Assert.Equal([$"{i}"], count);
        }
    }

    [Fact]
    public async Task EveryTypeOfValueComesBackAsItWas()
    {
        var values = new ListValue([
            Value.Null,
            true,
            long.MinValue,
            2.0,
            "Äther 🜁",
            new ListValue([1, "zwei"]),
            new MapValue([new("a", new MapValue([new("b", 1.5)]))]),
            Value.OfEpochDays(18_557),
            new LocalTimeValue(43_200_000_000_001),
            new TimeValue(43_200_000_000_001, 7_200),
            new LocalDateTimeValue(18_557, 5),
            new DateTimeValue(1_600_000_000, 5, 7_200, null),
            new DateTimeValue(1_600_000_000, 5, 7_200, "Europe/Berlin"),
            new DurationValue(1, -2, 3, 4),
            new PointValue(4326, 11.5, 48.1, null),
        ]);
        await using var session = _database.OpenSession();
        var back = await session.ReadAsync(
            async (transaction, token) =>
            {
                var result = await transaction.RunAsync("RETURN $v AS v", new MapValue([new("v", values)]), token);
                await foreach (var record in result.ReadAsync(token))
                {
                    return record["v"].As<ListValue>();
                }

                return ListValue.Empty;
            }
        );
        Assert.Equal(values.Select(value => value.ToString()), back.Select(value => value.ToString()));
    }

    [Fact]
    public async Task NodesRelationshipsAndPathsComeWhole()
    {
        await using var session = _database.OpenSession();
        var path = await session.WriteAsync(
            async (transaction, token) =>
            {
                const string Query = "CREATE p = (:Contract {k: 1})-[:KNOWS {since: 2020}]->(:Contract) RETURN p AS v";
                var result = await transaction.RunAsync(Query, MapValue.Empty, token);
                Assert.Equal(["v"], result.Columns);
                await foreach (var record in result.ReadAsync(token))
                {
                    return record["v"].As<PathValue>();
                }

                throw new InvalidOperationException("There was no row.");
            }
        );
        var relationship = Assert.Single(path.Relationships);
        Assert.Equal(("KNOWS", 2020L), (relationship.Type, relationship.Properties["since"].AsInteger));
        Assert.Equal(
            (path.Nodes[0].ElementId, path.Nodes[1].ElementId),
            (relationship.StartElementId, relationship.EndElementId)
        );
        Assert.Equal(["Contract"], path.Nodes[0].Labels);
    }

    [Fact]
    public async Task WorkThatThrowsLeavesNothing()
    {
        await using var session = _database.OpenSession();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            session.WriteAsync<int>(
                async (transaction, token) =>
                {
                    await ConsumeAsync(transaction, "CREATE (:Contract)", MapValue.Empty, token);
                    throw new InvalidOperationException("changed my mind");
                }
            )
        );
        Assert.Equal(["0"], await ReadAsync("MATCH (n:Contract) RETURN count(n) AS v"));
        // The session is as good as new.
        await session.WriteAsync((t, token) => ConsumeAsync(t, "CREATE (:Contract)", MapValue.Empty, token));
        Assert.Equal(["1"], await ReadAsync("MATCH (n:Contract) RETURN count(n) AS v"));
    }

    [Theory]
    [InlineData("RETRUN 1", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN $missing AS v", "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("UNWIND [1, 0] AS x RETURN 1 / x AS v", "Neo.ClientError.Statement.ArithmeticError")]
    public async Task AWrongQueryCarriesNeo4jsCodeAndIsNotTriedAgain(string query, string code)
    {
        await using var session = _database.OpenSession();
        var attempts = 0;
        var e = await Assert.ThrowsAsync<GraphQueryException>(() =>
            session.ReadAsync(
                (transaction, token) =>
                {
                    attempts++;
                    return ConsumeAsync(transaction, query, MapValue.Empty, token);
                }
            )
        );
        Assert.Equal((code, false, 1), (e.Code, e.IsTransient, attempts));
        Assert.NotEmpty(e.Message);
    }

    [Fact]
    public async Task AReadTransactionDoesNotWrite()
    {
        await using var session = _database.OpenSession();
        var e = await Assert.ThrowsAsync<GraphQueryException>(() =>
            session.ReadAsync((t, token) => ConsumeAsync(t, "CREATE (:Contract)", MapValue.Empty, token))
        );
        Assert.Equal("Neo.ClientError.Statement.AccessMode", e.Code);
        Assert.Equal(["0"], await ReadAsync("MATCH (n:Contract) RETURN count(n) AS v"));
    }

    [Fact]
    public async Task ATransientErrorIsTriedAgainUntilItIsGone()
    {
        await using var session = _database.OpenSession();
        var attempts = 0;
        await session.WriteAsync(
            async (transaction, token) =>
            {
                await ConsumeAsync(transaction, "CREATE (:Contract)", MapValue.Empty, token);
                return ++attempts < 3
                    ? throw new GraphQueryException("Neo.TransientError.Transaction.DeadlockDetected", "again")
                    : attempts;
            }
        );
        Assert.Equal((3, "1"), (attempts, Assert.Single(await ReadAsync("MATCH (n:Contract) RETURN count(n) AS v"))));
    }

    [Fact]
    public async Task ManyRowsAreStreamedAndARestMayBeLeft()
    {
        Assert.Equal(12_345, (await ReadAsync("UNWIND range(1, 12345) AS i RETURN i AS v")).Count);
        await using var session = _database.OpenSession();
        var first = await session.ReadAsync(
            async (transaction, token) =>
            {
                var result = await transaction.RunAsync(
                    "UNWIND range(1, 100000) AS i RETURN i AS v",
                    MapValue.Empty,
                    token
                );
                await foreach (var record in result.ReadAsync(token))
                {
                    return record["v"].AsInteger;
                }

                return 0;
            }
        );
        Assert.Equal(1, first);
        Assert.Equal(["7"], await session.ReadAsync((t, token) => ValuesAsync(t, "RETURN 7 AS v", token)));
    }

    [Fact]
    public async Task PlansAreTold()
    {
        await using var session = _database.OpenSession();
        var summary = await session.ReadAsync(
            (t, token) => ConsumeAsync(t, "PROFILE UNWIND [1, 2] AS x RETURN x", MapValue.Empty, token)
        );
        Assert.StartsWith("ProduceResults", summary.Plan!.Operator, StringComparison.Ordinal);
        Assert.Equal(2, summary.Plan.Rows);
    }

    [Fact]
    public async Task ACancelledCallEndsAndTheDatabaseGoesOn()
    {
        await using (var session = _database.OpenSession())
        {
            using var cancellation = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                session.ReadAsync(
                    async (transaction, token) =>
                    {
                        var result = await transaction.RunAsync(
                            "UNWIND range(1, 100000) AS i RETURN i AS v",
                            MapValue.Empty,
                            token
                        );
                        await foreach (var _ in result.ReadAsync(token))
                        {
                            await cancellation.CancelAsync();
                        }

                        return 0;
                    },
                    cancellation.Token
                )
            );
        }

        Assert.Equal(["7"], await ReadAsync("RETURN 7 AS v"));
    }

    [Fact]
    public async Task SessionsSideBySideCountEveryWrite()
    {
        var writers = Enumerable
            .Range(0, 4)
            .Select(async _ =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await WriteAsync("CREATE (:Contract)");
                }
            });
        await Task.WhenAll(writers);
        Assert.Equal(["20"], await ReadAsync("MATCH (n:Contract) RETURN count(n) AS v"));
    }

    private static async Task<GraphSummary> ConsumeAsync(
        IGraphTransaction transaction,
        string query,
        MapValue parameters,
        CancellationToken token
    ) => await (await transaction.RunAsync(query, parameters, token)).ConsumeAsync(token);

    private static async Task<List<string>> ValuesAsync(
        IGraphTransaction transaction,
        string query,
        CancellationToken token
    )
    {
        var values = new List<string>();
        var result = await transaction.RunAsync(query, MapValue.Empty, token);
        await foreach (var record in result.ReadAsync(token))
        {
            var value = record["v"];
            values.Add(value.Kind == ValueKind.String ? value.AsString : value.ToString());
        }

        return values;
    }

    private async Task<GraphSummary> WriteAsync(string query, params (string Key, Value Value)[] parameters)
    {
        var map = new MapValue(parameters.Select(p => new KeyValuePair<string, Value>(p.Key, p.Value)));
        await using var session = _database.OpenSession();
        return await session.WriteAsync((transaction, token) => ConsumeAsync(transaction, query, map, token));
    }

    private async Task<List<string>> ReadAsync(string query)
    {
        await using var session = _database.OpenSession();
        return await session.ReadAsync((transaction, token) => ValuesAsync(transaction, query, token));
    }
}
