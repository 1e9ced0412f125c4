using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Gives drafts their dates: the clause's own time, else its parent's, else the document's.</summary>
internal sealed class DraftDating(DayRange? document)
{
    private const int Recent = 60;

    /// <summary>Dates one draft from the time expressions of its sentence.</summary>
    public void Date(EventDraft draft, IReadOnlyList<TimeExpression> times, string text)
    {
        if (document is null)
        {
            MarkOpen(draft, times, text);
        }

        var own = draft.Noun is { } noun ? Inside(times, noun.Span) : [];
        if (own.Count > 0)
        {
            draft.Weigh(0.08, "it has a time of its own");
        }
        else
        {
            own = InClause(times, draft.Clause, draft.Match?.Noun);
        }

        for (var clause = draft.Clause; own.Count == 0 && clause.Parent is { } parent; clause = parent)
        {
            own = InClause(times, parent, null);
            if (clause.Role is ClauseRole.Attribute && !(IsPast(clause) && own.TrueForAll(IsHistory)))
            {
                own = [];
                break;
            }
        }

        if (own.Count == 0)
        {
            own = [.. times.Where(t => Counts(t) && Heads(t, text))];
        }

        if (draft.Type.IsSpeechAct() && draft.Noun is null)
        {
            own.RemoveAll(t => IsAttribute(t, text));
        }

        if (own.Count > 0 && Narrowest(own) is { } time)
        {
            draft.DateWords = time.FullSpan.In(text).ToString();
            draft.Date = time.Days is { } days
                ? Past(draft, Interval(draft, OnDocument(days, time, text), time))
                : null;
            if (
                draft.Status == EventStatus.Happened
                && draft.Date is { } date
                && document is { } today
                && date.From > today.To
            )
            {
                LookAhead(draft, date);
            }

            return;
        }

        if (draft.Status is EventStatus.Happened or EventStatus.Denied && document is { } day)
        {
            draft.Date = new DayInterval(day.From, day.To);
            draft.IsDateDefault = true;
        }
    }

    /// <summary>"am Freitag" in an article that bears no date: it is told when, though nobody knows which Friday.</summary>
    private static void MarkOpen(EventDraft draft, IReadOnlyList<TimeExpression> times, string text)
    {
        var open = times
            .Where(t => t is { Days: null, Kind: TimeKind.Date or TimeKind.Time } && t.Value.Any(char.IsDigit))
            .ToList();
        draft.HasOpenDate =
            (draft.Noun is null || draft.Noun.Head == draft.Clause.Subject?.Head)
            && open.Exists(t =>
                draft.Clause.Tokens.Any(k => k.Span.Start <= t.Span.Start && t.Span.Start < k.Span.End)
            );
        draft.OpenTime = open.Find(t =>
            !IsAttribute(t, text)
            && draft.Clause.Tokens.Any(k => k.Span.Start <= t.Span.Start && t.Span.Start < k.Span.End)
        )?.Value;
        if (draft.Noun is { } noun && open.Exists(t => noun.Span.Start <= t.Span.Start && t.Span.End <= noun.Span.End))
        {
            draft.Weigh(0.08, "it has a time of its own");
        }
    }

    /// <summary>
    /// What is told of a day to come is planned ("Krisentreffen am Dienstag"); told in the past, the year before was meant
    /// ("der im Dezember festgenommene").
    /// </summary>
    private static void LookAhead(EventDraft draft, DayInterval date)
    {
        var isPast =
            draft.Match?.Frame.Construction != Construction.Noun
            && (
                draft.Noun is not null
                || draft.Clause.Verb?.Tense is Tense.Preterite or Tense.Perfect or Tense.Pluperfect
            );
        if (!isPast)
        {
            draft.Status = EventStatus.Planned;
        }
        else if (date.To.DayNumber - date.From.DayNumber <= 31)
        {
            draft.Date = new(date.From.AddYears(-1), date.To.AddYears(-1));
        }
    }

    private static DayInterval Interval(EventDraft draft, DayRange days, TimeExpression time) =>
        draft.Match?.Frame.AtStart == true && time.Relation == TimeRelation.Since
            ? new(
                days.From,
                days.From.Month == 1 && days.From.Day == 1 ? new DateOnly(days.From.Year, 12, 31) : days.From
            )
            : new(days.From, days.To);

