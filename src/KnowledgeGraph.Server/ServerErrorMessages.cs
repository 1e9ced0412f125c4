using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Server;

/// <summary>The texts of the server's own errors.</summary>
internal static class ServerErrorMessages
{
    public const string WrongPassword = "The client is unauthorized due to authentication failure.";
    public const string Terminated =
        "The transaction has been terminated: the client sent RESET, or the server is stopping.";

    public const string NoImpersonation = "Impersonation is not supported: log on as the user who is meant.";
    public const string NoStatement = "statement cannot be null or empty";
    public const string NoAuthorization = "No authentication header supplied.";
    public const string InvalidCredential = "Invalid credential.";
    public const string TooManyTransactions = "Too many transactions are open. Commit or roll back some first.";
    public const string UnknownType =
        "the types are Null, Boolean, Integer, Float, String, Base64, List, Map, Date, Time, LocalTime, OffsetDateTime, "
        + "ZonedDateTime, LocalDateTime, Duration and Point.";
    public const string PointForm =
        "expected 'SRID=7203;POINT (1.0 2.0)' or, in space, 'SRID=9157;POINT Z (1.0 2.0 3.0)'.";

    public const string TransactionTooLong =
        "The transaction took longer than its tx_timeout and was rolled back. Begin it again with more time.";

    public static string PeerTakesNothing(TimeSpan limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The peer took nothing of its answers for {limit.TotalSeconds:0.##} s."
        );

    public static string TooManyConnections(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit} connections are open, the most that this server bears.");

    public static string ForeignOrigin(string origin) =>
        $"Refused a page of '{origin}': without password this server answers pages of this machine only. "
        + "Give it a user, or say --insecure.";

    public static string NotOnThisPort(string path) =>
        $"Not Found: '{path}'. This is the Bolt port; the Query API is on the HTTP port (7474 by default).";

    public static string NotFound(string path) => $"Not Found: '{path}'.";

    public static string NoCertificateFile(string file) =>
        $"There is no file '{file}'. Expected a certificate, PEM or PFX (PKCS #12).";

    public static string BadCertificate(string file, string why) => $"The certificate '{file}' cannot be used: {why}";

    public static string NoPrivateKey =>
        "it holds no private key. Put the key into the same PEM file, or name its file with --key.";

    public static string CertificateExpired(DateTime until) =>
        string.Create(CultureInfo.InvariantCulture, $"it was valid until {until:yyyy-MM-dd HH:mm}Z. Renew it.");

    public static string CertificateNotYetValid(DateTime from) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"it is valid from {from:yyyy-MM-dd HH:mm}Z on. Is this machine's clock right?"
        );

    public static string BadUserLine(string file, int line, string why) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{file}, line {line}: {why} Expected name, role (reader or writer) and hash, as 'kg user add' writes them."
        );

    public static string BadUserName(string name) =>
        $"'{name}' cannot be a user's name: expected 1 to 64 characters without spaces, '#' in front or control characters.";

    public static string TransactionLeftAlone(TimeSpan limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The transaction waited longer than {limit.TotalSeconds:0.##} s for its next message and was rolled back. Begin it again."
        );

    public static string NotInState(string message, string state) =>
        $"The message {message} cannot be handled in the state {state}. Send RESET and begin anew.";

    public static string NoSuchDatabase(string name) =>
        $"Graph not found: {name}. This server has the databases neo4j and system.";

    public static string NoSuchResult(long queryId) => $"No open result has the id {queryId}.";

    public static string NeedsProtection(string address) =>
        $"Refused to listen on {address}, which other machines can reach, without user, password and TLS. "
        + "Give a certificate and a user, listen on 127.0.0.1, or say --insecure.";

    public static string Forbidden(string user) =>
        $"The user '{user}' has the role reader and may not write. A writer may; 'kg user list' shows the roles.";

    public static string NoSuchTransaction(string id) =>
        $"Transaction with Id: \"{id}\" was not found. It may have timed out and therefore rolled back, or it was ended.";

    public static string NotJson(string why) => $"The body is not JSON: {why}";

    public static string WrongMember(string name, string wanted, JsonValueKind found) =>
        $"Expected {wanted} as '{name}', found {found.ToString().ToLowerInvariant()}.";

    public static string UnknownMember(string name) =>
        $"Unknown member '{name}'; expected statement, parameters, includeCounters, accessMode, maxExecutionTime, "
        + "bookmarks or impersonatedUser.";

    public static string UnknownAccessMode(string text) => $"Expected READ or WRITE as 'accessMode', found '{text}'.";

    public static string IntegerTooLarge(string text) => $"The integer {text} does not fit into 64 bits.";

    public static string NotTyped(string text) =>
        $"Expected {{\"$type\": …, \"_value\": …}}, found {Shorten(text)}. Send application/json for plain values.";

    public static string NotOfType(string text, string type, string why) =>
        $"{Shorten(text)} is not of type {type}: {why}";

    public static string UnsupportedMediaType(string? type) =>
        $"Expected a body of application/json or application/vnd.neo4j.query, found '{type}'.";

    public static string NotAcceptable(string accept) =>
        $"Answers are application/json or application/vnd.neo4j.query, and '{accept}' takes neither.";

    public static string UseMethod(string allowed) => $"Method not allowed; expected {allowed}.";

    public static string UnsupportedScheme(string scheme) =>
        $"Unsupported authentication token, scheme '{scheme}' is not supported. Use basic.";

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
