namespace KnowledgeGraph.German.Time.Readings;

/// <summary>A calendar day: 11.10.2020, 3. Oktober, Donnerstag, 25. Februar.</summary>
/// <param name="Year">Null where the text leaves it open.</param>
/// <param name="DayPart">The TIMEX3 sign of a part of the day that follows ("am 3. Mai abends"), or null.</param>
internal sealed record DayReading(int Day, int Month, int? Year, string? DayPart = null) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var year = Year ?? (state.Today is { } today ? TimeCalendar.YearFor(today, Month, Day, state.Direction) : null);
        if (year is null)
        {
            return TimeMeaning.Date($"XXXX-{Month:00}-{Day:00}", null);
        }

        if (TimeCalendar.Day(year.Value, Month, Day) is not { } day)
        {
            return null;
        }

        return DayPart is null
            ? TimeMeaning.Date(TimeCalendar.Value(day), DayRange.Of(day))
            : DayPartReading.On(day, DayPart);
    }
}

/// <summary>A day of a year counted from the document's: 3. Mai vergangenen Jahres.</summary>
internal sealed record DayOfYearReading(int Day, int Month, int Which) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state) =>
        new DayReading(Day, Month, state.Today is { } today ? today.Year + Which : null).Mean(state);
}

/// <summary>A month, with or without its year, whole or in part: Ende September, Juli dieses Jahres.</summary>
/// <param name="Which">Which year or month by number from the document's ("vergangenen Mai", "Mai vergangenen Jahres"), or null.</param>
/// <param name="OfYear">Whether <paramref name="Which"/> speaks of the year.</param>
internal sealed record MonthReading(int Month, int? Year, string? Part, int? Which, bool OfYear) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var year = Year ?? YearBy(state);
        if (year is null)
        {
            return TimeMeaning.Date($"XXXX-{Month:00}", null);
        }

        var days = TimeCalendar.MonthDays(year.Value, Month);
        return TimeMeaning.Date(
            TimeCalendar.Month(year.Value, Month),
            Part is null ? days : TimeCalendar.Part(days, Part)
        );
    }

    private int? YearBy(TimeState state)
    {
        if (state.Today is not { } today)
        {
            return null;
        }

        return Which switch
        {
            { } which when OfYear => today.Year + which,
            < 0 => Month < today.Month ? today.Year : today.Year - 1,
            > 0 => Month > today.Month ? today.Year : today.Year + 1,
            _ => TimeCalendar.YearFor(today, Month, null, state.Direction),
        };
    }
}

/// <summary>A year, whole or in part: 2020, Ende 2020; two years bound together (1925/26) are a decade in TIMEX3.</summary>
internal sealed record YearReading(int Year, string? Part, int? LastYear = null) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var days = new DayRange(TimeCalendar.YearDays(Year).From, TimeCalendar.YearDays(LastYear ?? Year).To);
        var value = TimeCalendar.Year(Year);
        return TimeMeaning.Date(
            LastYear is null ? value : value[..3],
            Part is null ? days : TimeCalendar.Part(days, Part)
        );
    }
}

/// <summary>A decade: die 90er-Jahre. Two digits stand for those of the twentieth century unless it has not had them.</summary>
internal sealed record DecadeReading(int FirstYear, string? Part) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var days = new DayRange(TimeCalendar.YearDays(FirstYear).From, TimeCalendar.YearDays(FirstYear + 9).To);
        return TimeMeaning.Date(TimeCalendar.Year(FirstYear)[..3], Part is null ? days : TimeCalendar.Part(days, Part));
    }
}

/// <summary>A century: das 19. Jahrhundert.</summary>
internal sealed record CenturyReading(int Number, string? Part) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var first = (Number - 1) * 100 + 1;
        var days = new DayRange(TimeCalendar.YearDays(first).From, TimeCalendar.YearDays(first + 99).To);
        return TimeMeaning.Date($"{Number - 1:00}", Part is null ? days : TimeCalendar.Part(days, Part));
    }
}

