using System.CommandLine;
using KnowledgeGraph.Cli.Loading;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Loader;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg load</c>: files and folders into the graph.</summary>
internal static class LoadCommand
{
    private const string DefaultFolder = "seeds";

    public static Command Create(CommandLineApplication application)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, and folders for the articles in them (default: seeds).",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [DefaultFolder],
        };
        var watch = new Option<bool>("--watch")
        {
            Description = "Stay, and load what is dropped into the folders, until interrupted.",
        };
        var command = new Command("load", "Loads articles into the graph and shows what came in.") { paths, watch };
        HelpExamples.AddTo(
            command,
            "kg load",
            "kg load news/ extra.txt --db news-graph",
            "kg load inbox --watch",
            "kg load old.txt --date 1994-05-16"
        );
        return application.Bind(
            command,
            (context, cancellation) =>
            {
                var request = new LoadRequest(
                    context.Parsed.GetValue(paths) ?? [DefaultFolder],
                    context.Parsed.GetValue(watch),
                    context.Settings.Date
                );
                return RunAsync(context, request, cancellation);
            }
        );
    }

    private static async Task<int> RunAsync(CommandContext context, LoadRequest request, CancellationToken cancellation)
    {
        var started = context.Time.GetTimestamp();
        await using var database = await Databases.OpenOrCreateAsync(context, cancellation);
        var progress = new LoadProgress(context);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(request);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(context.Time);
        builder.Services.AddSingleton<ILoadObserver>(progress);
        builder.Services.AddSingleton<LoaderService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LoaderService>());
        using var host = builder.Build();
        var loader = host.Services.GetRequiredService<LoaderService>();
        await host.RunAsync(cancellation);
        var summary = await loader.Completion;
        progress.Done();
        await LoadReport.WriteAsync(context, database, summary, context.Time.GetElapsedTime(started));
        return summary.Refused.Count > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }
}
