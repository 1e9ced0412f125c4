using System.Net;
using System.Net.WebSockets;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Connections;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server;

/// <summary>Serves an embedded database over Bolt (TCP and WebSocket on one port) and HTTP.</summary>
public sealed class GraphServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GraphServer(WebApplication application, IPEndPoint bolt, IPEndPoint? http)
    {
        _application = application;
        Bolt = bolt;
        Http = http;
    }

    /// <summary>Where Bolt listens, with the port in fact taken.</summary>
    public IPEndPoint Bolt { get; }

    /// <summary>Where HTTP listens, or null.</summary>
    public IPEndPoint? Http { get; }

    /// <summary>Starts a server; when this returns it accepts connections.</summary>
    /// <param name="database">What is served; not closed with the server.</param>
    /// <param name="users">Who may log on, by name; empty for no password.</param>
    /// <param name="pages">Further pages on the HTTP port, or null.</param>
    /// <exception cref="ArgumentException">The address can be reached from elsewhere, and user or TLS are missing.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<GraphServer> StartAsync(
        EmbeddedDatabase database,
        ServerOptions options,
        IReadOnlyDictionary<string, ServerUser> users,
        ILoggerFactory? logging = null,
        Action<IEndpointRouteBuilder>? pages = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(users);
        RefuseUnprotected(options, users);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (logging is not null)
        {
            builder.Services.AddSingleton(logging);
        }

        var context = new ServerContext(
            database,
            new Authenticator(users, TimeProvider.System),
            options,
            TimeProvider.System,
            (logging ?? Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).CreateLogger(
                "KnowledgeGraph.Server"
            )
        );
        var handler = new BoltConnectionHandler(context);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopDeadline);
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options, handler));
        var application = builder.Build();
        application.UseWebSockets();
        application.Use((http, next) => ServeWebSocketAsync(http, next, handler));
        Discovery.Map(application, context);
        pages?.Invoke(application);
        await application.StartAsync(cancellation);
        var (bolt, web) = Addresses(application, options);
        context.BoltPort = bolt.Port;
        Log.Listening(context.Logger, bolt.ToString());
        return new GraphServer(application, bolt, web);
    }

    /// <summary>Stops: no new connections, what runs ends within the deadline or is rolled back.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => _application.StopAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static void RefuseUnprotected(ServerOptions options, IReadOnlyDictionary<string, ServerUser> users)
    {
        var isProtected = users.Count > 0 && options.Certificate is not null;
        foreach (var address in new[] { options.Bolt, options.Http })
        {
            if (address is not null && !IPAddress.IsLoopback(address.Address) && !isProtected && !options.Insecure)
            {
                throw new ArgumentException(ServerErrorMessages.NeedsProtection(address.ToString()), nameof(options));
            }
        }
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options, BoltConnectionHandler handler)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.MaximumConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaximumConnections;
        kestrel.Limits.MaxRequestBodySize = options.MaximumMessageLength;
        kestrel.Listen(
            options.Bolt,
            listen =>
            {
                Protect(listen, options);
                listen.Use(next => connection => SniffAsync(connection, next, handler, options));
            }
        );
        if (options.Http is { } http)
        {
            kestrel.Listen(http, listen => Protect(listen, options));
        }
    }

    private static void Protect(ListenOptions listen, ServerOptions options)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (options.Certificate is { } certificate)
        {
            listen.UseHttps(certificate);
        }
    }

    private static async Task SniffAsync(
        ConnectionContext connection,
        ConnectionDelegate next,
        BoltConnectionHandler handler,
        ServerOptions options
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        patience.CancelAfter(options.AuthenticationTimeout);
        bool isBolt;
        try
        {
            isBolt = await ProtocolSniffer.IsBoltAsync(connection, patience.Token);
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
        await handler.ServeAsync(input, output, connection.ConnectionClosed);
    }

    private static async Task ServeWebSocketAsync(HttpContext http, RequestDelegate next, BoltConnectionHandler handler)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await next(http);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await using var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: false);
        await handler.ServeAsync(stream, stream, http.RequestAborted);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "Bye", CancellationToken.None);
        }
    }

    private static (IPEndPoint Bolt, IPEndPoint? Http) Addresses(WebApplication application, ServerOptions options)
    {
        var addresses = application
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.Select(address => BindingAddress.Parse(address).Port)
            .ToList();
        return (
            new IPEndPoint(options.Bolt.Address, addresses[0]),
            options.Http is { } http ? new IPEndPoint(http.Address, addresses[1]) : null
        );
    }
}
