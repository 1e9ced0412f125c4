using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Whether a piece of text is running prose.</summary>
public enum SentenceKind
{
    /// <summary>A sentence of prose.</summary>
    Body,

    /// <summary>A headline or another line without a full stop.</summary>
    Headline,
}

/// <summary>A sentence with its words and clauses.</summary>
public sealed class Sentence
{
    internal Sentence(int index, TextSpan span, SentenceKind kind, IReadOnlyList<Token> tokens)
    {
        Index = index;
        Span = span;
        Kind = kind;
        Tokens = tokens;
    }

    /// <summary>The position in the text, from 0.</summary>
    public int Index { get; }

    /// <summary>Where, in positions of the whole text.</summary>
    public TextSpan Span { get; }

    /// <summary>Prose or headline.</summary>
    public SentenceKind Kind { get; }

    /// <summary>Whether a new paragraph begins with it.</summary>
    public bool StartsParagraph { get; internal set; }

    /// <summary>Words and punctuation, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Every clause, in the order of its first word; a parent is not always before its children.</summary>
    public IReadOnlyList<Clause> Clauses { get; internal set; } = [];

    /// <summary>The clauses without a parent.</summary>
    public IEnumerable<Clause> Roots => Clauses.Where(static c => c.Parent is null);

    /// <summary>Every noun phrase, those inside other phrases included, in the order of the text.</summary>
    public IReadOnlyList<NounPhrase> NounPhrases { get; internal set; } = [];

    /// <summary>The piece of the dateline or agency mark before the first word ("Eriwan (dpa) –"); null where none.</summary>
    public TextSpan? Dateline { get; internal set; }

    /// <summary>Whether the whole sentence is quoted, and only a sentence behind it tells by whom ("|Das geht nicht. Wir gehen, sagte X.|").</summary>
    public bool IsSpokenAhead { get; internal set; }

    /// <summary>The characters of the sentence.</summary>
    public string TextIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Span.Start..Span.End];
    }
}

/// <summary>A text with its sentences.</summary>
/// <param name="Text">The text as given; all spans are positions of it.</param>
/// <param name="Sentences">In the order of the text.</param>
public sealed record AnalyzedText(string Text, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Every clause of every sentence.</summary>
    public IEnumerable<Clause> Clauses => Sentences.SelectMany(static s => s.Clauses);
}
