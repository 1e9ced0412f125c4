using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Bodies that somebody has tampered with get a status, and the server goes on.</summary>
public sealed class MutatedBodyTests
{
    private static readonly string[] Bodies =
    [
        """{"statement":"RETURN $a AS a","parameters":{"a":[1,2.5,"drei",null,{"b":true}]},"includeCounters":true}""",
        """{"statement":"RETURN $a AS a","parameters":{"a":{"$type":"Date","_value":"2020-10-22"}}}""",
        """{"statement":"RETURN $a AS a","parameters":{"a":{"$type":"List","_value":[{"$type":"Point","_value":"SRID=7203;POINT (1 2)"}]}}}""",
        """{"statement":"UNWIND range(1, 20) AS i RETURN i, toString(i)","accessMode":"READ","bookmarks":["kg:1"]}""",
        """{"statement":"CREATE (n:Fuzz {k: 1}) RETURN n","maxExecutionTime":5}""",
    ];

    private const string Signs = "{}[]\":,0129eE+-.\\nulltrue\u0000ä";

    private static readonly HttpStatusCode[] Expected =
    [
        HttpStatusCode.Accepted,
        HttpStatusCode.BadRequest,
        HttpStatusCode.NotFound,
    ];

    [Fact]
    public async Task EveryBodyIsAnsweredWithAStatusOfItsOwn()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = ApiClient.For(server);
        var random = new Random(815);
        var seen = new HashSet<HttpStatusCode>();
        for (var round = 0; round < 1_500; round++)
        {
            var body = Mutate(Bodies[random.Next(Bodies.Length)], random);
            var typed = random.Next(2) == 0 ? ApiClient.Typed : "application/json";
            var reply = await client.SendAsync(HttpMethod.Post, ApiClient.Root, body, typed, typed);
            Assert.True(Expected.Contains(reply.Status), $"{reply.Status} for {body}: {reply.Error}");
            Assert.True(reply.Status == HttpStatusCode.Accepted || reply.Error is { Length: > 5 }, body);
            seen.Add(reply.Status);
        }

        Assert.Contains(HttpStatusCode.Accepted, seen);
        Assert.Contains(HttpStatusCode.BadRequest, seen);
        Assert.Equal("""{"fields":["x"],"values":[[7]]}""", (await client.QueryAsync("RETURN 7 AS x")).Data);
    }

    private static string Mutate(string body, Random random)
    {
        var text = new StringBuilder(body);
        for (var changes = random.Next(0, 5); changes > 0 && text.Length > 1; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = Signs[random.Next(Signs.Length)];
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, new string('[', random.Next(1, 300)));
                    break;
            }
        }

        return text.ToString();
    }
}