    /// <summary>"2. August: Nigeria stellt …": the day stands before all that the entry tells.</summary>
    private static bool Heads(TimeExpression time, string text) =>
        time.FullSpan.End < text.Length && text[time.FullSpan.End] == ':';

    /// <summary>"den Anschlag |vom Montag| verurteilen", "die Eskalation |der vergangenen Wochen|": a thing's time, and not that of what is said of it.</summary>
    private static bool IsAttribute(TimeExpression time, string text)
    {
        var words = time.FullSpan.In(text);
        return time.Relation == TimeRelation.At
            && (
                words.StartsWith("vom ", StringComparison.Ordinal)
                || words.StartsWith("des ", StringComparison.Ordinal)
                || words.StartsWith("der vergangenen ", StringComparison.Ordinal)
                || words.StartsWith("der letzten ", StringComparison.Ordinal)
            );
    }

    /// <summary>A time of the day alone is of the document's day, which may be one of two.</summary>
    private DayRange OnDocument(DayRange days, TimeExpression time, string text) =>
        document is { IsOneDay: false } day
        && time.Kind == TimeKind.Time
        && day.From <= days.From
        && days.To <= day.To
        && time.FullSpan.In(text).IndexOf("Uhr", StringComparison.Ordinal) >= 0
        && !NamesDay(time.FullSpan.In(text))
            ? day
            : days;

    private static bool NamesDay(ReadOnlySpan<char> words) =>
        words.IndexOf("tag", StringComparison.Ordinal) >= 0
        || words.IndexOf("woch", StringComparison.OrdinalIgnoreCase) >= 0
        || words.IndexOf("gestern", StringComparison.OrdinalIgnoreCase) >= 0
        || words.IndexOf("heute", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>"wies das umgehend zurück": what has happened has not done so after the document.</summary>
    private DayInterval Past(EventDraft draft, DayInterval days) =>
        draft.Status is EventStatus.Happened or EventStatus.Denied
        && document is { } day
        && days.From <= day.To
        && day.To < days.To
            ? days.From >= day.From
                ? new(day.From, day.To)
                : new(days.From, day.To)
            : days;

    /// <summary>A relative clause has a time of its own, unless it goes on with what was told of years before.</summary>
    private static bool IsPast(Clause clause) =>
        clause.Verb is { Tense: Tense.Preterite or Tense.Perfect or Tense.Pluperfect };

    private bool IsHistory(TimeExpression time) =>
        time.Relation == TimeRelation.At
        && time.Days is { } days
        && document is { } today
        && days.To < today.From.AddDays(-Recent);

    private static List<TimeExpression> Inside(IReadOnlyList<TimeExpression> times, TextSpan span) =>
        [.. times.Where(t => span.Start <= t.Span.Start && t.Span.End <= span.End && Counts(t))];

    private static List<TimeExpression> InClause(IReadOnlyList<TimeExpression> times, Clause clause, NounPhrase? noun)
    {
        var asides = Asides(clause, noun);
        return
        [
            .. times.Where(t =>
                Counts(t)
                && clause.Tokens.Any(k => k.Span.Start <= t.Span.Start && t.Span.Start < k.Span.End)
                && !asides.Exists(a => a.Start <= t.Span.Start && t.Span.End <= a.End)
            ),
        ];
    }

    /// <summary>"Der |im Mai verhaftete| Aktivist kam frei": what a participle tells beside its noun has a time of its own.</summary>
    private static List<TextSpan> Asides(Clause clause, NounPhrase? noun) =>
        [
            .. clause
                .OwnArguments.Concat(clause.Prepositionals.Select(p => p.Object).OfType<NounPhrase>())
                .SelectMany(p => p.Members)
                .Where(p => !ReferenceEquals(p, noun))
                .SelectMany(p =>
                    p.Modifiers.Where(m => m.VerbLemma is not null)
                        .Select(m => new TextSpan(Math.Min(p.Span.Start, m.Head.Span.Start), m.Head.Span.End))
                ),
        ];

    private static bool Counts(TimeExpression time) =>
        time.Kind != TimeKind.Set && (time.Days is not null || time.Relation == TimeRelation.Since);

    private static TimeExpression? Narrowest(List<TimeExpression> times) =>
        times
            .OrderBy(t => t.IsVague)
            .ThenBy(t => t.Days is { } d ? d.To.DayNumber - d.From.DayNumber : int.MaxValue)
            .FirstOrDefault();
}
