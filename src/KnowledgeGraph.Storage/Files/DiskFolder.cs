using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>A folder on disk.</summary>
internal sealed class DiskFolder : IStoreFolder
{
    public DiskFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file))];

    /// <inheritdoc/>
    public IStoreFile Open(string name) => new DiskFile(System.IO.Path.Combine(Path, name));

    /// <inheritdoc/>
    public void Rename(string from, string to) =>
        File.Move(System.IO.Path.Combine(Path, from), System.IO.Path.Combine(Path, to), overwrite: true);

    /// <inheritdoc/>
    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    /// <inheritdoc/>
    public void Flush() => DirectoryFlush.Flush(Path);

    private sealed class DiskFile(string path) : IStoreFile
    {
        private readonly SafeFileHandle _handle = File.OpenHandle(
            path,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.Read
        );

        /// <inheritdoc/>
        public long Length => RandomAccess.GetLength(_handle);

        /// <inheritdoc/>
        public int Read(long offset, Span<byte> bytes)
        {
            var total = 0;
            while (total < bytes.Length)
            {
                var count = RandomAccess.Read(_handle, bytes[total..], offset + total);
                if (count == 0)
                {
                    break;
                }

                total += count;
            }

            return total;
        }

        /// <inheritdoc/>
        public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, offset);

        /// <inheritdoc/>
        public void Truncate(long length) => RandomAccess.SetLength(_handle, length);

        /// <inheritdoc/>
        public void Flush() => RandomAccess.FlushToDisk(_handle);

        /// <inheritdoc/>
        public void Dispose() => _handle.Dispose();
    }
}
