using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Indexes;

public sealed class TextIndexTests
{
    private static readonly string[] Parts = ["ab", "abc", "bc", "c", "", "äß", "zz", "abcabc", "b"];

    [Fact]
    public void PartsAndSuffixesAreFoundAsByLookingAtEachString()
    {
        using var store = GraphStore.OpenInMemory();
        var random = new Random(7);
        using var transaction = store.BeginTransaction();
        var (label, key) = (transaction.GetOrAddLabel("Word"), transaction.GetOrAddPropertyKey("text"));
        var index = transaction.CreateIndex(IndexKind.Text, "words", EntityKind.Node, [label], [key]);
        var texts = new Dictionary<long, string>();
        for (var round = 0; round < 2000; round++)
        {
            Change(transaction, random, label, key, texts);
        }

        foreach (var part in Parts)
        {
            var holding = texts.Where(t => t.Value.Contains(part, StringComparison.Ordinal)).Select(t => t.Key);
            var ending = texts.Where(t => t.Value.EndsWith(part, StringComparison.Ordinal)).Select(t => t.Key);
            Assert.Equal(holding.Order(), Found(transaction, index, IndexQuery.Containing(part)));
            Assert.Equal(ending.Order(), Found(transaction, index, IndexQuery.EndingWith(part)));
        }
    }

    [Fact]
    public void OnlyStringsAreHeld()
    {
        using var store = GraphStore.OpenInMemory();
        using var transaction = store.BeginTransaction();
        var (label, key) = (transaction.GetOrAddLabel("Word"), transaction.GetOrAddPropertyKey("text"));
        var index = transaction.CreateIndex(IndexKind.Text, "words", EntityKind.Node, [label], [key]);
        var node = transaction.CreateNode([label], [new PropertyEntry(key, 12)]);
        Assert.Equal(0, transaction.Statistics(index).Entries);

        transaction.SetNodeProperty(node, key, "twelve");
        Assert.Equal([node], Found(transaction, index, IndexQuery.EqualTo("twelve")));

        transaction.SetNodeProperty(node, key, true);
        Assert.Equal(0, transaction.Statistics(index).Entries);
    }

    private static void Change(
        GraphTransaction transaction,
        Random random,
        int label,
        int key,
        Dictionary<long, string> texts
    )
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "abcäßz"[random.Next(6)]));
        if (texts.Count == 0 || random.Next(3) > 0)
        {
            texts[transaction.CreateNode([label], [new PropertyEntry(key, text)])] = text;
            return;
        }

        var node = texts.Keys.ElementAt(random.Next(texts.Count));
        if (random.Next(2) == 0)
        {
            transaction.SetNodeProperty(node, key, text);
            texts[node] = text;
        }
        else
        {
            transaction.DeleteNode(node);
            texts.Remove(node);
        }
    }

    private static List<long> Found(GraphReader reader, IndexDescriptor index, IndexQuery query)
    {
        var found = new List<long>();
        foreach (var id in reader.Seek(index, query))
        {
            found.Add(id);
        }

        return found;
    }
}
