namespace KnowledgeGraph.Values.Temporal;

/// <summary>Finds the day that the date components of a map name.</summary>
internal static class DateFields
{
    public static long Resolve(MapValue fields, long? selected)
    {
        if (fields.ContainsKey("week") || fields.ContainsKey("dayOfWeek"))
        {
            return ByWeek(fields, selected);
        }

        if (fields.ContainsKey("quarter") && !fields.ContainsKey("month") || fields.ContainsKey("dayOfQuarter"))
        {
            return ByQuarter(fields, selected);
        }

        return fields.ContainsKey("ordinalDay") ? ByOrdinalDay(fields, selected) : ByMonth(fields, selected);
    }

    private static long ByWeek(MapValue fields, long? selected)
    {
        (long, int)? from = selected is { } day ? CypherCalendar.WeekOf(day) : null;
        var year = Get(fields, "year") ?? from?.Item1 ?? throw Missing("year");
        var week = InRange("week", Get(fields, "week") ?? from?.Item2 ?? throw Missing("week"), 1, 53);
        var dayOfWeek = Get(fields, "dayOfWeek") ?? (selected is { } known ? CypherCalendar.DayOfWeek(known) : 1);
        InRange("dayOfWeek", dayOfWeek, 1, 7);
        Year(year);
        return CypherCalendar.Checked(CypherCalendar.FirstMonday(year) + ((week - 1) * 7) + dayOfWeek - 1);
    }

    private static long ByQuarter(MapValue fields, long? selected)
    {
        var from = selected is { } day ? CypherCalendar.FromEpochDays(day) : (YearMonthDay?)null;
        var year = Year(Get(fields, "year") ?? from?.Year ?? throw Missing("year"));
        var quarter =
            Get(fields, "quarter") ?? (from is { } date ? ((date.Month - 1) / 3) + 1 : throw Missing("quarter"));
        InRange("quarter", quarter, 1, 4);
        var dayOfQuarter = Get(fields, "dayOfQuarter");
        var firstMonth = (int)((quarter - 1) * 3) + 1;
        if (dayOfQuarter is null && from is { } kept)
        {
            // The same month of the quarter and the same day: what a calendar would show.
            var month = firstMonth + ((kept.Month - 1) % 3);
            return CypherCalendar.Checked(year, month, Math.Min(kept.Day, CypherCalendar.DaysInMonth(year, month)));
        }

        var first = CypherCalendar.Checked(year, firstMonth, 1);
        var length =
            (
                quarter == 4
                    ? CypherCalendar.ToEpochDays(year + 1, 1, 1)
                    : CypherCalendar.ToEpochDays(year, firstMonth + 3, 1)
            ) - first;
        return first + InRange("dayOfQuarter", dayOfQuarter ?? 1, 1, length) - 1;
    }

    private static long ByOrdinalDay(MapValue fields, long? selected)
    {
        var year = Year(
            Get(fields, "year")
                ?? (selected is { } day ? CypherCalendar.FromEpochDays(day).Year : throw Missing("year"))
        );
        var ordinal = InRange(
            "ordinalDay",
            Get(fields, "ordinalDay")!.Value,
            1,
            CypherCalendar.IsLeapYear(year) ? 366 : 365
        );
        return CypherCalendar.Checked(year, 1, 1) + ordinal - 1;
    }

    private static long ByMonth(MapValue fields, long? selected)
    {
        var from = selected is { } day ? CypherCalendar.FromEpochDays(day) : (YearMonthDay?)null;
        var year = Year(Get(fields, "year") ?? from?.Year ?? throw Missing("year"));
        var month = Get(fields, "month") ?? from?.Month;
        var dayOfMonth = Get(fields, "day") ?? from?.Day;
        if (month is null && dayOfMonth is not null)
        {
            throw Missing("month");
        }

        InRange("month", month ?? 1, 1, 12);
        var monthNumber = (int)(month ?? 1);
        InRange("day", dayOfMonth ?? 1, 1, 31);
        var length = CypherCalendar.DaysInMonth(year, monthNumber);
        if (!fields.ContainsKey("day") && dayOfMonth > length)
        {
            // A day that was only selected gives way: 29 February becomes the 28th.
            dayOfMonth = length;
        }

        if (dayOfMonth > length)
        {
            throw new ValueException(
                ValueFault.Argument,
                $"There is no day {dayOfMonth} in month {monthNumber} of the year {year}."
            );
        }

        return CypherCalendar.Checked(year, monthNumber, (int)(dayOfMonth ?? 1));
    }

    private static long? Get(MapValue fields, string key) =>
        fields.TryGetValue(key, out var value) ? TimeFields.Integer(key, value) : null;

    private static long Year(long year) => InRange("year", year, -999_999_999, 999_999_999);

    private static long InRange(string key, long value, long least, long most) =>
        value >= least && value <= most
            ? value
            : throw new ValueException(ValueFault.Argument, $"'{key}' lies between {least} and {most}; found {value}.");

    private static ValueException Missing(string key) => new(ValueFault.Argument, $"'{key}' must be specified.");
}
