using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage.Tests.Records;

public sealed class ChunkedArrayTests
{
    [Fact]
    public void VersionsDoNotSeeEachOthersWrites()
    {
        var first = ChunkedArray<int>.Empty.For(1);
        for (var index = 0; index < 1_000; index++)
        {
            first.Writable(index) = index;
        }

        var second = first.For(2);
        second.Writable(500) = -1;
        second.Writable(300_000) = 7;
        Assert.Equal(500, first[500]);
        Assert.Equal(-1, second[500]);
        Assert.Equal(501, second[501]);
        Assert.Equal(0, first[300_000]);
        Assert.Equal(7, second[300_000]);
        Assert.Equal((1_000, 300_001), (first.Length, second.Length));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(long.MaxValue)]
    public void BeyondTheEndThereIsTheDefault(long index)
    {
        var array = ChunkedArray<int>.Empty.For(1);
        array.Writable(4) = 9;
        Assert.Equal(0, array[index]);
    }

    [Fact]
    public void SkipsWhatWasNeverWritten()
    {
        var array = ChunkedArray<int>.Empty.For(1);
        array.Writable(2_000_000) = 1;
        Assert.Equal(2_000_000 & ~255, array.SkipEmpty(0));
        Assert.Equal(2_000_000, array.SkipEmpty(2_000_000));
        Assert.Equal(array.Length, array.SkipEmpty(array.Length));
    }

    [Fact]
    public void SetFindsItsMembersAcrossGaps()
    {
        var random = new Random(5);
        var set = IdSet.Empty.For(1);
        var expected = new SortedSet<long>();
        for (var number = 0; number < 5_000; number++)
        {
            var id = random.NextInt64(random.Next(2) == 0 ? 4_000 : 30_000_000);
            Assert.Equal(expected.Add(id), set.Add(id));
        }

        foreach (var id in expected.Where(_ => random.Next(3) == 0).ToList())
        {
            expected.Remove(id);
            Assert.True(set.Remove(id));
            Assert.False(set.Remove(id));
        }

        var found = new List<long>();
        for (var id = set.Next(0); id >= 0; id = set.Next(id + 1))
        {
            found.Add(id);
        }

        Assert.Equal(expected, found);
        Assert.Equal(expected.Count, set.Count);
    }
}
