using System.Globalization;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>What a text's content says about its date: persons' ages and offices, years, known events.</summary>
/// <param name="Days">The days that all of it allows, where they are few enough to be of use.</param>
/// <param name="Evidence">What that rests on, most trusted first.</param>
/// <param name="Allowed">The days that ages, offices and years allow, however many.</param>
internal sealed record DateWindow(DayRange? Days, IReadOnlyList<DateEvidence> Evidence, IReadOnlyList<DayRange> Allowed)
{
    /// <summary>A stretch longer than this dates nothing.</summary>
    private const int LongestUseful = 45;

    /// <summary>Events longer than this are told of on any of their days.</summary>
    private const int LongestIncident = 5;

    private static readonly DayRange Ever = new(DateOnly.MinValue, DateOnly.MaxValue);

    public static DateWindow Of(DatingText text)
    {
        var evidence = new List<DateEvidence>();
        var allowed = new List<DayRange> { Ever };
        var anchors = ChronicleEvidence.Collect(text).ToList();
        foreach (var age in PersonEvidence.Ages(text, [.. anchors.Select(a => a.Evidence.Days)]))
        {
            allowed = Restrict(allowed, [age.Days], evidence, age);
        }

        // Titles outlive offices in loose speech, so a term that the others exclude is left out.
        foreach (var (person, words, terms) in PersonEvidence.Offices(text).OrderBy(o => o.Terms.Sum(Length)))
        {
            allowed = Restrict(
                allowed,
                terms,
                evidence,
                new(DateEvidenceKind.Office, Hull(terms), $"'{words}': {person.Actor.Name}")
            );
        }

        if (LastYearTold(text) is { } year)
        {
            var since = new DayRange(year.From, DateOnly.MaxValue);
            allowed = Restrict(allowed, [since], evidence, null);
        }

        var known = BestAnchor(text, anchors, allowed, evidence);
        var days = known ?? Hull(allowed);
        return new(Length(days) <= LongestUseful ? days : null, evidence, allowed);
    }

    /// <summary>Whether ages, offices and years leave no day of a stretch.</summary>
    public bool Excludes(DayRange days) => Allowed.All(a => Intersect(a, days) is null);

    public static DayRange? Intersect(DayRange a, DayRange b)
    {
        var from = a.From > b.From ? a.From : b.From;
        var to = a.To < b.To ? a.To : b.To;
        return from <= to ? new DayRange(from, to) : null;
    }

    /// <summary>The days of the best-supported known event, narrowed by others that agree with it and with the weekday told.</summary>
    private static DayRange? BestAnchor(
        DatingText text,
        List<WeightedEvidence> anchors,
        List<DayRange> allowed,
        List<DateEvidence> evidence
    )
    {
        var possible = anchors
            .Where(a => allowed.Any(d => Intersect(d, a.Evidence.Days) is not null))
            .OrderByDescending(a => a.Weight)
            .ThenBy(a => Length(a.Evidence.Days))
            .ToList();
        if (possible.Count == 0)
        {
            return null;
        }

        var weekday = text.LatestWeekday;
        var best = possible[0].Evidence.Days;
        evidence.Add(possible[0].Evidence);
        foreach (var anchor in possible.Skip(1))
        {
            if (Intersect(best, anchor.Evidence.Days) is { } both && !LosesWeekday(best, both, weekday?.Weekday))
            {
                best = both;
                evidence.Add(anchor.Evidence);
            }
        }

        // A report without a weekday is of the day itself: later ones say "am Montag".
        if (weekday is null && possible[0] is { IsNews: true } news && Length(news.Event.Days) <= LongestIncident)
        {
            best = Intersect(best, new DayRange(news.Event.Days.From, news.Event.Days.From.AddDays(1))) ?? best;
        }

        return allowed.Select(d => Intersect(d, best)).FirstOrDefault(d => d is not null) ?? best;
    }

    private static bool LosesWeekday(DayRange before, DayRange after, int? weekday) =>
        weekday is { } day
        && WeekdayEvidence.Within(before, day, isBefore: false) is not null
        && WeekdayEvidence.Within(after, day, isBefore: false) is null;

    private static List<DayRange> Restrict(
        List<DayRange> allowed,
        IReadOnlyList<DayRange> by,
        List<DateEvidence> evidence,
        DateEvidence? reason
    )
    {
        var rest = allowed.SelectMany(a => by.Select(b => Intersect(a, b))).OfType<DayRange>().Distinct().ToList();
        if (rest.Count == 0)
        {
            return allowed;
        }

        if (reason is not null)
        {
            evidence.Add(reason);
        }

        return rest;
    }

    /// <summary>The last year that the text speaks of as past.</summary>
    private static DayRange? LastYearTold(DatingText text) =>
        text
            .Times.Where(t =>
                t is { Kind: TimeKind.Date, IsVague: false, Named: not null, Direction: not TimeDirection.Future }
                && t.Relation != TimeRelation.Until
                && t.Value.Length >= 4
                && int.TryParse(t.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            .Select(t => t.Named)
            .OrderByDescending(d => d!.From)
            .FirstOrDefault();

    private static DayRange Hull(IReadOnlyList<DayRange> days)
    {
        var (from, to) = (days[0].From, days[0].To);
        foreach (var range in days)
        {
            from = range.From < from ? range.From : from;
            to = range.To > to ? range.To : to;
        }

        return new DayRange(from, to);
    }

    private static int Length(DayRange days) => days.To.DayNumber - days.From.DayNumber + 1;
}
