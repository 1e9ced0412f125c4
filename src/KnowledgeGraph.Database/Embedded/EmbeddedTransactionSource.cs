using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>Transactions of the database in this process.</summary>
internal sealed class EmbeddedTransactionSource(EmbeddedDatabase database) : ITransactionSource
{
    public Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation)
    {
        var mode = readOnly ? TransactionMode.Read : TransactionMode.Write;
        var transaction = EmbeddedErrors.Translate(() => database.BeginTransaction(mode, cancellation));
        return Task.FromResult<IOpenTransaction>(new EmbeddedTransaction(transaction));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