/// <summary>A season, meteorological: Herbst 2011, im vergangenen Winter. A winter begins in December.</summary>
internal sealed record SeasonReading(
    string Season,
    int? Year,
    string? Part,
    int? Which,
    bool OfYear,
    int? LastYear = null
) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if ((Year ?? YearBy(state)) is not { } year)
        {
            return TimeMeaning.Date($"XXXX-{Season}", null);
        }

        // "Winter 2014/15" begins in December 2014; "Winter 2015" is told of in 2015 and began the year before.
        var isEndYear = Season == "WI" && Year is not null && LastYear is null;
        var from = new DateOnly(isEndYear ? year - 1 : year, FirstMonth, 1);
        var days = new DayRange(from, from.AddMonths(3).AddDays(-1));
        return TimeMeaning.Date(
            $"{TimeCalendar.Year(year)}-{Season}",
            Part is null ? days : TimeCalendar.Part(days, Part)
        );
    }

    private int FirstMonth =>
        Season switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };

    /// <summary>The year in which the season begins.</summary>
    private int? YearBy(TimeState state)
    {
        if (state.Today is not { } today)
        {
            return null;
        }

        if (OfYear && Which is { } which)
        {
            return today.Year + which;
        }

        var started = today.Month >= FirstMonth ? today.Year : today.Year - 1;
        var running = new DateOnly(started, FirstMonth, 1).AddMonths(3) > today;
        return Which switch
        {
            < 0 => running ? started - 1 : started,
            > 0 => started + 1,
            0 => running ? started : today.Year,
            _ when state.Direction == TimeDirection.Future => running ? started : started + 1,
            _ when state.Direction == TimeDirection.Past => started,
            // Present: the season to come where it is near.
            _ => !running && state.IsPresent && FirstMonth > today.Month && FirstMonth - today.Month <= 3
                ? started + 1
                : started,
        };
    }
}

/// <summary>A quarter or a half of a year: das dritte Quartal 2014, das erste Halbjahr.</summary>
internal sealed record YearShareReading(bool IsQuarter, int Number, int? Year, int? Which) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        var months = IsQuarter ? 3 : 6;
        var year = Year ?? (state.Today is { } today ? today.Year + (Which ?? 0) : null);
        var sign = $"{(IsQuarter ? 'Q' : 'H')}{Number}";
        if (year is null)
        {
            return TimeMeaning.Date($"XXXX-{sign}", null);
        }

        if (
            Year is null
            && Which is null
            && state.Direction != TimeDirection.Future
            && new DateOnly(year.Value, (Number - 1) * months + 1, 1) > state.Today
        )
        {
            year--;
        }

        var from = new DateOnly(year.Value, (Number - 1) * months + 1, 1);
        return TimeMeaning.Date(
            $"{TimeCalendar.Year(year.Value)}-{sign}",
            new DayRange(from, from.AddMonths(months).AddDays(-1))
        );
    }
}

/// <summary>A feast: Ostern, Weihnachten 2014, Silvester.</summary>
internal sealed record FeastReading(string Rule, int? Year, int? Which) : TimeReading
{
    public override TimeMeaning? Mean(TimeState state)
    {
        if (Year is { } year)
        {
            return Of(On(year));
        }

        if (state.Today is not { } today)
        {
            return TimeMeaning.Date(Rule[0] is 'E' or 'A' ? "XXXX-XX-XX" : $"XXXX-{Rule[..5]}", null);
        }

        if (Which is { } which and not 0)
        {
            var step = which > 0 ? 1 : -1;
            var days = On(today.Year);
            var passed = step > 0 ? days.From > today : days.To < today;
            return Of(passed ? days : On(today.Year + step));
        }

        var nearest = new[] { On(today.Year - 1), On(today.Year), On(today.Year + 1) }
            .Where(d =>
                state.Direction == TimeDirection.Unknown
                || (state.Direction == TimeDirection.Past ? d.From <= today : d.To >= today)
            )
            .MinBy(d => Math.Abs(d.From.DayNumber - today.DayNumber));
        // Last year's lies in the past and next year's in the future, so that there always is one.
        return Of(nearest!);
    }

    private static TimeMeaning Of(DayRange days) => TimeMeaning.Date(TimeCalendar.Value(days.From), days);

    private DayRange On(int year)
    {
        if (Rule[0] == 'E')
        {
            var distance = int.Parse(Rule.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            var first = TimeCalendar.Easter(year).AddDays(distance);
            // Easter and Pentecost are told of as two days.
            return new DayRange(first, distance is 0 or 49 ? first.AddDays(1) : first);
        }

        if (Rule[0] == 'A')
        {
            var eve = new DateOnly(year, 12, 24);
            var fourth = eve.AddDays(-(TimeCalendar.Weekday(eve) % 7));
            return DayRange.Of(
                fourth.AddDays(int.Parse(Rule.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        var month = int.Parse(Rule.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture);
        var day = int.Parse(Rule.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture);
        var fixedDay = new DateOnly(year, month, day);
        return new DayRange(fixedDay, month == 12 && day == 25 ? fixedDay.AddDays(1) : fixedDay);
    }
}
