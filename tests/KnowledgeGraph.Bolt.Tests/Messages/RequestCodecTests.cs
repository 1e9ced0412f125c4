using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Tests.Messages;

public sealed class RequestCodecTests
{
    public static TheoryData<RequestMessage> Requests =>
        [
            new HelloMessage(MapValue.Empty),
            new LogonMessage(MapValue.Empty),
            new LogoffMessage(),
            new BeginMessage(MapValue.Empty),
            new RunMessage("RETURN $x", MapValue.Empty, MapValue.Empty),
            new PullMessage(1000, -1),
            new DiscardMessage(-1, 3),
            new CommitMessage(),
            new RollbackMessage(),
            new ResetMessage(),
            new RouteMessage(MapValue.Empty, [], MapValue.Empty),
            new TelemetryMessage(2),
            new GoodbyeMessage(),
        ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void EveryRequestComesBackAsTheSameKind(RequestMessage request)
    {
        var writer = new PackStreamWriter();
        RequestCodec.Encode(request, writer, ValueFormat.Bolt5);
        var back = RequestCodec.Decode(writer.Written.Span);
        Assert.Equal(request.GetType(), back.GetType());
        if (request is PullMessage or DiscardMessage or TelemetryMessage)
        {
            Assert.Equal(request, back);
        }
    }

    [Theory]
    [InlineData("B00300", "Unknown message 0x03.")]
    [InlineData("B00F00", "1 bytes follow the message.")]
    [InlineData("B13FA1816E81", "The message ends too early: 1 bytes expected at byte 6, 0 left.")]
    [InlineData("B13FA1816EC0C0", "1 bytes follow the message.")]
    [InlineData("B13FA1816EF0", "PULL needs -1 or a count as 'n'.")]
    public void WhatIsNoRequestIsRefused(string bytes, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<BoltProtocolException>(() => RequestCodec.Decode(Convert.FromHexString(bytes))).Message
        );
}
