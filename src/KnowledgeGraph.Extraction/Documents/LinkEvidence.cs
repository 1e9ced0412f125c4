using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Dates in links: a tweet's number, a path such as /2020/10/22/.</summary>
internal static partial class LinkEvidence
{
    // A tweet's number holds the milliseconds since this moment above its 22 lowest bits.
    private static readonly DateTimeOffset TweetEpoch = DateTimeOffset.FromUnixTimeMilliseconds(1288834974657);
    private static readonly DateTimeOffset LastPlausible = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<DateEvidence> Collect(DatingText text)
    {
        DateEvidence? latest = null;
        foreach (var link in text.Document.Links)
        {
            if (Tweet(link) is { } tweet && (latest is null || tweet.Days.From > latest.Days.From))
            {
                latest = tweet;
            }
        }

        // The text was written on the day of the latest tweet it shows, or soon after.
        return latest is null ? [] : [latest];
    }

    private static DateEvidence? Tweet(string link)
    {
        var match = Status().Match(link);
        if (!match.Success || !ulong.TryParse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        // Numbers given before November 2010 counted up and hold no time.
        var milliseconds = id >> 22;
        if (id < 30_000_000_000 || milliseconds > (ulong)(LastPlausible - TweetEpoch).TotalMilliseconds)
        {
            return null;
        }

        var utc = TweetEpoch.AddMilliseconds(milliseconds);
        var day = DateOnly.FromDateTime(utc.AddHours(CentralEuropeanOffset(utc)).DateTime);
        return new(
            DateEvidenceKind.Tweet,
            new DayRange(day, day.AddDays(1)),
            string.Create(CultureInfo.InvariantCulture, $"tweet {id} of {utc:yyyy-MM-dd HH:mm} UTC")
        );
    }

    /// <summary>One hour, two from the last Sunday of March to that of October; no time zone data is needed for that.</summary>
    private static int CentralEuropeanOffset(DateTimeOffset utc)
    {
        var start = LastSunday(utc.Year, 3);
        var end = LastSunday(utc.Year, 10);
        return utc >= start && utc < end ? 2 : 1;
    }

    private static DateTimeOffset LastSunday(int year, int month)
    {
        var last = new DateTimeOffset(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    [GeneratedRegex(
        @"^(https?://)?(www\.|mobile\.)?(twitter|x)\.com/[^/]+/status(es)?/(?<id>[0-9]{5,20})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Status();
}
