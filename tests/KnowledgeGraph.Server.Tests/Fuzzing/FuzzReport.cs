using System.Collections.Concurrent;
using System.Globalization;

namespace KnowledgeGraph.Server.Tests.Fuzzing;

/// <summary>What a run of the fuzzer sent, and how the server took it.</summary>
internal sealed class FuzzReport
{
    /// <summary>The handshake's four bytes and the answer to HELLO are shorter.</summary>
    private const int LongestGreeting = 160;

    private long _bytesSent;
    private long _bytesReceived;
    private long _peers;
    private long _slowPeers;
    private long _cutPeers;
    private long _closedByServer;
    private long _talkedWith;

    /// <summary>Bytes of mutated traffic.</summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>Bytes that the server answered.</summary>
    public long BytesReceived => Interlocked.Read(ref _bytesReceived);

    /// <summary>Connections that were opened.</summary>
    public long Peers => Interlocked.Read(ref _peers);

    /// <summary>Those that sent in drops.</summary>
    public long SlowPeers => Interlocked.Read(ref _slowPeers);

    /// <summary>Those that left in the middle of a message.</summary>
    public long CutPeers => Interlocked.Read(ref _cutPeers);

    /// <summary>Those that the server closed while they were sending.</summary>
    public long ClosedByServer => Interlocked.Read(ref _closedByServer);

    /// <summary>Those that got further than HELLO: more came back than the handshake and one answer.</summary>
    public long TalkedWith => Interlocked.Read(ref _talkedWith);

    /// <summary>How long each request of the honest client took, meanwhile.</summary>
    public ConcurrentBag<TimeSpan> Honest { get; } = [];

    /// <summary>Bytes alive in the process before and after, both after a full collection.</summary>
    public (long Before, long After) Memory { get; set; }

    /// <summary>The most bytes that were alive at a time, as the collector saw them.</summary>
    public long MostMemory { get; set; }

    public void Sent(int bytes) => Interlocked.Add(ref _bytesSent, bytes);

    public void Received(int bytes) => Interlocked.Add(ref _bytesReceived, bytes);

    public void PeerCame(bool slow, bool cut)
    {
        Interlocked.Increment(ref _peers);
        Interlocked.Add(ref _slowPeers, slow ? 1 : 0);
        Interlocked.Add(ref _cutPeers, cut ? 1 : 0);
    }

    /// <summary>Notes how many bytes a peer got in all.</summary>
    public void PeerAnswered(int bytes) => Interlocked.Add(ref _talkedWith, bytes > LongestGreeting ? 1 : 0);

    public void ServerClosed() => Interlocked.Increment(ref _closedByServer);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            sent {BytesSent:N0} bytes over {Peers:N0} connections ({SlowPeers:N0} slow, {CutPeers:N0} cut), {ClosedByServer:N0} closed by the server
            received {BytesReceived:N0} bytes, {TalkedWith:N0} connections got further than HELLO
            honest requests {Honest.Count:N0}, the slowest {(Honest.IsEmpty ? 0 : Honest.Max().TotalMilliseconds):N0} ms
            memory {Memory.Before / 1_048_576.0:N1} MB before, {Memory.After / 1_048_576.0:N1} MB after, {MostMemory
                / 1_048_576.0:N1} MB at most
            """
        );
}
