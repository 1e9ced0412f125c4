using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>An event as one sentence tells it, before mentions of the same event are joined. Filled in stage by stage.</summary>
internal sealed class EventDraft
{
    public required EventType Type { get; set; }

    public required IReadOnlyList<Actor> Source { get; set; }

    public required IReadOnlyList<Actor> Target { get; set; }

    public required int Sentence { get; init; }

    public required Clause Clause { get; init; }

    public required TextSpan Trigger { get; init; }

    public required string Frame { get; init; }

    public required EventStatus Status { get; set; }

    /// <summary>The frame's match; null for what follows from a demand's or an accusation's form.</summary>
    public FrameMatch? Match { get; init; }

    /// <summary>The phrase of a nominalised event; null where a clause tells it.</summary>
    public NounPhrase? Noun { get; init; }

    /// <summary>What a speaker's predicate judges, where no frame matched; else null.</summary>
    public NounPhrase? Judged { get; init; }

    public Actor? Claimant { get; set; }

    public DayInterval? Date { get; set; }

    public string? DateWords { get; set; }

    /// <summary>Whether the date is only the document's, because no words give one.</summary>
    public bool IsDateDefault { get; set; }

    public string? Place { get; set; }

    public string? PlaceState { get; set; }

    public List<CasualtyRecord> Casualties { get; } = [];

    public double Confidence { get; private set; }

    /// <summary>What raised and lowered the confidence, for <c>kg explain</c>.</summary>
    public List<string> Reasons { get; } = [];

    public bool IsHeadline { get; init; }

    /// <summary>Its own words name nobody: whoever stands on its sides is understood from elsewhere.</summary>
    public bool IsNameless { get; set; }

    /// <summary>What somebody is accused of; a different event from what the article itself asserts.</summary>
    public bool IsAlleged { get; init; }

    /// <summary>A war long over: its parties need not be those of today.</summary>
    public bool IsPastWar { get; set; }

    /// <summary>Whether its clause names a day, month or year that no date of the document places.</summary>
    public bool HasOpenDate { get; set; }

    /// <summary>The day of the week or the month that the clause names where nobody knows of which year; null where none.</summary>
    public string? OpenTime { get; set; }

    /// <summary>Whether words tell when, but no days ("seit Jahrzehnten").</summary>
    public bool IsTimeless => DateWords is not null && Date is null;

    /// <summary>Sets or changes the confidence and keeps the reason.</summary>
    public void Weigh(double change, string reason)
    {
        Confidence = Math.Clamp(Confidence + change, 0, 0.98);
        Reasons.Add($"{(change >= 0 ? "+" : "−")}{Math.Abs(change):0.00} {reason}");
    }
}
