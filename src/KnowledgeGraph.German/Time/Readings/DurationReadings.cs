using System.Globalization;

namespace KnowledgeGraph.German.Time.Readings;

/// <summary>An amount of time; its preposition tells which days it stands for: vor zwei Wochen, seit Jahren, in drei Tagen.</summary>
/// <param name="Count">The number, or null for "einige", "Jahre".</param>
/// <param name="Half">Whether half a unit is meant ("einem halben Jahr") or is added ("eineinhalb Jahre").</param>
/// <param name="Which">-1 for "in den vergangenen", 1 for "in den kommenden", null for none.</param>
internal sealed record DurationReading(string Unit, int? Count, bool Half, int? Which) : TimeReading
{
    /// <summary>How far back "in den vergangenen Tagen" and the like reach, in days.</summary>
    private int? VagueReach =>
        Unit switch
        {
            "TS" or "TM" or "TH" => 1,
            "D" => 7,
            "W" => 30,
            "M" => 180,
            _ => null,
        };

    public static string ValueOf(string unit, int? count, bool half = false)
    {
        var number = count?.ToString(CultureInfo.InvariantCulture) ?? "X";
        if (half)
        {
            return unit switch
            {
                "Y" => $"P{(count ?? 0) * 12 + 6}M",
                "TH" => $"PT{(count ?? 0) * 60 + 30}M",
                _ => $"P{(count ?? 0).ToString(CultureInfo.InvariantCulture)}.5{unit}",
            };
        }

        return unit switch
        {
            "TH" or "TM" or "TS" => $"PT{number}{unit[1]}",
            "Q" => count is { } quarters ? $"P{quarters * 3}M" : "PXM",
            "H" => count is { } halves ? $"P{halves * 6}M" : "PXM",
            _ => $"P{number}{unit}",
        };
    }

    /// <summary>The day so many units on, or null beyond the calendar.</summary>
    public static DateOnly? Move(DateOnly day, string unit, int count, bool half = false)
    {
        var sign = count < 0 ? -1 : 1;
        return unit switch
        {
            "D" => TimeCalendar.Shift(day, Clamp((long)count + (half ? sign : 0))),
            "W" or "WE" => TimeCalendar.Shift(day, Clamp(7L * count + (half ? 4 * sign : 0))),
            "M" => half
                ? TimeCalendar.ShiftMonths(day, count) is { } month
                    ? TimeCalendar.Shift(month, 15 * sign)
                    : null
                : TimeCalendar.ShiftMonths(day, count),
            "Q" => TimeCalendar.ShiftMonths(day, 3L * count),
            "H" => TimeCalendar.ShiftMonths(day, 6L * count),
            "Y" => TimeCalendar.ShiftMonths(day, 12L * count + (half ? 6 * sign : 0)),
            "DE" => TimeCalendar.ShiftMonths(day, 120L * count + (half ? 60 * sign : 0)),
            "CE" => TimeCalendar.ShiftMonths(day, 1200L * count),
            "TH" => TimeCalendar.Shift(day, count / 24),
            "TM" or "TS" => day,
            _ => null,
        };
    }

    public override TimeMeaning? Mean(TimeState state)
    {
        var meaning = new TimeMeaning(TimeKind.Duration, ValueOf(Unit, Count, Half), Days(state))
        {
            RelationDone = true,
            IsVague = Count is null && !Half,
        };
        return meaning with { MovesAnchor = meaning.Days is not null && state.Preposition is "vor" or "in" };
    }

    private DayRange? Days(TimeState state)
    {
        if (state.Document is not { } document)
        {
            return null;
        }

        if (Which is < 0 || state.Preposition == "seit")
        {
            return Back(document) is { } from ? new DayRange(from, document.To) : null;
        }

        if (Which is > 0)
        {
            return Forth(document) is { } to ? new DayRange(document.From, to) : null;
        }

        return state.Preposition switch
        {
            "vor" => Around(document, -1),
            "in" => Around(document, 1),
            "binnen" or "innerhalb" when state.Direction == TimeDirection.Future && Forth(document) is { } to =>
                new DayRange(document.From, to),
            _ => null,
        };
    }

    private DateOnly? Back(DayRange document) =>
        Count is null && !Half
            ? VagueReach is { } reach
                ? TimeCalendar.Shift(document.From, -reach)
                : null
            : Unit is "TH" or "TM" or "TS"
                ? TimeCalendar.Shift(document.From, -1 - (Count ?? 0) / 24)
                : Signed(document.From, -1);

    private DateOnly? Forth(DayRange document) =>
        Count is null && !Half
            ? VagueReach is { } reach
                ? TimeCalendar.Shift(document.To, reach)
                : null
            : Signed(document.To, 1);

    private DateOnly? Signed(DateOnly day, int sign) =>
        Half && (Count ?? 0) == 0 ? MoveHalf(day, sign) : Move(day, Unit, sign * Clamp(Count ?? 0), Half);

    private DateOnly? MoveHalf(DateOnly day, int sign) =>
        Unit switch
        {
            "Y" => TimeCalendar.ShiftMonths(day, 6 * sign),
            "M" => TimeCalendar.Shift(day, 15 * sign),
            "DE" => TimeCalendar.ShiftMonths(day, 60 * sign),
            "CE" => TimeCalendar.ShiftMonths(day, 600 * sign),
            "TH" => day,
            _ => TimeCalendar.Shift(day, 4 * sign),
        };

    /// <summary>A point so far away: the day for days, the days about it for longer units, the year for years.</summary>
    private DayRange? Around(DayRange document, int sign)
    {
        if (Count is null && !Half)
        {
            // "vor einigen Tagen": some time within the reach.
            return VagueReach is not { } reach ? null
                : sign < 0
                    ? TimeCalendar.Shift(document.From, -reach) is { } from ? new DayRange(from, document.To)
                        : null
                : TimeCalendar.Shift(document.To, reach) is { } to ? new DayRange(document.From, to)
                : null;
        }

        if (Signed(document.From, sign) is not { } first || Signed(document.To, sign) is not { } last)
        {
            return null;
        }

        var slack = Unit switch
        {
            "W" or "WE" => 3,
            "M" => 15,
            "Q" or "H" => 30,
            "Y" when Half || Count == 1 => 45,
            _ => 0,
        };
        if (Unit is "Y" or "DE" or "CE" && slack == 0)
        {
            return TimeCalendar.YearDays(first.Year);
        }

        return TimeCalendar.Shift(first, -slack) is { } low && TimeCalendar.Shift(last, slack) is { } high
            ? new DayRange(low, high)
            : null;
    }

    private static int Clamp(long count) => (int)Math.Clamp(count, -4_000_000, 4_000_000);
}

/// <summary>A stretch that is only measured: zweiwöchig, jahrelang, 14-Tage-Frist.</summary>
internal sealed record MeasureReading(string Unit, int? Count, bool Half = false) : TimeReading
{
    public override TimeMeaning Mean(TimeState state) =>
        new(TimeKind.Duration, DurationReading.ValueOf(Unit, Count, Half), null) { MovesAnchor = false };
}
