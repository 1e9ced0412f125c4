using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Recovery;
using KnowledgeGraph.Values;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>Files of format version 1, as they were written before there were other indexes than range indexes.</summary>
public sealed class OlderFormatTests
{
    private const string Journal =
        "S0dKT1VSTgoBAAAAUv8ZLfe/70CntkiUjCFBwwEAAAAAAAAAbP6TcktHUkNvAAAAAQAAAAAAAAAAAAAAAAAAAOnxeC0BAQpFdmVu"
        + "dAEDBGlkAQMIZnJvbQwBFGZyb21faW5kZXgBAQABAQAMAhBldmVudF9pZAEBAAEAAQ4DEGV2ZW50X2lkAQEAAQADAAACAAEAAgAE"
        + "AmEBAgICAQEAAQAEAmIBAgxCRUZPUkUIAAAAAQA=";

    private const string Snapshot =
        "S0dTTkFQUwoBAAAAUv8ZLfe/70CntkiUjCFBwwEAAAAAAAAAX1hbOgEYAAAAVBJPnwEKRXZlbnQBDEJFRk9SRQIEaWQIZnJvbQI3"
        + "AAAAVt+r6gIBFGZyb21faW5kZXgBAQABAQACEGV2ZW50X2lkAQEAAQABAQMQZXZlbnRfaWQBAQABAAMAAAQDEwAAAPRTrOEAAQAC"
        + "AAQCYQECAgEBAAEABAJiBAUAAADgCeP5AAAAAQAFBAAAAKf8AX8CAQIB";

    [Fact]
    public void AJournalIsRead() => RequireContents("journal-0000000000000001.kgj", Journal);

    [Fact]
    public void ASnapshotIsRead() => RequireContents(SnapshotFile.NameOf(1), Snapshot);

    [Fact]
    public void AnIndexMadeInItIsThereWhenItIsOpenedAgain()
    {
        var folder = new FragileFolder { [SnapshotFile.NameOf(1)] = Convert.FromBase64String(Snapshot) };
        using (var store = GraphStore.Open(folder, null, new GraphStoreOptions()))
        {
            using var transaction = store.BeginTransaction();
            var (label, key) = (transaction.FindLabel("Event"), transaction.FindPropertyKey("id"));
            transaction.CreateIndex(IndexKind.Text, "ids", EntityKind.Node, [label], [key]);
            transaction.Commit();
            store.Checkpoint();
        }

        using var again = GraphStore.Open(folder, null, new GraphStoreOptions());
        Assert.Equal(["event_id", "from_index", "ids"], Names(again.Snapshot()));
    }

    private static void RequireContents(string name, string bytes)
    {
        var folder = new FragileFolder { [name] = Convert.FromBase64String(bytes) };
        using var store = GraphStore.Open(folder, null, new GraphStoreOptions());
        var graph = store.Snapshot();

        Assert.Equal((2, 1), (graph.NodeCount, graph.RelationshipCount));
        Assert.Equal(["event_id", "from_index"], Names(graph));
        Assert.Equal("event_id", Assert.Single(graph.Constraints).Name);
        Assert.Equal(2, graph.Lookups.Count);
        Assert.Equal(1, graph.SeekFirst(graph.Indexes.Single(static index => index.IsUnique), "b"));
    }

    private static IEnumerable<string> Names(GraphReader graph) =>
        graph.Indexes.Select(static index => index.Name).Order(StringComparer.Ordinal);
}
