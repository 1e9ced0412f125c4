using System.CommandLine;
using KnowledgeGraph.Cli.Loading;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Serving;
using KnowledgeGraph.Database;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Loader;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve</c>: the embedded database for drivers, cypher-shell and Neo4j Browser.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var options = new ServeOptions();
        var command = new Command("serve", "Serves the database over Bolt, until interrupted.");
        options.AddTo(command);
        HelpExamples.AddTo(
            command,
            "kg serve",
            "kg serve --watch inbox --db news-graph",
            "kg serve --bolt 127.0.0.1:7777 --http 127.0.0.1:7778",
            "kg user add anna && kg serve --bolt 0.0.0.0:7687 --http 0.0.0.0:7473 --certificate server.pem",
            "KG_USER=anna KG_PASSWORD=… kg serve"
        );
        return application.Bind(command, (context, cancellation) => RunAsync(context, options, cancellation));
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        ServeOptions options,
        CancellationToken cancellation
    )
    {
        var address = Folders.Require(context, "'kg serve' serves a database folder");
        var serverOptions = options.Read(context);
        var users = options.ReadUsers(context);
        using var database = GraphDatabase.OpenEmbedded(address, context.Time);
        using var log = new TerminalLog(
            context.Terminal,
            context.Time,
            context.Settings.Quiet ? LogLevel.Warning : LogLevel.Information
        );
        await using var server = await StartAsync(context, database, serverOptions, users, log, cancellation);
        var scheme = serverOptions.Certificate is null ? "bolt" : "bolt+s";
        // The timeline page asks for no password, so a server that does leaves it out.
        var page = users.Count == 0 ? TimelinePage.Path : "/";
        await context.Terminal.Error.WriteLineAsync(
            CliMessages.Serving(
                $"{scheme}://{server.Bolt}",
                server.Http is { } http ? $"{(scheme == "bolt" ? "http" : "https")}://{http}{page}" : null
            )
        );
        try
        {
            await WaitAsync(context, database, context.Parsed.GetValue(options.Watch), cancellation);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
        }

        return ExitCode.Done;
    }

    private static async Task<GraphServer> StartAsync(
        CommandContext context,
        EmbeddedDatabase database,
        ServerOptions options,
        Dictionary<string, ServerUser> users,
        TerminalLog log,
        CancellationToken cancellation
    )
    {
        try
        {
            var seam = GraphDatabase.Over(database, context.Settings.Database, context.Time);
            return await GraphServer.StartAsync(
                database,
                options,
                users,
                log,
                pages: users.Count == 0 ? routes => TimelinePage.Map(routes, seam) : null,
                cancellation: cancellation
            );
        }
        catch (IOException e)
        {
            throw new CliException(
                ExitCode.DatabaseUnavailable,
                CliMessages.PortTaken($"{options.Bolt} or {options.Http}", e.Message)
            );
        }
    }

    /// <summary>Waits for the interrupt; with a folder to watch the loader does the waiting.</summary>
    private static async Task WaitAsync(
        CommandContext context,
        EmbeddedDatabase database,
        string? folder,
        CancellationToken cancellation
    )
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        if (folder is not null)
        {
            builder.Services.AddSingleton(new LoadRequest([folder], Watch: true, context.Settings.Date));
            builder.Services.AddSingleton(GraphDatabase.Over(database, context.Settings.Database, context.Time));
            builder.Services.AddSingleton(context.Time);
            builder.Services.AddSingleton<ILoadObserver>(new LoadProgress(context));
            builder.Services.AddHostedService<LoaderService>();
        }

        using var host = builder.Build();
        await host.RunAsync(cancellation);
    }
}
