using System.Threading.Channels;

namespace KnowledgeGraph.Loader.Queue;

/// <summary>Paths on their way to the reader. Bounded: whoever fills it waits for who empties it.</summary>
internal sealed class LoadQueue
{
    private const int Capacity = 1000;

    private readonly Channel<string> _paths = Channel.CreateBounded<string>(Capacity);

    public ChannelReader<string> Paths => _paths.Reader;

    public ValueTask AddAsync(string path, CancellationToken cancellation) =>
        _paths.Writer.WriteAsync(path, cancellation);

    /// <summary>Nothing more will come.</summary>
    public void Complete() => _paths.Writer.Complete();
}
