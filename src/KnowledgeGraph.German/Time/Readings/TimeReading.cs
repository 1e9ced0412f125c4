namespace KnowledgeGraph.German.Time.Readings;

/// <summary>What an expression says, before the document's date is known. The families stand in the files beside.</summary>
internal abstract record TimeReading
{
    /// <summary>What it means in a state; null where it means nothing there and is to be dropped.</summary>
    public abstract TimeMeaning? Mean(TimeState state);
}

/// <summary>What an expression means.</summary>
internal sealed record TimeMeaning(TimeKind Kind, string Value, DayRange? Days)
{
    /// <summary>Whether the days already hold the preposition's part ("vor drei Wochen").</summary>
    public bool RelationDone { get; init; }

    public bool IsVague { get; init; }

    public bool IsAnaphoric { get; init; }

    /// <summary>Whether TIMEX3 annotation marks such an expression.</summary>
    public bool IsTimex { get; init; } = true;

    /// <summary>Whether what is told next may rest on this time.</summary>
    public bool MovesAnchor { get; init; } = true;

    public static TimeMeaning Date(string value, DayRange? days) => new(TimeKind.Date, value, days);
}

/// <summary>What the meaning of a reading depends on.</summary>
internal sealed record TimeState
{
    public DayRange? Document { get; init; }

    public DayRange? Anchor { get; init; }

    /// <summary>The single day told before in the same sentence, for times of the day.</summary>
    public DateOnly? SentenceDay { get; init; }

    /// <summary>The single day told last, for series: "in der ersten Woche", "in der zweiten Woche".</summary>
    public DateOnly? LastDay { get; init; }

    public TimeDirection Direction { get; init; }

    /// <summary>Whether the clause's words leave the direction open and its verb is in the present.</summary>
    public bool IsPresent { get; init; }

    /// <summary>The preposition before the expression, lower case, contractions resolved ("am" is "an"); empty where none.</summary>
    public string Preposition { get; init; } = "";

    /// <summary>Whether "noch", "bis" and the like stand before the expression or "noch", "als" after it.</summary>
    public bool IsContrasted { get; init; }

    /// <summary>The day the document's time is counted from: its last.</summary>
    public DateOnly? Today => Document?.To;
}
