using System.Globalization;
using System.Text;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Values.Text;

/// <summary>Temporal values in ISO 8601, as <c>toString</c> gives them.</summary>
public static class TemporalText
{
    /// <summary>The text of a temporal value or duration.</summary>
    public static string Format(in Value value)
    {
        var text = new StringBuilder(32);
        switch (value.Kind)
        {
            case ValueKind.Date:
                AppendDate(text, value.AsEpochDays);
                break;
            case ValueKind.LocalTime:
                AppendTime(text, value.As<LocalTimeValue>().NanoOfDay);
                break;
            case ValueKind.Time:
                var time = value.As<TimeValue>();
                AppendTime(text, time.NanoOfDay);
                AppendOffset(text, time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                var local = value.As<LocalDateTimeValue>();
                AppendDate(text, local.EpochDays);
                AppendTime(text.Append('T'), local.NanoOfDay);
                break;
            case ValueKind.DateTime:
                AppendDateTime(text, value.As<DateTimeValue>());
                break;
            case ValueKind.Duration:
                AppendDuration(text, value.As<DurationValue>());
                break;
            default:
                throw new InvalidOperationException($"A {value.Kind} is not a temporal value.");
        }

        return text.ToString();
    }

    /// <summary>An offset as <c>Z</c> or <c>+01:00</c>.</summary>
    public static string FormatOffset(int offsetSeconds)
    {
        var text = new StringBuilder(9);
        AppendOffset(text, offsetSeconds);
        return text.ToString();
    }

    private static void AppendDate(StringBuilder text, long epochDays)
    {
        var date = CypherCalendar.FromEpochDays(epochDays);
        if (date.Year is >= 0 and <= 9999)
        {
            text.Append(CultureInfo.InvariantCulture, $"{date.Year:0000}");
        }
        else
        {
            text.Append(date.Year < 0 ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{Math.Abs(date.Year):0000}");
        }

        text.Append(CultureInfo.InvariantCulture, $"-{date.Month:00}-{date.Day:00}");
    }

    private static void AppendTime(StringBuilder text, long nanoOfDay)
    {
        var seconds = nanoOfDay / CypherCalendar.NanosPerSecond;
        var nanos = nanoOfDay % CypherCalendar.NanosPerSecond;
        text.Append(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        text.Append(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
        if (nanos != 0)
        {
            text.Append('.').Append(nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }

    private static void AppendOffset(StringBuilder text, int offsetSeconds)
    {
        if (offsetSeconds == 0)
        {
            text.Append('Z');
            return;
        }

        var seconds = Math.Abs(offsetSeconds);
        text.Append(offsetSeconds < 0 ? '-' : '+');
        text.Append(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        if (seconds % 60 != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
        }
    }

    private static void AppendDateTime(StringBuilder text, DateTimeValue value)
    {
        var local = value.EpochSeconds + value.OffsetSeconds;
        var days = CypherCalendar.FloorDiv(local, 86_400);
        AppendDate(text, days);
        AppendTime(text.Append('T'), ((local - (days * 86_400)) * CypherCalendar.NanosPerSecond) + value.Nanos);
        AppendOffset(text, value.OffsetSeconds);
        if (value.Zone is not null)
        {
            text.Append('[').Append(value.Zone).Append(']');
        }
    }

    private static void AppendDuration(StringBuilder text, DurationValue value)
    {
        text.Append('P');
        Append(text, value.Months / 12, 'Y');
        Append(text, value.Months % 12, 'M');
        Append(text, value.Days, 'D');
        if (value.Seconds != 0 || value.Nanos != 0)
        {
            AppendClock(text.Append('T'), value.Seconds, value.Nanos);
        }

        if (text.Length == 1)
        {
            text.Append("T0S");
        }
    }

    private static void AppendClock(StringBuilder text, long seconds, int nanos)
    {
        var negative = seconds < 0;
        if (negative && nanos != 0)
        {
            seconds++;
            nanos = (int)CypherCalendar.NanosPerSecond - nanos;
        }

        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var rest = Math.Abs(seconds % 60);
        if (rest == 0 && nanos == 0)
        {
            return;
        }

        text.Append(negative ? "-" : "").Append(rest);
        if (nanos != 0)
        {
            text.Append('.').Append(nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        text.Append('S');
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
        {
            text.Append(number).Append(unit);
        }
    }
}
