using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// An answer of the Query API, written while the rows come: <c>data</c>, then <c>counters</c>, <c>queryPlan</c>,
/// <c>notifications</c>, <c>errors</c>, <c>bookmarks</c>, <c>transaction</c>, each only where there is something to say.
/// </summary>
/// <remarks>
/// The status goes out before the first row, so that a statement which fails later is told among <c>errors</c>, as Neo4j
/// does. A client that reads slowly holds the statement up: the response is flushed every few rows.
/// </remarks>
internal sealed class ApiAnswer : IAsyncDisposable
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // The answer is data, never part of a page, so that only what JSON itself demands is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 2_000,
    };

    private readonly HttpResponse _response;
    private readonly Utf8JsonWriter _json;
    private readonly bool _typed;

    public ApiAnswer(HttpResponse response, bool typed, int status = StatusCodes.Status202Accepted)
    {
        _response = response;
        _typed = typed;
        response.StatusCode = status;
        response.ContentType = typed ? MediaType.Typed : MediaType.Plain;
        _json = new Utf8JsonWriter(response.BodyWriter, Options);
        _json.WriteStartObject();
    }

    /// <summary>Writes rows and summary.</summary>
    /// <returns>What went wrong under way, or null.</returns>
    public async Task<CypherException?> WriteResultAsync(
        QueryResult result,
        bool includeCounters,
        CancellationToken cancellation
    )
    {
        _json.WriteStartObject("data");
        _json.WriteStartArray("fields");
        foreach (var column in result.Columns)
        {
            _json.WriteStringValue(column);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("values");
        var failure = await WriteRowsAsync(result, cancellation);
        _json.WriteEndArray();
        _json.WriteEndObject();
        if (failure is null)
        {
            SummaryJson.Write(_json, result.Consume(), includeCounters);
        }

        return failure;
    }

    public void WriteErrors(string code, string message)
    {
        _json.WriteStartArray("errors");
        _json.WriteStartObject();
        _json.WriteString("code", code);
        _json.WriteString("message", message);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    public void WriteBookmark(string bookmark)
    {
        _json.WriteStartArray("bookmarks");
        _json.WriteStringValue(bookmark);
        _json.WriteEndArray();
    }

    public void WriteTransaction(HttpTransaction transaction)
    {
        _json.WriteStartObject("transaction");
        _json.WriteString("id", transaction.Id);
        _json.WriteString(
            "expires",
            transaction.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        _json.WriteEndObject();
    }

    /// <summary>Ends the answer and sends what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        _json.WriteEndObject();
        await _json.DisposeAsync();
        await _response.BodyWriter.FlushAsync();
    }

    private async Task<CypherException?> WriteRowsAsync(QueryResult result, CancellationToken cancellation)
    {
        var values = new JsonValueWriter(_json, _typed);
        try
        {
            while (result.Read())
            {
                _json.WriteStartArray();
                foreach (var value in result.Current)
                {
                    values.Write(value);
                }

                _json.WriteEndArray();
                if (_json.BytesPending >= FlushAt)
                {
                    await _json.FlushAsync(cancellation);
                    await _response.BodyWriter.FlushAsync(cancellation);
                }
            }

            return null;
        }
        catch (CypherException e)
        {
            return e;
        }
    }
}
