using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Fuzzing;

/// <summary>
/// Sends conversations that have been tampered with to a server, several at a time, some in drops and some cut off, while
/// an honest client goes on asking. The same seed sends the same bytes.
/// </summary>
/// <param name="port">The server's Bolt port on the loopback.</param>
/// <param name="seed">Where chance begins.</param>
/// <param name="bytes">How much is sent.</param>
internal sealed class BoltFuzzer(int port, int seed, long bytes)
{
    private const int Senders = 8;
    private static readonly TimeSpan DropEvery = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromMilliseconds(150);

    private readonly FuzzReport _report = new();

    /// <summary>Runs until so much was sent.</summary>
    /// <exception cref="InvalidOperationException">The honest client got a wrong answer.</exception>
    public async Task<FuzzReport> RunAsync(CancellationToken cancellation)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var honest = AskHonestlyAsync(done.Token);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendAsync(seed + sender, cancellation)));
        await done.CancelAsync();
        await honest;
        _report.Memory = (before, GC.GetTotalMemory(forceFullCollection: true));
        return _report;
    }

    private async Task SendAsync(int senderSeed, CancellationToken cancellation)
    {
        var random = new Random(senderSeed);
        while (_report.BytesSent < bytes)
        {
            cancellation.ThrowIfCancellationRequested();
            var traffic = Traffic.Mutated(random);
            var (slow, cut) = (random.Next(50) == 0, random.Next(4) == 0);
            _report.PeerCame(slow, cut);
            try
            {
                await SpeakAsync(traffic, slow, cut ? random.Next(traffic.Length) : traffic.Length, cancellation);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The server has had enough of this peer, which is its good right.
                _report.ServerClosed();
            }
        }
    }

    private async Task SpeakAsync(byte[] traffic, bool slow, int length, CancellationToken cancellation)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        var stream = client.GetStream();
        var drop = slow ? Math.Max(1, length / 50) : length;
        for (var at = 0; at < length; at += drop)
        {
            var part = traffic.AsMemory(at, Math.Min(drop, length - at));
            await stream.WriteAsync(part, cancellation);
            _report.Sent(part.Length);
            if (slow)
            {
                await Task.Delay(DropEvery, cancellation);
            }
        }

        if (length == traffic.Length)
        {
            await ListenAsync(stream, cancellation);
        }
    }

    /// <summary>Takes what comes at once; a peer that leaves with answers unread is part of the trial.</summary>
    private async Task ListenAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(AnswerPatience);
        var buffer = new byte[16 * 1024];
        var total = 0;
        try
        {
            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var received)
            {
                total += received;
                _report.Received(received);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The server waits for more, which this peer does not have.
            return;
        }
        finally
        {
            _report.PeerAnswered(total);
        }
    }

    private async Task AskHonestlyAsync(CancellationToken cancellation)
    {
        await using var client = await BoltConnection.OpenAsync(new BoltAddress("127.0.0.1", port), null, cancellation);
        var asked = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            var result = await client.RunAsync(
                "RETURN $n AS n",
                new MapValue([new("n", ++asked)]),
                CancellationToken.None
            );
            await foreach (var row in result.ReadAsync(CancellationToken.None))
            {
                if (row[0].AsInteger != asked)
                {
                    throw new InvalidOperationException($"The honest client asked for {asked} and got {row[0]}.");
                }
            }

            _report.Honest.Add(Stopwatch.GetElapsedTime(started));
            _report.MostMemory = Math.Max(_report.MostMemory, GC.GetTotalMemory(forceFullCollection: false));
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}
