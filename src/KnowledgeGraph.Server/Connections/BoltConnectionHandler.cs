using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Server.Sessions;

namespace KnowledgeGraph.Server.Connections;

/// <summary>Serves Bolt on a pair of byte streams: handshake, then a session.</summary>
internal sealed class BoltConnectionHandler(ServerContext context)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _noneLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;

    /// <summary>Completes when no connection is served; those that come later are not waited for.</summary>
    public Task NoneLeftAsync()
    {
        lock (_lock)
        {
            return _open == 0 ? Task.CompletedTask : _noneLeft.Task;
        }
    }

    /// <summary>Serves one connection until it ends.</summary>
    /// <param name="patience">Ends when the peer took too long to log on.</param>
    public async Task ServeAsync(
        Stream input,
        Stream output,
        CancellationTokenSource patience,
        CancellationToken cancellation
    )
    {
        if (!TryEnter())
        {
            var limit = ServerErrorMessages.TooManyConnections(context.Options.MaximumConnections);
            Log.ConnectionRefused(context.Logger, limit);
            return;
        }

        try
        {
            await ServeAcceptedAsync(input, output, patience, cancellation);
        }
        finally
        {
            Leave();
        }
    }

    private bool TryEnter()
    {
        lock (_lock)
        {
            if (_open >= context.Options.MaximumConnections || context.Stopping.IsCancellationRequested)
            {
                return false;
            }

            _open++;
            return true;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_open == 0)
            {
                _noneLeft.TrySetResult();
                _noneLeft = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task ServeAcceptedAsync(
        Stream input,
        Stream output,
        CancellationTokenSource patience,
        CancellationToken cancellation
    )
    {
        try
        {
            if (await NegotiateAsync(input, output, patience, cancellation) is { } version)
            {
                using var session = new BoltSession(context, input, output, version);
                await session.RunAsync(patience, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            Log.ConnectionLost(context.Logger, "The server stops, the peer left, or it took too long to log on.");
        }
        catch (IOException e)
        {
            Log.ConnectionLost(context.Logger, e.Message);
        }
    }

    private static async Task<BoltVersion?> NegotiateAsync(
        Stream input,
        Stream output,
        CancellationTokenSource patience,
        CancellationToken cancellation
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var request = new byte[BoltHandshake.RequestLength];
        await input.ReadExactlyAsync(request, either.Token);
        var version = request.AsSpan().StartsWith(BoltHandshake.Magic)
            ? BoltHandshake.Choose(request.AsSpan(BoltHandshake.Magic.Length))
            : null;
        await output.WriteAsync(BoltHandshake.Response(version), either.Token);
        await output.FlushAsync(either.Token);
        return version;
    }
}
