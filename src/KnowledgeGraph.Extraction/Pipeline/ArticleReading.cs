using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Documents;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Events.Casualties;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>What is known of an article so far: each stage takes one and hands on one that knows more.</summary>
internal sealed record ArticleReading
{
    public required SourceDocument Document { get; init; }

    public DocumentDate Date { get; init; } = new(null, false, []);

    public AnalyzedText Text { get; init; } = new("", []);

    public ArticleActors Actors { get; init; } = new([], []);

    /// <summary>The time expressions of each sentence.</summary>
    public IReadOnlyList<IReadOnlyList<TimeExpression>> Times { get; init; } = [];

    /// <summary>Whom the phrases of the text mean.</summary>
    public PhraseActors People
    {
        get => field ?? throw new InvalidOperationException("Whom phrases mean is known once frames are matched.");
        init;
    }

    /// <summary>The frames of each sentence's clauses and the footing they are told on.</summary>
    public IReadOnlyList<SentenceReading> Sentences { get; init; } = [];

    public IReadOnlyList<EventDraft> Drafts { get; init; } = [];

    public IReadOnlyList<CasualtyMention> Casualties { get; init; } = [];

    public IReadOnlyList<EventDraftGroup> Groups { get; init; } = [];
}

/// <summary>The frames that a sentence's clauses call, and on what footing each clause is told.</summary>
internal sealed record SentenceReading(
    Sentence Sentence,
    IReadOnlyDictionary<Clause, FrameMatch> Matches,
    IReadOnlyDictionary<Clause, ClauseContext> Contexts
);
