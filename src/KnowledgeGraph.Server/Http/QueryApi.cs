using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Server.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Neo4j's Query API, version 2: <c>POST /db/{database}/query/v2</c> for one statement in a transaction of its own, and
/// <c>…/tx</c>, <c>…/tx/{id}</c>, <c>…/tx/{id}/commit</c> for transactions across requests.
/// </summary>
internal sealed class QueryApi(ServerContext context, OpenTransactions transactions)
{
    private const string Root = "/db/{database}/query/v2";

    /// <summary>What a request brought along.</summary>
    private sealed record Call(HttpContext Http, LoggedOnUser User, string Database, ApiRequest Request, bool Typed)
    {
        public CancellationToken Aborted => Http.RequestAborted;

        public TransactionMode Mode => User.Role == ServerRole.Reader ? TransactionMode.Read : Request.Mode;

        public QueryOptions Options =>
            new()
            {
                User = User.Name,
                TimeLimit = Request.TimeLimit,
                OwnTransactionsOnly = User.Role == ServerRole.Reader,
            };

        public string Id => (string)Http.Request.RouteValues["id"]!;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Map(Root, http => HandleAsync(http, RunAloneAsync));
        routes.Map($"{Root}/tx", http => HandleAsync(http, OpenAsync));
        routes.Map($"{Root}/tx/{{id}}", http => HandleAsync(http, RunInTransactionAsync, RollBackAsync));
        routes.Map($"{Root}/tx/{{id}}/commit", http => HandleAsync(http, CommitAsync));
        routes.MapFallback(http =>
            RefuseAsync(http, 404, ServerErrorCodes.InvalidRequest, ServerErrorMessages.NotFound(http.Request.Path))
        );
    }

