namespace KnowledgeGraph.Database.Sessions;

/// <summary>What an adapter offers to its sessions. Failures come as the exceptions of the seam.</summary>
internal interface ITransactionSource : IAsyncDisposable
{
    Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation);
}
