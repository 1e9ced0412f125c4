using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Whether what is told has come to pass.</summary>
public enum EventStatus
{
    /// <summary>It happened, or happens.</summary>
    Happened,

    /// <summary>Announced, intended, in the future.</summary>
    Planned,

    /// <summary>The source says that it did not happen.</summary>
    Denied,

    /// <summary>Conditional or speculation.</summary>
    Possible,
}

/// <summary>A stretch of whole days, both ends inclusive.</summary>
public readonly record struct DayInterval(DateOnly From, DateOnly To);

/// <summary>Compares intervals that may be unknown.</summary>
internal static class DayIntervals
{
    /// <summary>Whether two intervals have a day in common, or one is unknown.</summary>
    public static bool Overlaps(this DayInterval? one, DayInterval? other) =>
        one is not { } a || other is not { } b || (a.From <= b.To && b.From <= a.To);
}

/// <summary>What became of the people counted.</summary>
public enum CasualtyKind
{
    /// <summary>Killed.</summary>
    Killed,

    /// <summary>Wounded.</summary>
    Wounded,

    /// <summary>Taken prisoner.</summary>
    Captured,

    /// <summary>Missing.</summary>
    Missing,

    /// <summary>Driven from their homes.</summary>
    Displaced,
}

/// <summary>How a count is to be read.</summary>
public enum CasualtyBound
{
    /// <summary>Just this many.</summary>
    Exactly,

    /// <summary>"mindestens".</summary>
    AtLeast,

    /// <summary>"rund", "etwa", "fast".</summary>
    About,

    /// <summary>"mehr als".</summary>
    MoreThan,

    /// <summary>"bis zu".</summary>
    UpTo,

    /// <summary>No number ("mehrere").</summary>
    Unknown,
}

/// <summary>Casualties that an event is said to have cost.</summary>
/// <param name="Count">The number, or null for "mehrere".</param>
/// <param name="Who">Who they were, as the text says, or null.</param>
/// <param name="AccordingTo">On whose word, or null where the article asserts it.</param>
public sealed record CasualtyRecord(
    CasualtyKind Kind,
    int? Count,
    CasualtyBound Bound,
    string? Who,
    Actor? AccordingTo
);

/// <summary>A sentence that an event rests on.</summary>
/// <param name="Sentence">The index of the sentence in <see cref="ArticleRecord.Sentences"/>.</param>
/// <param name="Trigger">The word that told of the event, in positions of the article's text.</param>
/// <param name="Frame">The frame that fired, as <c>kg explain</c> shows it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record EventEvidence(int Sentence, TextSpan Trigger, string Frame, double Confidence)
{
    /// <summary>What raised (+) and lowered (−) the confidence, in the order in which it was weighed; empty where the event was read back from a database.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>One event as one article tells it.</summary>
public sealed record EventRecord
{
    /// <summary>The type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Who did it; empty where nobody is named.</summary>
    public required IReadOnlyList<Actor> Source { get; init; }

    /// <summary>To whom; empty where nobody is named.</summary>
    public required IReadOnlyList<Actor> Target { get; init; }

    /// <summary>When; null where nothing supports a date.</summary>
    public DayInterval? Date { get; init; }

    /// <summary>The words that the date rests on, or null.</summary>
    public string? DateEvidence { get; init; }

    /// <summary>Where: the place's canonical name, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The state that the place lies in, or null.</summary>
    public string? PlaceState { get; init; }

    /// <summary>Whether it came to pass.</summary>
    public EventStatus Status { get; init; }

    /// <summary>On whose word alone the article tells it, or null.</summary>
    public Actor? ClaimedBy { get; init; }

    /// <summary>What it cost.</summary>
    public IReadOnlyList<CasualtyRecord> Casualties { get; init; } = [];

    /// <summary>The sentences it rests on, in the order of the text; at least one.</summary>
    public required IReadOnlyList<EventEvidence> Evidence { get; init; }

    /// <summary>0 to 1: how likely a careful reader would agree.</summary>
    public double Confidence { get; init; }
}

/// <summary>An office that an article states of a person.</summary>
/// <param name="Office">German, nominative, normalised (Ministerpräsident for Regierungschef).</param>
/// <param name="Of">The state or organisation.</param>
/// <param name="Sentence">The index of the sentence that states it.</param>
public sealed record OfficeRecord(Actor Person, string Office, Actor Of, int Sentence);
