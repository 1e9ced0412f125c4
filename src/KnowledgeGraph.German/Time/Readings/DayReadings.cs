using System.Globalization;

namespace KnowledgeGraph.German.Time.Readings;

/// <summary>A weekday: am Donnerstag, vergangenen Freitag, Freitag vor einer Woche, Dienstagabend.</summary>
/// <param name="Weekday">Monday is 1.</param>
/// <param name="Which">-1 "vergangenen", 1 "kommenden", 0 "dieser", null for none.</param>
/// <param name="Days">How many days it is moved ("vor einer Woche" is -7).</param>
/// <param name="FixedOffset">The day as counted from the document's ("am morgigen Sonntag"), or null.</param>
internal sealed record WeekdayReading(int Weekday, int? Which, string? DayPart, int Days = 0, int? FixedOffset = null)
    : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if (state.Today is not { } today)
        {
            return TimeMeaning.Date($"XXXX-WXX-{Weekday}", null);
        }

        if (TimeCalendar.Shift(On(today, state.Direction), Days) is not { } day)
        {
            return null;
        }

        // Where the document's date is open by more than a week, its weekdays are too.
        if (state.Document is { } document && document.To.DayNumber - document.From.DayNumber > 6)
        {
            return TimeMeaning.Date($"XXXX-WXX-{Weekday}", document) with { IsVague = true, MovesAnchor = false };
        }

        return DayPart is null
            ? TimeMeaning.Date(TimeCalendar.Value(day), DayRange.Of(day))
            : DayPartReading.On(day, DayPart);
    }

    private DateOnly On(DateOnly today, TimeDirection direction)
    {
        if (FixedOffset is { } offset)
        {
            return today.AddDays(offset);
        }

        var back = (TimeCalendar.Weekday(today) - Weekday + 7) % 7;
        return Which switch
        {
            < 0 => today.AddDays(back == 0 ? -7 : -back),
            > 0 => today.AddDays(7 - back),
            0 => TimeCalendar.Monday(today).AddDays(Weekday - 1),
            _ when direction == TimeDirection.Future => today.AddDays(back == 0 ? 0 : 7 - back),
            _ => today.AddDays(-back),
        };
    }
}

/// <summary>heute, gestern, morgen Abend.</summary>
internal sealed record RelativeDayReading(int Offset, string? DayPart) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if (state.Document is not { } document || TimeCalendar.Shift(document, Offset) is not { } days)
        {
            return TimeMeaning.Date(Offset == 0 ? "PRESENT_REF" : "XXXX-XX-XX", null);
        }

        if (Offset == 0 && DayPart is null && state.IsContrasted)
        {
            return TimeMeaning.Date("PRESENT_REF", document) with { IsVague = true, MovesAnchor = false };
        }

        return DayPart is null
            ? TimeMeaning.Date(TimeCalendar.Value(days.To), days)
            : DayPartReading.On(days.To, DayPart);
    }
}

/// <summary>A day counted back from today by longer units: heute vor zehn Jahren.</summary>
internal sealed record DayAgoReading(int Offset, string Unit, int Count) : TimeReading
{
    private const int LongestYears = 1500;

    public override TimeMeaning? Mean(TimeState state)
    {
        if (state.Today is not { } today || TimeCalendar.Shift(today, Offset) is not { } day || Count > LongestYears)
        {
            return null;
        }

        var then = Unit switch
        {
            "D" => day.AddDays(-Count),
            "W" => day.AddDays(-7 * Count),
            "M" => day.AddMonths(-Count),
            "Y" => day.AddYears(-Count),
            _ => day.AddYears(-10 * Count),
        };
        return TimeMeaning.Date(TimeCalendar.Value(then), DayRange.Of(then));
    }
}

/// <summary>A part of the day alone: am Abend, in der Nacht.</summary>
internal sealed record DayPartReading(string Sign) : TimeReading
{
    /// <summary>The part of a day; a night spans two days, the day named and the next.</summary>
    public static TimeMeaning On(DateOnly day, string sign)
    {
        var days = sign == "NI" && TimeCalendar.Shift(day, 1) is { } next ? new DayRange(day, next) : DayRange.Of(day);
        return new TimeMeaning(TimeKind.Time, $"{TimeCalendar.Value(day)}T{sign}", days);
    }

    public override TimeMeaning? Mean(TimeState state)
    {
        if (state.Document is not { } document)
        {
            return state.Anchor is { IsOneDay: true } told
                ? On(told.To, Sign) with
                {
                    IsAnaphoric = true,
                }
                : new TimeMeaning(TimeKind.Time, $"XXXX-XX-XXT{Sign}", null);
        }

        if (state.SentenceDay is { } day)
        {
            return On(day, Sign) with { IsAnaphoric = true };
        }

        // A day told shortly before the document's is still the one that is told of.
        if (
            state.Anchor is { IsOneDay: true } anchor
            && anchor.From <= document.To
            && anchor.From >= document.From.AddDays(-14)
            && anchor.From != document.To
        )
        {
            return On(anchor.To, Sign) with { IsAnaphoric = true };
        }

        // In the news, the night is the one before the document's day.
        return Sign == "NI" && state.Direction != TimeDirection.Future
            ? On(document.To, Sign) with
            {
                Days = new DayRange(document.From.AddDays(-1), document.To),
            }
            : On(document.To, Sign) with
            {
                Days = document,
            };
    }
}

