using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Parameters from JSON. Plain: numbers with a point or an exponent are floats, the rest says itself. Typed: every value
/// is <c>{"$type": "Date", "_value": "2020-09-20"}</c>.
/// </summary>
internal static partial class JsonValueReader
{
    /// <summary>Reads the object of parameters.</summary>
    /// <exception cref="ApiException">A value has no type, an unknown one, or does not fit it.</exception>
    public static MapValue ReadParameters(JsonElement parameters, bool typed) =>
        ReadMap(parameters, typed ? ReadTyped : ReadPlain);

    /// <summary>A number of seconds, as a time.</summary>
    public static bool TryGetSeconds(this JsonElement value, out TimeSpan? seconds)
    {
        seconds = null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < 0)
        {
            return false;
        }

        seconds = number == 0 ? null : TimeSpan.FromSeconds(number);
        return true;
    }

    private static MapValue ReadMap(JsonElement map, Func<JsonElement, Value> read) =>
        new(map.EnumerateObject().Select(entry => new KeyValuePair<string, Value>(entry.Name, read(entry.Value))));

    private static ListValue ReadList(JsonElement list, Func<JsonElement, Value> read) =>
        new(list.EnumerateArray().Select(read).ToList());

    private static Value ReadPlain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => Value.Null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => ReadNumber(value),
            JsonValueKind.Array => ReadList(value, ReadPlain),
            _ => ReadMap(value, ReadPlain),
        };

    private static Value ReadNumber(JsonElement number)
    {
        var text = number.GetRawText();
        if (text.AsSpan().ContainsAny(".eE"))
        {
            return number.GetDouble();
        }

        return number.TryGetInt64(out var integer)
            ? integer
            : throw ApiException.Malformed(ServerErrorMessages.IntegerTooLarge(text));
    }

    private static Value ReadTyped(JsonElement value)
    {
        if (
            value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("$type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !value.TryGetProperty("_value", out var content)
        )
        {
            throw ApiException.Malformed(ServerErrorMessages.NotTyped(value.GetRawText()));
        }

        var name = type.GetString()!;
        try
        {
            return ReadContent(name, content);
        }
        catch (Exception e) when (e is ValueException or FormatException or OverflowException)
        {
            throw ApiException.Malformed(ServerErrorMessages.NotOfType(content.GetRawText(), name, e.Message));
        }
    }

    private static Value ReadContent(string type, JsonElement content) =>
        (type, content.ValueKind) switch
        {
            ("Null", JsonValueKind.Null) => Value.Null,
            ("Boolean", JsonValueKind.True) => true,
            ("Boolean", JsonValueKind.False) => false,
            ("List", JsonValueKind.Array) => ReadList(content, ReadTyped),
            ("Map", JsonValueKind.Object) => ReadMap(content, ReadTyped),
            (_, JsonValueKind.String) => ReadText(type, content),
            _ => throw new FormatException(ServerErrorMessages.WrongMember("_value", $"a {type}", content.ValueKind)),
        };

    private static Value ReadText(string type, JsonElement content)
    {
        var text = content.GetString()!;
        return type switch
        {
            "String" => text,
            "Integer" => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "Float" => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            "Base64" => new BytesValue(content.GetBytesFromBase64()),
            "Date" => TemporalParser.Parse(ValueKind.Date, text, Zone.Utc),
            "Time" => TemporalParser.Parse(ValueKind.Time, text, Zone.Utc),
            "LocalTime" => TemporalParser.Parse(ValueKind.LocalTime, text, Zone.Utc),
            "OffsetDateTime" or "ZonedDateTime" => TemporalParser.Parse(ValueKind.DateTime, text, Zone.Utc),
            "LocalDateTime" => TemporalParser.Parse(ValueKind.LocalDateTime, text, Zone.Utc),
            "Duration" => DurationParser.Parse(text),
            "Point" => ReadPoint(text),
            _ => throw new FormatException(ServerErrorMessages.UnknownType),
        };
    }

    private static PointValue ReadPoint(string text)
    {
        var match = PointText().Match(text);
        if (!match.Success)
        {
            throw new FormatException(ServerErrorMessages.PointForm);
        }

        var srid = int.Parse(match.Groups["srid"].ValueSpan, CultureInfo.InvariantCulture);
        var isSpace = srid is 4979 or 9157;
        var coordinates = match.Groups["at"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (srid is not (4326 or 7203 or 4979 or 9157) || coordinates.Length != (isSpace ? 3 : 2))
        {
            throw new FormatException(ServerErrorMessages.PointForm);
        }

        var numbers = coordinates
            .Select(c => double.Parse(c, NumberStyles.Float, CultureInfo.InvariantCulture))
            .ToArray();
        return new PointValue(srid, numbers[0], numbers[1], isSpace ? numbers[2] : null);
    }

    [GeneratedRegex(
        @"^SRID=(?<srid>\d{1,9});POINT(?: Z)? ?\((?<at>[^()]+)\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PointText();
}
