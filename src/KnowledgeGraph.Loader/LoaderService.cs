using KnowledgeGraph.Database;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Loader.Queue;
using KnowledgeGraph.Loader.Reading;
using KnowledgeGraph.Loader.Watching;
using KnowledgeGraph.Timeline.Writing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Loader;

/// <summary>
/// Loads files into the graph: once, then the host is stopped; or, watching, until it is stopped from outside.
/// <see cref="Completion"/> carries the summary, or what went wrong.
/// </summary>
public sealed class LoaderService(
    LoadRequest request,
    IGraphDatabase database,
    ILoadObserver observer,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<LoaderService> logger
) : BackgroundService
{
    private readonly TaskCompletionSource<LoadSummary> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Ends when the service has ended.</summary>
    public Task<LoadSummary> Completion => _completion.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var writer = new TimelineWriter(database, time);
        var reader = new ArticleFileReader(new ArticleExtractor(), request.Date);
        var pump = new ArticlePump(reader, writer, observer, request.BatchSize);
        try
        {
            await writer.EnsureSchemaAsync(stoppingToken);
            await LoadAsync(pump, stoppingToken);
            _completion.SetResult(pump.Summary);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped from outside: what was written is there, the batch under way is not.
            _completion.SetResult(pump.Summary);
        }
        catch (Exception exception)
        {
            // Whoever started the host awaits the completion and reports it.
            _completion.SetException(exception);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task LoadAsync(ArticlePump pump, CancellationToken cancellation)
    {
        var folders = request.Watch ? request.Paths.Where(Directory.Exists).ToList() : [];
        // Watching begins before looking, so that nothing falls between the two.
        using var watcher = new FolderWatcher(folders, request.Settling, time);
        var (files, refused) = ArticleFiles.Find(request.Paths);
        foreach (var refusal in refused.Where(refusal => !folders.Contains(refusal.File, StringComparer.Ordinal)))
        {
            pump.Refuse(refusal);
        }

        Log.Loading(logger, files.Count);
        observer.Found(files.Count);
        await PumpAsync(pump, files, cancellation);
        Log.Loaded(logger, pump.Summary.Written.NewArticles, pump.Summary.Written.NewEvents);
        if (folders.Count > 0)
        {
            await WatchAsync(pump, watcher, folders, cancellation);
        }
    }

    private static async Task PumpAsync(ArticlePump pump, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var queue = new LoadQueue();
        var pumping = pump.RunAsync(queue.Paths, cancellation);
        foreach (var file in files)
        {
            var adding = queue.AddAsync(file, cancellation).AsTask();
            if (await Task.WhenAny(adding, pumping) == pumping)
            {
                break;
            }
        }

        queue.Complete();
        await pumping;
    }

    private async Task WatchAsync(
        ArticlePump pump,
        FolderWatcher watcher,
        IReadOnlyList<string> folders,
        CancellationToken cancellation
    )
    {
        foreach (var folder in folders)
        {
            Log.Watching(logger, folder);
        }

        observer.Watching(folders);
        var queue = new LoadQueue();
        var pumping = pump.RunAsync(queue.Paths, cancellation);
        var watching = watcher.RunAsync(queue.AddAsync, cancellation);
        await await Task.WhenAny(pumping, watching);
    }
}
