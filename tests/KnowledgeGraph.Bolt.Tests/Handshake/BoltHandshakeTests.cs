using KnowledgeGraph.Bolt.Handshake;

namespace KnowledgeGraph.Bolt.Tests.Handshake;

public sealed class BoltHandshakeTests
{
    [Theory]
    [InlineData("00030305000204040000010400000003", "5.3")] // Neo4j Browser 5.24
    [InlineData("00070705000204040000010400000003", "5.4")] // cypher-shell 5.26
    [InlineData("000001FF000808050002040400000003", "5.4")] // JavaScript driver 5.28, manifest first
    [InlineData("00000404000000000000000000000000", "4.4")]
    public void TheNewestVersionThatBothSpeakIsChosen(string proposals, string version) =>
        Assert.Equal(version, BoltHandshake.Choose(Convert.FromHexString(proposals))?.ToString());

    [Fact]
    public void NoCommonVersionIsAnsweredWithZeros()
    {
        Assert.Null(BoltHandshake.Choose(Convert.FromHexString("00000003000000000000000000000000")));
        Assert.Equal("00000000", Convert.ToHexString(BoltHandshake.Response(version: null)));
    }

    [Fact]
    public void AnHttpServerIsNamed()
    {
        var e = Assert.Throws<BoltProtocolException>(() => BoltHandshake.ReadResponse("HTTP"u8));
        Assert.StartsWith("The peer answered with HTTP, not Bolt.", e.Message, StringComparison.Ordinal);
    }
}
