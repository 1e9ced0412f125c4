namespace KnowledgeGraph.Values.Temporal;

/// <summary>A day of the proleptic Gregorian calendar.</summary>
public readonly record struct YearMonthDay(long Year, int Month, int Day);

/// <summary>
/// CypherCalendar arithmetic over days since 1970-01-01, for years from −999,999,999 to 999,999,999 (.NET and NodaTime end at
/// 9999). ISO weeks: they start on Monday, week 1 holds 4 January.
/// </summary>
public static class CypherCalendar
{
    /// <summary>The first day that can be represented: −999999999-01-01.</summary>
    public const long MinDay = -365_243_219_162L;

    /// <summary>The last day that can be represented: 999999999-12-31.</summary>
    public const long MaxDay = 365_241_780_471L;

    /// <summary>Nanoseconds of a second.</summary>
    public const long NanosPerSecond = 1_000_000_000L;

    /// <summary>Nanoseconds of a day.</summary>
    public const long NanosPerDay = 86_400L * NanosPerSecond;

    /// <summary>Days of 400 years, after which the calendar repeats itself, weekdays included.</summary>
    internal const long DaysPerCycle = 146_097;

    // Days from 0000-03-01 to 1970-01-01: with March as first month a leap day is the last day of its year.
    private const long EpochShift = 719_468;

    /// <summary>The year, month and day.</summary>
    public static YearMonthDay FromEpochDays(long epochDays)
    {
        var shifted = epochDays + EpochShift;
        var cycle = Math.DivRem(shifted, DaysPerCycle, out var dayOfCycle);
        if (dayOfCycle < 0)
        {
            cycle--;
            dayOfCycle += DaysPerCycle;
        }

        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        var dayOfYear = dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * month) + 2) / 5) + 1);
        var calendarMonth = (int)(month < 10 ? month + 3 : month - 9);
        return new YearMonthDay(yearOfCycle + (cycle * 400) + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day);
    }

    /// <summary>The day's number; month and day must be right.</summary>
    public static long ToEpochDays(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var cycle = FloorDiv(shifted, 400);
        var yearOfCycle = shifted - (cycle * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfCycle = (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
        return (cycle * DaysPerCycle) + dayOfCycle - EpochShift;
    }

    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The number of days of a month.</summary>
    public static int DaysInMonth(long year, int month) =>
        month switch
        {
            2 => IsLeapYear(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int DayOfWeek(long epochDays) => (int)FloorMod(epochDays + 3, 7) + 1;

    /// <summary>1 to 366.</summary>
    public static int DayOfYear(long epochDays) =>
        (int)(epochDays - ToEpochDays(FromEpochDays(epochDays).Year, 1, 1)) + 1;

    /// <summary>The ISO week and the year that it belongs to.</summary>
    public static (long WeekYear, int Week) WeekOf(long epochDays)
    {
        var thursday = epochDays - DayOfWeek(epochDays) + 4;
        var year = FromEpochDays(thursday).Year;
        return (year, (int)((thursday - ToEpochDays(year, 1, 1)) / 7) + 1);
    }

    /// <summary>The Monday of an ISO year's first week.</summary>
    public static long FirstMonday(long weekYear)
    {
        var fourth = ToEpochDays(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    /// <summary>The number of ISO weeks of an ISO year, 52 or 53.</summary>
    public static int WeeksInYear(long weekYear) => (int)((FirstMonday(weekYear + 1) - FirstMonday(weekYear)) / 7);

    /// <summary>1 to 92: the day within its quarter.</summary>
    public static int DayOfQuarter(long epochDays)
    {
        var date = FromEpochDays(epochDays);
        return (int)(epochDays - ToEpochDays(date.Year, (((date.Month - 1) / 3) * 3) + 1, 1)) + 1;
    }

    /// <summary>Adds months; a day that the month reached lacks becomes its last one.</summary>
    public static long AddMonths(long epochDays, long months)
    {
        if (months == 0)
        {
            return epochDays;
        }

        var date = FromEpochDays(epochDays);
        var total = checked((date.Year * 12) + (date.Month - 1) + months);
        var year = FloorDiv(total, 12);
        var month = (int)FloorMod(total, 12) + 1;
        return Checked(year, month, Math.Min(date.Day, DaysInMonth(year, month)));
    }

    /// <summary>The day's number, where the year can be represented.</summary>
    public static long Checked(long year, int month, int day)
    {
        if (year is < -999_999_999 or > 999_999_999)
        {
            throw new ValueException(
                ValueFault.Arithmetic,
                $"Year {year} is out of range: years go from -999999999 to 999999999."
            );
        }

        return ToEpochDays(year, month, day);
    }

    /// <summary>The day's number, where it can be represented.</summary>
    public static long Checked(long epochDays) =>
        epochDays is >= MinDay and <= MaxDay
            ? epochDays
            : throw new ValueException(
                ValueFault.Arithmetic,
                "The date is out of range: years go from -999999999 to 999999999."
            );

    internal static long FloorDiv(long dividend, long divisor)
    {
        var quotient = Math.DivRem(dividend, divisor, out var remainder);
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    internal static long FloorMod(long dividend, long divisor) => dividend - (FloorDiv(dividend, divisor) * divisor);
}
