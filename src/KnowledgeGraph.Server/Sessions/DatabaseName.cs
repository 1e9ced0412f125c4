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
        var name = extra.GetOrNull("db");
        if (
            name.Kind == ValueKind.String
            && name.AsString.Length > 0
            && !name.AsString.Equals(Default, StringComparison.OrdinalIgnoreCase)
            && !name.AsString.Equals(System, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new RequestRefusedException(
                ServerErrorCodes.DatabaseNotFound,
                ServerErrorMessages.NoSuchDatabase(name.AsString)
            );
        }
    }
}
