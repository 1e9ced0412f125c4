using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage.Tests.Records;

public sealed class LinkGroupTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryVersionKeepsItsLinks(int seed)
    {
        var random = new Random(seed);
        var expected = new List<int>();
        var group = new LinkGroup(1, 0);
        var versions = new List<(LinkGroup Group, int[] Links)>();
        var next = 0;
        for (var round = 0; round < 60; round++)
        {
            group = group.For(round + 2);
            for (var added = random.Next(200); added > 0; added--)
            {
                group.Append(new Link(next, next * 2));
                expected.Add(next++);
            }

            for (var removed = random.Next(round % 7 == 0 ? 600 : 40); removed > 0 && expected.Count > 1; removed--)
            {
                // From the end more often than not: that is where versions share their chunks.
                var position = random.Next(2) == 0 ? expected.Count - 1 : random.Next(expected.Count);
                group.Remove(expected[position]);
                expected.RemoveAt(position);
            }

            versions.Add((group, [.. expected]));
        }

        Assert.All(versions, version => Assert.Equal(version.Links, Links(version.Group)));
        Assert.All(versions, version => Assert.Equal(version.Links.Length, version.Group.Count));
    }

    [Fact]
    public void RolledBackAppendsAreOverwritten()
    {
        var published = new LinkGroup(1, 0);
        published.Append(new Link(0, 0));
        var dropped = published.For(2);
        dropped.Append(new Link(1, 10));
        var kept = published.For(3);
        kept.Append(new Link(1, 20));
        Assert.Equal([0], Links(published));
        Assert.Equal(20, kept.Run.Chunk(0, out _)[1].Other);
    }

    [Fact]
    public void AppendingToAHubCopiesNoChunk()
    {
        var hub = new LinkGroup(1, 0);
        for (var number = 0; number < 100_000; number++)
        {
            hub.Append(new Link(number, 0));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var commit = 0; commit < 100; commit++)
        {
            hub = hub.For(commit + 2);
            hub.Append(new Link(100_000 + commit, 0));
        }

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.True(each < 200, $"{each} bytes a commit");
    }

    private static List<int> Links(LinkGroup group)
    {
        var links = new List<int>();
        var run = group.Run;
        for (var chunk = 0; chunk < run.ChunkCount; chunk++)
        {
            var items = run.Chunk(chunk, out var count);
            links.AddRange(items.Take(count).Select(link => link.Relationship));
        }

        return links;
    }
}
