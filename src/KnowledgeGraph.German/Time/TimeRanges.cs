using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time;

/// <summary>Joins expressions that name the ends of one stretch: von Montag bis Freitag, zwischen 1991 und 1994, 5.-22. Mai.</summary>
internal static class TimeRanges
{
    private const int MaxBetween = 12;

    /// <summary>Gives both ends of each stretch the days of the whole.</summary>
    public static void Join(string text, List<TimeExpression> expressions)
    {
        for (var i = 0; i + 1 < expressions.Count; i++)
        {
            var (first, second) = (expressions[i], Later(expressions[i], expressions[i + 1]));
            if (
                first is not { Kind: TimeKind.Date, IsVague: false, Named: { } from }
                || second is not { Kind: TimeKind.Date, IsVague: false, Named: { } to }
                || to.To < from.From
                || !Connects(text, first, second)
            )
            {
                continue;
            }

            var whole = new DayRange(from.From, to.To);
            expressions[i] = first with { Days = whole, Named = whole, Relation = TimeRelation.At };
            expressions[i + 1] = second with { Days = whole, Named = whole, Relation = TimeRelation.At };
            i++;
        }
    }

    // "von Montag bis Mittwoch": the second day is the one that follows the first.
    private static TimeExpression Later(TimeExpression first, TimeExpression second)
    {
        if (
            first.Named is not { IsOneDay: true } from
            || second.Named is not { IsOneDay: true } to
            || to.From >= from.From
            || from.From.DayNumber - to.From.DayNumber >= 7
            || second.Value.Length != "2021-01-31".Length
        )
        {
            return second;
        }

        var day = to.From.AddDays(7);
        return second with { Value = TimeCalendar.Value(day), Days = DayRange.Of(day), Named = DayRange.Of(day) };
    }

    private static bool Connects(string text, TimeExpression first, TimeExpression second)
    {
        var length = second.Span.Start - first.Span.End;
        if (length is < 1 or > MaxBetween)
        {
            return false;
        }

        var between = text.AsSpan(first.Span.End, length).Trim();
        if (between is "bis" or "bis zum" or "bis in den" or "bis Ende" or "bis zu" or "-" or "–")
        {
            return true;
        }

        return between is "und" or "und dem"
            && text.AsSpan(first.FullSpan.Start).StartsWith("zwischen", StringComparison.OrdinalIgnoreCase);
    }
}
