using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Holds a folder for one process: an open, unshared file <c>lock</c>, which the operating system lets go of whatever
/// way the process ends. Beside it <c>owner</c> says who holds it: a locked file cannot be read by others everywhere.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const string LockName = "lock";
    private const string OwnerName = "owner";
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreLockedException">Another process, or another store of this one, holds the folder.</exception>
    public static FolderLock Take(string folder)
    {
        FileStream file;
        try
        {
            file = new FileStream(
                Path.Combine(folder, LockName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new StoreLockedException(StoreMessages.Locked(folder, ReadOwner(folder)));
        }

        using var process = Process.GetCurrentProcess();
        var owner = string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.ProcessName}");
        File.WriteAllText(Path.Combine(folder, OwnerName), owner);
        return new FolderLock(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Whether a file of the folder is the lock's, not the store's.</summary>
    public static bool IsOwn(string name) => name is LockName or OwnerName;

    // Null where nobody can be named: the other process may not have written its name yet.
    private static string? ReadOwner(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, OwnerName));
            return text.Length == 0 ? null : text;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
