using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>What the Query API answered.</summary>
internal sealed record ApiReply(HttpStatusCode Status, string? MediaType, JsonNode? Body, HttpResponseHeaders Headers)
{
    public string Data => Body?["data"]?.ToJsonString(ApiClient.Relaxed) ?? string.Empty;

    public string? ErrorCode => (string?)Body?["errors"]?[0]?["code"];

    public string? Error => (string?)Body?["errors"]?[0]?["message"];

    public string TransactionId => (string)Body!["transaction"]!["id"]!;
}

/// <summary>A client of the Query API.</summary>
internal sealed class ApiClient : IDisposable
{
    public const string Typed = "application/vnd.neo4j.query";
    public const string Root = "/db/neo4j/query/v2";

    private readonly HttpClient _http;

    public ApiClient(Uri server) => _http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };

    public static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiClient For(RunningServer server) => new(new Uri($"http://{server.Server.Http}"));

    public Task<ApiReply> QueryAsync(string statement, string more = "", string accept = "application/json") =>
        SendAsync(HttpMethod.Post, Root, $"{{\"statement\":{JsonSerializer.Serialize(statement)}{more}}}", accept);

    public async Task<ApiReply> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        string? accept = "application/json",
        string? contentType = "application/json",
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        }

        change?.Invoke(request);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var json = text.Length == 0 ? null : JsonNode.Parse(text);
        return new ApiReply(response.StatusCode, type, json, response.Headers);
    }

    public void Dispose() => _http.Dispose();
}