/// <summary>The night that ends on a day: in der Nacht zum Montag.</summary>
internal sealed record NightToReading(TimeReading Day) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state) =>
        Day.Mean(state) is not { } day ? null
        : day.Days is { } days && TimeCalendar.Shift(days.From, -1) is { } evening ? DayPartReading.On(evening, "NI")
        : new TimeMeaning(TimeKind.Time, "XXXX-XX-XXTNI", null);
}

/// <summary>Midnight, which belongs to two days; in the news the one before the document's day.</summary>
internal sealed record MidnightReading : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if (state.SentenceDay is { } day && TimeCalendar.Shift(day, 1) is { } next)
        {
            return new(TimeKind.Time, $"{TimeCalendar.Value(day)}T24:00", new DayRange(day, next));
        }

        if (state.Document is not { } document || TimeCalendar.Shift(document.From, -1) is not { } eve)
        {
            return new(TimeKind.Time, "XXXX-XX-XXT24:00", null);
        }

        return new(TimeKind.Time, $"{TimeCalendar.Value(eve)}T24:00", new DayRange(eve, document.To));
    }
}

/// <summary>A time of the clock: 20 Uhr, 18.30 Uhr.</summary>
/// <param name="Padded">Whether the text writes the hour with two digits; the value keeps that.</param>
internal sealed record ClockReading(int Hour, int Minute, bool Padded = false) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var hour = Hour.ToString(Padded ? "00" : "0", CultureInfo.InvariantCulture);
        var clock = string.Create(CultureInfo.InvariantCulture, $"T{hour}:{Minute:00}");
        var day = state.SentenceDay ?? (FollowsTold(state) ? state.Anchor?.To : null) ?? state.Document?.To;
        if (day is null)
        {
            return new TimeMeaning(TimeKind.Time, $"XXXX-XX-XX{clock}", null);
        }

        return new TimeMeaning(TimeKind.Time, TimeCalendar.Value(day.Value) + clock, DayRange.Of(day.Value))
        {
            IsAnaphoric = day != state.Document?.To,
            MovesAnchor = false,
        };
    }

    /// <summary>"Gegen 8 Uhr" goes on with the day told before; a bare "20 Uhr" of a listing does not.</summary>
    private static bool FollowsTold(TimeState state) =>
        state.Preposition is "gegen" or "um"
        && state.Anchor is { IsOneDay: true } anchor
        && (
            state.Document is not { } document
            || (anchor.From <= document.To && anchor.From >= document.From.AddDays(-7))
        );
}

/// <summary>An age and the like is no time; a recurring time is: jeden Montag, täglich, montags.</summary>
internal sealed record SetReading(string Value) : TimeReading
{
    public override TimeMeaning Mean(TimeState state) => new(TimeKind.Set, Value, null) { MovesAnchor = false };
}

/// <summary>A vague word: derzeit, kürzlich, bald.</summary>
/// <param name="Back">How many days it reaches back from the document's, or null where it gives no days.</param>
/// <param name="Forth">How many days it reaches forth.</param>
internal sealed record VagueReading(string Value, int? Back, int? Forth, bool IsTimex) : TimeReading
{
    public override TimeMeaning Mean(TimeState state) =>
        TimeMeaning.Date(Value, DaysIn(state)) with
        {
            IsVague = true,
            IsTimex = IsTimex,
            MovesAnchor = false,
        };

    private DayRange? DaysIn(TimeState state) =>
        state.Document is { } document
        && Back is { } back
        && Forth is { } forth
        && TimeCalendar.Shift(document.From, -back) is { } from
        && TimeCalendar.Shift(document.To, forth) is { } to
            ? new DayRange(from, to)
            : null;
}

/// <summary>damals, seither, daraufhin: the time told before.</summary>
internal sealed record AnaphorReading(string Value, bool IsTimex) : TimeReading
{
    public override TimeMeaning Mean(TimeState state)
    {
        var days = state.Anchor;
        if (Value == "SINCE" && days is { } told && state.Document is { } document && told.From <= document.To)
        {
            days = new DayRange(told.From, document.To);
        }

        return TimeMeaning.Date(Value == "PAST_REF" ? Value : "PRESENT_REF", days) with
        {
            IsAnaphoric = true,
            IsTimex = IsTimex,
            MovesAnchor = false,
            RelationDone = true,
        };
    }
}
