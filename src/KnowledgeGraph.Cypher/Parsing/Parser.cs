using System.Runtime.CompilerServices;
using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>
/// A recursive descent parser for the openCypher grammar and Neo4j 5's additions to it: one method for each production,
/// named for it. It looks ahead in the tokens and never goes back, save where a comprehension's bar is ambiguous.
/// </summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private int _index;

    private Parser(string text)
    {
        _text = text;
        _tokens = Lexer.Tokenize(text);
    }

    /// <summary>Parses one statement; a semicolon behind it is let pass.</summary>
    /// <exception cref="CypherException">The text is not a statement.</exception>
    public static Statement Parse(string text)
    {
        var parser = new Parser(text);
        var statement = parser.ParseStatement();
        parser.TryTake(TokenKind.Semicolon);
        if (parser.Current.Kind != TokenKind.EndOfText)
        {
            throw parser.Unexpected("the end of the statement or another clause");
        }

        return statement;
    }

    private Token Current => _tokens[_index];

    private Token Previous => _tokens[Math.Max(0, _index - 1)];

    private TokenKind Kind => _tokens[_index].Kind;

    private Token Ahead(int count) => _tokens[Math.Min(_index + count, _tokens.Length - 1)];

    private Token Take()
    {
        var token = Current;
        if (_index < _tokens.Length - 1)
        {
            _index++;
        }

        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    private Token Expect(TokenKind kind, string expected)
    {
        if (Kind != kind)
        {
            throw Unexpected(expected);
        }

        return Take();
    }

    private bool IsKeyword(Token token, string keyword) =>
        token.Kind == TokenKind.Identifier
        && token.Length == keyword.Length
        && _text.AsSpan(token.Start, token.Length).Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private bool AtKeyword(string keyword) => IsKeyword(Current, keyword);

    private bool AtKeywords(string first, string second) => AtKeyword(first) && IsKeyword(Ahead(1), second);

    private bool TryKeyword(string keyword)
    {
        if (!AtKeyword(keyword))
        {
            return false;
        }

        Take();
        return true;
    }

    private bool TryKeywords(string first, string second)
    {
        if (!AtKeywords(first, second))
        {
            return false;
        }

        Take();
        Take();
        return true;
    }

    private bool TryAnyKeyword(params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (TryKeyword(keyword))
            {
                return true;
            }
        }

        return false;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!TryKeyword(keyword))
        {
            throw Unexpected($"'{keyword}'");
        }
    }

    private bool AtName => Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier;

    private Name ParseName(string expected, bool mayBeEmpty = false)
    {
        if (!AtName)
        {
            throw Unexpected(expected);
        }

        var token = Take();
        return !mayBeEmpty && token is { Kind: TokenKind.EscapedIdentifier, Length: 2 }
            ? throw Error(Messages.EmptyName, token.Span, ErrorDetail.UnexpectedSyntax)
            : new Name(NameText(token)) { Span = token.Span };
    }

    private string NameText(Token token) =>
        token.Kind == TokenKind.EscapedIdentifier
            ? _text.Substring(token.Start + 1, token.Length - 2).Replace("``", "`", StringComparison.Ordinal)
            : _text.Substring(token.Start, token.Length);

    private SourceSpan From(int start) => new(start, Math.Max(0, Previous.End - start));

    private SourceSpan From(AstNode first) => From(first.Span.Start);

    private string TextFrom(int start) => _text[start..Math.Max(start, Previous.End)];

    /// <summary>
    /// The longest chain of operators, and the most clauses, that a statement may have: what comes after the parser walks
    /// over them by recursion.
    /// </summary>
    private const int LongestChain = 3000;

    private int DepthOver(Expression expression) =>
        expression.Depth < LongestChain
            ? expression.Depth + 1
            : throw Error(Messages.NestedTooDeeply, expression.Span, ErrorDetail.UnexpectedSyntax);

    /// <summary>Nested texts are parsed by recursion: one that is nested too deeply is refused, not died of.</summary>
    private void GuardDepth()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(Messages.NestedTooDeeply, Current.Span, ErrorDetail.UnexpectedSyntax);
        }
    }

    private CypherException Error(string message, SourceSpan span, ErrorDetail detail) =>
        new(ErrorCodes.SyntaxError, message, _text, span, detail) { AtCompileTime = true };

    private CypherException Unsupported(string message, SourceSpan span) =>
        new(ErrorCodes.NotSupported, message, _text, span, ErrorDetail.Other) { AtCompileTime = true };

    private CypherException UnsupportedCommand(string message, SourceSpan span) =>
        new(ErrorCodes.UnsupportedAdministration, message, _text, span, ErrorDetail.Other) { AtCompileTime = true };

    private CypherException Unexpected(string expected)
    {
        var token = Current;
        return token.Kind switch
        {
            TokenKind.UnterminatedString => Error(
                Messages.Unterminated(_text[token.Start]),
                token.Span,
                ErrorDetail.UnexpectedSyntax
            ),
            TokenKind.UnterminatedComment => Error(
                Messages.UnterminatedComment,
                token.Span,
                ErrorDetail.UnexpectedSyntax
            ),
            TokenKind.Unknown when _text[token.Start] > 127 => Error(
                Messages.UnknownCharacter(_text[token.Start]),
                token.Span,
                ErrorDetail.InvalidUnicodeCharacter
            ),
            _ => Error(Messages.Expected(expected, Describe(token)), token.Span, ErrorDetail.UnexpectedSyntax),
        };
    }

    private string Describe(Token token) =>
        token.Kind == TokenKind.EndOfText ? "the end of the text" : $"'{Shortened(token)}'";

    private string Shortened(Token token) =>
        token.Length <= 40
            ? _text.Substring(token.Start, token.Length)
            : string.Concat(_text.AsSpan(token.Start, 37), "...");
}
