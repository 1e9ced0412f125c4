using System.Globalization;

namespace KnowledgeGraph.German.Time.Readings;

/// <summary>Calendar arithmetic and the TIMEX3 spelling of calendar times.</summary>
internal static class TimeCalendar
{
    public const int FirstYear = 1000;
    public const int LastYear = 2100;

    // Arithmetic stays this far from both ends of the calendar, so that the steps of a reading need no checks.
    private const int FirstCountable = 100;
    private const int LastCountable = 9900;

    public static string Value(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The ISO week, e.g. 2014-W08.</summary>
    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}"
        );
    }

    /// <summary>Monday is 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    public static DayRange YearDays(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static DayRange MonthDays(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>The day, or null where the calendar has no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Whether a day is far enough from the calendar's ends to count from.</summary>
    public static bool IsCountable(DateOnly day) => day.Year is >= FirstCountable and <= LastCountable;

    /// <summary>Days added, or null beyond the calendar.</summary>
    public static DateOnly? Shift(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        var moved = DateOnly.FromDayNumber((int)number);
        return IsCountable(moved) ? moved : null;
    }

    /// <summary>Both ends moved, or null beyond the calendar.</summary>
    public static DayRange? Shift(DayRange range, int days) =>
        Shift(range.From, days) is { } from && Shift(range.To, days) is { } to ? new DayRange(from, to) : null;

    /// <summary>Months added, or null beyond the calendar.</summary>
    public static DateOnly? ShiftMonths(DateOnly day, long months)
    {
        var number = day.Year * 12L + day.Month - 1 + months;
        if (number < FirstCountable * 12L || number > LastCountable * 12L)
        {
            return null;
        }

        var (year, month) = ((int)(number / 12), (int)(number % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var number = epact + weekday - 7 * correction + 114;
        return new DateOnly(year, number / 31, number % 31 + 1);
    }

    /// <summary>The year in which a day and month lies nearest to a date, by the direction where one is known.</summary>
    public static int YearFor(DateOnly today, int month, int? day, TimeDirection direction)
    {
        var best = today.Year;
        var bestDistance = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            var days = day is { } d
                ? DayRange.Of(new DateOnly(year, month, Math.Min(d, DateTime.DaysInMonth(year, month))))
                : MonthDays(year, month);
            if (
                (direction == TimeDirection.Past && days.From > today)
                || (direction == TimeDirection.Future && days.To < today)
            )
            {
                continue;
            }

            // The past weighs more than the future: news tells what was.
            var distance =
                days.From > today ? (days.From.DayNumber - today.DayNumber) * 2
                : days.To < today ? today.DayNumber - days.To.DayNumber
                : 0;
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        return best;
    }

    /// <summary>The first, middle or last part of a stretch: of a month by the tens of its days, of a year by its months.</summary>
    public static DayRange Part(DayRange range, string part)
    {
        var (from, to) = (range.From, range.To);
        var length = to.DayNumber - from.DayNumber + 1;
        if (length <= 7)
        {
            return part switch
            {
                "START" => new(from, from.AddDays(Math.Min(1, length - 1))),
                "MID" => new(from.AddDays(length / 3), to.AddDays(-length / 3)),
                _ => new(to.AddDays(-Math.Min(2, length - 1)), to),
            };
        }

        if (length <= 31)
        {
            return part switch
            {
                "START" => new(from, from.AddDays(9)),
                "MID" => new(from.AddDays(10), from.AddDays(19)),
                _ => new(from.AddDays(Math.Min(20, length - 1)), to),
            };
        }

        if (length <= 366)
        {
            // A year's start is its first quarter, its middle the months around June, its end December.
            return part switch
            {
                "START" => new(from, from.AddDays(Math.Max(9, length / 4 - 2))),
                "MID" => new(from.AddDays(length / 3), from.AddDays(length * 2 / 3)),
                _ => new(to.AddDays(-Math.Max(9, length / 12)), to),
            };
        }

        var third = length / 3;
        return part switch
        {
            "START" => new(from, from.AddDays(third)),
            "MID" => new(from.AddDays(third), from.AddDays(2 * third)),
            _ => new(from.AddDays(2 * third), to),
        };
    }
}
