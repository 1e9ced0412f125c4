namespace KnowledgeGraph.Cypher.Text;

/// <summary>A place in a query text as people and Neo4j's errors count it.</summary>
/// <param name="Offset">UTF-16 code units before it, from 0.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourcePosition(int Offset, int Line, int Column)
{
    /// <summary>Finds line and column of an offset. An offset behind the text is taken as its end.</summary>
    public static SourcePosition Of(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        offset = Math.Clamp(offset, 0, text.Length);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourcePosition(offset, line, offset - lineStart + 1);
    }
}
