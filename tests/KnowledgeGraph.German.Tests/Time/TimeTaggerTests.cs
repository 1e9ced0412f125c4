using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.German.Tests.Time;

/// <summary>Values and days of single expressions; the document is of Wednesday, 2021-06-16.</summary>
public sealed class TimeTaggerTests
{
    private static readonly DateOnly Wednesday = new(2021, 6, 16);

    [Theory]
    // Calendar days.
    [InlineData("Das Treffen am 11.10.2020 scheiterte.", "11.10.2020", "2020-10-11", "2020-10-11")]
    [InlineData("Am 3. 5. 2019 begann es.", "3. 5. 2019", "2019-05-03", "2019-05-03")]
    [InlineData("Am 3. Mai kam er an.", "3. Mai", "2021-05-03", "2021-05-03")]
    [InlineData("Am 3. Juli wird er reisen.", "3. Juli", "2021-07-03", "2021-07-03")]
    [InlineData("Am 20. Dezember hatten sie gewählt.", "20. Dezember", "2020-12-20", "2020-12-20")]
    [InlineData("Am 4. Feber 2018 starb er.", "4. Feber 2018", "2018-02-04", "2018-02-04")]
    [InlineData(
        "Am 15. Oktober vergangenen Jahres fiel die Stadt.",
        "15. Oktober vergangenen Jahres",
        "2020-10-15",
        "2020-10-15"
    )]
    [InlineData("Die Sitzung war am Montag, dem 7. Juni.", "Montag, dem 7. Juni", "2021-06-07", "2021-06-07")]
    [InlineData("Gemeldet am 2021-06-01 aus Wien.", "2021-06-01", "2021-06-01", "2021-06-01")]
    // Months, years, decades.
    [InlineData("Ende September 2020 brach der Krieg aus.", "Ende September 2020", "2020-09", "2020-09-21..2020-09-30")]
    [InlineData("Anfang Mai trat er zurück.", "Anfang Mai", "2021-05", "2021-05-01..2021-05-10")]
    [InlineData("Mitte April griffen sie an.", "Mitte April", "2021-04", "2021-04-11..2021-04-20")]
    [InlineData("Im Jänner 2016 kam der Gesandte.", "Jänner 2016", "2016-01", "2016-01-01..2016-01-31")]
    [InlineData("Im September wurde er gewählt.", "September", "2020-09", "2020-09-01..2020-09-30")]
    [InlineData("Im September wird er antreten.", "September", "2021-09", "2021-09-01..2021-09-30")]
    [InlineData("Im Jahr 2014 endete es.", "Jahr 2014", "2014", "2014-01-01..2014-12-31")]
    [InlineData("Nach dem Krieg 1994 Soldaten zu schicken war falsch.", "1994", "1994", "1994-01-01..1994-12-31")]
    [InlineData("Im Krieg 1991 floh er.", "1991", "1991", "1991-01-01..1991-12-31")]
    [InlineData("In den 90er-Jahren herrschte Krieg.", "90er-Jahren", "199", "1990-01-01..1999-12-31")]
    [InlineData("Anfang der achtziger Jahre kam er.", "Anfang der achtziger Jahre", "198", "1980-01-01..1983-05-02")]
    [InlineData("Im 19. Jahrhundert gehörte es Russland.", "19. Jahrhundert", "18", "1801-01-01..1900-12-31")]
    [InlineData("Im Herbst 2020 verlor das Land den Krieg.", "Herbst 2020", "2020-FA", "2020-09-01..2020-11-30")]
    [InlineData("Im vergangenen Winter starben viele.", "vergangenen Winter", "2020-WI", "2020-12-01..2021-02-28")]
    [InlineData(
        "Im dritten Quartal 2019 sank der Export.",
        "dritten Quartal 2019",
        "2019-Q3",
        "2019-07-01..2019-09-30"
    )]
    [InlineData("Das erste Halbjahr 2018 war ruhig.", "erste Halbjahr 2018", "2018-H1", "2018-01-01..2018-06-30")]
    // Weekdays.
    [InlineData("Am Donnerstag sprach er mit Moskau.", "Donnerstag", "2021-06-10", "2021-06-10")]
    [InlineData("Am Mittwoch sprach er mit Moskau.", "Mittwoch", "2021-06-16", "2021-06-16")]
    [InlineData(
        "Zwei Dörfer konnten am Donnerstag von der Armee befreit werden.",
        "Donnerstag",
        "2021-06-10",
        "2021-06-10"
    )]
    [InlineData("Am Donnerstag soll der Rat tagen.", "Donnerstag", "2021-06-17", "2021-06-17")]
    [InlineData("Vergangenen Mittwoch war es ruhig.", "Vergangenen Mittwoch", "2021-06-09", "2021-06-09")]
    [InlineData("Kommenden Freitag reist er ab.", "Kommenden Freitag", "2021-06-18", "2021-06-18")]
    [InlineData("Am Freitag vor einer Woche fielen Schüsse.", "Freitag vor einer Woche", "2021-06-04", "2021-06-04")]
    [InlineData("Am Dienstagabend traten sie zurück.", "Dienstagabend", "2021-06-15TEV", "2021-06-15")]
    [InlineData("Am morgigen Donnerstag beginnt es.", "morgigen Donnerstag", "2021-06-17", "2021-06-17")]
    // Counted from today.
    [InlineData("Gestern endete der Gipfel.", "Gestern", "2021-06-15", "2021-06-15")]
    [InlineData("Er sagte vorgestern ab.", "vorgestern", "2021-06-14", "2021-06-14")]
    [InlineData("Er wird morgen früh eintreffen.", "morgen früh", "2021-06-17TMO", "2021-06-17")]
    [InlineData("Die Wahl war vergangene Woche.", "vergangene Woche", "2021-W23", "2021-06-07..2021-06-13")]
    [InlineData("Anfang der Woche begann die Offensive.", "Anfang der Woche", "2021-W24", "2021-06-14..2021-06-15")]
    [InlineData("Am Wochenende starben drei Soldaten.", "Wochenende", "2021-W23-WE", "2021-06-12..2021-06-13")]
    [InlineData("Im Vorjahr waren es weniger.", "Vorjahr", "2020", "2020-01-01..2020-12-31")]
    [InlineData("Sie steigen heuer aus.", "heuer", "2021", "2021-01-01..2021-12-31")]
    [InlineData("Ende des Jahres soll das Abkommen gelten.", "Ende des Jahres", "2021", "2021-12-01..2021-12-31")]
    // Nights span two days.
    [InlineData("In der Nacht brachen Kämpfe aus.", "Nacht", "2021-06-16TNI", "2021-06-15..2021-06-16")]
    [InlineData(
        "In der Nacht zum Montag fielen Bomben.",
        "Nacht zum Montag",
        "2021-06-13TNI",
        "2021-06-13..2021-06-14"
    )]
    [InlineData(
        "In der Nacht von Sonntag auf Montag fielen Bomben.",
        "Nacht von Sonntag auf Montag",
        "2021-06-13TNI",
        "2021-06-13..2021-06-14"
    )]
    [InlineData("Gegen Mitternacht begann der Beschuss.", "Mitternacht", "2021-06-15T24:00", "2021-06-15..2021-06-16")]
    // Clock.
    [InlineData("Die Rede begann um 18.30 Uhr.", "18.30 Uhr", "2021-06-16T18:30", "2021-06-16")]
    [InlineData("Sie trafen sich um halb acht.", "halb acht", "2021-06-16T7:30", "2021-06-16")]
    // Durations and what their preposition makes of them.
    [InlineData("Vor drei Tagen trat sie zurück.", "drei Tagen", "P3D", "2021-06-13")]
    [InlineData("In drei Tagen tagt der Rat.", "drei Tagen", "P3D", "2021-06-19")]
    [InlineData("Der Krieg dauert seit einem halben Jahr an.", "einem halben Jahr", "P6M", "2020-12-16..2021-06-16")]
    [InlineData("Seit zwei Wochen wird gekämpft.", "zwei Wochen", "P2W", "2021-06-02..2021-06-16")]
    [InlineData(
        "In den vergangenen zehn Tagen starben 30 Menschen.",
        "den vergangenen zehn Tagen",
        "P10D",
        "2021-06-06..2021-06-16"
    )]
    [InlineData("In den letzten Stunden kam es zu Gefechten.", "den letzten Stunden", "PTXH", "2021-06-15..2021-06-16")]
    [InlineData("Sie streiten seit Jahrzehnten.", "Jahrzehnten", "PXDE", null)]
    [InlineData("Die Gespräche dauerten zwei Stunden.", "zwei Stunden", "PT2H", null)]
    [InlineData("Nach sechswöchigen Kämpfen gab er auf.", "sechswöchigen", "P6W", null)]
    [InlineData("Er regierte eineinhalb Jahre.", "eineinhalb Jahre", "P18M", null)]
    // Feasts, named wars, history.
    [InlineData("Am Karfreitag 1998 unterschrieben sie.", "Karfreitag 1998", "1998-04-10", "1998-04-10")]
    [InlineData("Am Tag der Arbeit 2019 demonstrierten sie.", "Tag der Arbeit 2019", "2019-05-01", "2019-05-01")]
    [InlineData("Am zweiten Weihnachtsfeiertag starb er.", "zweiten Weihnachtsfeiertag", "2020-12-26", "2020-12-26")]
    [InlineData("Am 1. Advent 2020 kam er.", "1. Advent 2020", "2020-11-29", "2020-11-29")]
    [InlineData("Im Zweiten Weltkrieg floh er.", "Zweiten Weltkrieg", "1939", "1939-09-01..1945-05-08")]
    [InlineData("Um 1900 lebte er in Wien.", "1900", "1900", "1900-01-01..1900-12-31")]
    [InlineData("Am 9. November '89 fiel die Mauer.", "9. November '89", "1989-11-09", "1989-11-09")]
    [InlineData("In den Nullerjahren war es so.", "Nullerjahren", "200", "2000-01-01..2009-12-31")]
    [InlineData("Heute vor zehn Jahren starb er.", "Heute vor zehn Jahren", "2011-06-16", "2011-06-16")]
    [InlineData(
        "Am Morgen des 24. Februar 2020 fiel er.",
        "Morgen des 24. Februar 2020",
        "2020-02-24TMO",
        "2020-02-24"
    )]
    [InlineData("Im Vorjahreszeitraum waren es mehr.", "Vorjahreszeitraum", "2020", "2020-01-01..2020-12-31")]
    [InlineData("Das Treffen dauerte eine Viertelstunde.", "eine Viertelstunde", "PT15M", null)]
    [InlineData("Ein Vierteljahrhundert hielt der Pakt.", "Ein Vierteljahrhundert", "P25Y", null)]
    [InlineData("In Kürze folgt die Antwort.", "Kürze", "FUTURE_REF", "2021-06-16..2021-07-16")]
    [InlineData("Montags treffen sie sich.", "Montags", "XXXX-WXX-1", null)]
    // Recurring.
    [InlineData("Jeden Montag demonstrieren sie.", "Jeden Montag", "XXXX-WXX-1", null)]
    [InlineData("Alle zwei Jahre wird gewählt.", "Alle zwei Jahre", "P2Y", null)]
    [InlineData("Sie melden sich täglich.", "täglich", "P1D", null)]
    // Vague.
    [InlineData("Derzeit herrscht Ruhe.", "Derzeit", "PRESENT_REF", "2021-06-16")]
    [InlineData("Zuletzt verlor die Armee an Boden.", "Zuletzt", "PAST_REF", "2021-06-02..2021-06-16")]
    [InlineData("Er werde unverzüglich reisen.", "unverzüglich", "FUTURE_REF", "2021-06-16..2021-06-23")]
    public void ExpressionHasValueAndDays(string text, string expected, string value, string? days)
    {
        var found = Assert.Single(TimeTagger.Tag(text, Wednesday), t => text[t.Span.Start..t.Span.End] == expected);

        Assert.Equal(value, found.Value);
        Assert.Equal(days, found.Days?.ToString());
    }

