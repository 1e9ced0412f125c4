using KnowledgeGraph.Database.Bolt;
using KnowledgeGraph.Database.Embedded;
using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Database;

/// <summary>Opens the database that an address names.</summary>
public static class GraphDatabase
{
    /// <summary>Opens a database and makes sure that it answers.</summary>
    /// <param name="address">A folder, <c>bolt://…</c>, <c>neo4j://…</c> or <c>neo4j+s://…</c>.</param>
    /// <param name="credentials">Who logs on to a server, or null where it asks for nobody.</param>
    /// <param name="time">The clock, for the pauses between retries.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DatabaseUnavailableException">The address is wrong, or the database is not there.</exception>
    public static async Task<IGraphDatabase> OpenAsync(
        string address,
        DatabaseCredentials? credentials = null,
        TimeProvider? time = null,
        CancellationToken cancellation = default
    )
    {
        var clock = time ?? TimeProvider.System;
        switch (Scheme(address))
        {
            case "bolt" or "bolt+s" or "bolt+ssc":
                return await BoltGraphDatabase.OpenAsync(address, credentials, clock, cancellation);
            case "neo4j" or "neo4j+s" or "neo4j+ssc":
                return await OpenRoutedAsync(address, credentials, clock, cancellation);
            case { } scheme:
                throw new DatabaseUnavailableException(DatabaseMessages.UnknownScheme(address, scheme));
            case null:
                return EmbeddedGraphDatabase.Open(address, clock);
        }
    }

    /// <summary>Opens the embedded database of a folder itself, for a process that also serves it.</summary>
    /// <exception cref="DatabaseUnavailableException">The folder is held by another process, or damaged.</exception>
    public static EmbeddedDatabase OpenEmbedded(string folder, TimeProvider time) =>
        EmbeddedGraphDatabase.OpenStore(folder, time);

    /// <summary>The seam over an embedded database that is open already; disposing of it leaves the database open.</summary>
    public static IGraphDatabase Over(EmbeddedDatabase database, string folder, TimeProvider time) =>
        new EmbeddedGraphDatabase(database, folder, time, owned: false);

#if NEO4J_DRIVER
    private static async Task<IGraphDatabase> OpenRoutedAsync(
        string address,
        DatabaseCredentials? credentials,
        TimeProvider time,
        CancellationToken cancellation
    ) => await Neo4j.Neo4jGraphDatabase.OpenAsync(address, credentials, time, cancellation);
#else
    private static Task<IGraphDatabase> OpenRoutedAsync(
        string address,
        DatabaseCredentials? credentials,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var bolt = "bolt" + address["neo4j".Length..];
        return Task.FromException<IGraphDatabase>(
            new DatabaseUnavailableException(DatabaseMessages.NeedsOfficialDriver(address, bolt))
        );
    }
#endif

    // A folder has no scheme: 'C:\data' has a drive letter, which is one character.
    private static string? Scheme(string address)
    {
        var end = address.IndexOf("://", StringComparison.Ordinal);
        return end > 1 ? address[..end].ToLowerInvariant() : null;
    }
}
