using System.Diagnostics;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>A transaction of several statements. For one thread at a time.</summary>
public sealed class DatabaseTransaction : IDisposable
{
    private readonly EmbeddedDatabase _database;
    private readonly GraphReader _reader;
    private readonly DeletedEntities _deleted = new();
    private readonly DateTimeOffset _began;
    private QueryResult? _open;
    private bool _failed;
    private bool _ended;

    internal DatabaseTransaction(EmbeddedDatabase database, TransactionMode mode, GraphReader reader)
    {
        _database = database;
        _reader = reader;
        _began = database.Options.Clock.GetUtcNow();
        Mode = mode;
    }

    /// <summary>What the transaction may do.</summary>
    public TransactionMode Mode { get; }

    /// <summary>Whether statements can still be run, and the transaction committed.</summary>
    public bool IsOpen => !_ended && !_failed;

    /// <summary>
    /// Runs one statement. A statement that fails ends the transaction: only <see cref="Rollback"/> is left. Results may be
    /// read one after the other; running the next statement reads the one before to its end first.
    /// </summary>
    /// <exception cref="CypherException">The statement is wrong, or failed before its first row.</exception>
    public QueryResult Run(
        string text,
        IReadOnlyDictionary<string, Value>? parameters = null,
        QueryOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        RequireOpen();
        var started = Stopwatch.GetTimestamp();
        _open?.Buffer();
        _open = null;
        try
        {
            var statement = _database.Compile(text, _reader);
            if (statement.CommitsItself && statement.Mode != Cypher.Statements.ExecutionMode.Explain)
            {
                throw new CypherException(
                    ErrorCodes.TransactionStartFailed,
                    "A statement with 'CALL { … } IN TRANSACTIONS' commits by itself and cannot run in an open transaction. Run it on its own."
                );
            }

            var running = _database.Running.Begin(text, options, parameters, cancellation);
            var context = _database.MakeContext(statement, _reader, parameters, options, running, _deleted, _began);
            var result = new QueryResult(
                new StatementRun(statement, context),
                started,
                complete =>
                {
                    _database.Running.End(running);
                    _failed |=
                        !complete
                        && context.Writer is not null
                        && statement.Type != Cypher.Statements.StatementType.Read;
                }
            );
            _open = result;
            return result;
        }
        catch (CypherException)
        {
            _failed = true;
            throw;
        }
    }

    /// <summary>Makes the changes last; when it returns they are on disk.</summary>
    /// <exception cref="CypherException">A constraint is broken, or a statement failed; the changes are lost.</exception>
    public void Commit()
    {
        RequireOpen();
        _open?.Buffer();
        _ended = true;
        if (_reader is not GraphTransaction transaction)
        {
            return;
        }

        try
        {
            _deleted.RefuseDangling(transaction);
            transaction.Commit();
        }
        catch (CypherException)
        {
            transaction.Rollback();
            throw;
        }
        catch (StoreException exception)
        {
            StoreErrors.ThrowTranslated(exception);
            throw;
        }
    }

    /// <summary>Drops the changes. Does nothing where the transaction has ended.</summary>
    public void Rollback()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        _open?.Dispose();
        (_reader as GraphTransaction)?.Rollback();
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    private void RequireOpen()
    {
        if (_ended || _failed)
        {
            throw new CypherException(
                ErrorCodes.TransactionTerminated,
                _ended
                    ? "The transaction has ended. Begin another."
                    : "A statement of the transaction failed, so it can only be rolled back."
            );
        }
    }
}
