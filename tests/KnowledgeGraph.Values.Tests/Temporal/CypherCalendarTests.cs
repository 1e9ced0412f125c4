using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Values.Tests.Temporal;

public sealed class CypherCalendarTests
{
    [Fact]
    public void DaysAgreeWithTheCalendarOfTheRuntime()
    {
        for (var day = new DateOnly(1, 1, 1); day < new DateOnly(9990, 1, 1); day = day.AddDays(97))
        {
            var epochDay = CypherCalendar.ToEpochDays(day.Year, day.Month, day.Day);
            Assert.Equal(day.DayNumber - new DateOnly(1970, 1, 1).DayNumber, epochDay);
            Assert.Equal(new YearMonthDay(day.Year, day.Month, day.Day), CypherCalendar.FromEpochDays(epochDay));
            Assert.Equal(day.DayOfYear, CypherCalendar.DayOfYear(epochDay));
            var moment = day.ToDateTime(TimeOnly.MinValue);
            Assert.Equal(
                (System.Globalization.ISOWeek.GetYear(moment), System.Globalization.ISOWeek.GetWeekOfYear(moment)),
                ((int)CypherCalendar.WeekOf(epochDay).WeekYear, CypherCalendar.WeekOf(epochDay).Week)
            );
        }
    }

    [Theory]
    [InlineData(-999_999_999, 1, 1, CypherCalendar.MinDay)]
    [InlineData(999_999_999, 12, 31, CypherCalendar.MaxDay)]
    public void TheEndsOfTimeAreReached(long year, int month, int day, long epochDay)
    {
        Assert.Equal(epochDay, CypherCalendar.ToEpochDays(year, month, day));
        Assert.Equal(new YearMonthDay(year, month, day), CypherCalendar.FromEpochDays(epochDay));
    }

    [Fact]
    public void BeyondTheEndsIsRefused() =>
        Assert.Throws<ValueException>(() => CypherCalendar.AddMonths(CypherCalendar.MaxDay, 1));

    [Fact]
    public void AMonthLaterNeverOverflowsTheMonth() =>
        Assert.Equal(
            CypherCalendar.ToEpochDays(2021, 2, 28),
            CypherCalendar.AddMonths(CypherCalendar.ToEpochDays(2021, 1, 31), 1)
        );

    [Fact]
    public void ALocalTimeInTheGapMovesOn()
    {
        var moment = Instants.FromLocal(
            CypherCalendar.ToEpochDays(2020, 3, 29),
            9_000 * CypherCalendar.NanosPerSecond,
            Zones.Parse("Europe/Berlin")
        );
        Assert.Equal("2020-03-29T03:30:00+02:00[Europe/Berlin]", ((Value)moment).ToString());
    }
}
