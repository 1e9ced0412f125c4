using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Recovery;

public sealed class IndexKindRecoveryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IndexesOfEachKindAnswerAfterOpeningAgain(bool checkpoint)
    {
        var folder = new FragileFolder();
        using (var store = GraphStore.Open(folder, null, new GraphStoreOptions()))
        {
            using (var transaction = store.BeginTransaction())
            {
                Fill(transaction);
                transaction.Commit();
            }

            if (checkpoint)
            {
                store.Checkpoint();
            }
        }

        using var again = GraphStore.Open(folder, null, new GraphStoreOptions());
        var graph = again.Snapshot();
        var box = IndexQuery.WithinBox(new PointValue(7203, 0, 0, null), new PointValue(7203, 2, 2, null));
        Assert.Equal([0L], Ids(graph.Seek(Named(graph, "text"), IndexQuery.Containing("riede"))));
        Assert.Equal([1L], Ids(graph.Seek(Named(graph, "point"), box)));
        Assert.Equal([0L], graph.Search(Named(graph, "words"), "Friedens").Select(static match => match.Id));
        Assert.Equal([2L], graph.Search(Named(graph, "words"), "krieg").Select(static match => match.Id));
        Assert.Equal("german", Named(graph, "words").Setting(Analyzers.Setting).AsString);
        Assert.Equal("types", Assert.Single(graph.Lookups).Name);
    }

    private static void Fill(GraphTransaction transaction)
    {
        var (note, paper) = (transaction.GetOrAddLabel("Note"), transaction.GetOrAddLabel("Paper"));
        var (text, at) = (transaction.GetOrAddPropertyKey("text"), transaction.GetOrAddPropertyKey("at"));
        transaction.DropIndex("index_343aff4e");
        transaction.DropIndex("index_f7700477");
        transaction.CreateLookup("types", EntityKind.Relationship);
        transaction.CreateNode([note], [new PropertyEntry(text, "Der Frieden")]);
        transaction.CreateNode([note], [new PropertyEntry(at, new PointValue(7203, 1, 1, null))]);
        transaction.CreateNode([paper], [new PropertyEntry(text, "Der Krieg")]);
        transaction.CreateIndex(IndexKind.Text, "text", EntityKind.Node, [note], [text]);
        transaction.CreateIndex(IndexKind.Point, "point", EntityKind.Node, [note], [at]);
        transaction.CreateIndex(
            IndexKind.Fulltext,
            "words",
            EntityKind.Node,
            [note, paper],
            [text],
            [new IndexSetting(Analyzers.Setting, "german")]
        );
    }

    private static IndexDescriptor Named(GraphReader graph, string name) =>
        graph.Indexes.Single(index => index.Name == name);

    private static List<long> Ids(IndexCursor cursor)
    {
        var ids = new List<long>();
        foreach (var id in cursor)
        {
            ids.Add(id);
        }

        return ids;
    }
}
