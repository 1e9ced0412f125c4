using System.Globalization;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Finds when a document was written from what it says. A pure function; thread-safe.</summary>
public static class DocumentDating
{
    /// <summary>A header may be off by so many days (the month of loading, say) before the content contradicts it.</summary>
    private const int HeaderSlack = 40;

    /// <summary>Weekdays pin down the day of a stretch of so many days.</summary>
    private const int MostForWeekdays = 12;

    /// <summary>Dates a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="givenDate">The date that the user gives; it wins.</param>
    public static DocumentDate Date(SourceDocument document, DateOnly? givenDate = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new DatingText(document);
        var evidence = new List<DateEvidence>();
        if (givenDate is { } given)
        {
            evidence.Add(new(DateEvidenceKind.Given, DayRange.Of(given), $"given: {Spell(given)}"));
        }

        evidence.AddRange(DatelineEvidence.Collect(text));
        evidence.AddRange(LinkEvidence.Collect(text));
        evidence.AddRange(
            document.MetadataDates.Select(d => new DateEvidence(
                DateEvidenceKind.Metadata,
                DayRange.Of(d),
                $"metadata: {Spell(d)}"
            ))
        );
        var header = Header(document.HeaderDate);
        var content = DateWindow.Of(text);
        var direct = evidence.MinBy(e => e.Kind);
        var isHeaderWrong =
            header is { } h && direct?.Kind != DateEvidenceKind.Given && Contradicts(h.Days, direct?.Days, content);
        if (header is not null && !isHeaderWrong)
        {
            evidence.Add(header);
        }

        evidence.AddRange(content.Evidence);
        var days = direct switch
        {
            // A text shows a tweet some days later at times; the weekday told tells.
            { Kind: DateEvidenceKind.Tweet } tweet => ToWeekday(
                text,
                tweet.Days with
                {
                    To = tweet.Days.To.AddDays(1),
                },
                evidence
            ) ?? tweet.Days,
            not null => direct.Days,
            _ => Narrow(text, isHeaderWrong ? null : header?.Days, content, evidence),
        };
        if (header is not null && isHeaderWrong)
        {
            evidence.Add(header with { Words = $"{header.Words} contradicts the content" });
        }

        return new(days, isHeaderWrong, evidence);
    }

    /// <summary>The content's days inside the header's, brought down to the weekday that the text tells last.</summary>
    private static DayRange? Narrow(DatingText text, DayRange? header, DateWindow content, List<DateEvidence> evidence)
    {
        var days = (header, content.Days) switch
        {
            ({ } h, { } c) => DateWindow.Intersect(h, c) ?? h,
            ({ } h, null) => h,
            (null, { } c) => c,
            _ => (DayRange?)null,
        };
        if (days is not { } wide)
        {
            return null;
        }

        if (wide.To.DayNumber - wide.From.DayNumber > MostForWeekdays)
        {
            if (LastDayTold(text, wide) is not { } last)
            {
                return wide;
            }

            // News is of the last day that it tells, or of the next few.
            evidence.Add(new(DateEvidenceKind.Anchor, DayRange.Of(last), $"the last day told is {Spell(last)}"));
            var after = DateWindow.Intersect(wide, new DayRange(last, last.AddDays(6))) ?? DayRange.Of(last);
            return ToWeekday(text, after, evidence) ?? DateWindow.Intersect(wide, new DayRange(last, last.AddDays(1)));
        }

        return ToWeekday(text, wide, evidence) ?? wide;
    }

    /// <summary>The last day of a stretch that the text names by day and month as past ("2. August: …"); null where it names none.</summary>
    private static DateOnly? LastDayTold(DatingText text, DayRange days) =>
        TimeTagger
            .Tag(text.Text, TimeContext.On(days.To))
            .Where(t =>
                t is { Kind: TimeKind.Date, IsVague: false, Named.IsOneDay: true, Value.Length: 10 }
                && t.Direction != TimeDirection.Future
                && text.Text[t.Span.Start..t.Span.End].Any(char.IsAsciiDigit)
                && days.From <= t.Named!.From
                && t.Named.From <= days.To
            )
            .Select(t => (DateOnly?)t.Named!.From)
            .Max();

    /// <summary>The days of a stretch that the weekday told last allows; null where none does.</summary>
    private static DayRange? ToWeekday(DatingText text, DayRange days, List<DateEvidence> evidence)
    {
        if (
            text.LatestWeekday is not { } latest
            || WeekdayEvidence.Within(days, latest.Weekday, latest.IsBefore) is not { } narrow
        )
        {
            return null;
        }

        evidence.Add(new(DateEvidenceKind.Weekday, narrow, $"'{latest.Words}'"));
        return narrow;
    }

    private static bool Contradicts(DayRange header, DayRange? direct, DateWindow content)
    {
        var wide = new DayRange(header.From.AddDays(-HeaderSlack), header.To.AddDays(HeaderSlack));
        return direct is { } days ? DateWindow.Intersect(wide, days) is null
            : content.Days is { } told ? DateWindow.Intersect(wide, told) is null
            : content.Excludes(wide);
    }

    /// <summary>The days of a header's 2025, 2025-07 or 2025-07-03.</summary>
    private static DateEvidence? Header(string? header)
    {
        if (header is null)
        {
            return null;
        }

        var parts = header.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var month = parts.Length > 1 ? parts[1] : 1;
        if (parts[0] is < 1 or > 9998 || month is < 1 or > 12)
        {
            return null;
        }

        var day = parts.Length > 2 ? parts[2] : 1;
        if (day < 1 || day > DateTime.DaysInMonth(parts[0], month))
        {
            return null;
        }

        var from = new DateOnly(parts[0], month, day);
        var to = parts.Length switch
        {
            1 => from.AddYears(1).AddDays(-1),
            2 => from.AddMonths(1).AddDays(-1),
            _ => from,
        };
        return new(DateEvidenceKind.Header, new DayRange(from, to), $"header 'date {header}'");
    }

    private static string Spell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