    private async Task HandleAsync(HttpContext http, Func<Call, Task> post, Func<Call, Task>? delete = null)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var allowed = delete is null ? "POST,OPTIONS" : "DELETE,POST,OPTIONS";
        try
        {
            switch (http.Request.Method)
            {
                case "POST":
                    await post(await ReadAsync(http));
                    break;
                case "DELETE" when delete is not null:
                    await delete(await ReadAsync(http));
                    break;
                case "OPTIONS":
                    http.Response.Headers.Allow = allowed;
                    break;
                default:
                    http.Response.Headers.Allow = allowed;
                    throw new ApiException(
                        405,
                        ServerErrorCodes.InvalidRequest,
                        ServerErrorMessages.UseMethod(allowed)
                    );
            }
        }
        catch (ApiException e)
        {
            await RefuseAsync(http, e.Status, e.Code, e.Message);
        }
        catch (RequestRefusedException e)
        {
            await RefuseAsync(http, ApiStatus.Of(e.Code), e.Code, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(http, e.StatusCode, ServerErrorCodes.InvalidRequest, e.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.ConnectionLost(context.Logger, "The client left before its answer was complete.");
        }
    }

    /// <summary>Who asks is settled before a byte of the body is read.</summary>
    private async Task<Call> ReadAsync(HttpContext http)
    {
        var user = await BasicAuthentication.LogOnAsync(http, context.Authenticator, http.RequestAborted);
        var typed = MediaType.IsAnswerTyped(http.Request);
        var database = (string)http.Request.RouteValues["database"]!;
        var request = await ApiRequest.ReadAsync(
            http.Request.Body,
            MediaType.IsBodyTyped(http.Request),
            http.RequestAborted
        );
        DatabaseName.Check(database);
        return new Call(http, user, database, request, typed);
    }

    private async Task RunAloneAsync(Call call)
    {
        var statement = call.Request.Statement;
        if (string.IsNullOrEmpty(statement))
        {
            throw ApiException.Malformed(ServerErrorMessages.NoStatement);
        }

        using var reading =
            call.Mode == TransactionMode.Read ? new ServerTransaction(context.Database, TransactionMode.Read) : null;
        using var result = await StartAsync(
            call,
            () =>
                reading is not null
                    ? reading.RunAsync(statement, call.Request.Parameters, call.Options, call.Aborted)
                    : context.Database.RunAsync(statement, call.Request.Parameters, call.Options, call.Aborted)
        );
        await using var answer = new ApiAnswer(call.Http.Response, call.Typed);
        if (await answer.WriteResultAsync(result, call.Request.IncludeCounters, call.Aborted) is { } failure)
        {
            WriteFailure(answer, call, failure);
            return;
        }

        answer.WriteBookmark(context.NextBookmark());
    }

    private Task OpenAsync(Call call)
    {
        var transaction = transactions.Open(call.User.Name, call.Database, call.Mode);
        return RunStatementAsync(call, transaction, commit: false);
    }

    private async Task RunInTransactionAsync(Call call)
    {
        var transaction = await transactions.EnterAsync(call.Id, call.User.Name, call.Database, call.Aborted);
        await RunStatementAsync(call, transaction, commit: false);
    }

    private async Task CommitAsync(Call call)
    {
        var transaction = await transactions.EnterAsync(call.Id, call.User.Name, call.Database, call.Aborted);
        await RunStatementAsync(call, transaction, commit: true);
    }

    private Task RollBackAsync(Call call) =>
        transactions.RollBackAsync(call.Id, call.User.Name, call.Database, call.Aborted);

    /// <summary>Runs the statement, if there is one, and commits, if that is asked for; a failure ends the transaction.</summary>
    private async Task RunStatementAsync(Call call, HttpTransaction transaction, bool commit)
    {
        var lives = false;
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted, transaction.Stopped);
            using var result = string.IsNullOrEmpty(call.Request.Statement)
                ? null
                : await StartAsync(call, () => RunIn(transaction, call, stop.Token));
            if (commit && result is null)
            {
                Commit(call, transaction);
            }

            await using var answer = new ApiAnswer(call.Http.Response, call.Typed);
            var failure = result is null
                ? null
                : await answer.WriteResultAsync(result, call.Request.IncludeCounters, stop.Token);
            failure ??= commit && result is not null ? TryCommit(transaction) : null;
            if (failure is not null)
            {
                WriteFailure(answer, call, failure);
            }
            else if (commit)
            {
                answer.WriteBookmark(context.NextBookmark());
            }
            else
            {
                answer.WriteTransaction(transaction);
                lives = true;
            }
        }
        finally
        {
            if (lives)
            {
                transactions.Leave(transaction);
            }
            else
            {
                transactions.End(transaction);
            }
        }
    }

    private static Task<QueryResult> RunIn(HttpTransaction transaction, Call call, CancellationToken stop) =>
        transaction.Transaction.RunAsync(call.Request.Statement!, call.Request.Parameters, call.Options, stop);

    private static void Commit(Call call, HttpTransaction transaction)
    {
        if (TryCommit(transaction) is { } failure)
        {
            throw Refusal(call, failure);
        }
    }

    private static CypherException? TryCommit(HttpTransaction transaction)
    {
        try
        {
            transaction.Transaction.Commit();
            return null;
        }
        catch (CypherException e)
        {
            return e;
        }
    }

    /// <summary>Begins a statement: what is wrong before its first row has an HTTP status of its own.</summary>
    private static async Task<QueryResult> StartAsync(Call call, Func<Task<QueryResult>> run)
    {
        try
        {
            return await run();
        }
        catch (CypherException e)
        {
            throw Refusal(call, e);
        }
    }

    private static ApiException Refusal(Call call, CypherException failure)
    {
        var (code, message) = Permissions.Explain(failure, call.User);
        return new ApiException(ApiStatus.Of(code), code, message);
    }

    private static void WriteFailure(ApiAnswer answer, Call call, CypherException failure)
    {
        var (code, message) = Permissions.Explain(failure, call.User);
        answer.WriteErrors(code, message);
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        await using var answer = new ApiAnswer(http.Response, typed: false, status);
        answer.WriteErrors(code, message);
    }
}
