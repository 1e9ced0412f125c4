using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>
/// A folder in memory that loses power at the n-th flush, and then holds what a disk may hold: all that was flushed, and
/// of the rest any part, in pieces of <see cref="Sector"/> bytes. Names last once the folder is flushed.
/// </summary>
internal sealed class FragileFolder(int powerLossAt = int.MaxValue) : IStoreFolder
{
    private const int Sector = 64;
    private readonly Dictionary<string, Content> _durableNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Content> _names = new(StringComparer.Ordinal);
    private int _flushes;
    private bool _off;

    public string Path => "fragile";

    public int Flushes => _flushes;

    public IReadOnlyList<string> List() => [.. _names.Keys];

    public IStoreFile Open(string name)
    {
        ThrowIfOff();
        if (!_names.TryGetValue(name, out var content))
        {
            content = new Content();
            _names.Add(name, content);
        }

        return new FragileFile(this, content);
    }

    public void Rename(string from, string to)
    {
        ThrowIfOff();
        _names.Remove(from, out var content);
        _names[to] = content!;
    }

    public void Delete(string name)
    {
        ThrowIfOff();
        _names.Remove(name);
    }

    public void Flush()
    {
        CountFlush();
        _durableNames.Clear();
        foreach (var (name, content) in _names)
        {
            _durableNames.Add(name, content);
        }
    }

    /// <summary>The bytes of a file, for tests that change them.</summary>
    public byte[] this[string name]
    {
        get => _names[name].Current;
        set => _names[name] = new Content { Current = value, Durable = value };
    }

    /// <summary>A copy of the folder, as it is now.</summary>
    public FragileFolder Copy()
    {
        var copy = new FragileFolder();
        foreach (var (name, content) in _names)
        {
            copy._names.Add(name, new Content { Current = [.. content.Current], Durable = [.. content.Current] });
        }

        return copy;
    }

    /// <summary>What is found when the power is back.</summary>
    public FragileFolder AfterPowerLoss(Random random, int nextPowerLossAt = int.MaxValue)
    {
        var found = new FragileFolder(nextPowerLossAt);

        // Names that were changed since the last flush of the folder: either set of them.
        foreach (var (name, content) in random.Next(2) == 0 ? _names : _durableNames)
        {
            var bytes = content.Found(random);
            found._names.Add(name, new Content { Current = bytes, Durable = bytes });
            found._durableNames.Add(name, found._names[name]);
        }

        return found;
    }

    private void CountFlush()
    {
        ThrowIfOff();
        if (++_flushes >= powerLossAt)
        {
            _off = true;
            throw new PowerLossException();
        }
    }

    private void ThrowIfOff()
    {
        if (_off)
        {
            throw new PowerLossException();
        }
    }

    private sealed class Content
    {
        public byte[] Current { get; set; } = [];

        public byte[] Durable { get; set; } = [];

        public byte[] Found(Random random)
        {
            var length = random.Next(3) switch
            {
                0 => Durable.Length,
                1 => Current.Length,
                _ => random.Next(
                    Math.Min(Durable.Length, Current.Length),
                    Math.Max(Durable.Length, Current.Length) + 1
                ),
            };
            var found = new byte[length];
            for (var start = 0; start < length; start += Sector)
            {
                // Either version of a sector; where the flushed one ends, zeros or what happened to be there.
                var size = Math.Min(Sector, length - start);
                var source = random.Next(2) == 0 ? Current : Durable;
                var available = Math.Clamp(source.Length - start, 0, size);
                source.AsSpan(Math.Min(start, source.Length), available).CopyTo(found.AsSpan(start));
                if (available < size && random.Next(2) == 0)
                {
                    random.NextBytes(found.AsSpan(start + available, size - available));
                }
            }

            // What was flushed and not written since is there in any case.
            for (var index = 0; index < Math.Min(length, Durable.Length); index++)
            {
                if (index < Current.Length && Current[index] == Durable[index])
                {
                    found[index] = Durable[index];
                }
            }

            return found;
        }
    }

    private sealed class FragileFile(FragileFolder folder, Content content) : IStoreFile
    {
        public long Length => content.Current.Length;

        public int Read(long offset, Span<byte> bytes)
        {
            var available = (int)Math.Clamp(content.Current.Length - offset, 0, bytes.Length);
            content.Current.AsSpan((int)Math.Min(offset, content.Current.Length), available).CopyTo(bytes);
            return available;
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            folder.ThrowIfOff();
            var changed = new byte[Math.Max(content.Current.Length, offset + bytes.Length)];
            content.Current.CopyTo(changed, 0);
            bytes.CopyTo(changed.AsSpan((int)offset));
            content.Current = changed;
        }

        public void Truncate(long length)
        {
            folder.ThrowIfOff();
            var changed = content.Current;
            Array.Resize(ref changed, (int)length);
            content.Current = changed;
        }

        public void Flush()
        {
            folder.CountFlush();
            content.Durable = [.. content.Current];
        }

        public void Dispose() { }
    }
}
