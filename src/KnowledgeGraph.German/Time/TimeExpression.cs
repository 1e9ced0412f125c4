namespace KnowledgeGraph.German.Time;

/// <summary>The TIMEX3 types.</summary>
public enum TimeKind
{
    /// <summary>A calendar time of a day or longer, or a vague point ("damals").</summary>
    Date,

    /// <summary>A time of the day ("um 20 Uhr", "gestern Abend").</summary>
    Time,

    /// <summary>An amount of time ("drei Wochen").</summary>
    Duration,

    /// <summary>A recurring time ("jeden Montag").</summary>
    Set,
}

/// <summary>How the expression's preposition places what is told against the time named.</summary>
public enum TimeRelation
{
    /// <summary>In or on it: "am Freitag", "im Mai", no preposition.</summary>
    At,

    /// <summary>From it on, up to the document's date: "seit Freitag".</summary>
    Since,

    /// <summary>From it on, open: "ab Freitag", "von Freitag an".</summary>
    From,

    /// <summary>Up to it: "bis Freitag".</summary>
    Until,

    /// <summary>Before it: "vor Freitag".</summary>
    Before,

    /// <summary>After it: "nach Freitag".</summary>
    After,
}

/// <summary>A stretch of whole days, both ends inclusive.</summary>
public sealed record DayRange(DateOnly From, DateOnly To)
{
    /// <summary>Whether both ends are equal.</summary>
    public bool Equals(DayRange? other) => other is not null && From == other.From && To == other.To;

    /// <inheritdoc/>
    public override int GetHashCode() => From.DayNumber * 31 + To.DayNumber;

    /// <summary>The single day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day);

    /// <summary>Whether the stretch is one day.</summary>
    public bool IsOneDay => From == To;

    /// <inheritdoc/>
    public override string ToString() => IsOneDay ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}

/// <summary>A time expression found in a text.</summary>
public sealed record TimeExpression
{
    /// <summary>Where, in positions of the text: without the preposition, as TIMEX3 has it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where, with the preposition that belongs to it ("am", "seit", "bis zum").</summary>
    public required TextSpan FullSpan { get; init; }

    /// <summary>The TIMEX3 type.</summary>
    public required TimeKind Kind { get; init; }

    /// <summary>The TIMEX3 value: 2014-02-18, 2014-W08, 2014-SP, P3D, PAST_REF.</summary>
    public required string Value { get; init; }

    /// <summary>
    /// The days in which something told with this expression lies, its relation taken into account ("seit Montag" runs up to
    /// the document's date, "vor drei Tagen" is a day, "drei Tage lang" is none). Null where nothing supports days.
    /// </summary>
    public DayRange? Days { get; init; }

    /// <summary>The days that the expression itself names, whatever its preposition: the start of "seit 1994". Null where none.</summary>
    public DayRange? Named { get; init; }

    /// <summary>How the preposition places what is told.</summary>
    public TimeRelation Relation { get; init; }

    /// <summary>Which way the clause looks, as far as its words tell.</summary>
    public TimeDirection Direction { get; init; }

    /// <summary>Whether TIMEX3 annotation marks such an expression; adverbs such as "zuletzt" and "nun" it leaves unmarked.</summary>
    public bool IsTimex { get; init; } = true;

    /// <summary>Whether the days are a guess about a vague word ("zuletzt", "bald", "derzeit").</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether the days rest on a time told before ("am Vortag", "damals").</summary>
    public bool IsAnaphoric { get; init; }
}
