namespace KnowledgeGraph.Extraction.Events;

/// <summary>Compares times of which an article without a date leaves open which they are: "am Montag" and "im März".</summary>
internal static class OpenTimes
{
    /// <summary>Whether two such times (as ISO patterns, "XXXX-WXX-1", "XXXX-03") cannot be one; a null is the present.</summary>
    public static bool AreApart(string? one, string? other)
    {
        if (one is null || other is null)
        {
            // What is told without a time is news, and not what came to pass "im März".
            return Month(one ?? other ?? "") is not null;
        }

        if (one == other)
        {
            return false;
        }

        var weekdays = (Weekday(one), Weekday(other));
        if (weekdays is ({ } first, { } second))
        {
            // A night belongs to two days.
            return first != second && !IsNight(one) && !IsNight(other);
        }

        return (Month(one), Month(other)) switch
        {
            ({ } a, { } b) => a != b,
            // "im März", and what was reported "am Dienstag".
            ({ }, null) => weekdays.Item2 is not null,
            (null, { }) => weekdays.Item1 is not null,
            _ => false,
        };
    }

    private static bool IsNight(string value) => value.Contains('T', StringComparison.Ordinal);

    private static char? Weekday(string value) =>
        value.Length >= 10 && value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? value[9] : null;

    private static string? Month(string value) =>
        value.Length >= 7 && value.StartsWith("XXXX-", StringComparison.Ordinal) && char.IsAsciiDigit(value[5])
            ? value[5..7]
            : null;
}
