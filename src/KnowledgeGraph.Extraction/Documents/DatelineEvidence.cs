using System.Text.RegularExpressions;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Dates that the text states of itself: "Stand: …", "Berlin, 3. Mai 2019", "(11.10.2020)" at its head or end.</summary>
internal static partial class DatelineEvidence
{
    private const int LongestDateline = 90;
    private const int HeadLength = 160;
    private const int TailLength = 60;

    public static IEnumerable<DateEvidence> Collect(DatingText text)
    {
        foreach (var note in text.Document.Datelines)
        {
            if (FullDates(note).LastOrDefault() is { } stated)
            {
                yield return Of(stated.Day, note);
            }
        }

        foreach (var (line, isHead) in Lines(text.Text))
        {
            foreach (var (day, start, end) in FullDates(line))
            {
                if (IsDateline(line, start, end, isHead))
                {
                    yield return Of(day, line[Math.Max(0, start - 20)..end].Trim());
                }
            }
        }
    }

    /// <summary>The days with a year in a text, with their positions.</summary>
    public static IEnumerable<(DateOnly Day, int Start, int End)> FullDates(string text)
    {
        foreach (var time in TimeTagger.Tag(text, TimeContext.On(null)))
        {
            if (time is { Kind: TimeKind.Date, Named: { IsOneDay: true } named, Value.Length: 10 })
            {
                yield return (named.From, time.Span.Start, time.Span.End);
            }
        }
    }

    private static DateEvidence Of(DateOnly day, string words) =>
        new(DateEvidenceKind.Dateline, DayRange.Of(day), $"'{words}'");

    /// <summary>The first two and the last lines: their heads, or their ends.</summary>
    private static IEnumerable<(string Line, bool IsHead)> Lines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Take(3))
        {
            yield return (line[..Math.Min(line.Length, HeadLength)], true);
        }

        if (lines.Length > 0)
        {
            var last = lines[^1];
            yield return (last[Math.Max(0, last.Length - TailLength)..], false);
        }
    }

    private static bool IsDateline(string line, int start, int end, bool isHead)
    {
        var before = line[..start];
        var after = line[end..];
        var isBracketed = before.EndsWith('(') && after.StartsWith(')');
        if (!isHead)
        {
            // "(11.10.2020)" or a line of its own at the end.
            return (OpenBracket().IsMatch(before) && after.StartsWith(')') && after.Trim(')', '.', ' ').Length == 0)
                || (line.Length < 30 && before.Trim().Length < 12);
        }

        if (isBracketed && (start <= 2 || PlaceAndAgency().IsMatch(before[..^1])))
        {
            return true;
        }

        // "Berlin, 3. Mai 2019 – ", "Eriwan (AFP) 12.09.2022 -", "Do., 03.05.2019, 12:00", or a short line with little else.
        return PlaceAndAgency().IsMatch(before) && Ending().IsMatch(after)
            || (line.Length < LongestDateline && Remainder().Replace(before + after, "").Length <= 12);
    }

    [GeneratedRegex(
        @"^\s*(([A-ZÄÖÜ][\p{L}.\-/ ]{1,40})?[,(]?\s*\(?(dpa|AFP|afp|APA|Reuters|rtr|AP|ap|KNA|epd|sid|taz|red|DPA|TASS|dts)([ /,\-]\w{2,10})*\)?\s*[,\-–—:/]?\s*|[A-ZÄÖÜ][\p{L}.\-/ ]{1,40}[,–—:/]\s*)?(am |den )?((Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)[.,]{0,2}\s*)?(den |der |dem )?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PlaceAndAgency();

    [GeneratedRegex(
        @"^\s*($|[\-–—:.|/,(]|Uhr|[0-9]{1,2}[:.][0-9]{2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"\(([\w/ .\-]{1,20},\s*){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OpenBracket();

    [GeneratedRegex(
        @"[0-9]{1,2}[:.][0-9]{2}|Uhr|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|von |Von |[\s,.:;|()\-–—]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Remainder();
}
