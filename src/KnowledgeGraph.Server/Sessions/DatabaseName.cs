using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>The names that a client may give the one database here.</summary>
internal static class DatabaseName
{
    public const string Default = "neo4j";
    public const string System = "system";

    /// <summary>Refuses a name that is neither the database nor <c>system</c>; names come in any case.</summary>
    public static void Check(MapValue extra)
    {
        if (extra.GetOrNull("db") is { Kind: ValueKind.String } name)
        {
            Check(name.AsString);
        }
    }

    /// <summary>As for a map; an empty name is the default.</summary>
    public static void Check(string name)
    {
        if (
            name.Length > 0
            && !name.Equals(Default, StringComparison.OrdinalIgnoreCase)
            && !name.Equals(System, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new RequestRefusedException(
                ServerErrorCodes.DatabaseNotFound,
                ServerErrorMessages.NoSuchDatabase(name)
            );
        }
    }
}
