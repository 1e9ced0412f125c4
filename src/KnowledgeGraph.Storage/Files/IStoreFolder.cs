namespace KnowledgeGraph.Storage.Files;

/// <summary>The folder of a store: a seam, so that tests can lose what was not flushed.</summary>
internal interface IStoreFolder
{
    /// <summary>How messages name the folder.</summary>
    string Path { get; }

    /// <summary>The names of the files in the folder.</summary>
    IReadOnlyList<string> List();

    /// <summary>Opens a file, which is made where it is missing.</summary>
    IStoreFile Open(string name);

    /// <summary>Gives a file another name, in place of the file that had it; no moment shows neither or half of one.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file.</summary>
    void Delete(string name);

    /// <summary>Makes files made, renamed and removed last.</summary>
    void Flush();
}

/// <summary>A file of a store.</summary>
internal interface IStoreFile : IDisposable
{
    /// <summary>Bytes in the file.</summary>
    long Length { get; }

    /// <summary>Reads bytes from an offset; fewer than asked for only at the end.</summary>
    int Read(long offset, Span<byte> bytes);

    /// <summary>Writes bytes at an offset.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);

    /// <summary>Makes what was written last through a loss of power.</summary>
    void Flush();
}