    [Theory]
    [InlineData("Die Armee verlor 2000 Soldaten.")]
    [InlineData("Es kamen 1900 Menschen.")]
    [InlineData("Der 58-Jährige trat zurück.")]
    [InlineData("Er ist 30 Jahre alt.")]
    [InlineData("Wahlberechtigt ist man ab 16 Jahren.")]
    [InlineData("Die Welt am Sonntag berichtete.")]
    [InlineData("August Huber und April Smith widersprachen.")]
    [InlineData("Der Preis beträgt 19.99 Euro, das Konto 2014.50.")]
    [InlineData("Die Weihnachts-Aktion läuft.")]
    public void WhatIsNoTimeIsLeftAlone(string text) => Assert.Empty(TimeTagger.Tag(text, Wednesday));

    [Fact]
    public void RangeOfWeekdaysRunsForward()
    {
        var times = TimeTagger.Tag("Von Montag bis Mittwoch wird der Rat tagen.", Wednesday);
        Assert.Equal(["2021-06-21", "2021-06-23"], times.Select(t => t.Value));
        Assert.All(times, t => Assert.Equal(new DateOnly(2021, 6, 23), t.Days?.To));
    }

    [Fact]
    public void DecadesShareTheirYears()
    {
        var times = TimeTagger.Tag("In den zwanziger und dreißiger Jahren lebte er dort.", Wednesday);
        Assert.Equal(["192", "193"], times.Select(t => t.Value));
    }

