namespace KnowledgeGraph.Cli;

/// <summary>The messages of this project.</summary>
internal static class CliMessages
{
    public static string NoDatabaseYet(string folder) =>
        $"There is no database in the folder '{folder}' yet. 'kg load' makes one; --db or KG_DB names another.";

    public static string NoSuchScript(string file, IEnumerable<string> scripts) =>
        $"There is no file '{file}', and no script of that name; the scripts are {string.Join(", ", scripts)}.";

    public static string FileOrText => "Give either a script's file or -e CYPHER, and not both.";

    public static string BadParameter(string text) =>
        $"Option '--param' got '{text}'; expected name=value, e.g. --param actor=Armenien.";

    public static string UnknownType(string text, IEnumerable<string> types) =>
        $"Option '--type' got '{text}'; expected one of {string.Join(", ", types)}.";

    public static string UnknownStatus(string text) =>
        $"Option '--status' got '{text}'; expected happened, planned, denied or possible.";

    public static string NoSuchFile(string path) => $"There is no file '{path}'.";

    public static string EmptyScript(string name) => $"The script '{name}' holds no statement.";

    public static string ExplainHasNoCsv =>
        "'kg explain' writes text, or JSON with --format json; it has no table for csv.";

    public static string CannotWrite(string folder, string why) => $"The folder '{folder}' cannot be written to: {why}";

    public static string BadEndpoint(string option, string text) =>
        $"Option '{option}' got '{text}'; expected address:port, e.g. 127.0.0.1:7687.";

    public static string ServesFoldersOnly(string address) =>
        $"'kg serve' serves a database folder, and '{address}' is a server's address. Name a folder with --db.";

    public static string PortTaken(string endpoint, string why) => $"Cannot listen on {endpoint}: {why}";

    public static string PasswordWithoutUser => "KG_PASSWORD is set and KG_USER is not; set both, or neither.";

    public static string Serving(string bolt, string? http) =>
        $"Serving at {bolt}{(http is null ? "" : $" and {http}")}. Ctrl+C stops.";

    public static string Interrupted => "Interrupted.";
}
