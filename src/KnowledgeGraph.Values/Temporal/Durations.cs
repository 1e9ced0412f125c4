namespace KnowledgeGraph.Values.Temporal;

/// <summary>Makes durations: carries nanoseconds into seconds and refuses what does not fit.</summary>
public static class Durations
{
    /// <summary>Seconds of an average month: a 4,800th of the 400-year cycle.</summary>
    internal const long SecondsPerMonth = 2_629_746;

    private const decimal NanosPerDay = 86_400_000_000_000m;

    /// <summary>A duration of whole parts.</summary>
    public static DurationValue Of(Int128 months, Int128 days, Int128 seconds, Int128 nanos)
    {
        var carry = nanos / CypherCalendar.NanosPerSecond;
        var rest = nanos - (carry * CypherCalendar.NanosPerSecond);
        if (rest < 0)
        {
            rest += CypherCalendar.NanosPerSecond;
            carry--;
        }

        seconds += carry;
        var total = (months * SecondsPerMonth) + (days * 86_400) + seconds;
        if (!Fits(months) || !Fits(days) || !Fits(seconds) || !Fits(total))
        {
            throw new ValueException(ValueFault.Argument, "The duration is too long to be represented.");
        }

        return new DurationValue((long)months, (long)days, (long)seconds, (int)rest);
    }

    /// <summary>
    /// A duration of parts with fractions: a fraction of a month becomes days (30.436875 to the month), a fraction of a day
    /// becomes seconds.
    /// </summary>
    public static DurationValue OfFractions(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        try
        {
            var wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * SecondsPerMonth / 86_400m;
            var wholeDays = decimal.Truncate(days);
            var dayNanos = (days - wholeDays) * NanosPerDay;
            var wholeSeconds = decimal.Truncate(seconds);
            var secondNanos = (seconds - wholeSeconds) * CypherCalendar.NanosPerSecond;
            return Of(
                (Int128)wholeMonths,
                (Int128)wholeDays,
                (Int128)wholeSeconds,
                (Int128)decimal.Truncate(dayNanos + secondNanos + nanos)
            );
        }
        catch (OverflowException)
        {
            throw new ValueException(ValueFault.Argument, "The duration is too long to be represented.");
        }
    }

    private static bool Fits(Int128 number) => number >= long.MinValue && number <= long.MaxValue;
}
