using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Expression ParseExpression()
    {
        GuardDepth();
        return ParseOr();
    }

    private Expression ParseOr()
    {
        var left = ParseXor();
        while (TryKeyword("OR"))
        {
            left = Binary(BinaryOperator.Or, left, ParseXor());
        }

        return left;
    }

    private Expression ParseXor()
    {
        var left = ParseAnd();
        while (TryKeyword("XOR"))
        {
            left = Binary(BinaryOperator.Xor, left, ParseAnd());
        }

        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseNot();
        while (TryKeyword("AND"))
        {
            left = Binary(BinaryOperator.And, left, ParseNot());
        }

        return left;
    }

    private Expression ParseNot()
    {
        if (!AtKeyword("NOT"))
        {
            return ParseComparison();
        }

        GuardDepth();
        var start = Take().Start;
        return new UnaryExpression(UnaryOperator.Not, ParseNot()) { Span = From(start) };
    }

    private Expression ParseComparison()
    {
        var first = ParsePredicate();
        if (ComparisonOperator(Kind) is null)
        {
            return first;
        }

        var operands = new List<Expression> { first };
        var operators = new List<BinaryOperator>();
        while (ComparisonOperator(Kind) is { } comparison)
        {
            Take();
            operators.Add(comparison);
            operands.Add(ParsePredicate());
        }

        return operators.Count == 1
            ? Binary(operators[0], operands[0], operands[1])
            : new ComparisonExpression(operands, operators) { Span = From(first) };
    }

    private static BinaryOperator? ComparisonOperator(TokenKind kind) =>
        kind switch
        {
            TokenKind.Equal => BinaryOperator.Equal,
            TokenKind.NotEqual => BinaryOperator.NotEqual,
            TokenKind.Less => BinaryOperator.Less,
            TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
            TokenKind.Greater => BinaryOperator.Greater,
            TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
            _ => null,
        };

    /// <summary>
    /// A predicate on strings, lists, null or types, at most one: a level between comparison and sum.
    /// </summary>
    private Expression ParsePredicate()
    {
        var left = ParseSum();
        BinaryOperator? predicate =
            TryTake(TokenKind.RegexMatch) ? BinaryOperator.Matches
            : TryKeyword("IN") ? BinaryOperator.In
            : TryKeywords("STARTS", "WITH") ? BinaryOperator.StartsWith
            : TryKeywords("ENDS", "WITH") ? BinaryOperator.EndsWith
            : TryKeyword("CONTAINS") ? BinaryOperator.Contains
            : null;
        if (predicate is { } operation)
        {
            return Binary(operation, left, ParseSum());
        }

        if (Kind == TokenKind.DoubleColon)
        {
            Take();
            return new TypeTestExpression(left, ParseType(), Negated: false)
            {
                Span = From(left),
                Depth = DepthOver(left),
            };
        }

        return AtKeyword("IS") ? ParseIs(left) : left;
    }

    private Expression ParseIs(Expression subject)
    {
        ExpectKeyword("IS");
        var negated = TryKeyword("NOT");
        if (TryKeyword("NULL"))
        {
            var test = negated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull;
            return new UnaryExpression(test, subject) { Span = From(subject), Depth = DepthOver(subject) };
        }

        if (TryTake(TokenKind.DoubleColon) || TryKeyword("TYPED"))
        {
            return new TypeTestExpression(subject, ParseType(), negated)
            {
                Span = From(subject),
                Depth = DepthOver(subject),
            };
        }

        var form = "NFC";
        foreach (var candidate in (ReadOnlySpan<string>)["NFC", "NFD", "NFKC", "NFKD"])
        {
            if (AtKeywords(candidate, "NORMALIZED"))
            {
                Take();
                form = candidate;
                break;
            }
        }

        if (TryKeyword("NORMALIZED"))
        {
            return new NormalizedTestExpression(subject, form, negated)
            {
                Span = From(subject),
                Depth = DepthOver(subject),
            };
        }

        if (!negated && AtName && subject is VariableExpression)
        {
            return new LabelTestExpression(subject, ParseLabels()) { Span = From(subject), Depth = DepthOver(subject) };
        }

        throw Unexpected("'NULL', 'NOT NULL', '::' and a type, or 'NORMALIZED' after IS");
    }

    private Expression ParseSum()
    {
        var left = ParseProduct();
        while (true)
        {
            BinaryOperator? sum = Kind switch
            {
                TokenKind.Plus => BinaryOperator.Add,
                TokenKind.Minus => BinaryOperator.Subtract,
                TokenKind.DoubleBar => BinaryOperator.Concatenate,
                _ => null,
            };
            if (sum is null)
            {
                return left;
            }

            Take();
            left = Binary(sum.Value, left, ParseProduct());
        }
    }

    private Expression ParseProduct()
    {
        var left = ParsePower();
        while (true)
        {
            BinaryOperator? product = Kind switch
            {
                TokenKind.Star => BinaryOperator.Multiply,
                TokenKind.Slash => BinaryOperator.Divide,
                TokenKind.Percent => BinaryOperator.Modulo,
                _ => null,
            };
            if (product is null)
            {
                return left;
            }

            Take();
            left = Binary(product.Value, left, ParsePower());
        }
    }

    private Expression ParsePower()
    {
        var left = ParseSign();
        while (TryTake(TokenKind.Caret))
        {
            left = Binary(BinaryOperator.Power, left, ParseSign());
        }

        return left;
    }

    private Expression ParseSign()
    {
        var start = Current.Start;
        if (Kind == TokenKind.Minus && Ahead(1).Kind is TokenKind.Integer)
        {
            // The least integer has no positive counterpart, so the sign belongs to the literal.
            Take();
            return ParsePostfixOf(ParseNumber(negative: true) with { Span = From(start) }, allowLabels: true);
        }

        if (Kind is TokenKind.Minus or TokenKind.Plus)
        {
            GuardDepth();
            var sign = Take().Kind == TokenKind.Minus ? UnaryOperator.Negate : UnaryOperator.Plus;
            return new UnaryExpression(sign, ParseSign()) { Span = From(start) };
        }

        return ParsePostfix(allowLabels: true);
    }

    private Expression ParsePostfix(bool allowLabels) => ParsePostfixOf(ParseAtom(), allowLabels);

    /// <summary>Property look-ups, indexes, slices and label tests behind an atom.</summary>
    private Expression ParsePostfixOf(Expression subject, bool allowLabels)
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Take();
                    var key = ParseName("a property name after '.'");
                    subject = new PropertyExpression(subject, key) { Span = From(subject), Depth = DepthOver(subject) };
                    break;
                case TokenKind.LeftBracket:
                    subject = ParseIndexOrSlice(subject);
                    break;
                case TokenKind.Colon when allowLabels:
                    Take();
                    subject = new LabelTestExpression(subject, ParseLabels())
                    {
                        Span = From(subject),
                        Depth = DepthOver(subject),
                    };
                    break;
                default:
                    return subject;
            }
        }
    }

    private Expression ParseIndexOrSlice(Expression subject)
    {
        Expect(TokenKind.LeftBracket, "'['");
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var from = Kind == TokenKind.DotDot ? null : ParseExpression();
        Expression result;
        if (TryTake(TokenKind.DotDot))
        {
            var to = Kind == TokenKind.RightBracket ? null : ParseExpression();
            result = new SliceExpression(subject, from, to);
        }
        else
        {
            result = new IndexExpression(subject, from!);
        }

        _barEndsLabels = outer;
        Expect(TokenKind.RightBracket, "']' or '..'");
        return result with { Span = From(subject), Depth = DepthOver(subject) };
    }

    private BinaryExpression Binary(BinaryOperator operation, Expression left, Expression right) =>
        new(operation, left, right) { Span = From(left), Depth = DepthOver(left) };
}
