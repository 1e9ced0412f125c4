using System.Net;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class QueryApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private ApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = ApiClient.For(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("RETURN 7 AS x", """{"fields":["x"],"values":[[7]]}""")]
    [InlineData("RETURN 2.0 AS x, 1e20 AS y", """{"fields":["x","y"],"values":[[2.0,1.0E20]]}""")]
    [InlineData("RETURN 0.0 / 0 AS x", """{"fields":["x"],"values":[["NaN"]]}""")]
    [InlineData("RETURN [null, true, 'Äther'] AS x", """{"fields":["x"],"values":[[[null,true,"Äther"]]]}""")]
    [InlineData("RETURN {a: {b: 1}} AS x", """{"fields":["x"],"values":[[{"a":{"b":1}}]]}""")]
    [InlineData("RETURN date('2020-10-22') AS x", """{"fields":["x"],"values":[["2020-10-22"]]}""")]
    [InlineData(
        "RETURN datetime('2020-10-22T10:00[Europe/Berlin]') AS x",
        """{"fields":["x"],"values":[["2020-10-22T10:00:00+02:00"]]}"""
    )]
    [InlineData("RETURN point({x: 1, y: 2}) AS x", """{"fields":["x"],"values":[["SRID=7203;POINT (1.0 2.0)"]]}""")]
    [InlineData("UNWIND [] AS x RETURN x", """{"fields":["x"],"values":[]}""")]
    [InlineData("CREATE (:Api)", """{"fields":[],"values":[]}""")]
    public async Task RowsComeAsPlainJson(string statement, string data)
    {
        var reply = await _client.QueryAsync(statement);
        Assert.Equal((HttpStatusCode.Accepted, "application/json", data), (reply.Status, reply.MediaType, reply.Data));
        Assert.StartsWith("kg:", (string)reply.Body!["bookmarks"]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN 7 AS x", """{"$type":"Integer","_value":"7"}""")]
    [InlineData("RETURN 2.0 AS x", """{"$type":"Float","_value":"2.0"}""")]
    [InlineData("RETURN null AS x", """{"$type":"Null","_value":null}""")]
    [InlineData("RETURN [1] AS x", """{"$type":"List","_value":[{"$type":"Integer","_value":"1"}]}""")]
    [InlineData("RETURN {a: true} AS x", """{"$type":"Map","_value":{"a":{"$type":"Boolean","_value":true}}}""")]
    [InlineData("RETURN time('10:00+01:00') AS x", """{"$type":"Time","_value":"10:00:00+01:00"}""")]
    [InlineData(
        "RETURN datetime('2020-10-22T10:00[Europe/Berlin]') AS x",
        """{"$type":"ZonedDateTime","_value":"2020-10-22T10:00:00+02:00[Europe/Berlin]"}"""
    )]
    [InlineData(
        "RETURN datetime('2020-10-22T10:00Z') AS x",
        """{"$type":"OffsetDateTime","_value":"2020-10-22T10:00:00Z"}"""
    )]
    [InlineData(
        "RETURN point({longitude: 1, latitude: 2, height: 3}) AS x",
        """{"$type":"Point","_value":"SRID=4979;POINT Z (1.0 2.0 3.0)"}"""
    )]
    public async Task TypedRowsSayTheirTypes(string statement, string value)
    {
        var reply = await _client.QueryAsync(statement, accept: ApiClient.Typed);
        Assert.Equal(
            (HttpStatusCode.Accepted, ApiClient.Typed, $$"""{"fields":["x"],"values":[[{{value}}]]}"""),
            (reply.Status, reply.MediaType, reply.Data)
        );
    }

    [Fact]
    public async Task APathIsAListOfNodesAndRelationships()
    {
        const string statement = "CREATE p = (:A {k: 1})-[:R {w: 2.5}]->(:B) RETURN p";
        var plain = (await _client.QueryAsync(statement)).Body!["data"]!["values"]![0]![0]!.AsArray();
        Assert.Equal(3, plain.Count);
        Assert.Equal("""{"k":1}""", plain[0]!["properties"]!.ToJsonString());
        Assert.Equal((string)plain[2]!["elementId"]!, (string)plain[1]!["endNodeElementId"]!);

        var typed = await _client.QueryAsync("MATCH p = (:A)-->(:B) RETURN p", accept: ApiClient.Typed);
        var path = typed.Body!["data"]!["values"]![0]![0]!;
        Assert.Equal("Path", (string)path["$type"]!);
        Assert.Equal("Relationship", (string)path["_value"]![1]!["$type"]!);
        Assert.Equal("R", (string)path["_value"]![1]!["_value"]!["_type"]!);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1.5,null]}""", """[1,[1.5,null]]""")]
    [InlineData("""{"a":9223372036854775807,"b":1.0}""", """[9223372036854775807,1.0]""")]
    public async Task PlainParametersKeepIntegersAndFloatsApart(string parameters, string row)
    {
        var reply = await _client.QueryAsync("RETURN $a AS a, $b AS b", $",\"parameters\":{parameters}");
        Assert.Equal($$"""{"fields":["a","b"],"values":[{{row}}]}""", reply.Data);
    }

    [Theory]
    [InlineData("Integer", "\"12\"")]
    [InlineData("Float", "\"-Infinity\"")]
    [InlineData("String", "\"ß\"")]
    [InlineData("Boolean", "false")]
    [InlineData("Null", "null")]
    [InlineData("Base64", "\"AQID\"")]
    [InlineData("Date", "\"2020-10-22\"")]
    [InlineData("Time", "\"12:00:00.5+02:00\"")]
    [InlineData("LocalTime", "\"12:00:00\"")]
    [InlineData("LocalDateTime", "\"2020-10-22T12:00:00\"")]
    [InlineData("OffsetDateTime", "\"2020-10-22T12:00:00+02:00\"")]
    [InlineData("ZonedDateTime", "\"2020-10-22T12:00:00+02:00[Europe/Berlin]\"")]
    [InlineData("Duration", "\"P1Y2M3DT4.5S\"")]
    [InlineData("Point", "\"SRID=9157;POINT Z (1.0 2.0 3.5)\"")]
    [InlineData("List", """[{"$type":"Integer","_value":"1"}]""")]
    [InlineData("Map", """{"a":{"$type":"String","_value":"b"}}""")]
    public async Task TypedParametersComeBackAsTheyWere(string type, string value)
    {
        var typed = $$"""{"$type":"{{type}}","_value":{{value}}}""";
        var reply = await _client.SendAsync(
            HttpMethod.Post,
            ApiClient.Root,
            $$"""{"statement":"RETURN $a AS a","parameters":{"a":{{typed}} } }""",
            ApiClient.Typed,
            ApiClient.Typed
        );
        Assert.Equal($$"""{"fields":["a"],"values":[[{{typed}}]]}""", reply.Data);
    }

    [Theory]
    [InlineData("""{"$type":"Integer","_value":"x"}""", "\"x\" is not of type Integer:")]
    [InlineData("""{"$type":"Datum","_value":"x"}""", "\"x\" is not of type Datum: the types are Null, Boolean,")]
    [InlineData("""{"$type":"Date","_value":"gestern"}""", "\"gestern\" is not of type Date:")]
    [InlineData(
        """{"$type":"Point","_value":"POINT (1 2)"}""",
        "\"POINT (1 2)\" is not of type Point: expected 'SRID="
    )]
    [InlineData("""{"$type":"List","_value":"x"}""", "\"x\" is not of type List:")]
    [InlineData("7", "Expected {\"$type\": …, \"_value\": …}, found 7.")]
    public async Task ATypedParameterThatDoesNotFitIsRefused(string parameter, string message)
    {
        var reply = await _client.SendAsync(
            HttpMethod.Post,
            ApiClient.Root,
            $$"""{"statement":"RETURN $a AS a","parameters":{"a":{{parameter}} } }""",
            contentType: ApiClient.Typed
        );
        Assert.Equal((HttpStatusCode.BadRequest, "Neo.ClientError.Request.Invalid"), (reply.Status, reply.ErrorCode));
        Assert.StartsWith(message, reply.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"statement\":", "The body is not JSON:")]
    [InlineData("[1]", "Expected an object as 'body', found array.")]
    [InlineData("{}", "statement cannot be null or empty")]
    [InlineData("", "statement cannot be null or empty")]
    [InlineData("""{"statement":5}""", "Expected a string as 'statement', found number.")]
    [InlineData("""{"statement":"RETURN 1","parameters":[1]}""", "Expected an object as 'parameters', found array.")]
    [InlineData("""{"statement":"RETURN 1","fetch":2}""", "Unknown member 'fetch'; expected statement,")]
    [InlineData(
        """{"statement":"RETURN 1","accessMode":"rw"}""",
        "Expected READ or WRITE as 'accessMode', found 'rw'."
    )]
    [InlineData("""{"statement":"RETURN 1","includeCounters":1}""", "Expected true or false as 'includeCounters',")]
    [InlineData("""{"statement":"RETURN 1","bookmarks":"b"}""", "Expected a list of strings as 'bookmarks',")]
    [InlineData(
        """{"statement":"RETURN $a","parameters":{"a":99999999999999999999}}""",
        "The integer 99999999999999999999"
    )]
    public async Task AMalformedRequestSaysWhatWasExpected(string body, string message)
    {
        var reply = await _client.SendAsync(HttpMethod.Post, ApiClient.Root, body);
        Assert.Equal((HttpStatusCode.BadRequest, "Neo.ClientError.Request.Invalid"), (reply.Status, reply.ErrorCode));
        Assert.StartsWith(message, reply.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETRUN 1", "", 400, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN $x", "", 400, "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("CREATE (:X)", ",\"accessMode\":\"READ\"", 400, "Neo.ClientError.Statement.AccessMode")]
    [InlineData("RETURN 1", ",\"impersonatedUser\":\"bert\"", 400, "Neo.ClientError.Statement.ArgumentError")]
    public async Task AStatementThatFailsBeforeItsFirstRowHasAStatus(string text, string more, int status, string code)
    {
        var reply = await _client.QueryAsync(text, more);
        Assert.Equal(((HttpStatusCode)status, code), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task AStatementThatFailsUnderWayKeepsTheRowsBefore()
    {
        var reply = await _client.QueryAsync("UNWIND [1, 0] AS x RETURN 1 / x AS y");
        Assert.Equal(HttpStatusCode.Accepted, reply.Status);
        Assert.Equal("""{"fields":["y"],"values":[[1]]}""", reply.Data);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", reply.ErrorCode);
        Assert.Null(reply.Body!["bookmarks"]);
    }

    [Fact]
    public async Task AStatementThatTakesTooLongIsEnded()
    {
        var reply = await _client.QueryAsync(
            "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN count(*)",
            ",\"maxExecutionTime\":1"
        );
        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOut", reply.ErrorCode);
    }

    [Theory]
    [InlineData("POST", "/db/nirgends/query/v2", "application/json", "application/json", 404)]
    [InlineData("GET", ApiClient.Root, "application/json", null, 405)]
    [InlineData("PUT", ApiClient.Root + "/tx", "application/json", "application/json", 405)]
    [InlineData("POST", ApiClient.Root, "application/json", "text/plain", 415)]
    [InlineData("POST", ApiClient.Root, "application/json", null, 415)]
    [InlineData("POST", ApiClient.Root, "text/plain", "application/json", 406)]
    [InlineData("POST", "/db/neo4j/tx/commit", "application/json", "application/json", 404)]
    public async Task WhatIsNotServedHasTheStatusOfItsReason(
        string method,
        string path,
        string accept,
        string? contentType,
        int status
    )
    {
        var body = method == "GET" ? null : """{"statement":"RETURN 1"}""";
        var reply = await _client.SendAsync(new HttpMethod(method), path, body, accept, contentType);
        Assert.Equal((HttpStatusCode)status, reply.Status);
        Assert.NotNull(reply.ErrorCode);
    }

    [Fact]
    public async Task CountersPlansAndNotificationsAreTold()
    {
        var created = await _client.QueryAsync("CREATE (:N {a: 1})-[:T]->(:N)", ",\"includeCounters\":true");
        var counters = created.Body!["counters"]!;
        Assert.Equal(
            (2, 1, 2, 1),
            (
                (int)counters["nodesCreated"]!,
                (int)counters["relationshipsCreated"]!,
                (int)counters["labelsAdded"]!,
                (int)counters["propertiesSet"]!
            )
        );
        Assert.True((bool)counters["containsUpdates"]!);

        var explained = await _client.QueryAsync("EXPLAIN MATCH (n:N) RETURN n");
        Assert.StartsWith(
            "ProduceResults",
            (string)explained.Body!["queryPlan"]!["operatorType"]!,
            StringComparison.Ordinal
        );
        var profiled = await _client.QueryAsync("PROFILE MATCH (n:N) RETURN n");
        Assert.Equal(2, (int)profiled.Body!["profiledQueryPlan"]!["records"]!);
    }

    [Fact]
    public async Task ATransactionLivesAcrossRequests()
    {
        var opened = await _client.SendAsync(
            HttpMethod.Post,
            $"{ApiClient.Root}/tx",
            """{"statement":"CREATE (n:T {a: 1}) RETURN n.a AS a"}"""
        );
        Assert.Equal("""{"fields":["a"],"values":[[1]]}""", opened.Data);
        var path = $"{ApiClient.Root}/tx/{opened.TransactionId}";
        var inside = await _client.SendAsync(
            HttpMethod.Post,
            path,
            """{"statement":"MATCH (n:T) RETURN count(n) AS c"}"""
        );
        Assert.Equal("""{"fields":["c"],"values":[[1]]}""", inside.Data);
        Assert.Equal(
            """{"fields":["c"],"values":[[0]]}""",
            (await _client.QueryAsync("MATCH (n:T) RETURN count(n) AS c")).Data
        );

        var committed = await _client.SendAsync(HttpMethod.Post, $"{path}/commit");
        Assert.Equal(HttpStatusCode.Accepted, committed.Status);
        Assert.NotNull(committed.Body!["bookmarks"]);
        Assert.Equal(
            """{"fields":["c"],"values":[[1]]}""",
            (await _client.QueryAsync("MATCH (n:T) RETURN count(n) AS c")).Data
        );
        Assert.Equal(HttpStatusCode.NotFound, (await _client.SendAsync(HttpMethod.Post, $"{path}/commit")).Status);
    }

    [Fact]
    public async Task ATransactionThatIsDeletedOrFailsLeavesNothing()
    {
        var create = """{"statement":"CREATE (n:T)"}""";
        var first = await _client.SendAsync(HttpMethod.Post, $"{ApiClient.Root}/tx", create);
        var deleted = await _client.SendAsync(HttpMethod.Delete, $"{ApiClient.Root}/tx/{first.TransactionId}");
        Assert.Equal(HttpStatusCode.OK, deleted.Status);

        var second = await _client.SendAsync(HttpMethod.Post, $"{ApiClient.Root}/tx", create);
        var path = $"{ApiClient.Root}/tx/{second.TransactionId}";
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await _client.SendAsync(HttpMethod.Post, path, """{"statement":"X"}""")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await _client.SendAsync(HttpMethod.Post, path, create)).Status);
        Assert.Equal(
            """{"fields":["c"],"values":[[0]]}""",
            (await _client.QueryAsync("MATCH (n:T) RETURN count(n) AS c")).Data
        );
    }

    [Fact]
    public async Task TransactionsThatOnlyReadWaitForNobody()
    {
        var writer = await _client.SendAsync(
            HttpMethod.Post,
            $"{ApiClient.Root}/tx",
            """{"statement":"CREATE (:W)"}"""
        );
        var reader = await _client.SendAsync(
            HttpMethod.Post,
            $"{ApiClient.Root}/tx",
            """{"statement":"RETURN 1 AS x"}"""
        );
        Assert.Equal("""{"fields":["x"],"values":[[1]]}""", reader.Data);
        await _client.SendAsync(HttpMethod.Delete, $"{ApiClient.Root}/tx/{writer.TransactionId}");
    }

    [Fact]
    public async Task APageOfAnotherMachineIsRefusedWhereNoPasswordIsAskedFor()
    {
        var foreign = await _client.SendAsync(
            HttpMethod.Post,
            ApiClient.Root,
            """{"statement":"RETURN 1"}""",
            change: request => request.Headers.Add("Origin", "http://example.org")
        );
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.StartsWith("Refused a page of 'http://example.org'", foreign.Error, StringComparison.Ordinal);
        var own = await _client.SendAsync(
            HttpMethod.Post,
            ApiClient.Root,
            """{"statement":"RETURN 1"}""",
            change: request => request.Headers.Add("Origin", "http://localhost:7474")
        );
        Assert.Equal(HttpStatusCode.Accepted, own.Status);
    }

    [Fact]
    public async Task ALargeResultIsWhole()
    {
        var reply = await _client.QueryAsync("UNWIND range(1, 200000) AS x RETURN x");
        var values = reply.Body!["data"]!["values"]!.AsArray();
        Assert.Equal((200_000, 200_000), (values.Count, (int)values[^1]![0]!));
    }

    [Fact]
    public async Task DiscoveryNamesTheQueryApi()
    {
        var reply = await _client.SendAsync(HttpMethod.Get, "/");
        Assert.Equal($"http://{_server.Server.Http}/db/{{databaseName}}/query/v2", (string)reply.Body!["query"]!);
        Assert.Equal($"bolt://127.0.0.1:{ClientPort}", (string)reply.Body!["bolt_direct"]!);
    }

    private string ClientPort => _server.BoltPort.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
