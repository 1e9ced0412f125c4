using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>Which stage made a note.</summary>
public enum TraceLayer
{
    /// <summary>A clause: its verb and its kind.</summary>
    Clause,

    /// <summary>A part of a clause and its role: subject, object, prepositional object.</summary>
    Role,

    /// <summary>A time expression and the days it stands for.</summary>
    Time,

    /// <summary>A mention of an actor and whom it means.</summary>
    Mention,

    /// <summary>A frame that fired.</summary>
    Frame,

    /// <summary>An event and why it is there.</summary>
    Event,
}

/// <summary>One thing that a stage found in a sentence, as <c>kg explain</c> shows it.</summary>
/// <param name="Layer">The stage.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Span">Where, in positions of the article's text.</param>
/// <param name="Label">What it is, in a word: a role, an actor's name, an event type, an interval.</param>
/// <param name="Detail">How and why, for the reader.</param>
/// <param name="Confidence">0 to 1 where the stage weighs, else null.</param>
public sealed record TraceNote(
    TraceLayer Layer,
    int Sentence,
    TextSpan Span,
    string Label,
    string Detail,
    double? Confidence = null
);

/// <summary>What every stage made of an article, sentence by sentence.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Notes">The notes, ordered by sentence, then layer, then position; empty where the file was refused.</param>
public sealed record ArticleTrace(ArticleResult Result, IReadOnlyList<TraceNote> Notes);
