namespace KnowledgeGraph.Loader.Watching;

/// <summary>Files that were touched, until size and time of change have stood still for a while.</summary>
internal sealed class SettlingFiles(TimeSpan settling, TimeProvider time)
{
    private readonly Dictionary<string, (long Length, DateTime Changed, long Since)> _files = new(
        StringComparer.Ordinal
    );

    public bool IsEmpty => _files.Count == 0;

    /// <summary>How long to wait between two looks.</summary>
    public TimeSpan Pause => settling / 4;

    /// <summary>A file was written to: it starts to settle anew.</summary>
    public void Touch(string path)
    {
        if (Look(path) is { } now)
        {
            _files[path] = (now.Length, now.Changed, time.GetTimestamp());
        }
    }

    /// <summary>The files that have settled; they are forgotten here.</summary>
    public IReadOnlyList<string> TakeSettled()
    {
        var settled = new List<string>();
        foreach (var (path, then) in _files.ToList())
        {
            if (Look(path) is not { } now)
            {
                _files.Remove(path);
            }
            else if (now != (then.Length, then.Changed))
            {
                _files[path] = (now.Length, now.Changed, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(then.Since) >= settling)
            {
                _files.Remove(path);
                settled.Add(path);
            }
        }

        settled.Sort(StringComparer.Ordinal);
        return settled;
    }

    // A file that is gone again was somebody's temporary file.
    private static (long Length, DateTime Changed)? Look(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : null;
    }
}
