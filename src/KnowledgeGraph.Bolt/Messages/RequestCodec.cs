using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Requests to bytes and back.</summary>
public static class RequestCodec
{
    /// <summary>Writes a request, without framing.</summary>
    public static void Encode(RequestMessage message, PackStreamWriter writer, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (message)
        {
            case HelloMessage hello:
                WriteWithMap(writer, MessageTag.Hello, hello.Extra, format);
                break;
            case LogonMessage logon:
                WriteWithMap(writer, MessageTag.Logon, logon.Auth, format);
                break;
            case BeginMessage begin:
                WriteWithMap(writer, MessageTag.Begin, begin.Extra, format);
                break;
            case RunMessage run:
                writer.WriteStructureHeader(3, MessageTag.Run);
                writer.WriteString(run.Query);
                writer.WriteMap(run.Parameters, format);
                writer.WriteMap(run.Extra, format);
                break;
            case PullMessage pull:
                WriteWithMap(writer, MessageTag.Pull, Window(pull.Count, pull.QueryId), format);
                break;
            case DiscardMessage discard:
                WriteWithMap(writer, MessageTag.Discard, Window(discard.Count, discard.QueryId), format);
                break;
            case RouteMessage route:
                writer.WriteStructureHeader(3, MessageTag.Route);
                writer.WriteMap(route.Routing, format);
                writer.WriteListHeader(route.Bookmarks.Count);
                foreach (var bookmark in route.Bookmarks)
                {
                    writer.WriteString(bookmark);
                }

                writer.WriteMap(route.Extra, format);
                break;
            case TelemetryMessage telemetry:
                writer.WriteStructureHeader(1, MessageTag.Telemetry);
                writer.WriteInteger(telemetry.Api);
                break;
            default:
                writer.WriteStructureHeader(0, TagOfBare(message));
                break;
        }
    }

    /// <summary>Reads a request.</summary>
    /// <exception cref="BoltProtocolException">The bytes are not a request.</exception>
    public static RequestMessage Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes);
        var (fields, tag) = reader.ReadStructureHeader();
        RequestMessage message = (tag, fields) switch
        {
            (MessageTag.Hello, 1) => new HelloMessage(reader.ReadMap()),
            (MessageTag.Logon, 1) => new LogonMessage(reader.ReadMap()),
            (MessageTag.Logoff, 0) => new LogoffMessage(),
            (MessageTag.Begin, 1) => new BeginMessage(reader.ReadMap()),
            (MessageTag.Run, 3) => new RunMessage(reader.ReadString(), reader.ReadMap(), reader.ReadMap()),
            (MessageTag.Pull, 1) => ReadPull(ref reader),
            (MessageTag.Discard, 1) => ReadDiscard(ref reader),
            (MessageTag.Commit, 0) => new CommitMessage(),
            (MessageTag.Rollback, 0) => new RollbackMessage(),
            (MessageTag.Reset, 0) => new ResetMessage(),
            (MessageTag.Route, 3) => new RouteMessage(reader.ReadMap(), ReadStrings(ref reader), reader.ReadMap()),
            (MessageTag.Telemetry, 1) => new TelemetryMessage(reader.ReadInteger()),
            (MessageTag.Goodbye, 0) => new GoodbyeMessage(),
            _ => throw new BoltProtocolException(BoltErrorMessages.UnknownMessage(tag)),
        };
        reader.ExpectEnd();
        return message;
    }

    private static byte TagOfBare(RequestMessage message) =>
        message switch
        {
            LogoffMessage => MessageTag.Logoff,
            CommitMessage => MessageTag.Commit,
            RollbackMessage => MessageTag.Rollback,
            ResetMessage => MessageTag.Reset,
            GoodbyeMessage => MessageTag.Goodbye,
            _ => throw new ArgumentOutOfRangeException(nameof(message), message, message: null),
        };

    private static void WriteWithMap(PackStreamWriter writer, byte tag, MapValue map, ValueFormat format)
    {
        writer.WriteStructureHeader(1, tag);
        writer.WriteMap(map, format);
    }

    private static MapValue Window(long count, long queryId) =>
        new(
            queryId < 0
                ? [new KeyValuePair<string, Value>("n", count)]
                : [new KeyValuePair<string, Value>("n", count), new KeyValuePair<string, Value>("qid", queryId)]
        );

    private static PullMessage ReadPull(ref PackStreamReader reader)
    {
        var window = reader.ReadMap();
        return new PullMessage(Number(window, "PULL", "n"), Number(window, "PULL", "qid"));
    }

    private static DiscardMessage ReadDiscard(ref PackStreamReader reader)
    {
        var window = reader.ReadMap();
        return new DiscardMessage(Number(window, "DISCARD", "n"), Number(window, "DISCARD", "qid"));
    }

    private static long Number(MapValue map, string message, string key)
    {
        var value = map.GetOrNull(key);
        return value.Kind switch
        {
            ValueKind.Null => -1,
            ValueKind.Integer when value.AsInteger is -1 or >= 0 => value.AsInteger,
            _ => throw new BoltProtocolException(BoltErrorMessages.NotAField(message, key, "-1 or a count")),
        };
    }

    private static List<string> ReadStrings(ref PackStreamReader reader)
    {
        var count = reader.ReadListHeader();
        var strings = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            strings.Add(reader.ReadString());
        }

        return strings;
    }
}
