using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Tests.Client;

/// <summary>The client against a genuine Neo4j, where NEO4J_URI names one.</summary>
public sealed class GenuineNeo4jTests
{
    [Fact]
    public async Task ValuesOfEveryTypeComeBackFromTheServer()
    {
        await using var connection = await OpenAsync();
        var parameters = new MapValue([
            new("list", new ListValue([1, 2.5, "drei", true, Value.Null])),
            new("zoned", new DateTimeValue(1_600_000_000, 5, 7200, "Europe/Berlin")),
            new("day", Value.OfEpochDays(18_545)),
            new("duration", new DurationValue(1, 2, 3, 4)),
        ]);
        var result = await connection.RunAsync(
            "RETURN $list AS list, $zoned AS zoned, $day = date('2020-10-10') AS day, $duration AS duration, point({x: 1, y: 2}) AS point",
            parameters
        );
        var row = await SingleAsync(result);

        Assert.Equal("drei", row[0].As<ListValue>()[2].AsString);
        Assert.Equal("Europe/Berlin", row[1].As<DateTimeValue>().Zone);
        Assert.True(row[2].AsBoolean);
        Assert.Equal(4, row[3].As<DurationValue>().Nanos);
        Assert.Equal(7203, row[4].As<PointValue>().Srid);
    }

    [Fact]
    public async Task ARolledBackTransactionLeavesNothing()
    {
        await using var connection = await OpenAsync();
        await connection.BeginAsync(readOnly: false, database: null);
        var created = await connection.RunAsync("CREATE p = (:BoltTest)-[:T]->(:BoltTest) RETURN p", MapValue.Empty);
        Assert.Equal(2, (await SingleAsync(created))[0].As<PathValue>().Nodes.Count);
        await connection.RollbackAsync();
        var counted = await connection.RunAsync("MATCH (n:BoltTest) RETURN count(n)", MapValue.Empty);
        Assert.Equal(0, (await SingleAsync(counted))[0].AsInteger);
    }

    [Fact]
    public async Task ASyntaxErrorHasItsCodeAndTheConnectionLivesOn()
    {
        await using var connection = await OpenAsync();
        var e = await Assert.ThrowsAsync<BoltFailureException>(() => connection.RunAsync("RETRUN 1", MapValue.Empty));
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", e.Code);
        Assert.Equal(1, (await SingleAsync(await connection.RunAsync("RETURN 1", MapValue.Empty)))[0].AsInteger);
    }

    [Fact]
    public async Task TenThousandRowsAreStreamed()
    {
        await using var connection = await OpenAsync();
        var result = await connection.RunAsync("UNWIND range(1, 10000) AS n RETURN n", MapValue.Empty);
        var sum = 0L;
        await foreach (var row in result.ReadAsync())
        {
            sum += row[0].AsInteger;
        }

        Assert.Equal(50_005_000, sum);
    }

    private static async Task<Value[]> SingleAsync(BoltResult result)
    {
        var rows = new List<Value[]>();
        await foreach (var row in result.ReadAsync())
        {
            rows.Add(row);
        }

        return Assert.Single(rows);
    }

    private static Task<BoltConnection> OpenAsync()
    {
        var uri = Environment.GetEnvironmentVariable("NEO4J_URI");
        Assert.SkipWhen(
            string.IsNullOrEmpty(uri),
            "NEO4J_URI is not set: no genuine Neo4j to hold the client against."
        );
        return BoltConnection.OpenAsync(BoltAddress.Parse(uri!), credentials: null);
    }
}
