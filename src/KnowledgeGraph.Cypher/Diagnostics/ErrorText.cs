using System.Globalization;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>Writes the position of an error the way Neo4j does: line, column, offset, the line quoted, a caret.</summary>
internal static class ErrorText
{
    /// <summary>Longer lines are cut around the place, so that the caret stays in sight.</summary>
    private const int QuotedWidth = 160;

    public static string Quote(string message, string text, SourceSpan span)
    {
        var position = SourcePosition.Of(text, span.Start);
        var lineStart = position.Offset - (position.Column - 1);
        var lineEnd = text.IndexOf('\n', lineStart);
        if (lineEnd < 0)
        {
            lineEnd = text.Length;
        }

        var cutFront = Math.Max(0, position.Column - 1 - (QuotedWidth / 2));
        var quoted = text.AsSpan(lineStart + cutFront, Math.Min(QuotedWidth, lineEnd - lineStart - cutFront))
            .TrimEnd('\r')
            .ToString()
            .Replace('\t', ' ');
        var caret = new string(' ', position.Column - cutFront);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{message} (line {position.Line}, column {position.Column} (offset: {position.Offset}))\n\"{quoted}\"\n{caret}^"
        );
    }
}
