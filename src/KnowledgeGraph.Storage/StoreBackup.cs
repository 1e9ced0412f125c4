using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Storage.Recovery;

namespace KnowledgeGraph.Storage;

/// <summary>Restores and checks stores that are not open. A backup is made by <see cref="GraphStore.Backup"/>.</summary>
public static class StoreBackup
{
    private const int Attempts = 5;

    /// <summary>
    /// Writes a copy of a store to a file while another process may have it open and write to it: as of a commit that was
    /// there when the copy began, or a later one. A store open in this process is copied by <see cref="GraphStore.Backup"/>.
    /// </summary>
    /// <exception cref="StoreDamagedException">Something is not what the store wrote; there is no file then.</exception>
    /// <exception cref="StoreException">There is no store in the folder, or the file cannot be written.</exception>
    public static StoreCheck Copy(string folder, string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Guarded(
            folder,
            () =>
            {
                var (storeId, state) = ReadWhileWritten(folder);
                return CheckOf(state, Write(file, storeId, state));
            }
        );
    }

    /// <summary>Puts a backup into a folder that has no store, after verifying every record of it.</summary>
    /// <exception cref="StoreDamagedException">The file is not a whole backup; the folder is left as it was.</exception>
    /// <exception cref="StoreException">The folder holds a store, or one of the two cannot be read or written.</exception>
    public static StoreCheck Restore(string file, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!File.Exists(file))
        {
            throw new StoreException(StoreMessages.NoBackup(file));
        }

        return Guarded(
            folder,
            () =>
            {
                var target = new DiskFolder(folder);
                using var held = FolderLock.Take(target.Path);
                if (StoreRecovery.HasStore(target))
                {
                    throw new StoreException(StoreMessages.NotEmpty(target.Path));
                }

                var source = new DiskFolder(FolderOf(file));
                var state = GraphState.CreateEmpty().For(GraphState.RecoveryOwner);
                var storeId = SnapshotReader.Read(source, Path.GetFileName(file), state);
                var size = SnapshotWriter.Write(target, storeId, state);
                return CheckOf(state, size);
            }
        );
    }

    /// <summary>Reads every record of a store's files, verifies it and fills the indexes; changes nothing.</summary>
    /// <exception cref="StoreDamagedException">Something is not what the store wrote; the message says what and where.</exception>
    /// <exception cref="StoreException">There is no store in the folder, or it is open.</exception>
    public static StoreCheck Check(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new StoreException(StoreMessages.NoStore(folder));
        }

        return Guarded(
            folder,
            () =>
            {
                var disk = new DiskFolder(folder);
                if (!StoreRecovery.HasStore(disk))
                {
                    throw new StoreException(StoreMessages.NoStore(disk.Path));
                }

                using var held = FolderLock.Take(disk.Path);
                return new StoreRecovery(disk, repairs: false).Check();
            }
        );
    }

    internal static long Write(string file, Guid storeId, GraphState state)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Guarded(
            file,
            () => SnapshotWriter.Write(new DiskFolder(FolderOf(file)), Path.GetFileName(file), storeId, state)
        );
    }

    private static StoreCheck CheckOf(GraphState state, long size) =>
        new(state.Sequence, state.NodeCount, state.RelationshipCount, state.Schema.Indexes.Length, size, 0, 0);

    /// <summary>
    /// The writer may put a snapshot in the place of journals, or be in the middle of a record, while this reads: then the
    /// next attempt finds the folder as it is by then. Damage is there at every attempt.
    /// </summary>
    private static (Guid StoreId, GraphState State) ReadWhileWritten(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!Directory.Exists(folder) || !StoreRecovery.HasStore(new ReadOnlyFolder(folder)))
            {
                throw new StoreException(StoreMessages.NoStore(folder));
            }

            try
            {
                return new StoreRecovery(new ReadOnlyFolder(folder), repairs: false).Read();
            }
            catch (Exception e) when (attempt < Attempts && (e is FileNotFoundException or StoreDamagedException))
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(20 * attempt));
            }
        }
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static T Guarded<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreMessages.CannotOpen(path, exception.Message), exception);
        }
    }
}