    [Fact]
    public void RangeGivesBothEndsItsDays()
    {
        var found = TimeTagger.Tag("Von 1988 bis 1994 führten sie Krieg.", Wednesday);

        Assert.Equal(["1988", "1994"], found.Select(t => t.Value));
        Assert.All(found, t => Assert.Equal("1988-01-01..1994-12-31", t.Days?.ToString()));
    }

    [Fact]
    public void FirstDayOfRangeTakesMonthAndYearOfSecond()
    {
        var found = TimeTagger.Tag("Zwischen 3. und 5. Mai 2014 wurde verhandelt.", Wednesday);

        Assert.Equal(["2014-05-03", "2014-05-05"], found.Select(t => t.Value));
    }

    [Fact]
    public void SinceReachesToTheDocumentsDate()
    {
        var found = Assert.Single(TimeTagger.Tag("Seit 1994 galt eine Waffenruhe.", Wednesday));

        Assert.Equal("1994-01-01..2021-06-16", found.Days?.ToString());
        Assert.Equal("1994-01-01..1994-12-31", found.Named?.ToString());
        Assert.Equal(TimeRelation.Since, found.Relation);
    }

    [Fact]
    public void ThenMeansTheTimeToldBefore()
    {
        var found = TimeTagger.Tag(
            "Im Herbst 2020 verlor das Land einen Krieg. Damals schickte Moskau Truppen.",
            Wednesday
        );

        Assert.Equal("2020-09-01..2020-11-30", found[^1].Days?.ToString());
        Assert.True(found[^1].IsAnaphoric);
    }

