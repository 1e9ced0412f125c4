using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Every request gets the status, the media type and the body that genuine Neo4j 5.26 gives it.</summary>
public sealed partial class QueryApiParityTests
{
    private static readonly (string Method, string Path, string? Body, string? Accept, string ContentType)[] Requests =
    [
        Query("MATCH (n) DETACH DELETE n"),
        Query(
            "CREATE p = (:P:Q {k: 1})-[:R {w: 2.5}]->(:S {d: date('2020-10-22')}) RETURN p",
            ",\"includeCounters\":true"
        ),
        Query("MATCH p = (:P)-[:R]->(:S) RETURN p, nodes(p)[0] AS n, relationships(p) AS r", accept: ApiClient.Typed),
        Query(
            "RETURN 1 AS i, 2.0 AS f, 1e20 AS e, 1e-7 AS s, -0.0 AS z, 'ä\"<' AS t, [1, null] AS l, {a: {b: 1}} AS m"
        ),
        Query("RETURN localtime('12:00:01.5') AS lt, time('00:00Z') AS t, localdatetime('2020-10-22T01:02:03') AS ldt"),
        Query("RETURN datetime('2020-10-22T10:00[Europe/Berlin]') AS a, datetime('2020-10-22T10:00+05:30') AS b"),
        Query(
            "RETURN datetime('2020-10-22T10:00[Europe/Berlin]') AS a, 0.0 / 0.0 AS n, 7 AS i",
            accept: ApiClient.Typed
        ),
        Query("RETURN duration('P1Y2M3DT4.5S') AS d, duration('PT0S') AS z, duration('-P1DT-0.5S') AS n"),
        Query(
            "RETURN point({x: 1e10, y: 2.5}) AS p, point({longitude: 1, latitude: 2, height: 3}) AS q",
            accept: ApiClient.Typed
        ),
        Query("RETURN $a AS a, $b AS b", ",\"parameters\":{\"a\":1,\"b\":[1.0,{\"x\":null}]}"),
        Query("UNWIND [1, 0] AS x RETURN 1 / x AS y"),
        Query("RETURN $missing"),
        Query("RETRUN 1"),
        Query(""),
        Query("RETURN 1", ",\"foo\":2"),
        Query("RETURN 1", ",\"accessMode\":\"foo\""),
        Query("CREATE (:X)", ",\"accessMode\":\"READ\""),
        Query("RETURN 1 AS x", accept: "text/plain"),
        Query("RETURN 1 AS x", accept: "*/*"),
        Query("RETURN 1 AS x", accept: "application/json;q=0.5, application/vnd.neo4j.query"),
        ("POST", ApiClient.Root, """{"statement":"RETURN 1"}""", "application/json", "text/plain"),
        ("POST", ApiClient.Root, """{"statement":""", "application/json", "application/json"),
        ("POST", "/db/nirgends/query/v2", """{"statement":"RETURN 1"}""", "application/json", "application/json"),
        ("POST", "/db/NEO4J/query/v2", """{"statement":"RETURN 1 AS x"}""", "application/json", "application/json"),
        ("POST", $"{ApiClient.Root}/tx", """{"statement":"RETURN 1 AS x"}""", ApiClient.Typed, "application/json"),
        ("POST", $"{ApiClient.Root}/tx", "{}", "application/json", "application/json"),
        ("POST", $"{ApiClient.Root}/tx/nope/commit", "{}", "application/json", "application/json"),
        ("DELETE", $"{ApiClient.Root}/tx/nope", null, "application/json", "application/json"),
        ("GET", ApiClient.Root, null, "application/json", "application/json"),
        (
            "POST",
            ApiClient.Root,
            """{"statement":"RETURN $p AS p","parameters":{"p":{"$type":"Point","_value":"SRID=7203;POINT (1 2)"}}}""",
            ApiClient.Typed,
            ApiClient.Typed
        ),
        Query("MATCH (n) DETACH DELETE n", ",\"includeCounters\":true"),
    ];

    [Fact]
    public async Task AnswersAreThoseOfNeo4j()
    {
        var genuine = Environment.GetEnvironmentVariable("NEO4J_HTTP");
        Assert.SkipWhen(
            string.IsNullOrEmpty(genuine),
            "NEO4J_HTTP is not set: it names the HTTP port of a throwaway Neo4j 5.26, which .ci/run starts where it is there."
        );
        await using var server = await RunningServer.StartAsync();
        using var ours = ApiClient.For(server);
        using var theirs = new ApiClient(new Uri(genuine!));
        var different = new List<string>();
        foreach (var (method, path, body, accept, contentType) in Requests)
        {
            var here = Describe(await ours.SendAsync(new HttpMethod(method), path, body, accept, contentType));
            var there = Describe(await theirs.SendAsync(new HttpMethod(method), path, body, accept, contentType));
            if (here != there)
            {
                different.Add($"{method} {path} {body}\n  ours   {here}\n  theirs {there}");
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static (string Method, string Path, string? Body, string? Accept, string ContentType) Query(
        string statement,
        string more = "",
        string accept = "application/json"
    ) =>
        (
            "POST",
            ApiClient.Root,
            $"{{\"statement\":{System.Text.Json.JsonSerializer.Serialize(statement)}{more}}}",
            accept,
            "application/json"
        );

    /// <summary>What both servers choose freely is made equal: ids, bookmarks, times, and the wording of errors.</summary>
    private static string Describe(ApiReply reply)
    {
        if (reply.Body?["errors"]?[0] is JsonObject error)
        {
            error["message"] = "…";
        }

        if (reply.Body?["transaction"] is JsonObject transaction)
        {
            (transaction["id"], transaction["expires"]) = ("…", "…");
        }

        if (reply.Body?["bookmarks"] is JsonArray bookmarks)
        {
            bookmarks[0] = "…";
        }

        var body = reply.Body?.ToJsonString(ApiClient.Relaxed) ?? string.Empty;
        return $"{(int)reply.Status} {reply.MediaType} {ElementId().Replace(body, "${kind}…")}";
    }

    [GeneratedRegex(
        """(?<kind>"[45]):[^"]*(?=")""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ElementId();
}
