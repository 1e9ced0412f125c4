using System.Net;
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
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Server;

/// <summary>Serves an embedded database over Bolt (TCP and WebSocket on one port) and HTTP.</summary>
public sealed class GraphServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ServerContext _context;
    private readonly BoltConnectionHandler _handler;
    private readonly OpenTransactions _transactions;
    private readonly CancellationTokenSource _stopping;

    private GraphServer(
        WebApplication application,
        ServerContext context,
        BoltConnectionHandler handler,
        OpenTransactions transactions,
        CancellationTokenSource stopping
    )
    {
        _application = application;
        _context = context;
        _handler = handler;
        _transactions = transactions;
        _stopping = stopping;
        (Bolt, Http) = Addresses(application, context.Options);
        context.BoltPort = Bolt.Port;
    }

    /// <summary>Where Bolt listens, with the port in fact taken.</summary>
    public IPEndPoint Bolt { get; }

    /// <summary>Where HTTP listens, or null.</summary>
    public IPEndPoint? Http { get; }

    /// <summary>Starts a server; when this returns it accepts connections.</summary>
    /// <param name="database">What is served; not closed with the server.</param>
    /// <param name="users">Who may log on, by name; empty for no password.</param>
    /// <param name="pages">Further pages on the HTTP port, or null.</param>
    /// <exception cref="ServerRefusedException">The address can be reached from elsewhere, and user or TLS are missing.</exception>
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
        var stopping = new CancellationTokenSource();
        var logger = (logging ?? NullLoggerFactory.Instance).CreateLogger("KnowledgeGraph.Server");
        var authenticator = new Authenticator(users, TimeProvider.System);
        var context = new ServerContext(database, authenticator, options, TimeProvider.System, logger)
        {
            Stopping = stopping.Token,
        };
        var handler = new BoltConnectionHandler(context);
        var transactions = new OpenTransactions(context);
        var application = Build(context, new BoltEndpoints(context, handler), logging);
        Discovery.Map(application, context);
        new QueryApi(context, transactions).Map(application);
        pages?.Invoke(application);
        try
        {
            await application.StartAsync(cancellation);
        }
        catch
        {
            transactions.Dispose();
            await application.DisposeAsync();
            throw;
        }

        var server = new GraphServer(application, context, handler, transactions, stopping);
        Log.Listening(logger, server.Bolt.ToString());
        return server;
    }

    /// <summary>
    /// Stops: no new connections and no new transactions; what is open may end within the deadline and is rolled back
    /// then. When this returns, nobody uses the database any more.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        await _stopping.CancelAsync();
        await _application.StopAsync(cancellation);
        _transactions.Dispose();
        try
        {
            // Connections are aborted by now; a statement notices that within some rows.
            await _handler.NoneLeftAsync().WaitAsync(_context.Options.StopDeadline, cancellation);
        }
        catch (TimeoutException)
        {
            Log.ConnectionLost(_context.Logger, "A statement did not end within the deadline.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _transactions.Dispose();
        _stopping.Dispose();
    }

    private static WebApplication Build(ServerContext context, BoltEndpoints endpoints, ILoggerFactory? logging)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (logging is not null)
        {
            builder.Services.AddSingleton(logging);
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = context.Options.StopDeadline);
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, context.Options, endpoints));
        var application = builder.Build();
        application.Use(endpoints.GuardAsync);
        application.UseWebSockets();
        application.Use(endpoints.ServeWebSocketAsync);
        return application;
    }

    private static void RefuseUnprotected(ServerOptions options, IReadOnlyDictionary<string, ServerUser> users)
    {
        var isProtected = users.Count > 0 && options.Certificate is not null;
        foreach (var address in new[] { options.Bolt, options.Http })
        {
            if (address is not null && !IPAddress.IsLoopback(address.Address) && !isProtected && !options.Insecure)
            {
                throw new ServerRefusedException(ServerErrorMessages.NeedsProtection(address.ToString()));
            }
        }
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options, BoltEndpoints endpoints)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaximumConnections;
        kestrel.Limits.MaxRequestBodySize = options.MaximumMessageLength;
        kestrel.Limits.RequestHeadersTimeout = options.AuthenticationTimeout;
        // The Bolt handler counts for itself and says why it closes; this bounds what is not Bolt as well.
        kestrel.Limits.MaxConcurrentConnections = 2L * options.MaximumConnections;
        kestrel.Listen(
            options.Bolt,
            listen =>
            {
                Protect(listen, options);
                listen.Use(next => connection => endpoints.SniffAsync(connection, next));
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
            listen.UseHttps(https =>
            {
                https.ServerCertificate = certificate.Certificate;
                https.ServerCertificateChain = certificate.Chain;
                https.HandshakeTimeout = options.AuthenticationTimeout;
            });
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
