using System.Globalization;

namespace KnowledgeGraph.Storage.Tests.Files;

public sealed class FolderLockTests
{
    [Fact]
    public void FolderIsOpenOnceAtATime()
    {
        var folder = Some.Folder();
        try
        {
            using (GraphStore.Open(folder))
            {
                var refused = Assert.Throws<StoreLockedException>(() => GraphStore.Open(folder));
                Assert.Contains(
                    string.Create(CultureInfo.InvariantCulture, $"in use by process {Environment.ProcessId} ("),
                    refused.Message,
                    StringComparison.Ordinal
                );
            }

            using var again = GraphStore.Open(folder);
            Assert.Equal(0, again.Snapshot().Sequence);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void FolderThatCannotBeMadeIsToldWithARemedy()
    {
        var file = Path.GetTempFileName();
        try
        {
            var refused = Assert.Throws<StoreException>(() => GraphStore.Open(Path.Combine(file, "data")));
            Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
            Assert.Contains("--db", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void RefusedFolderCanBeOpenedOnceItIsMended()
    {
        var folder = Some.Folder();
        try
        {
            var journal = Path.Combine(folder, KnowledgeGraph.Storage.Journal.JournalFile.NameOf(1));
            File.WriteAllText(journal, "not a journal");
            Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder));
            File.Delete(journal);
            GraphStore.Open(folder).Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
