using System.Threading.Channels;
using KnowledgeGraph.Loader.Quarantine;
using KnowledgeGraph.Loader.Reading;
using KnowledgeGraph.Timeline.Writing;

namespace KnowledgeGraph.Loader.Queue;

/// <summary>
/// From paths to the graph: several readers, one writer that takes what is ready, up to a batch, into one transaction.
/// </summary>
internal sealed class ArticlePump(
    ArticleFileReader reader,
    TimelineWriter writer,
    ILoadObserver observer,
    int batchSize
)
{
    private static readonly int Readers = Math.Clamp(Environment.ProcessorCount, 1, 8);

    private readonly Dictionary<string, string> _pathOf = new(StringComparer.Ordinal);
    private readonly List<RefusedFile> _refused = [];
    private readonly List<string> _warnings = [];
    private WriteReport _written;
    private int _files;

    /// <summary>What has come of it so far.</summary>
    public LoadSummary Summary => new(_files, _written, [.. _refused], [.. _warnings]);

    public void Refuse(RefusedFile refusal)
    {
        _refused.Add(refusal);
        observer.Refused(refusal);
    }

    /// <summary>Runs until the paths end.</summary>
    public async Task RunAsync(ChannelReader<string> paths, CancellationToken cancellation)
    {
        var read = Channel.CreateBounded<FileReading>(batchSize * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAllAsync(paths, read.Writer, stop.Token);
        try
        {
            await WriteAllAsync(read.Reader, cancellation);
        }
        finally
        {
            // A writer that fails leaves readers that wait for room.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
    }

    private async Task ReadAllAsync(
        ChannelReader<string> paths,
        ChannelWriter<FileReading> read,
        CancellationToken cancellation
    )
    {
        Exception? fault = null;
        try
        {
            await Parallel.ForEachAsync(
                paths.ReadAllAsync(cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation },
                async (path, token) => await read.WriteAsync(await reader.ReadAsync(path, token), token)
            );
        }
        catch (Exception exception)
        {
            fault = exception;
            throw;
        }
        finally
        {
            read.Complete(fault);
        }
    }

    private async Task WriteAllAsync(ChannelReader<FileReading> read, CancellationToken cancellation)
    {
        var batch = new List<FileReading>(batchSize);
        while (await read.WaitToReadAsync(cancellation))
        {
            while (batch.Count < batchSize && read.TryRead(out var reading))
            {
                Take(reading, batch);
            }

            await WriteAsync(batch, cancellation);
            batch.Clear();
        }
    }

    private void Take(FileReading reading, List<FileReading> batch)
    {
        _files++;
        if (reading.Refusal is { } refusal)
        {
            Refuse(refusal);
            return;
        }

        foreach (var warning in reading.Warnings)
        {
            _warnings.Add(warning);
            observer.Warned(warning);
        }

        var id = reading.Article!.Id;
        var path = Path.GetFullPath(reading.Path);
        if (_pathOf.TryGetValue(id, out var other) && other != path)
        {
            Refuse(
                new RefusedFile(reading.Path, RefusalCodes.NameTaken, LoaderMessages.NameTaken(reading.Path, other))
            );
            return;
        }

        _pathOf[id] = path;
        // A file that changed twice while the batch was gathered counts as it is now.
        batch.RemoveAll(earlier => earlier.Article!.Id == id);
        batch.Add(reading);
    }

    private async Task WriteAsync(List<FileReading> batch, CancellationToken cancellation)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var report = await writer.WriteAsync([.. batch.Select(reading => reading.Article!)], cancellation);
        _written += report;
        observer.Written([.. batch.Select(reading => reading.Path)], report);
    }
}
