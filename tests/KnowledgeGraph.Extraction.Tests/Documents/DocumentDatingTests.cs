using System.Text;
using KnowledgeGraph.Extraction.Documents;

namespace KnowledgeGraph.Extraction.Tests.Documents;

public sealed class DocumentDatingTests
{
    [Theory]
    [InlineData("Minister tritt ab Stand: 02.03.2021 19:25 Uhr\n\nDer Minister ist zurückgetreten.", "2021-03-02")]
    [InlineData("Veröffentlicht am 2. März 2021\n\nDer Minister ist zurückgetreten.", "2021-03-02")]
    [InlineData("Berlin, 3. Mai 2019 – Der Minister ist zurückgetreten.", "2019-05-03")]
    [InlineData("Eriwan (AFP) 12.09.2022 - Der Minister ist zurückgetreten.", "2022-09-12")]
    [InlineData("(11.10.2020) Der Minister ist zurückgetreten.", "2020-10-11")]
    [InlineData("Der Minister ist zurückgetreten. Er geht. (dpa, 7.8.2015)", "2015-08-07")]
    [InlineData("Der Minister ist zurückgetreten. Er geht. (dpa, red,  7.8.2015)", "2015-08-07")]
    [InlineData("Der Minister ist zurückgetreten. Er geht. (7.8.2015)", "2015-08-07")]
    [InlineData("Minister tritt ab\nMo., 03.05.2021, 12:00 Uhr\nDer Minister ist zurückgetreten.", "2021-05-03")]
    public void TextDatesItself(string text, string day) => Assert.Equal(day, Date(text).Days?.ToString());

    [Theory]
    [InlineData("Am 3. Mai 2019 war der Minister zurückgetreten, wie die Regierung damals mitteilte.")]
    [InlineData("Der Vertrag vom 3. Mai 1999 (in Kraft seit 1. Juli 2001) gilt weiter.")]
    [InlineData("Am Donnerstag ist der Minister zurückgetreten.")]
    public void DatesInTheStoryDoNotDateTheText(string text) => Assert.Null(Date(text).Days);

