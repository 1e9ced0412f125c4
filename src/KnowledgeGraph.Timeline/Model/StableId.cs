using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>
/// Ids that are the same on every machine and in every order of loading. Articles that tell of the same type of event
/// between the same actors on the same days tell of one event, and so give it one id. What an article leaves open
/// (no date, nobody named, weeks instead of days) stays that article's own event: better twice than wrongly one.
/// </summary>
internal static class StableId
{
    private const int LongestSharedDays = 7;

    public static string OfSentence(ArticleRecord article, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Id}#{index}");

    public static string OfEvent(ArticleRecord article, EventRecord record)
    {
        var (who, whom) = EventParties.Sides(record);
        return "event:"
            + Hash(
                record.Type.Name(),
                EventParties.Ids(who),
                EventParties.Ids(whom),
                Days(record.Date),
                record.Status.ToString(),
                record.Place ?? "",
                IsShared(record) ? "" : article.Id
            );
    }

    public static string OfCasualties(string eventId, string articleId, CasualtyRecord record) =>
        "casualties:"
        + Hash(
            eventId,
            articleId,
            record.Kind.ToString(),
            record.Count?.ToString(CultureInfo.InvariantCulture) ?? "",
            record.Bound.ToString(),
            record.Who ?? "",
            record.AccordingTo?.Id ?? ""
        );

    public static string OfPlace(string place) => "place:" + place.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the parts, kept apart by a character of none of them.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = string.Join('\u001F', parts!);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    private static bool IsShared(EventRecord record) =>
        record.Date is { } date
        && date.To.DayNumber - date.From.DayNumber < LongestSharedDays
        && record.Source.Count > 0
        && record.Target.Count > 0;

    private static string Days(DayInterval? interval) =>
        interval is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}")
            : "";
}
