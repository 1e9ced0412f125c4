using System.Threading.Channels;
using KnowledgeGraph.Loader.Reading;

namespace KnowledgeGraph.Loader.Watching;

/// <summary>
/// Tells of articles that are dropped into folders, or changed there, as soon as they have stayed as they are for a
/// while: a file that is still being written is waited for.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers;
    private readonly Channel<string> _touched = Channel.CreateUnbounded<string>();
    private readonly SettlingFiles _settling;
    private readonly TimeProvider _time;

    public FolderWatcher(IEnumerable<string> folders, TimeSpan settling, TimeProvider time)
    {
        _time = time;
        _settling = new SettlingFiles(settling, time);
        _watchers = [.. folders.Select(Watch)];
    }

    /// <summary>The files, each when it is complete; ends with the cancellation.</summary>
    public async Task RunAsync(Func<string, CancellationToken, ValueTask> settled, CancellationToken cancellation)
    {
        while (await WaitAsync(cancellation))
        {
            while (_touched.Reader.TryRead(out var path))
            {
                _settling.Touch(path);
            }

            foreach (var path in _settling.TakeSettled())
            {
                await settled(path, cancellation);
            }
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    // Nothing settling: asleep until a file is touched. Else awake often enough to see it settle.
    private async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        if (_settling.IsEmpty)
        {
            return await _touched.Reader.WaitToReadAsync(cancellation);
        }

        await Task.Delay(_settling.Pause, _time, cancellation);
        return true;
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Touch(change.FullPath);
        watcher.Changed += (_, change) => Touch(change.FullPath);
        watcher.Renamed += (_, change) => Touch(change.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Touch(string path)
    {
        if (ArticleFiles.IsArticle(path))
        {
            _touched.Writer.TryWrite(path);
        }
    }
}