    [Fact]
    public void TweetsNumberTellsItsDay()
    {
        // 2021-03-02 12:00 UTC in milliseconds since the epoch of tweets, above 22 bits.
        var id =
            (ulong)(new DateTimeOffset(2021, 3, 2, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - 1288834974657)
            << 22;

        var date = Date($"Der Minister ist zurückgetreten.\n\nhttps://x.com/jemand/status/{id}");

        Assert.Equal("2021-03-02..2021-03-03", date.Days?.ToString());
        Assert.Equal(DateEvidenceKind.Tweet, date.Evidence[0].Kind);
    }

    [Fact]
    public void WeekdayToldBringsATweetsDaysDown()
    {
        var id =
            (ulong)(new DateTimeOffset(2021, 3, 2, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - 1288834974657)
            << 22;

        var date = Date($"Am Mittwoch ist der Minister zurückgetreten.\n\nhttps://twitter.com/jemand/status/{id}");

        Assert.Equal("2021-03-03..2021-03-04", date.Days?.ToString());
    }

    [Theory]
    [InlineData("https://twitter.com/jemand/status/12345")]
    [InlineData("https://twitter.com/jemand/status/99999999999999999999")]
    [InlineData("https://twitter.com/jemand")]
    public void LinkWithoutATimeInItIsNoEvidence(string link) =>
        Assert.Null(Date($"Der Minister ist zurückgetreten.\n\n{link}").Days);

    [Fact]
    public void LastDayToldBringsAMonthDown() =>
        Assert.Equal(
            "2021-03-09..2021-03-10",
            Date("date 2021-03\n\n2. März: Der Minister trat zurück.\n\n9. März: Das Parlament wurde aufgelöst.")
                .Days?.ToString()
        );

    [Fact]
    public void HeaderGivesTheMonth()
    {
        var date = Date("date 2021-07 Der Minister ist zurückgetreten.");

        Assert.Equal("2021-07-01..2021-07-31", date.Days?.ToString());
        Assert.False(date.HeaderWrong);
    }

    [Fact]
    public void ContentWinsOverTheHeaderAndFlagsIt()
    {
        var date = Date(
            "date 2025-07 Minister tritt ab Stand: 02.03.2021 19:25 Uhr\n\nDer Minister ist zurückgetreten."
        );

        Assert.Equal("2021-03-02", date.Days?.ToString());
        Assert.True(date.HeaderWrong);
    }

    [Fact]
    public void AgeContradictsTheHeader()
    {
        // Angela Merkel, born on 17 July 1954, was 61 from July 2015 to July 2016.
        var date = Date(
            "date 2021-07 Bundeskanzlerin Angela Merkel hat Kritik zurückgewiesen. Das sei falsch, sagte die 61-Jährige."
        );

        Assert.True(date.HeaderWrong);
        Assert.Contains(
            date.Evidence,
            e => e.Kind == DateEvidenceKind.Age && e.Days.ToString() == "2015-07-17..2016-07-16"
        );
    }

    [Fact]
    public void OfficeContradictsTheHeader()
    {
        var date = Date("date 2023-07 Außenminister Guido Westerwelle hat am Dienstag die Türkei besucht.");

        Assert.True(date.HeaderWrong);
        Assert.Contains(date.Evidence, e => e.Kind == DateEvidenceKind.Office);
    }

    [Theory]
    [InlineData("date 2023-07 Der frühere Außenminister Guido Westerwelle hatte die Türkei besucht.")]
    [InlineData("date 2023-07 Ex-Außenminister Guido Westerwelle hatte die Türkei besucht.")]
    public void FormerOfficesSayNothing(string text) => Assert.False(Date(text).HeaderWrong);

    [Fact]
    public void KnownEventAndWeekdayGiveTheDay()
    {
        // Friday, 2021-08-27: the attack at the airport was on Thursday.
        var date = Date(
            "Nach dem Anschlag am Flughafen von Kabul mit vielen Toten haben die USA am Freitag Vergeltung angekündigt. Der IS-K bekannte sich zu der Tat."
        );

        Assert.Equal("2021-08-27..2021-08-28", date.Days?.ToString());
        Assert.Contains(date.Evidence, e => e.Kind == DateEvidenceKind.Anchor);
    }

    [Fact]
    public void DistanceToAKnownEventGivesTheDays()
    {
        var date = Date(
            "Drei Wochen vor dem Referendum über den Brexit ist der Ausgang offen. Die Briten stimmen am 23. Juni über den Austritt aus der EU ab."
        );

        Assert.True(
            date.Days is { } days && days.From <= new DateOnly(2016, 6, 2) && days.To >= new DateOnly(2016, 6, 2)
        );
        Assert.All(date.Evidence, e => Assert.Equal(DateEvidenceKind.Anchor, e.Kind));
    }

    [Fact]
    public void EventOnlyLookedBackOnDoesNotDate() =>
        Assert.Null(
            Date(
                "Der Bundestag hat am Mittwoch über die Rente beraten. Nach den Anschlägen von Paris mit vielen Toten im Bataclan war die Debatte verschoben worden."
            ).Days
        );

    [Fact]
    public void DateGivenWins()
    {
        var date = DocumentDating.Date(
            Read("Berlin, 3. Mai 2019 – Der Minister ist zurückgetreten."),
            new DateOnly(2020, 1, 2)
        );

        Assert.Equal("2020-01-02", date.Days?.ToString());
    }

    [Fact]
    public void MetadataDates()
    {
        var date = Date(
            "<html><head><meta property='article:published_time' content='2021-03-02T10:00:00Z'></head><body><p>Der Minister ist zurückgetreten und die Regierung sucht einen Nachfolger.</p></body></html>"
        );

        Assert.Equal("2021-03-02", date.Days?.ToString());
    }

    [Fact]
    public void EvidenceIsToldInOneLine() =>
        Assert.Equal(
            "'Stand: 02.03.2021 19:25 Uhr'; header 'date 2021-03'",
            Date(
                "date 2021-03 Minister tritt ab Stand: 02.03.2021 19:25 Uhr\n\nDer Minister ist zurückgetreten."
            ).Summary
        );

    private static DocumentDate Date(string text) => DocumentDating.Date(Read(text));

    private static SourceDocument Read(string text)
    {
        var (document, refusal) = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text));
        Assert.Null(refusal);
        return document!;
    }
}
