namespace KnowledgeGraph.Timeline.Reading;

/// <summary>Which events of the timeline are wanted; null stands for any.</summary>
public sealed record TimelineFilter
{
    /// <summary>A name or variant of an actor on either side; a state stands for its people and bodies as well.</summary>
    public string? Actor { get; init; }

    /// <summary>A second actor that takes part.</summary>
    public string? With { get; init; }

    /// <summary>The type, upper case.</summary>
    public string? Type { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The status, lower case.</summary>
    public string? Status { get; init; }

    /// <summary>Only what articles of that day or earlier tell.</summary>
    public DateOnly? AsKnownOn { get; init; }

    /// <summary>At most so many events, the oldest.</summary>
    public int Limit { get; init; } = 1000;
}
