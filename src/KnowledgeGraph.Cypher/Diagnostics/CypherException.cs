using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>
/// A statement failed. <see cref="Exception.Message"/> is made for people: what was found, what was expected, and where a
/// position is known also the line with a caret under it.
/// </summary>
public sealed class CypherException : Exception
{
    /// <summary>Makes an error without a position.</summary>
    public CypherException(string code, string message, ErrorDetail detail = ErrorDetail.Other)
        : base(message)
    {
        Code = code;
        Detail = detail;
        Summary = message;
    }

    /// <summary>Makes an error at a place in the text.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">A sentence or two, without position.</param>
    /// <param name="text">The statement.</param>
    /// <param name="span">The place in it.</param>
    /// <param name="detail">The conformance suite's word for it.</param>
    public CypherException(string code, string message, string text, SourceSpan span, ErrorDetail detail)
        : base(ErrorText.Quote(message, text, span))
    {
        Code = code;
        Detail = detail;
        Summary = message;
        Position = SourcePosition.Of(text, span.Start);
    }

    /// <summary>Neo4j's status code.</summary>
    public string Code { get; }

    /// <summary>The conformance suite's word for the error.</summary>
    public ErrorDetail Detail { get; }

    /// <summary>The message without the position and the quoted line.</summary>
    public string Summary { get; }

    /// <summary>Where in the text; null where that is not known.</summary>
    public SourcePosition? Position { get; }

    /// <summary>
    /// Whether the error was found before anything ran.
    /// </summary>
    public bool AtCompileTime { get; init; }
}