    [Theory]
    [InlineData("am Vortag", "2019-05-02")]
    [InlineData("zwei Tage später", "2019-05-05")]
    [InlineData("am Tag darauf", "2019-05-04")]
    [InlineData("einen Monat zuvor", "2019-04-01..2019-04-30")]
    public void TimesCountFromTheTimeTold(string words, string days)
    {
        var found = TimeTagger.Tag(
            $"Am 3. Mai 2019 griff die Miliz an. Die Regierung hatte {words} gewarnt.",
            Wednesday
        );

        Assert.Equal(days, found[^1].Days?.ToString());
    }

    [Fact]
    public void AnchorIsHandedFromSentenceToSentence()
    {
        const string Text = "Am Montag traf er ein. Am Abend sprach er.";
        var split = Text.IndexOf("Am Abend", StringComparison.Ordinal);
        var first = TimeTagger.Tag(Text, new TextSpan(0, split), TimeContext.On(Wednesday));

        var second = TimeTagger.Tag(Text, new TextSpan(split, Text.Length), first.Next);

        Assert.Equal("2021-06-14", Assert.Single(second.Expressions).Days?.ToString());
    }

    [Fact]
    public void DirectionGivenByTheCallerWins()
    {
        const string Text = "Der Gipfel am Freitag";
        var context = TimeContext.On(Wednesday) with { Direction = TimeDirection.Future };

        Assert.Equal("2021-06-18", Assert.Single(TimeTagger.Tag(Text, context)).Value);
    }

    [Fact]
    public void WithoutDocumentDateOpenTimesHaveNoDays()
    {
        var found = TimeTagger.Tag("Am Donnerstag und am 3. Mai und gestern.", (DateOnly?)null);

        Assert.Equal(["XXXX-WXX-4", "XXXX-05-03", "XXXX-XX-XX"], found.Select(t => t.Value));
        Assert.All(found, t => Assert.Null(t.Days));
    }

    [Fact]
    public void WeekdayOfATextDatedByAMonthHasThatMonth()
    {
        var context = new TimeContext { Document = new DayRange(new(2021, 6, 1), new(2021, 6, 30)) };

        Assert.Equal(
            "2021-06-01..2021-06-30",
            Assert.Single(TimeTagger.Tag("Am Donnerstag fiel sie.", context)).Days?.ToString()
        );
    }

    [Theory]
    [InlineData(2015, 4, 5)]
    [InlineData(2021, 4, 4)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    public void FeastsFollowEaster(int year, int month, int day)
    {
        var easter = new DateOnly(year, month, day);

        var found = TimeTagger.Tag($"Zu Ostern {year} und am Karfreitag {year} und zu Pfingsten {year}.", Wednesday);

        Assert.Equal([easter, easter.AddDays(-2), easter.AddDays(49)], found.Select(t => t.Days!.From));
    }
}
