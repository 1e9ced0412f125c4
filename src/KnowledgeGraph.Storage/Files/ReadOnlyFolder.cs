using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>A folder on disk that another process may be writing to: everything in it can be read, nothing changed.</summary>
internal sealed class ReadOnlyFolder(string path) : IStoreFolder
{
    /// <inheritdoc/>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file))];

    /// <inheritdoc/>
    public IStoreFile Open(string name) => new ReadOnlyFile(System.IO.Path.Combine(Path, name));

    /// <inheritdoc/>
    public void Rename(string from, string to) => throw Refused();

    /// <inheritdoc/>
    public void Delete(string name) => throw Refused();

    /// <inheritdoc/>
    public void Flush() => throw Refused();

    private static InvalidOperationException Refused() => new("The folder was opened to be read.");

    private sealed class ReadOnlyFile(string path) : IStoreFile
    {
        private readonly SafeFileHandle _handle = File.OpenHandle(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );

        /// <inheritdoc/>
        public long Length => RandomAccess.GetLength(_handle);

        /// <inheritdoc/>
        public int Read(long offset, Span<byte> bytes)
        {
            var total = 0;
            while (
                total < bytes.Length && RandomAccess.Read(_handle, bytes[total..], offset + total) is > 0 and var count
            )
            {
                total += count;
            }

            return total;
        }

        /// <inheritdoc/>
        public void Write(long offset, ReadOnlySpan<byte> bytes) => throw Refused();

        /// <inheritdoc/>
        public void Truncate(long length) => throw Refused();

        /// <inheritdoc/>
        public void Flush() => throw Refused();

        /// <inheritdoc/>
        public void Dispose() => _handle.Dispose();
    }
}
