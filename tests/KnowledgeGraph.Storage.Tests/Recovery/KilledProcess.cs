using System.Globalization;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>
/// This assembly started as a child process: commits for ever, saying each commit's number when it is acknowledged,
/// until the parent kills it.
/// </summary>
internal static class KilledProcess
{
    /// <summary>Names the folder to write to, and so makes a process the child.</summary>
    public const string Variable = "KG_STORAGE_TEST_CHILD";

    /// <summary>Nodes that each commit adds.</summary>
    public const int NodesPerCommit = 20;

    [ModuleInitializer]
    internal static void RunIfChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder)
        {
            return;
        }

        var options = new GraphStoreOptions { CheckpointJournalBytes = 64 << 10 };
        using var store = GraphStore.Open(folder, options);
        for (var commit = store.Snapshot().Sequence + 1; ; commit++)
        {
            Write(store, commit);
            Console.Out.WriteLine(commit.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }
    }

    private static void Write(GraphStore store, long commit)
    {
        using var transaction = store.BeginTransaction();
        var label = transaction.GetOrAddLabel("Event");
        var key = transaction.GetOrAddPropertyKey("commit");
        var type = transaction.GetOrAddRelationshipType("NEXT");
        var previous = -1L;
        for (var number = 0; number < NodesPerCommit; number++)
        {
            var node = transaction.CreateNode([label], [new PropertyEntry(key, commit)]);
            if (previous >= 0)
            {
                transaction.CreateRelationship(previous, type, node, []);
            }

            previous = node;
        }

        transaction.Commit();
    }
}
