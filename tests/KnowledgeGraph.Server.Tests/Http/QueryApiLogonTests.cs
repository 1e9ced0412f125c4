using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class QueryApiLogonTests
{
    private const string Create = """{"statement":"CREATE (:X)"}""";

    private static readonly Dictionary<string, ServerUser> Users = new(StringComparer.Ordinal)
    {
        ["anna"] = new("anna", PasswordHash.Create("lesen"), ServerRole.Reader),
        ["bert"] = new("bert", PasswordHash.Create("schreiben:mit:Doppelpunkt"), ServerRole.Writer),
    };

    [Theory]
    [InlineData(null, 401, "No authentication header supplied.")]
    [InlineData("Basic YW5uYTpyYXRlbg==", 401, "Invalid credential.")]
    [InlineData("Basic ???", 401, "Invalid credential.")]
    [InlineData("Bearer x", 401, "Unsupported authentication token, scheme 'Bearer' is not supported. Use basic.")]
    public async Task WhoIsNotKnownIsRefused(string? authorization, int status, string message)
    {
        await using var server = await RunningServer.StartAsync(Users);
        using var client = ApiClient.For(server);
        var reply = await client.SendAsync(
            HttpMethod.Post,
            ApiClient.Root,
            Create,
            change: request => request.Headers.TryAddWithoutValidation("Authorization", authorization ?? string.Empty)
        );
        Assert.Equal(((HttpStatusCode)status, message), (reply.Status, reply.Error));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", reply.ErrorCode);
        Assert.Equal("Basic", Assert.Single(reply.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task AReaderReadsAndAWriterWrites()
    {
        await using var server = await RunningServer.StartAsync(Users);
        using var client = ApiClient.For(server);
        var refused = await SendAsync(client, "anna:lesen", ApiClient.Root, Create);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "Neo.ClientError.Security.Forbidden"),
            (refused.Status, refused.ErrorCode)
        );
        var read = await SendAsync(client, "anna:lesen", ApiClient.Root, """{"statement":"RETURN 1 AS x"}""");
        Assert.Equal(HttpStatusCode.Accepted, read.Status);
        var written = await SendAsync(client, "bert:schreiben:mit:Doppelpunkt", ApiClient.Root, Create);
        Assert.Equal(HttpStatusCode.Accepted, written.Status);
    }

    [Fact]
    public async Task ATransactionBelongsToWhoOpenedIt()
    {
        await using var server = await RunningServer.StartAsync(Users);
        using var client = ApiClient.For(server);
        var opened = await SendAsync(client, "bert:schreiben:mit:Doppelpunkt", $"{ApiClient.Root}/tx", Create);
        var path = $"{ApiClient.Root}/tx/{opened.TransactionId}";
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(client, "anna:lesen", path, Create)).Status);
        var committed = await SendAsync(client, "bert:schreiben:mit:Doppelpunkt", $"{path}/commit", "{}");
        Assert.Equal(HttpStatusCode.Accepted, committed.Status);
    }

    [Fact]
    public async Task ATransactionThatIsLeftAloneIsRolledBack()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                HttpTransactionTimeout = TimeSpan.FromMilliseconds(300),
            }
        );
        using var client = ApiClient.For(server);
        var opened = await client.SendAsync(HttpMethod.Post, $"{ApiClient.Root}/tx", Create);
        // The next writer has to wait until the first has lost its turn.
        var next = await client.QueryAsync("CREATE (:Y) RETURN 1 AS x");
        Assert.Equal("""{"fields":["x"],"values":[[1]]}""", next.Data);
        var late = await client.SendAsync(HttpMethod.Post, $"{ApiClient.Root}/tx/{opened.TransactionId}/commit");
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Equal(
            """{"fields":["c"],"values":[[0]]}""",
            (await client.QueryAsync("MATCH (n:X) RETURN count(n) AS c")).Data
        );
    }

    private static Task<ApiReply> SendAsync(ApiClient client, string user, string path, string body) =>
        client.SendAsync(
            HttpMethod.Post,
            path,
            body,
            change: request =>
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(user))
                )
        );
}
