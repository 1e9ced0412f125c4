namespace KnowledgeGraph.Database;

/// <summary>The messages of this project.</summary>
internal static class DatabaseMessages
{
    public static string NoSuchColumn(string column, IReadOnlyList<string> columns) =>
        $"There is no column '{column}'; the columns are {string.Join(", ", columns)}.";

    public static string UnknownScheme(string address, string scheme) =>
        $"The database '{address}' has the unknown scheme '{scheme}'; "
        + "expected a folder, bolt://host:7687, neo4j://host:7687 or neo4j+s://host.";

    public static string BadAddress(string address, string why) => $"The database '{address}' cannot be used: {why}";

    public static string NeedsOfficialDriver(string address, string bolt) =>
        $"'{address}' asks for routing, which needs Neo4j's official driver; this build is without it. "
        + $"Use '{bolt}' for a single server, or build with -p:Neo4jDriver=official (the Docker image is built so).";

    public static string NotReachable(string address, string why) =>
        $"The database '{address}' is not reachable: {why} A folder instead (--db data) needs no server.";

    public static string LogonRefused(string address, string user, string why) =>
        $"The database '{address}' refused the logon of '{user}': {why} Set KG_USER and KG_PASSWORD.";

    public static string ConnectionLost(string address, string why) => $"The connection to '{address}' was lost: {why}";
}
