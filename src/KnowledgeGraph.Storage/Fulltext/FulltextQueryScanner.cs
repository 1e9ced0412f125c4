using System.Text;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>The kinds of token in a full-text query.</summary>
internal enum FulltextTokenKind
{
    End,
    Word,
    Quoted,
    Range,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Open,
    Close,
    Colon,
    Tilde,
    Caret,
}

/// <summary>A token of a full-text query.</summary>
/// <param name="Text">What it says, without quotes and escapes; behind ~ and ^ the number that follows.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="IsPattern">Whether it is a word with * or ?.</param>
internal readonly record struct FulltextToken(FulltextTokenKind Kind, string Text, int Start, bool IsPattern = false);

/// <summary>Takes a full-text query apart.</summary>
internal sealed class FulltextQueryScanner(string text)
{
    private int _position;

    /// <summary>Whether a colon follows the token last given.</summary>
    public bool PeekColon() => _position < text.Length && text[_position] == ':';

    /// <summary>The next token.</summary>
    public FulltextToken Next()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        var start = _position;
        if (start >= text.Length)
        {
            return new FulltextToken(FulltextTokenKind.End, "", start);
        }

        return text[start] switch
        {
            '(' => One(FulltextTokenKind.Open),
            ')' => One(FulltextTokenKind.Close),
            ':' => One(FulltextTokenKind.Colon),
            '+' => One(FulltextTokenKind.Plus),
            '-' => One(FulltextTokenKind.Minus),
            '!' => One(FulltextTokenKind.Not),
            '~' => Amount(FulltextTokenKind.Tilde),
            '^' => Amount(FulltextTokenKind.Caret),
            '"' => Quoted(),
            '[' or '{' => Range(),
            '/' => throw new FulltextQueryException(
                $"The full-text query has a regular expression at column {start}; these are not supported. Use * and ?."
            ),
            '&' when Follows('&') => Two(FulltextTokenKind.And),
            '|' when Follows('|') => Two(FulltextTokenKind.Or),
            _ => Word(),
        };
    }

    private bool Follows(char unit) => _position + 1 < text.Length && text[_position + 1] == unit;

    private FulltextToken One(FulltextTokenKind kind) => new(kind, text[_position].ToString(), _position++);

    private FulltextToken Two(FulltextTokenKind kind)
    {
        var token = new FulltextToken(kind, text.Substring(_position, 2), _position);
        _position += 2;
        return token;
    }

    private FulltextToken Amount(FulltextTokenKind kind)
    {
        var start = _position++;
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] == '.'))
        {
            _position++;
        }

        return new FulltextToken(kind, text[(start + 1).._position], start);
    }

    private FulltextToken Quoted()
    {
        var start = _position++;
        var content = new StringBuilder();
        while (_position < text.Length && text[_position] != '"')
        {
            AppendUnit(content);
        }

        if (_position >= text.Length)
        {
            throw new FulltextQueryException(
                $"The phrase at column {start} of the full-text query lacks its closing '\"'."
            );
        }

        _position++;
        return new FulltextToken(FulltextTokenKind.Quoted, content.ToString(), start);
    }

    private FulltextToken Range()
    {
        var start = _position;
        var end = text.AsSpan(start).IndexOfAny(']', '}');
        if (end < 0)
        {
            throw new FulltextQueryException(
                $"The range at column {start} of the full-text query lacks its closing ']' or '}}'."
            );
        }

        _position = start + end + 1;
        return new FulltextToken(FulltextTokenKind.Range, text[start.._position], start);
    }

    private FulltextToken Word()
    {
        var start = _position;
        var content = new StringBuilder();
        var isPattern = false;
        while (_position < text.Length && !EndsWord(text[_position]))
        {
            isPattern |= text[_position] is '*' or '?';
            AppendUnit(content);
        }

        if (_position == start)
        {
            throw new FulltextQueryException(
                $"Encountered \"{text[start]}\" at line 1, column {start} of the full-text query. Quote it or put '\\' before it."
            );
        }

        var written = text.AsSpan(start, _position - start);
        var kind = written switch
        {
            "AND" => FulltextTokenKind.And,
            "OR" => FulltextTokenKind.Or,
            "NOT" => FulltextTokenKind.Not,
            _ => FulltextTokenKind.Word,
        };
        return new FulltextToken(kind, content.ToString(), start, isPattern);
    }

    private static bool EndsWord(char unit) =>
        char.IsWhiteSpace(unit)
        || unit is '(' or ')' or ':' or '^' or '~' or '"' or '[' or ']' or '{' or '}' or '!' or '/';

    private void AppendUnit(StringBuilder content)
    {
        if (text[_position] == '\\' && _position + 1 < text.Length)
        {
            _position++;
        }

        content.Append(text[_position++]);
    }
}
