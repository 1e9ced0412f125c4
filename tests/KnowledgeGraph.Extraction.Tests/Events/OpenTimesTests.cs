using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Events;

public sealed class OpenTimesTests
{
    [Theory]
    [InlineData("XXXX-03", "XXXX-06", true)]
    [InlineData("XXXX-WXX-1", "XXXX-WXX-2", true)]
    [InlineData("XXXX-03", "XXXX-WXX-2", true)]
    [InlineData("XXXX-WXX-1", "XXXX-WXX-1", false)]
    [InlineData("XXXX-WXX-1TNI", "XXXX-WXX-2", false)]
    [InlineData("XXXX-03", null, true)]
    [InlineData("XXXX-WXX-1", null, false)]
    public void DifferentMonthsAndWeekdaysAreApart(string one, string? other, bool apart) =>
        Assert.Equal(apart, OpenTimes.AreApart(one, other));
}
