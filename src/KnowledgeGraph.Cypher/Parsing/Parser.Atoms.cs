using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Expression ParseAtom()
    {
        switch (Kind)
        {
            case TokenKind.Integer:
            case TokenKind.Float:
            case TokenKind.MalformedNumber:
                return ParseNumber(negative: false);
            case TokenKind.String:
                return ParseString();
            case TokenKind.Dollar:
                return ParseParameter();
            case TokenKind.LeftBracket:
                return ParseListOrComprehension();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.Identifier:
                return ParseKeywordAtom() ?? ParseVariableOrCall();
            case TokenKind.EscapedIdentifier:
                return ParseVariableOrCall();
            default:
                throw Unexpected("an expression");
        }
    }

    private LiteralExpression ParseNumber(bool negative)
    {
        var token = Take();
        var text = _text.Substring(token.Start, token.Length);
        if (token.Kind == TokenKind.MalformedNumber)
        {
            throw Error(Messages.MalformedNumber(text), token.Span, ErrorDetail.InvalidNumberLiteral);
        }

        if (token.Kind == TokenKind.Float)
        {
            var number = Literals.ParseFloat(text);
            return double.IsInfinity(number)
                ? throw Error(Messages.FloatOverflow(text), token.Span, ErrorDetail.FloatingPointOverflow)
                : new LiteralExpression(negative ? -number : number) { Span = token.Span };
        }

        if (text.StartsWith("0X", StringComparison.Ordinal))
        {
            throw Error(Messages.OldHexadecimal(text), token.Span, ErrorDetail.InvalidNumberLiteral);
        }

        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]))
        {
            throw Error(Messages.OldOctal(text), token.Span, ErrorDetail.InvalidNumberLiteral);
        }

        var integer = Literals.ParseInteger(text, negative);
        return integer is null
            ? throw Error(
                Messages.IntegerOverflow((negative ? "-" : "") + text),
                token.Span,
                ErrorDetail.IntegerOverflow
            )
            : new LiteralExpression(integer.Value) { Span = token.Span };
    }

    private LiteralExpression ParseString()
    {
        var token = Take();
        var raw = _text.AsSpan(token.Start + 1, token.Length - 2);
        if (!raw.Contains('\\'))
        {
            return new LiteralExpression(raw.ToString()) { Span = token.Span };
        }

        var text = Literals.Unescape(raw, out var error, out var errorAt);
        if (text is null)
        {
            throw Error(error!, new Text.SourceSpan(token.Start + 1 + errorAt, 2), ErrorDetail.InvalidUnicodeLiteral);
        }

        return new LiteralExpression(text) { Span = token.Span };
    }

    private ParameterExpression ParseParameter()
    {
        var start = Expect(TokenKind.Dollar, "'$'").Start;
        var token = Current;
        if (token.Kind is TokenKind.Integer or TokenKind.MalformedNumber)
        {
            Take();
            return new ParameterExpression(_text.Substring(token.Start, token.Length)) { Span = From(start) };
        }

        var name = ParseName("the name of a parameter after '$'");
        return new ParameterExpression(name.Text) { Span = From(start) };
    }

    /// <summary>Atoms that begin with a word of their own; null where the word is a variable or a function.</summary>
    private Expression? ParseKeywordAtom()
    {
        var token = Current;
        var next = Ahead(1).Kind;
        if (next == TokenKind.LeftParenthesis && !IsKeyword(token, "CASE"))
        {
            return ParseKeywordCall(token);
        }

        if (next == TokenKind.LeftBrace && SubqueryKindOf(token) is { } kind)
        {
            return ParseSubqueryExpression(kind);
        }

        if (IsKeyword(token, "CASE") && next is not (TokenKind.Dot or TokenKind.Comma or TokenKind.EndOfText))
        {
            return ParseCase();
        }

        Value? constant = token switch
        {
            _ when IsKeyword(token, "NULL") => (Value?)Value.Null,
            _ when IsKeyword(token, "TRUE") => Value.True,
            _ when IsKeyword(token, "FALSE") => Value.False,
            _ when IsKeyword(token, "NAN") => double.NaN,
            _ when IsKeyword(token, "INF") || IsKeyword(token, "INFINITY") => double.PositiveInfinity,
            _ => null,
        };
        if (constant is null)
        {
            return null;
        }

        Take();
        return new LiteralExpression(constant.Value) { Span = token.Span };
    }

    private SubqueryKind? SubqueryKindOf(Token token) =>
        IsKeyword(token, "EXISTS") ? SubqueryKind.Exists
        : IsKeyword(token, "COUNT") ? SubqueryKind.Count
        : IsKeyword(token, "COLLECT") ? SubqueryKind.Collect
        : null;

    /// <summary>Words that look like a function and are not: quantifiers, reduce, shortest paths.</summary>
    private Expression? ParseKeywordCall(Token token)
    {
        if (QuantifierKindOf(token) is { } quantifier && IsBinding(2))
        {
            return ParseQuantifierExpression(quantifier);
        }

        if (IsKeyword(token, "REDUCE") && Ahead(3).Kind == TokenKind.Equal)
        {
            return ParseReduce();
        }

        if (IsKeyword(token, "shortestPath") || IsKeyword(token, "allShortestPaths"))
        {
            var all = IsKeyword(token, "allShortestPaths");
            Take();
            Take();
            var pattern = ParsePathPattern();
            Expect(TokenKind.RightParenthesis, "')'");
            return new ShortestPathExpression(pattern, all) { Span = From(token.Start) };
        }

        return null;
    }

    private QuantifierKind? QuantifierKindOf(Token token) =>
        IsKeyword(token, "ALL") ? QuantifierKind.All
        : IsKeyword(token, "ANY") ? QuantifierKind.Any
        : IsKeyword(token, "NONE") ? QuantifierKind.None
        : IsKeyword(token, "SINGLE") ? QuantifierKind.Single
        : null;

    /// <summary>Whether <c>name IN</c> stands so many tokens ahead.</summary>
    private bool IsBinding(int ahead) =>
        Ahead(ahead).Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier && IsKeyword(Ahead(ahead + 1), "IN");

    private Expression ParseVariableOrCall()
    {
        // A dotted name is a call where a parenthesis follows it, and a property look-up otherwise.
        var ahead = 1;
        while (
            Ahead(ahead).Kind == TokenKind.Dot
            && Ahead(ahead + 1).Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier
        )
        {
            ahead += 2;
        }

        if (Ahead(ahead).Kind == TokenKind.LeftParenthesis)
        {
            return ParseCallExpression();
        }

        var name = ParseName("a variable");
        return Kind == TokenKind.LeftBrace && AtMapProjection
            ? ParseMapProjection(new VariableExpression(name.Text) { Span = name.Span })
            : new VariableExpression(name.Text) { Span = name.Span };
    }

    private CallExpression ParseCallExpression()
    {
        var name = ParseDottedName("the name of a function");
        Expect(TokenKind.LeftParenthesis, "'('");
        if (Kind == TokenKind.Star && string.Equals(name.Text, "count", StringComparison.OrdinalIgnoreCase))
        {
            Take();
            Expect(TokenKind.RightParenthesis, "')'");
            return new CallExpression(name, Distinct: false, []) { IsCountStar = true, Span = From(name) };
        }

        return WithBars(() =>
            Is(name, "trim") ? ParseTrim(name)
            : Is(name, "normalize") ? ParseNormalize(name)
            : ParseArguments(name)
        );
    }

    private CallExpression ParseArguments(Name name)
    {
        var distinct = TryKeyword("DISTINCT");
        if (!distinct && AtKeyword("ALL") && Ahead(1).Kind != TokenKind.LeftParenthesis)
        {
            Take();
        }

        var arguments = new List<Expression>();
        if (Kind != TokenKind.RightParenthesis)
        {
            do
            {
                arguments.Add(ParseExpression());
            } while (TryTake(TokenKind.Comma));
        }

        Expect(TokenKind.RightParenthesis, "',' or ')'");
        return new CallExpression(name, distinct, arguments) { Span = From(name) };
    }

    private Expression ParseParenthesized()
    {
        if (AtPatternExpression())
        {
            var pattern = ParsePlainPattern();
            return new PatternExpression(pattern) { Span = pattern.Span };
        }

        Take();
        var inner = WithBars(ParseExpression);
        Expect(TokenKind.RightParenthesis, "')'");
        return inner;
    }

    /// <summary>
    /// Whether the parenthesis opens a node of a pattern: what is behind its other end must be a relationship, and its inside
    /// must look like a node.
    /// </summary>
    private bool AtPatternExpression()
    {
        var first = Ahead(1).Kind;
        var second = first is TokenKind.Identifier or TokenKind.EscapedIdentifier ? Ahead(2) : Ahead(1);
        var looksLikeNode =
            second.Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace
            || IsKeyword(second, "WHERE")
            || IsKeyword(second, "IS");
        if (!looksLikeNode)
        {
            return false;
        }

        var ahead = 1;
        for (var depth = 1; depth > 0; ahead++)
        {
            switch (Ahead(ahead).Kind)
            {
                case TokenKind.LeftParenthesis:
                    depth++;
                    break;
                case TokenKind.RightParenthesis:
                    depth--;
                    break;
                case TokenKind.EndOfText:
                    return false;
                default:
                    break;
            }
        }

        var incoming = Ahead(ahead).Kind == TokenKind.Less;
        var dash = incoming ? ahead + 1 : ahead;
        return Ahead(dash).Kind == TokenKind.Minus
            && (
                Ahead(dash + 1).Kind == TokenKind.LeftBracket
                || (
                    Ahead(dash + 1).Kind == TokenKind.Minus
                    && Ahead(dash + 2).Kind is TokenKind.LeftParenthesis or TokenKind.Greater
                )
            );
    }
}
