using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>A folder in memory whose flushes take as long as those of a disk.</summary>
internal sealed class SlowFolder : IStoreFolder
{
    private static readonly TimeSpan FlushTime = TimeSpan.FromMilliseconds(4);
    private readonly FragileFolder _inner = new();
    private int _flushes;

    public string Path => "slow";

    public int Flushes => Volatile.Read(ref _flushes);

    public IReadOnlyList<string> List() => _inner.List();

    public IStoreFile Open(string name) => new SlowFile(this, _inner.Open(name));

    public void Rename(string from, string to) => _inner.Rename(from, to);

    public void Delete(string name) => _inner.Delete(name);

    public void Flush() => _inner.Flush();

    private sealed class SlowFile(SlowFolder folder, IStoreFile inner) : IStoreFile
    {
        private readonly Lock _writing = new();

        public long Length => inner.Length;

        public int Read(long offset, Span<byte> bytes) => inner.Read(offset, bytes);

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            lock (_writing)
            {
                inner.Write(offset, bytes);
            }
        }

        public void Truncate(long length) => inner.Truncate(length);

        public void Flush()
        {
            Interlocked.Increment(ref folder._flushes);
            Thread.Sleep(FlushTime);
            lock (_writing)
            {
                inner.Flush();
            }
        }

        public void Dispose() => inner.Dispose();
    }
}
