namespace KnowledgeGraph.Database.Sessions;

/// <summary>A transaction that its session ends; disposing an open one rolls it back.</summary>
internal interface IOpenTransaction : IGraphTransaction, IAsyncDisposable
{
    /// <summary>Makes the changes durable.</summary>
    Task CommitAsync(CancellationToken cancellation);
}
