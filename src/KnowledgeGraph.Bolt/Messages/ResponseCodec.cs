using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Responses to bytes and back.</summary>
public static class ResponseCodec
{
    /// <summary>Writes a response, without framing.</summary>
    public static void Encode(ResponseMessage message, PackStreamWriter writer, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (message)
        {
            case SuccessMessage success:
                writer.WriteStructureHeader(1, MessageTag.Success);
                writer.WriteMap(success.Metadata, format);
                break;
            case RecordMessage record:
                EncodeRecord(record.Values, writer, format);
                break;
            case FailureMessage failure:
                writer.WriteStructureHeader(1, MessageTag.Failure);
                writer.WriteMap(new MapValue([new("code", failure.Code), new("message", failure.Message)]), format);
                break;
            case IgnoredMessage:
                writer.WriteStructureHeader(0, MessageTag.Ignored);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message), message, message: null);
        }
    }

    /// <summary>Writes a RECORD without a message object: the hot path of a server.</summary>
    public static void EncodeRecord(ReadOnlySpan<Value> values, PackStreamWriter writer, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStructureHeader(1, MessageTag.Record);
        writer.WriteListHeader(values.Length);
        foreach (var value in values)
        {
            writer.WriteValue(value, format);
        }
    }

    /// <summary>Reads a response.</summary>
    /// <exception cref="BoltProtocolException">The bytes are not a response.</exception>
    public static ResponseMessage Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes);
        var (fields, tag) = reader.ReadStructureHeader();
        ResponseMessage message = (tag, fields) switch
        {
            (MessageTag.Success, 1) => new SuccessMessage(reader.ReadMap()),
            (MessageTag.Record, 1) => ReadRecord(ref reader),
            (MessageTag.Failure, 1) => ReadFailure(ref reader),
            (MessageTag.Ignored, 0 or 1) => ReadIgnored(ref reader, fields),
            _ => throw new BoltProtocolException(BoltErrorMessages.UnknownMessage(tag)),
        };
        reader.ExpectEnd();
        return message;
    }

    private static RecordMessage ReadRecord(ref PackStreamReader reader)
    {
        var values = new Value[reader.ReadListHeader()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadValue();
        }

        return new RecordMessage(values);
    }

    private static FailureMessage ReadFailure(ref PackStreamReader reader)
    {
        var metadata = reader.ReadMap();
        return new FailureMessage(Text(metadata, "code"), Text(metadata, "message"));
    }

    private static string Text(MapValue metadata, string key) =>
        metadata.GetOrNull(key) is { Kind: ValueKind.String } text ? text.AsString : string.Empty;

    private static IgnoredMessage ReadIgnored(ref PackStreamReader reader, int fields)
    {
        if (fields == 1)
        {
            reader.ReadMap();
        }

        return new IgnoredMessage();
    }
}
