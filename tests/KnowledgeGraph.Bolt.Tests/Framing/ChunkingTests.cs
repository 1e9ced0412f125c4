using KnowledgeGraph.Bolt.Framing;

namespace KnowledgeGraph.Bolt.Tests.Framing;

public sealed class ChunkingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public async Task AMessageOfAnyLengthComesBack(int length)
    {
        var message = new byte[length];
        new Random(length).NextBytes(message);
        var stream = new MemoryStream();
        var writer = new ChunkedWriter(stream);
        writer.AddNoOperation();
        writer.Add(message);
        writer.Add([42]);
        await writer.FlushAsync(CancellationToken.None);
        stream.Position = 0;

        var reader = new ChunkedReader(stream, 1_000_000);
        Assert.Equal(message, (await reader.ReadMessageAsync(CancellationToken.None))!.Value.ToArray());
        Assert.Equal([42], (await reader.ReadMessageAsync(CancellationToken.None))!.Value.ToArray());
        Assert.Null(await reader.ReadMessageAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AMessageOverTheLimitIsRefused()
    {
        var stream = new MemoryStream([0x00, 0x09, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0]);
        var e = await Assert.ThrowsAsync<BoltProtocolException>(async () =>
            await new ChunkedReader(stream, 8).ReadMessageAsync(CancellationToken.None)
        );
        Assert.Equal("The message is longer than the limit of 8 bytes.", e.Message);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("000501")]
    [InlineData("000101")]
    public async Task AConnectionThatEndsInsideAMessageIsAnError(string bytes)
    {
        var stream = new MemoryStream(Convert.FromHexString(bytes));
        var e = await Assert.ThrowsAsync<BoltProtocolException>(async () =>
            await new ChunkedReader(stream, 100).ReadMessageAsync(CancellationToken.None)
        );
        Assert.Equal("The peer closed the connection in the middle of a message.", e.Message);
    }
}
