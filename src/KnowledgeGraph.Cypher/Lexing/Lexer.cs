namespace KnowledgeGraph.Cypher.Lexing;

/// <summary>
/// Cuts a query text into tokens. It never fails: what is no token becomes one of a kind that the parser refuses, because
/// only the parser knows what was expected there.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public static Token[] Tokenize(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>((text.Length / 3) + 4);
        Token token;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
        } while (token.Kind != TokenKind.EndOfText);

        return [.. tokens];
    }

    /// <summary>Where a statement ends, how many tokens it has, and where the next one may begin.</summary>
    public static (int End, int Tokens, int Next) EndOfStatement(string script, int start)
    {
        var lexer = new Lexer(script) { _position = start };
        for (var count = 0; ; count++)
        {
            var token = lexer.Next();
            if (token.Kind is TokenKind.Semicolon or TokenKind.EndOfText)
            {
                return (token.Start, count, token.End);
            }
        }
    }

    public static bool IsIdentifierStart(char c) =>
        char.IsAsciiLetter(c) || c == '_' || (c > 127 && (char.IsLetter(c) || IsConnector(c) || char.IsSurrogate(c)));

    public static bool IsIdentifierPart(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c == '_'
        || (c > 127 && (char.IsLetterOrDigit(c) || IsConnector(c) || char.IsSurrogate(c) || IsMark(c)));

    private static bool IsConnector(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.ConnectorPunctuation
                or System.Globalization.UnicodeCategory.LetterNumber;

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private Token Next()
    {
        if (SkipBlanks() is { } broken)
        {
            return broken;
        }

        if (_position >= _text.Length)
        {
            return new Token(TokenKind.EndOfText, _text.Length, 0);
        }

        var c = _text[_position];
        if (IsIdentifierStart(c))
        {
            return Identifier();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return Number();
        }

        return c switch
        {
            '\'' or '"' => String(c),
            '`' => EscapedIdentifier(),
            _ => Symbol(c),
        };
    }

    private readonly char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private Token? SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsWhiteSpace(c) || c is '\u180e' or '\ufeff' or (>= '\u001c' and <= '\u001f'))
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                var end = _text[_position..].IndexOfAny('\n', '\r');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (c == '/' && Peek(1) == '*')
            {
                var end = _text[(_position + 2)..].IndexOf("*/");
                if (end < 0)
                {
                    var start = _position;
                    _position = _text.Length;
                    return new Token(TokenKind.UnterminatedComment, start, _text.Length - start);
                }

                _position += end + 4;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private Token Identifier()
    {
        var start = _position;
        while (_position < _text.Length && IsIdentifierPart(_text[_position]))
        {
            _position++;
        }

        return new Token(TokenKind.Identifier, start, _position - start);
    }

    private Token EscapedIdentifier()
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            if (_text[_position] != '`')
            {
                _position++;
            }
            else if (Peek(1) == '`')
            {
                _position += 2;
            }
            else
            {
                _position++;
                return new Token(TokenKind.EscapedIdentifier, start, _position - start);
            }
        }

        return new Token(TokenKind.UnterminatedString, start, _position - start);
    }

    private Token String(char quote)
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            if (c == quote)
            {
                return new Token(TokenKind.String, start, _position - start);
            }

            if (c == '\\' && _position < _text.Length)
            {
                _position++;
            }
        }

        return new Token(TokenKind.UnterminatedString, start, _text.Length - start);
    }

    private Token Number()
    {
        var start = _position;
        var kind = TokenKind.Integer;
        if (_text[_position] == '0' && Peek(1) is 'x' or 'X' or 'o')
        {
            return PrefixedInteger();
        }

        SkipDigits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            kind = TokenKind.Float;
            _position++;
            SkipDigits();
        }

        if (
            Peek(0) is 'e' or 'E'
            && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '-' or '+' && char.IsAsciiDigit(Peek(2))))
        )
        {
            kind = TokenKind.Float;
            _position += 2;
            SkipDigits();
        }

        return FinishNumber(start, kind);
    }

    private Token PrefixedInteger()
    {
        var start = _position;
        var isHex = Peek(1) is 'x' or 'X';
        _position += 2;
        var digits = _position;
        while (isHex ? char.IsAsciiHexDigit(Peek(0)) || Peek(0) == '_' : Peek(0) is (>= '0' and <= '7') or '_')
        {
            _position++;
        }

        return FinishNumber(start, _position == digits ? TokenKind.MalformedNumber : TokenKind.Integer);
    }

    private Token FinishNumber(int start, TokenKind kind)
    {
        if (_position < _text.Length && IsIdentifierPart(_text[_position]))
        {
            kind = TokenKind.MalformedNumber;
            while (_position < _text.Length && IsIdentifierPart(_text[_position]))
            {
                _position++;
            }
        }

        return new Token(kind, start, _position - start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)) || (Peek(0) == '_' && char.IsAsciiDigit(Peek(1))))
        {
            _position++;
        }
    }

    private Token Symbol(char c)
    {
        var next = Peek(1);
        var (kind, length) = (c, next) switch
        {
            (':', ':') => (TokenKind.DoubleColon, 2),
            ('.', '.') => (TokenKind.DotDot, 2),
            ('+', '=') => (TokenKind.PlusEqual, 2),
            ('=', '~') => (TokenKind.RegexMatch, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('|', '|') => (TokenKind.DoubleBar, 2),
            ('!', '=') => (TokenKind.Unknown, 2),
            _ => (SingleSymbol(c), 1),
        };
        var token = new Token(kind, _position, length);
        _position += length;
        return token;
    }

    private static TokenKind SingleSymbol(char c) =>
        c switch
        {
            '(' => TokenKind.LeftParenthesis,
            ')' => TokenKind.RightParenthesis,
            '[' => TokenKind.LeftBracket,
            ']' => TokenKind.RightBracket,
            '{' => TokenKind.LeftBrace,
            '}' => TokenKind.RightBrace,
            ',' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            ':' => TokenKind.Colon,
            '.' => TokenKind.Dot,
            '+' => TokenKind.Plus,
            '-' => TokenKind.Minus,
            '*' => TokenKind.Star,
            '/' => TokenKind.Slash,
            '%' => TokenKind.Percent,
            '^' => TokenKind.Caret,
            '=' => TokenKind.Equal,
            '<' => TokenKind.Less,
            '>' => TokenKind.Greater,
            '|' => TokenKind.Bar,
            '&' => TokenKind.Ampersand,
            '!' => TokenKind.Exclamation,
            '$' => TokenKind.Dollar,
            _ => TokenKind.Unknown,
        };
}
