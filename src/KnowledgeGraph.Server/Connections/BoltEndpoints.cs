using System.Net;
using System.Net.WebSockets;
using KnowledgeGraph.Server.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Connections;

/// <summary>The ways in on the Bolt port: plain Bolt, Bolt over WebSocket, and the HTTP that pages probe it with.</summary>
internal sealed class BoltEndpoints(ServerContext context, BoltConnectionHandler handler)
{
    /// <summary>Tells Bolt from HTTP by the first bytes, and serves the former.</summary>
    public async Task SniffAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var patience = new CancellationTokenSource(context.Options.AuthenticationTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, patience.Token);
        bool isBolt;
        try
        {
            isBolt = await ProtocolSniffer.IsBoltAsync(connection, either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The peer said nothing, or left: there is nobody to tell.
            connection.Abort();
            return;
        }

        if (!isBolt)
        {
            await next(connection);
            return;
        }

        await using var input = connection.Transport.Input.AsStream();
        await using var output = connection.Transport.Output.AsStream();
        await handler.ServeAsync(input, output, patience, connection.ConnectionClosed);
    }

    /// <summary>
    /// Refuses pages of other machines where no password is asked for: a browser lets any page open a WebSocket to the
    /// loopback, and such a page could read and change everything. On the Bolt port there is nothing but <c>/</c>.
    /// </summary>
    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && IsForeign(origin) && !context.Authenticator.IsEnabled && !context.Options.Insecure)
        {
            Log.ConnectionRefused(context.Logger, ServerErrorMessages.ForeignOrigin(origin));
            await RefuseAsync(
                http,
                StatusCodes.Status403Forbidden,
                ServerErrorCodes.Forbidden,
                ServerErrorMessages.ForeignOrigin(origin)
            );
            return;
        }

        var path = http.Request.Path.Value ?? string.Empty;
        if (http.Connection.LocalPort == context.BoltPort && path is not ("" or "/"))
        {
            var message = ServerErrorMessages.NotOnThisPort(path);
            await RefuseAsync(http, StatusCodes.Status404NotFound, ServerErrorCodes.InvalidRequest, message);
            return;
        }

        await next(http);
    }

    /// <summary>Serves Bolt over WebSocket; other requests go on.</summary>
    public async Task ServeWebSocketAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await next(http);
            return;
        }

        using var patience = new CancellationTokenSource(context.Options.AuthenticationTimeout, context.Time);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await using var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: false);
        await handler.ServeAsync(stream, stream, patience, http.RequestAborted);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await CloseAsync(socket);
        }
    }

    private async Task CloseAsync(WebSocket socket)
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "Bye", CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
        {
            Log.ConnectionLost(context.Logger, e.Message);
        }
    }

    private static bool IsForeign(string origin) =>
        !Uri.TryCreate(origin, UriKind.Absolute, out var page)
        || !(page.IsLoopback || (IPAddress.TryParse(page.Host, out var address) && IPAddress.IsLoopback(address)));

    private static async Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        await using var answer = new ApiAnswer(http.Response, typed: false, status);
        answer.WriteErrors(code, message);
    }
}
