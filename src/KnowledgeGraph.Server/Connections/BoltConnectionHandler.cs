using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Server.Sessions;

namespace KnowledgeGraph.Server.Connections;

/// <summary>Serves Bolt on a pair of byte streams: handshake, then a session.</summary>
internal sealed class BoltConnectionHandler(ServerContext context)
{
    private int _open;

    /// <summary>Serves one connection until it ends.</summary>
    public async Task ServeAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _open) <= context.Options.MaximumConnections)
        {
            await ServeAcceptedAsync(input, output, cancellation);
        }

        Interlocked.Decrement(ref _open);
    }

    private async Task ServeAcceptedAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        try
        {
            if (await NegotiateAsync(input, output, cancellation) is { } version)
            {
                using var session = new BoltSession(context, input, output, version);
                await session.RunAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            Log.ConnectionLost(context.Logger, "The server stops, or the peer took too long to log on.");
        }
        catch (IOException e)
        {
            Log.ConnectionLost(context.Logger, e.Message);
        }
    }

    private async Task<BoltVersion?> NegotiateAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(context.Options.AuthenticationTimeout);
        var request = new byte[BoltHandshake.RequestLength];
        await input.ReadExactlyAsync(request, patience.Token);
        var version = request.AsSpan().StartsWith(BoltHandshake.Magic)
            ? BoltHandshake.Choose(request.AsSpan(BoltHandshake.Magic.Length))
            : null;
        await output.WriteAsync(BoltHandshake.Response(version), patience.Token);
        await output.FlushAsync(patience.Token);
        return version;
    }
}
