using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Storage.Tests.Recovery;

public sealed class KilledProcessTests
{
    [Fact]
    public void CommittedTransactionsSurviveKill()
    {
        var folder = Some.Folder();
        try
        {
            var acknowledged = 0L;
            for (var round = 1; round <= 3; round++)
            {
                acknowledged = KillAfter(folder, acknowledged + 25 * round);
                using var store = GraphStore.Open(folder);
                var snapshot = store.Snapshot();
                Assert.True(
                    snapshot.Sequence >= acknowledged && snapshot.Sequence <= acknowledged + 1,
                    $"{snapshot.Sequence} commits found, {acknowledged} acknowledged"
                );
                AssertWhole(snapshot);
                acknowledged = snapshot.Sequence;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void FolderHeldByAnotherProcessIsRefusedByName()
    {
        var folder = Some.Folder();
        try
        {
            using var child = Start(folder);
            Assert.NotNull(child.StandardOutput.ReadLine());
            var refused = Assert.Throws<StoreLockedException>(() => GraphStore.Open(folder));
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"is in use by process {child.Id} ("),
                refused.Message,
                StringComparison.Ordinal
            );
            Kill(child);
            GraphStore.Open(folder).Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertWhole(GraphSnapshot snapshot)
    {
        Assert.Equal(snapshot.Sequence * KilledProcess.NodesPerCommit, snapshot.NodeCount);
        Assert.Equal(snapshot.Sequence * (KilledProcess.NodesPerCommit - 1), snapshot.RelationshipCount);
        var key = snapshot.FindPropertyKey("commit");
        var commits = snapshot.AllNodes().ToList().CountBy(node => snapshot.NodeProperty(node, key).AsInteger).ToList();
        Assert.Equal(snapshot.Sequence, commits.Count);
        Assert.All(commits, commit => Assert.Equal(KilledProcess.NodesPerCommit, commit.Value));
    }

    // The last commit that the child acknowledged before it was killed.
    private static long KillAfter(string folder, long commits)
    {
        using var child = Start(folder);
        var last = 0L;
        while (last < commits && child.StandardOutput.ReadLine() is { } line)
        {
            last = long.Parse(line, CultureInfo.InvariantCulture);
        }

        Kill(child);
        while (child.StandardOutput.ReadLine() is { Length: > 0 } line)
        {
            last = long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Max(last, number)
                : last;
        }

        return last;
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledProcess).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[KilledProcess.Variable] = folder;
        return Process.Start(start)!;
    }

    private static void Kill(Process child)
    {
        child.Kill();
        child.WaitForExit();
    }
}
