using System.Globalization;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Evidence that rests on a known event, with its weight: how many of the event's words the text has.</summary>
/// <param name="Event">The event.</param>
/// <param name="IsNews">Whether the event is what the text reports, not what it refers to.</param>
internal sealed record WeightedEvidence(DateEvidence Evidence, int Weight, ChronicleEntry Event, bool IsNews);

/// <summary>Dates by known events: told as news, or referred to ("seit Ende September", "vor drei Wochen", "am 23. Juni").</summary>
internal static class ChronicleEvidence
{
    private const int NewsDays = 2;
    private const int ReferenceWeight = 2;
    private const int FarthestReference = 200;

    public static IEnumerable<WeightedEvidence> Collect(DatingText text)
    {
        var begun = new WordBeginnings(text.Text);
        foreach (var entry in Chronicle.Entries)
        {
            if (!entry.MayBeTold(begun) || !entry.IsToldIn(text.Text))
            {
                continue;
            }

            var hints = entry.Hints.Count(h => ChronicleEntry.Contains(text.Text, h));
            if (IsNews(text, entry, hints))
            {
                var days = new DayRange(entry.Days.From, entry.Days.To.AddDays(NewsDays));
                yield return new(Of(days, entry.Label), entry.Cues.Count + hints, entry, !entry.IsState);
            }

            foreach (var (days, words) in References(text, entry))
            {
                yield return new(
                    Of(days, $"'{words}': {entry.Label}"),
                    entry.Cues.Count + hints + ReferenceWeight,
                    entry,
                    IsNews: false
                );
            }
        }
    }

    /// <summary>
    /// Whether the event is what the text reports: told at its head, with a further word of it, and with no weekday that
    /// lies outside its days (a later report that only looks back tells of its own days).
    /// </summary>
    private static bool IsNews(DatingText text, ChronicleEntry entry, int hints)
    {
        if (entry.IsState)
        {
            return true;
        }

        var days = new DayRange(entry.Days.From.AddDays(-1), entry.Days.To.AddDays(NewsDays));
        return entry.IsToldIn(text.Lead)
            && (hints > 0 || entry.Hints.Count == 0)
            && (
                text.LatestWeekday is not { } latest
                || WeekdayEvidence.Within(days, latest.Weekday, latest.IsBefore) is not null
            );
    }

    private static DateEvidence Of(DayRange days, string words) => new(DateEvidenceKind.Anchor, days, words);

    private static IEnumerable<(DayRange Days, string Words)> References(DatingText text, ChronicleEntry entry)
    {
        foreach (var time in text.Times)
        {
            var days = time.Kind switch
            {
                TimeKind.Duration => ByDistance(text, time, entry),
                TimeKind.Date when time.Value.StartsWith("XXXX-", StringComparison.Ordinal) => ByCalendar(
                    text,
                    time,
                    entry
                ),
                _ => null,
            };
            if (days is { } found && entry.CountIn(text.SentenceAt(time.Span.Start)) * 2 >= entry.Cues.Count)
            {
                yield return (found, text.Text[time.FullSpan.Start..time.FullSpan.End]);
            }
        }
    }

    /// <summary>"vor drei Wochen", "seit einem halben Jahr", "vier Wochen vor", "einen Tag nach".</summary>
    private static DayRange? ByDistance(DatingText text, TimeExpression time, ChronicleEntry entry)
    {
        if (Length(time.Value) is not { } days)
        {
            return null;
        }

        var rest = text.Text.AsSpan(time.Span.End).TrimStart();
        var isBack = time.Relation is TimeRelation.Before or TimeRelation.Since;
        var isAfter = time.Relation == TimeRelation.At && rest.StartsWith("nach ", StringComparison.Ordinal);
        var isBefore = time.Relation == TimeRelation.At && rest.StartsWith("vor ", StringComparison.Ordinal);
        if (!isBack && !isAfter && !isBefore)
        {
            return null;
        }

        // People round, and up rather than down; days are counted.
        var (less, more) = days <= 3 ? (0, 1) : (days / 4, Math.Max(1, days / 7));
        var last = time.Relation == TimeRelation.Since ? entry.Days.From : entry.Days.To;
        return isBefore
            ? new DayRange(entry.Days.From.AddDays(-days - more), entry.Days.From.AddDays(more - days))
            : new DayRange(entry.Days.From.AddDays(days - less), last.AddDays(days + more));
    }

    /// <summary>The days of a TIMEX3 duration: P3W, P6M; null where its number is not known.</summary>
    private static int? Length(string value)
    {
        if (value.Length < 3 || value[0] != 'P' || value[1] == 'T')
        {
            return null;
        }

        var unit = value[^1] switch
        {
            'D' => 1,
            'W' => 7,
            'M' => 30,
            'Y' => 365,
            _ => 0,
        };
        var isNumber = int.TryParse(
            value.AsSpan(1, value.Length - 2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        return isNumber && unit > 0 && count is > 0 and < 60 ? count * unit : null;
    }

    /// <summary>"seit Ende September", "am 23. Juni": a time without its year that fits the event.</summary>
    private static DayRange? ByCalendar(DatingText text, TimeExpression time, ChronicleEntry entry)
    {
        var from = entry.Days.From;
        var value = time.Value;
        if (
            value.Length == 10
            && value == string.Create(CultureInfo.InvariantCulture, $"XXXX-{from.Month:00}-{from.Day:00}")
        )
        {
            return time.Direction == TimeDirection.Past || time.Relation == TimeRelation.Since
                ? new(from, from.AddDays(FarthestReference))
                : new(from.AddDays(-FarthestReference), from);
        }

        if (
            value.Length != 7
            || time.Relation != TimeRelation.Since
            || value != string.Create(CultureInfo.InvariantCulture, $"XXXX-{from.Month:00}")
        )
        {
            return null;
        }

        var words = time.Span.In(text.Text);
        var fits =
            words.StartsWith("Anfang", StringComparison.OrdinalIgnoreCase) ? from.Day <= 10
            : words.StartsWith("Mitte", StringComparison.OrdinalIgnoreCase) ? from.Day is > 10 and <= 20
            : !words.StartsWith("Ende", StringComparison.OrdinalIgnoreCase) || from.Day > 20;
        return fits ? new(from.AddDays(4), Later(entry.Days.To.AddDays(NewsDays), from.AddDays(30))) : null;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
