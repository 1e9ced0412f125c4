using System.Reflection;
using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>The project's own database, in this process, in a folder.</summary>
internal sealed class EmbeddedGraphDatabase : IGraphDatabase
{
    private readonly EmbeddedDatabase _database;
    private readonly TimeProvider _time;

    private EmbeddedGraphDatabase(EmbeddedDatabase database, string folder, TimeProvider time)
    {
        _database = database;
        _time = time;
        var version = typeof(EmbeddedDatabase).Assembly.GetName().Version;
        Description = new DatabaseDescription(
            folder,
            $"KnowledgeGraph/{version}",
            "embedded",
            Path.GetFullPath(folder)
        );
    }

    public DatabaseDescription Description { get; }

    public static EmbeddedGraphDatabase Open(string folder, TimeProvider time)
    {
        try
        {
            var database = EmbeddedDatabase.Open(folder, new DatabaseOptions { Clock = time });
            return new EmbeddedGraphDatabase(database, folder, time);
        }
        catch (StoreException exception)
        {
            // Held by another process, or damaged: the store says which, and what to do.
            throw new DatabaseUnavailableException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException(DatabaseMessages.BadAddress(folder, exception.Message), exception);
        }
    }

    public IGraphSession OpenSession() => new RetryingSession(new EmbeddedTransactionSource(_database), _time);

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
