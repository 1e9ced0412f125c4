using KnowledgeGraph.German.Time.Grammar;
using KnowledgeGraph.German.Time.Readings;

namespace KnowledgeGraph.German.Time;

/// <summary>Finds the time expressions of a German text and says which days they mean. Thread-safe; linear in the text's length.</summary>
public static class TimeTagger
{
    /// <summary>The recognisers, in order of trust: of matches as long as each other the first wins.</summary>
    private static readonly Func<TimeTokens, int, TimeMatch?>[] Grammars =
    [
        CalendarGrammar.Match,
        WeekdayGrammar.Match,
        ClockGrammar.Match,
        YearGrammar.Match,
        DurationGrammar.Match,
        PeriodGrammar.Match,
        VagueGrammar.Match,
    ];

    /// <summary>Tags a whole text written on a day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="documentDate">When it was written, or null where unknown.</param>
    public static IReadOnlyList<TimeExpression> Tag(string text, DateOnly? documentDate) =>
        Tag(text, TimeContext.On(documentDate));

    /// <summary>Tags a whole text.</summary>
    public static IReadOnlyList<TimeExpression> Tag(string text, TimeContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tag(text, new TextSpan(0, text.Length), context).Expressions;
    }

    /// <summary>Tags one sentence or clause; spans are positions of the whole text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="piece">The sentence or clause.</param>
    /// <param name="context">The document's date and the time told before.</param>
    public static TimeTagging Tag(string text, TextSpan piece, TimeContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (piece.Start < 0 || piece.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(piece), piece, $"The text has {text.Length} characters.");
        }

        var tokens = new TimeTokens(text, piece);
        var found = new List<TimeExpression>();
        var state = new TimeState { Document = Countable(context.Document), Anchor = Countable(context.Anchor) };
        var at = 0;
        while (at < tokens.Count)
        {
            if (tokens.EndsSentence(at) && state.SentenceDay is not null)
            {
                state = state with { SentenceDay = null };
            }

            if (Longest(tokens, at) is { } match && Read(tokens, match, state, context.Direction) is { } read)
            {
                found.Add(read.Expression);
                state = read.Next;
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        TimeRanges.Join(text, found);
        return new TimeTagging(found, context with { Anchor = state.Anchor });
    }

    private static DayRange? Countable(DayRange? days) =>
        days is { } range && TimeCalendar.IsCountable(range.From) && TimeCalendar.IsCountable(range.To) ? days : null;

    private static TimeMatch? Longest(TimeTokens tokens, int at)
    {
        if (tokens[at].Kind == TimeTokenKind.Symbol)
        {
            return null;
        }

        // Most words are none of the vocabulary and can only be an adjective of measure.
        if (tokens[at] is { Kind: TimeTokenKind.Word, Word: null })
        {
            return DurationGrammar.Adjective(tokens, at);
        }

        TimeMatch? longest = null;
        foreach (var grammar in Grammars)
        {
            if (grammar(tokens, at) is { } match && (longest is null || match.End > longest.End))
            {
                longest = match;
            }
        }

        return longest;
    }

    private static (TimeExpression Expression, TimeState Next)? Read(
        TimeTokens tokens,
        TimeMatch match,
        TimeState state,
        TimeDirection given
    )
    {
        var placement = TimePlacement.Before(tokens, match);
        var (direction, isPresent) = TimeClause.Read(tokens, match.Start, match.End, given);
        var meaning = match.Reading.Mean(
            state with
            {
                Direction = placement.Relation == TimeRelation.Since ? TimeDirection.Past : direction,
                IsPresent = isPresent,
                Preposition = placement.Preposition,
                IsContrasted =
                    match.Reading is RelativeDayReading
                    && TimeClause.IsContrasted(tokens, match.Start, state.Today?.Year),
            }
        );
        if (meaning is null)
        {
            return null;
        }

        var named = meaning.Days;
        var expression = new TimeExpression
        {
            Span = new TextSpan(tokens[match.Start].Start, tokens[match.End - 1].End),
            FullSpan = new TextSpan(tokens[placement.Start].Start, tokens[match.End - 1].End),
            Kind = meaning.Kind,
            Value = meaning.Value,
            Named = named,
            // "Kurz nach 8 Uhr" is still that day.
            Days =
                named is { } days && !meaning.RelationDone && meaning.Kind != TimeKind.Time
                    ? TimePlacement.Apply(placement.Relation, days, state.Document, direction)
                    : named,
            Relation = placement.Relation,
            Direction = direction,
            IsVague = meaning.IsVague,
            IsAnaphoric = meaning.IsAnaphoric,
            IsTimex = meaning.IsTimex,
        };
        return (expression, Advance(state, meaning));
    }

    private static TimeState Advance(TimeState state, TimeMeaning meaning)
    {
        if (meaning.Days is not { } days || !meaning.MovesAnchor)
        {
            return state;
        }

        return state with
        {
            Anchor = days,
            LastDay = days.IsOneDay ? days.From : state.LastDay,
            SentenceDay = meaning.Kind == TimeKind.Date && days.IsOneDay ? days.From : state.SentenceDay,
        };
    }
}
