using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests.Indexes;

public sealed class IndexTreeTests
{
    [Theory]
    [InlineData(1, 20_000, 5_000)]
    [InlineData(2, 20_000, 40)]
    [InlineData(3, 3_000, 1_000_000)]
    public void HoldsWhatASortedSetHolds(int seed, int changes, int range)
    {
        var random = new Random(seed);
        var expected = new SortedSet<(long Key, int Id)>();
        var tree = new IndexTree(1, 1);
        for (var change = 0; change < changes; change++)
        {
            var entry = (Key: random.NextInt64(range), Id: random.Next(50));
            if (expected.Add(entry))
            {
                tree.Insert([entry.Key], entry.Id);
            }
            else if (expected.Remove(entry))
            {
                tree.Remove([entry.Key], entry.Id);
            }

            if (change % 1_000 == 0)
            {
                tree = tree.For(change + 2);
            }
        }

        AssertSame(expected, tree);
        foreach (var entry in expected.ToList().Where(_ => random.Next(10) > 0))
        {
            expected.Remove(entry);
            tree.Remove([entry.Key], entry.Id);
        }

        AssertSame(expected, tree);
    }

    [Fact]
    public void AscendingKeysFillTheirNodes()
    {
        var tree = new IndexTree(1, 1);
        for (var number = 0; number < 10_000; number++)
        {
            tree.Insert([number], number);
        }

        Assert.True(tree.TryFirst(KeyCut.Start, out var leaf, out _));
        Assert.Equal(IndexNode.Capacity, leaf.Count);
        AssertSame([.. Enumerable.Range(0, 10_000).Select(number => ((long)number, number))], tree);
    }

    [Fact]
    public void OldVersionKeepsItsEntries()
    {
        var old = new IndexTree(1, 1);
        for (var number = 0; number < 1_000; number++)
        {
            old.Insert([number], number);
        }

        var changed = old.For(2);
        for (var number = 0; number < 1_000; number += 2)
        {
            changed.Remove([number], number);
        }

        Assert.Equal(1_000, Walk(old, IndexQuery.All).Count);
        Assert.Equal(500, Walk(changed, IndexQuery.All).Count);
    }

    [Fact]
    public void CursorGoesOnWhereItWasWhenTheTreeChanges()
    {
        var tree = new IndexTree(1, 1);
        for (var number = 0; number < 1_000; number++)
        {
            tree.Insert([number * 2], number);
        }

        var cursor = new IndexCursor(tree, IndexQuery.All, 1);
        var seen = new List<long>();
        while (cursor.MoveNext())
        {
            seen.Add(cursor.Current);
            tree.Remove([cursor.Key(0)], (int)cursor.Current);
            tree.Insert([cursor.Key(0).AsInteger - 10_000], (int)cursor.Current);
        }

        Assert.Equal(Enumerable.Range(0, 1_000).Select(number => (long)number), seen);
    }

    private static void AssertSame(SortedSet<(long Key, int Id)> expected, IndexTree tree)
    {
        Assert.Equal(expected.Count, tree.Count);
        Assert.Equal(expected.Select(entry => entry.Key).Distinct().Count(), tree.DistinctKeys);
        Assert.Equal(expected.Select(entry => (long)entry.Id), Walk(tree, IndexQuery.All));
        Assert.Equal(expected.Reverse().Select(entry => (long)entry.Id), Walk(tree, IndexQuery.All.Reversed()));
        foreach (var from in expected.Select(entry => entry.Key).Where((_, number) => number % 97 == 0))
        {
            var range = IndexQuery.Between(from, fromIncluded: false, from + 50, toIncluded: true);
            var inRange = expected.Where(entry => entry.Key > from && entry.Key <= from + 50).ToList();
            Assert.Equal(inRange.Select(entry => (long)entry.Id), Walk(tree, range));
            inRange.Reverse();
            Assert.Equal(inRange.Select(entry => (long)entry.Id), Walk(tree, range.Reversed()));
            Assert.Equal(expected.Where(entry => entry.Key == from).Min(entry => entry.Id), tree.FindFirst([from]));
        }
    }

    private static List<long> Walk(IndexTree tree, IndexQuery query) => new IndexCursor(tree, query, null).ToList();
}
