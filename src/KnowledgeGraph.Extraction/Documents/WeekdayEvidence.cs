using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>The weekdays that a text tells as just past, for arithmetic inside a stretch of days.</summary>
internal static class WeekdayEvidence
{
    private sealed record Told(int Weekday, string Words);

    /// <summary>The weekday of the latest news (Monday is 1), and whether the text looks back on it from a later day.</summary>
    public static (int Weekday, bool IsBefore, string Words)? Latest(DatingText text)
    {
        var current = new List<Told>();
        var earlier = new List<Told>();
        foreach (var time in text.Times)
        {
            if (WeekdayOf(time) is not { } weekday || time.Direction == TimeDirection.Future)
            {
                continue;
            }

            var words = text.Text[time.FullSpan.Start..time.FullSpan.End];
            (LooksBack(text, time) ? earlier : current).Add(new(weekday, words));
        }

        var isBefore = current.Count == 0;
        var told = isBefore ? earlier : current;
        if (told.Count == 0)
        {
            return null;
        }

        // The latest is the day after which all others lie nearest back: of Wednesday and Thursday, Thursday.
        var latest = told.MinBy(day => told.Max(other => (day.Weekday - other.Weekday + 7) % 7))!;
        return (latest.Weekday, isBefore, latest.Words);
    }

    /// <summary>The days inside a stretch on which a text with that latest weekday was written; null where none fits.</summary>
    public static DayRange? Within(DayRange days, int weekday, bool isBefore)
    {
        DateOnly? first = null;
        var last = days.From;
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            if ((day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek) == weekday)
            {
                first ??= day;
                last = day;
            }
        }

        if (first is not { } from)
        {
            return null;
        }

        var shift = isBefore ? 1 : 0;
        return new DayRange(from.AddDays(shift), last.AddDays(1 + shift));
    }

    private static int? WeekdayOf(TimeExpression time)
    {
        const string Prefix = "XXXX-WXX-";
        return time.Kind is TimeKind.Date && time.Value.StartsWith(Prefix, StringComparison.Ordinal)
            ? time.Value[Prefix.Length] - '0'
            : null;
    }

    /// <summary>"hatte am Dienstag eingeladen", "war bereits am Dienstag eingetroffen".</summary>
    private static bool LooksBack(DatingText text, TimeExpression time)
    {
        var before = text.Text.AsSpan(Math.Max(0, time.FullSpan.Start - 12), Math.Min(12, time.FullSpan.Start));
        if (
            before.Contains("bereits ", StringComparison.Ordinal) || before.Contains("schon ", StringComparison.Ordinal)
        )
        {
            return true;
        }

        var sentence = text.SentenceAt(time.Span.Start);
        return ChronicleEntry.Contains(sentence, "hatte ") || ChronicleEntry.Contains(sentence, "hatten ");
    }
}
