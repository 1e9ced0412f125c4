using KnowledgeGraph.Timeline.Reading;
using KnowledgeGraph.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Web.Tests.Pages;

public sealed class TimelineHtmlTests
{
    private static readonly TimelineEntry Accusation = new(
        new DateOnly(2021, 3, 4),
        new DateOnly(2021, 3, 5),
        "ACCUSED",
        ["Norwegen"],
        ["Schweden"],
        "happened",
        [],
        "Oslo warf Stockholm <b>Untätigkeit</b> vor.",
        "nord.txt",
        2
    );

    [Fact]
    public void AnEventStandsWithDaysPartiesQuoteAndSource()
    {
        var html = TimelineHtml.Write(new TimelineFilter(), [Accusation], error: null);
        Assert.Contains("<time>2021-03-04–2021-03-05</time>", html, StringComparison.Ordinal);
        Assert.Contains("Norwegen → Schweden", html, StringComparison.Ordinal);
        Assert.Contains("nord.txt and 1 more", html, StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfArticlesIsEncoded()
    {
        var html = TimelineHtml.Write(new TimelineFilter { Actor = "\"><script>" }, [Accusation], error: null);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-03-04", null)]
    [InlineData("4. März", "'4. März' is not a day; expected the form 2023-09-21 in 'from'.")]
    public void ADayIsReadOrRefused(string text, string? message)
    {
        var query = new QueryCollection(
            new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["from"] = text }
        );
        Assert.Equal(message, TimelineQuery.Read(query).Error);
    }
}
