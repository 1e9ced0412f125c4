using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Values.Temporal;

/// <summary>Reads points in time from ISO 8601 text: calendar, week, ordinal and quarter dates, basic and extended form.</summary>
public static partial class TemporalParser
{
    /// <summary>Reads a value of a type.</summary>
    /// <param name="defaultZone">The zone where the text names none.</param>
    public static Value Parse(ValueKind kind, string text, Zone defaultZone)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return ParseMoment(kind, text, defaultZone);
        }
        catch (ValueException fault) when (fault.Fault == ValueFault.Argument)
        {
            throw new ValueException(ValueFault.Format, $"{NotA(text, kind).Message} {fault.Message}");
        }
    }

    private static Value ParseMoment(ValueKind kind, string text, Zone defaultZone)
    {
        var (moment, zone) = SplitZoneName(text, kind);
        var separator = moment.IndexOf('T', StringComparison.Ordinal);
        var needsDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        if (!needsDate)
        {
            var clock = separator == 0 ? moment[1..] : moment;
            return ParseClock(kind, text, clock, null, zone, defaultZone);
        }

        var day = ParseDate(separator < 0 ? moment : moment[..separator], text, kind);
        if (kind == ValueKind.Date)
        {
            return separator < 0 ? Value.OfEpochDays(day) : throw NotA(text, kind);
        }

        if (separator < 0)
        {
            return new TemporalParts(day, 0, zone ?? defaultZone, 0).To(kind);
        }

        return ParseClock(kind, text, moment[(separator + 1)..], day, zone, defaultZone);
    }

    private static (string Moment, Zone? Zone) SplitZoneName(string text, ValueKind kind)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return (text, null);
        }

        if (!text.EndsWith(']') || kind != ValueKind.DateTime)
        {
            throw NotA(text, kind);
        }

        return (text[..bracket], Zones.Parse(text[(bracket + 1)..^1]));
    }

    private static Value ParseClock(ValueKind kind, string text, string clock, long? day, Zone? zone, Zone defaultZone)
    {
        var match = Clock().Match(clock);
        if (!match.Success)
        {
            throw NotA(text, kind);
        }

        var nano = NanoOfDay(match, text, kind);
        var offsetText = match.Groups["offset"];
        if (!offsetText.Success)
        {
            var inZone = zone ?? defaultZone;
            return new TemporalParts(day, nano, inZone, inZone.OffsetSeconds).To(kind);
        }

        if (
            kind is ValueKind.LocalTime or ValueKind.LocalDateTime
            || !Zones.TryParseOffset(offsetText.ValueSpan, out var offset)
        )
        {
            throw NotA(text, kind);
        }

        if (zone is { Name: not null } named && day is { } known)
        {
            return AtOffset(known, nano, offset, named, text);
        }

        return new TemporalParts(day, nano, new Zone(null, offset), offset).To(kind);
    }

    // An offset beside a zone's name must be one that the zone has then.
    private static DateTimeValue AtOffset(long day, long nano, int offset, Zone zone, string text)
    {
        var seconds = (day * 86_400) + (nano / CypherCalendar.NanosPerSecond) - offset;
        var moment = Instants.FromInstant(seconds, (int)(nano % CypherCalendar.NanosPerSecond), zone);
        return moment.OffsetSeconds == offset
            ? moment
            : throw new ValueException(
                ValueFault.Argument,
                $"'{text}': the time zone {zone.Name} does not have this offset at that time."
            );
    }

    private static long NanoOfDay(Match match, string text, ValueKind kind)
    {
        var hour = Number(match, "hour");
        var minute = Number(match, "minute");
        var second = Number(match, "second");
        if (hour > 23 || minute > 59 || second > 59)
        {
            throw NotA(text, kind);
        }

        var fraction = match.Groups["fraction"].Value;
        var nanos = fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(9, '0'), CultureInfo.InvariantCulture);
        return (((hour * 3600) + (minute * 60) + second) * CypherCalendar.NanosPerSecond) + nanos;
    }

    private static long ParseDate(string date, string text, ValueKind kind)
    {
        var match = Date().Match(date);
        if (!match.Success)
        {
            throw NotA(text, kind);
        }

        var fields = new List<KeyValuePair<string, Value>>
        {
            new(
                "year",
                long.Parse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            ),
        };
        foreach (var name in new[] { "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter" })
        {
            if (match.Groups[name].Success)
            {
                fields.Add(new(name, Number(match, name)));
            }
        }

        return DateFields.Resolve(new MapValue(fields), null);
    }

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static ValueException NotA(string text, ValueKind kind) =>
        new(
            ValueFault.Format,
            $"Text cannot be parsed to a {kind switch
            {
                ValueKind.LocalTime => "LocalTime",
                ValueKind.LocalDateTime => "LocalDateTime",
                _ => kind.ToString(),
            }}: '{text}'."
        );

    [GeneratedRegex(
        @"^(?<year>[+-][0-9]{1,9}|[0-9]{4})(?:"
            + @"-?W(?<week>[0-9]{2})(?:-?(?<dayOfWeek>[0-9]))?"
            + @"|-?Q(?<quarter>[0-9])(?:-?(?<dayOfQuarter>[0-9]{2}))?"
            + @"|-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?"
            + @"|-?(?<ordinalDay>[0-9]{3})"
            + @"|(?<month>[0-9]{2})(?<day>[0-9]{2})?"
            + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?(?<offset>Z|[+-].+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Clock();
}
