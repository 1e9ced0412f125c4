using System.Globalization;
using KnowledgeGraph.Bolt.Handshake;

namespace KnowledgeGraph.Bolt;

/// <summary>The texts of this project's errors.</summary>
internal static class BoltErrorMessages
{
    public const string HttpInsteadOfBolt =
        "The peer answered with HTTP, not Bolt. Use the Bolt port (7687 by default), not the HTTP port (7474).";

    public const string ConnectionClosed = "The peer closed the connection in the middle of a message.";

    public const string StringNotUtf8 = "A string is not valid UTF-8.";

    public static string NoCommonVersion(BoltVersion answered) =>
        answered == default
            ? "The server speaks none of the Bolt versions 5.4 to 5.0 and 4.4."
            : $"The server chose Bolt {answered}, which was not offered.";

    public static string UnknownMarker(byte marker, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"Unknown PackStream marker 0x{marker:X2} at byte {at}.");

    public static string Expected(string wanted, byte marker, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected {wanted}, found marker 0x{marker:X2} at byte {at}.");

    public static string Truncated(int at, long wanted, int left) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The message ends too early: {wanted} bytes expected at byte {at}, {left} left."
        );

    public static string TooDeep(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"Values are nested deeper than {limit} levels.");

    public static string TrailingBytes(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} bytes follow the message.");

    public static string MessageTooLong(long limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The message is longer than the limit of {limit} bytes.");

    public static string WrongFieldCount(string structure, int found) =>
        string.Create(CultureInfo.InvariantCulture, $"{structure} has {found} fields, which Bolt does not define.");

    public static string UnknownMessage(byte tag) =>
        string.Create(CultureInfo.InvariantCulture, $"Unknown message 0x{tag:X2}.");

    public static string UnknownStructure(byte tag, int fields) =>
        string.Create(CultureInfo.InvariantCulture, $"Unknown structure 0x{tag:X2} with {fields} fields.");

    public static string UnexpectedResponse(string response, string request) =>
        $"The server answered {request} with {response}.";

    public static string NotAField(string message, string field, string wanted) =>
        $"{message} needs {wanted} as '{field}'.";

    public const string TlsWanted =
        "The server speaks TLS only. Use bolt+s://, or bolt+ssc:// where its certificate is self-signed.";

    public static string TlsFailed(string address, string why) =>
        $"TLS with {address} failed: {why} Use bolt+ssc:// where the certificate is self-signed, "
        + "bolt:// where the server has no TLS.";

    public static string ClosedAtOnce(string address) =>
        $"The server at {address} closed the connection at once. It may be full, or want TLS: bolt+s://, "
        + "or bolt+ssc:// where its certificate is self-signed.";

    public static string NoAnswer(string address, TimeSpan limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"No answer from {address} within {limit.TotalSeconds:0} s. Is it a Bolt server, and is a firewall between?"
        );

    public static string NotReachable(string address, string reason) =>
        $"No Bolt server answers at {address}: {reason} Is it running, and are host and port right?";

    public static string UnknownZone(string zone) => $"The time zone '{zone}' is not in the time zone database.";

    public static string InstantOutOfRange(long epochSeconds) =>
        string.Create(CultureInfo.InvariantCulture, $"The instant {epochSeconds} s is out of the years -9998 to 9999.");

    public static string ConnectionLost(string address, string reason) =>
        $"The connection to {address} is lost: {reason}";

    public static string NotSendable(string kind) => $"A value of type {kind} cannot be sent over Bolt.";
}
