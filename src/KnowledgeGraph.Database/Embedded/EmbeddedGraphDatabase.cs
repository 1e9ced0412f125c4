using System.Reflection;
using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>The project's own database, in this process, in a folder.</summary>
internal sealed class EmbeddedGraphDatabase : IGraphDatabase
{
    private readonly EmbeddedDatabase _database;
    private readonly bool _owned;
    private readonly TimeProvider _time;

    /// <summary>The seam over an open database.</summary>
    /// <param name="owned">Whether the database is closed with this object.</param>
    public EmbeddedGraphDatabase(EmbeddedDatabase database, string folder, TimeProvider time, bool owned)
    {
        _database = database;
        _owned = owned;
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

    public static EmbeddedGraphDatabase Open(string folder, TimeProvider time) =>
        new(OpenStore(folder, time), folder, time, owned: true);

    /// <summary>Opens the folder's database, and says in the seam's terms why it can't be.</summary>
    public static EmbeddedDatabase OpenStore(string folder, TimeProvider time)
    {
        try
        {
            return EmbeddedDatabase.Open(folder, new DatabaseOptions { Clock = time });
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
        if (_owned)
        {
            _database.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
