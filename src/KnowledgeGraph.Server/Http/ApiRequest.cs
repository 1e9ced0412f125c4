using System.Text.Json;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Http;

/// <summary>The body of a request to the Query API.</summary>
/// <param name="Statement">The query; null where a request opens or commits a transaction and runs nothing.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IncludeCounters">Whether the answer tells what was changed.</param>
/// <param name="Mode">Whether the transaction may write.</param>
/// <param name="TimeLimit">How long the statement may run, or null for the server's limit.</param>
internal sealed record ApiRequest(
    string? Statement,
    MapValue Parameters,
    bool IncludeCounters,
    TransactionMode Mode,
    TimeSpan? TimeLimit
)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128 };

    private static ApiRequest Nothing { get; } = new(null, MapValue.Empty, false, TransactionMode.Write, null);

    /// <summary>Reads a body; an empty one asks for nothing.</summary>
    /// <param name="typed">Whether parameters say their types (<c>application/vnd.neo4j.query</c>).</param>
    /// <exception cref="ApiException">The body is not in the form of the API.</exception>
    public static async Task<ApiRequest> ReadAsync(Stream body, bool typed, CancellationToken cancellation)
    {
        try
        {
            using var memory = new MemoryStream();
            await body.CopyToAsync(memory, cancellation);
            if (memory.Length == 0)
            {
                return Nothing;
            }

            using var document = JsonDocument.Parse(memory.GetBuffer().AsMemory(0, (int)memory.Length), Strict);
            return Read(document.RootElement, typed);
        }
        catch (JsonException e)
        {
            throw ApiException.Malformed(ServerErrorMessages.NotJson(e.Message));
        }
    }

    private static ApiRequest Read(JsonElement body, bool typed)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw ApiException.Malformed(ServerErrorMessages.WrongMember("body", "an object", body.ValueKind));
        }

        var request = Nothing;
        foreach (var member in body.EnumerateObject())
        {
            var value = member.Value;
            if (value.ValueKind != JsonValueKind.Null)
            {
                request = request.With(member.Name, value, typed);
            }
        }

        return request;
    }

    private ApiRequest With(string name, JsonElement value, bool typed)
    {
        switch (name)
        {
            case "statement":
                Expect(name, value, JsonValueKind.String, "a string");
                return this with { Statement = value.GetString() };
            case "parameters":
                Expect(name, value, JsonValueKind.Object, "an object");
                return this with { Parameters = JsonValueReader.ReadParameters(value, typed) };
            case "includeCounters" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                return this with { IncludeCounters = value.GetBoolean() };
            case "includeCounters":
                throw ApiException.Malformed(ServerErrorMessages.WrongMember(name, "true or false", value.ValueKind));
            case "accessMode":
                Expect(name, value, JsonValueKind.String, "a string");
                return this with { Mode = ModeOf(value.GetString()!) };
            case "maxExecutionTime" when value.TryGetSeconds(out var seconds):
                return this with { TimeLimit = seconds };
            case "maxExecutionTime":
                throw ApiException.Malformed(ServerErrorMessages.WrongMember(name, "seconds", value.ValueKind));
            case "bookmarks":
                // Commits are seen by all at once, so that every bookmark given out has been reached already.
                Expect(name, value, JsonValueKind.Array, "a list of strings");
                return this;
            case "impersonatedUser":
                throw new ApiException(400, ServerErrorCodes.ArgumentError, ServerErrorMessages.NoImpersonation);
            default:
                throw ApiException.Malformed(ServerErrorMessages.UnknownMember(name));
        }
    }

    private static TransactionMode ModeOf(string text) =>
        text.ToUpperInvariant() switch
        {
            "READ" => TransactionMode.Read,
            "WRITE" => TransactionMode.Write,
            _ => throw ApiException.Malformed(ServerErrorMessages.UnknownAccessMode(text)),
        };

    private static void Expect(string name, JsonElement value, JsonValueKind kind, string wanted)
    {
        if (value.ValueKind != kind)
        {
            throw ApiException.Malformed(ServerErrorMessages.WrongMember(name, wanted, value.ValueKind));
        }
    }
}
