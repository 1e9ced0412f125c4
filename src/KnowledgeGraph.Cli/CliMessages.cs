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

    public static string FoldersOnly(string what, string address) =>
        $"{Capitalized(what)}, and '{address}' is a server's address. Name a folder with --db.";

    public static string PortTaken(string endpoint, string why) => $"Cannot listen on {endpoint}: {why}";

    public static string PasswordWithoutUser => "KG_PASSWORD is set and KG_USER is not; set both, or neither.";

    public static string UserWithoutPassword => "KG_USER is set and KG_PASSWORD is not; set both, or neither.";

    public static string NotACount(string option, int count) =>
        $"Option '{option}' got '{count}'; expected a number from 1 on.";

    public static string NoPassword =>
        "Expected a password: a line on standard input, as in 'echo \"$PASSWORD\" | kg user add anna', or KG_PASSWORD.";

    public static string PasswordTwice => "The two passwords differ; nothing was changed.";

    public static string NoSuchUser(string name, IEnumerable<string> names) =>
        $"There is no user '{name}'; the users are {string.Join(", ", names.DefaultIfEmpty("none"))}.";

    public static string UnknownRole(string text) => $"Option '--role' got '{text}'; expected reader or writer.";

    public static string UserSaved(string name, string role, string file) =>
        $"The user '{name}' is a {role} now ({file}). A server that runs learns it when it starts again.";

    public static string UserRemoved(string name, string file) =>
        $"The user '{name}' is gone ({file}). A server that runs learns it when it starts again.";

    public static string FileExists(string file) =>
        $"The file '{file}' is there already. Name another, or overwrite it with --force.";

    public static string Serving(string bolt, string? http) =>
        $"Serving at {bolt}{(http is null ? "" : $" and {http}")}. Ctrl+C stops.";

    public static string Interrupted => "Interrupted.";

    private static string Capitalized(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
