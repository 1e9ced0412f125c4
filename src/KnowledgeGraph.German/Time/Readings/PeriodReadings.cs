using System.Globalization;

namespace KnowledgeGraph.German.Time.Readings;

/// <summary>A stretch of history with a name of its own.</summary>
internal sealed record NamedPeriodReading(DayRange Days) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state) =>
        TimeMeaning.Date($"{TimeCalendar.Year(Days.From.Year)}", Days) with
        {
            IsTimex = false,
        };
}

/// <summary>A calendar unit counted from the document's time or from the time told before: im Vorjahr, diese Woche, am Folgetag.</summary>
/// <param name="Unit">The unit's TIMEX3 designator.</param>
/// <param name="Which">How many units on.</param>
/// <param name="FromTold">Whether it is counted from the time told before.</param>
/// <param name="Part">START, MID, END, TURN or null.</param>
internal sealed record PeriodReading(string Unit, int Which, bool FromTold, string? Part, string? DayPart = null)
    : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var told = FromTold ? state.Anchor : null;
        var isAnaphoric = told is not null;
        if ((told?.To ?? state.Today) is not { } from)
        {
            return TimeMeaning.Date(Unit == "Y" ? "XXXX" : "XXXX-XX-XX", null);
        }

        if (Days(from, state) is not { } whole)
        {
            return null;
        }

        if (Unit == "D" && DayPart is not null)
        {
            return DayPartReading.On(whole.From, DayPart) with { IsAnaphoric = isAnaphoric };
        }

        var days = Part switch
        {
            null => whole,
            "TURN" => new DayRange(whole.To, whole.To.AddDays(1)),
            _ => TimeCalendar.Part(whole, Part),
        };
        return TimeMeaning.Date(ValueOf(whole), days) with { IsAnaphoric = isAnaphoric };
    }

    private DayRange? Days(DateOnly from, TimeState state)
    {
        switch (Unit)
        {
            case "D":
                return TimeCalendar.Shift(from, Which) is { } day ? DayRange.Of(day) : null;
            case "W":
                return TimeCalendar.Shift(
                    new DayRange(TimeCalendar.Monday(from), TimeCalendar.Monday(from).AddDays(6)),
                    7 * Which
                );
            case "WE":
                return TimeCalendar.Shift(Weekend(from, state.Direction), 7 * Which);
            case "M":
                return TimeCalendar.ShiftMonths(from, Which) is { } month
                    ? TimeCalendar.MonthDays(month.Year, month.Month)
                    : null;
            case "Q":
                return
                    TimeCalendar.ShiftMonths(new DateOnly(from.Year, (from.Month - 1) / 3 * 3 + 1, 1), 3 * Which)
                        is { } quarter
                    ? new DayRange(quarter, quarter.AddMonths(3).AddDays(-1))
                    : null;
            case "H":
                return
                    TimeCalendar.ShiftMonths(new DateOnly(from.Year, from.Month <= 6 ? 1 : 7, 1), 6 * Which) is { } half
                    ? new DayRange(half, half.AddMonths(6).AddDays(-1))
                    : null;
            case "Y":
                return Years(from.Year + Which, 1);
            case "DE":
                return Years(from.Year / 10 * 10 + 10 * Which, 10);
            case "CE":
                return Years((from.Year - 1) / 100 * 100 + 1 + 100 * Which, 100);
            default:
                return null;
        }
    }

    private static DayRange? Years(int first, int count) =>
        first >= 100 && first + count <= 9900
            ? new(new DateOnly(first, 1, 1), new DateOnly(first + count - 1, 12, 31))
            : null;

    /// <summary>
    /// The weekend from which is counted: for "am Wochenende" the last that has begun, or the next where the clause looks
    /// ahead; else that of the week ("vergangenes Wochenende" is then the one before it, on a Sunday too).
    /// </summary>
    private DayRange Weekend(DateOnly from, TimeDirection direction)
    {
        var saturday = TimeCalendar.Monday(from).AddDays(5);
        if (Which == 0 && direction != TimeDirection.Future && saturday > from)
        {
            saturday = saturday.AddDays(-7);
        }

        return new DayRange(saturday, saturday.AddDays(1));
    }

    private string ValueOf(DayRange days) =>
        Unit switch
        {
            "D" => TimeCalendar.Value(days.From),
            "W" => TimeCalendar.Week(days.From),
            "WE" => TimeCalendar.Week(days.From) + "-WE",
            "M" => TimeCalendar.Month(days.From.Year, days.From.Month),
            "Q" => string.Create(CultureInfo.InvariantCulture, $"{days.From.Year:0000}-Q{(days.From.Month + 2) / 3}"),
            "H" => string.Create(
                CultureInfo.InvariantCulture,
                $"{days.From.Year:0000}-H{(days.From.Month <= 6 ? 1 : 2)}"
            ),
            "DE" => TimeCalendar.Year(days.From.Year)[..3],
            "CE" => TimeCalendar.Year(days.From.Year)[..2],
            _ => TimeCalendar.Year(days.From.Year),
        };
}

/// <summary>The n-th day, week, month or year of a time told before: "in der dritten Woche".</summary>
internal sealed record OrdinalPeriodReading(string Unit, int Number) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if ((state.LastDay ?? state.Anchor?.From) is not { } first || Number is < 1 or > 99)
        {
            return null;
        }

        var meaning = new PeriodReading(Unit, Number - 1, FromTold: true, null).Mean(
            state with
            {
                Anchor = DayRange.Of(first),
            }
        );
        return meaning is null ? null : meaning with { IsAnaphoric = true, MovesAnchor = false };
    }
}

/// <summary>A time so many units from the one told before: zwei Tage später, ein Jahr zuvor.</summary>
internal sealed record OffsetReading(string Unit, int Count) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var told = state.Anchor ?? state.Document;
        var amount = Math.Abs(Count);
        if (told is not { } anchor || DurationReading.Move(anchor.From, Unit, Count) is not { } moved)
        {
            return new TimeMeaning(TimeKind.Duration, DurationReading.ValueOf(Unit, amount), null)
            {
                MovesAnchor = false,
            };
        }

        if (Unit is "TH" or "TM" or "TS")
        {
            return new TimeMeaning(TimeKind.Duration, DurationReading.ValueOf(Unit, amount), told)
            {
                MovesAnchor = false,
            };
        }

        return new PeriodReading(Unit is "DE" ? "Y" : Unit, 0, FromTold: true, null).Mean(
            state with
            {
                Anchor = DayRange.Of(moved),
                Direction = TimeDirection.Future,
            }
        );
    }
}
