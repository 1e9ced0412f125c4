namespace KnowledgeGraph.German.Time;

/// <summary>Which way a clause looks, as far as its verb tells.</summary>
public enum TimeDirection
{
    /// <summary>Not known; the tagger reads the words around the expression.</summary>
    Unknown,

    /// <summary>Past or present: a weekday is the nearest not after the document's date.</summary>
    Past,

    /// <summary>Future: a weekday is the nearest after the document's date.</summary>
    Future,
}

/// <summary>What the meaning of time expressions depends on.</summary>
public sealed record TimeContext
{
    /// <summary>When the text was written; null where unknown (expressions that need it then have no days).</summary>
    public DayRange? Document { get; init; }

    /// <summary>The time told last, for "am Vortag", "damals", "zwei Tage später"; null where none.</summary>
    public DayRange? Anchor { get; init; }

    /// <summary>Which way the sentence looks; a verb in the expression's own clause that says otherwise outweighs it.</summary>
    public TimeDirection Direction { get; init; }

    /// <summary>The context of a text written on a day.</summary>
    public static TimeContext On(DateOnly? day) => new() { Document = day is { } d ? DayRange.Of(d) : null };
}

/// <summary>The expressions of a piece of text, and the context in which the next piece is to be read.</summary>
/// <param name="Expressions">In the order of the text, without overlap.</param>
/// <param name="Next">The context with the anchor moved on.</param>
public sealed record TimeTagging(IReadOnlyList<TimeExpression> Expressions, TimeContext Next);
