using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private Expression ParseListOrComprehension()
    {
        GuardDepth();
        return WithBars<Expression>(() =>
            IsBinding(1) ? ParseListComprehensionOrList()
            : AtPatternComprehension() ? ParsePatternComprehension()
            : ParseList()
        );
    }

    private ListExpression ParseList()
    {
        var start = Expect(TokenKind.LeftBracket, "'['").Start;
        var items = new List<Expression>();
        if (Kind != TokenKind.RightBracket)
        {
            do
            {
                items.Add(ParseExpression());
            } while (TryTake(TokenKind.Comma));
        }

        Expect(TokenKind.RightBracket, "',' or ']'");
        return new ListExpression(items) { Span = From(start) };
    }

    /// <summary><c>[x IN xs]</c> could be a list of one predicate as well; Cypher takes it as a comprehension.</summary>
    private Expression ParseListComprehensionOrList()
    {
        var start = Current.Start;
        var begin = _index;
        Take();
        var variable = ParseName("a variable");
        ExpectKeyword("IN");
        var list = ParseExpression();
        if (Kind == TokenKind.Comma)
        {
            _index = begin;
            return ParseList();
        }

        var where = ParseComprehensionWhere();
        var projection = TryTake(TokenKind.Bar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket, "'WHERE', '|' or ']'");
        return new ListComprehensionExpression(variable, list, where, projection) { Span = From(start) };
    }

    private Expression? ParseComprehensionWhere()
    {
        if (!TryKeyword("WHERE"))
        {
            return null;
        }

        _barEndsLabels = true;
        var where = ParseExpression();
        _barEndsLabels = false;
        return where;
    }

    private bool AtPatternComprehension()
    {
        var opening = Ahead(1).Kind is TokenKind.Identifier && Ahead(2).Kind == TokenKind.Equal ? 3 : 1;
        if (Ahead(opening).Kind != TokenKind.LeftParenthesis)
        {
            return false;
        }

        var begin = _index;
        _index += opening;
        var isPattern = AtPatternExpression();
        _index = begin;
        return isPattern;
    }

    private Expression ParsePatternComprehension()
    {
        var begin = _index;
        var start = Take().Start;
        Name? variable = null;
        if (AtName)
        {
            variable = ParseName("a variable");
            Take();
        }

        var pattern = ParsePlainPattern();
        if (variable is null && Kind is not TokenKind.Bar && !AtKeyword("WHERE"))
        {
            // A list that begins with a pattern as a predicate.
            _index = begin;
            return ParseList();
        }

        var where = ParseComprehensionWhere();
        Expect(TokenKind.Bar, "'WHERE' or '|' and what to collect");
        var projection = ParseExpression();
        Expect(TokenKind.RightBracket, "']'");
        return new PatternComprehensionExpression(variable, pattern, where, projection) { Span = From(start) };
    }

    private MapExpression ParseMap()
    {
        GuardDepth();
        var start = Expect(TokenKind.LeftBrace, "'{'").Start;
        return WithBars(() =>
        {
            var entries = new List<MapEntry>();
            if (Kind != TokenKind.RightBrace)
            {
                do
                {
                    var key = ParseName("a property key", mayBeEmpty: true);
                    Expect(TokenKind.Colon, "':' after the key");
                    entries.Add(new MapEntry(key, ParseExpression()));
                } while (TryTake(TokenKind.Comma));
            }

            Expect(TokenKind.RightBrace, "',' or '}'");
            return new MapExpression(entries) { Span = From(start) };
        });
    }

    /// <summary>A brace behind a variable opens a projection, unless what is in it is a quantifier or a subquery.</summary>
    private bool AtMapProjection =>
        Ahead(1).Kind is TokenKind.Dot or TokenKind.RightBrace
        || (
            Ahead(1).Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier
            && Ahead(2).Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBrace
        );

    private MapProjectionExpression ParseMapProjection(VariableExpression subject)
    {
        GuardDepth();
        Expect(TokenKind.LeftBrace, "'{'");
        return WithBars(() =>
        {
            var items = new List<MapProjectionItem>();
            if (Kind != TokenKind.RightBrace)
            {
                do
                {
                    items.Add(ParseMapProjectionItem());
                } while (TryTake(TokenKind.Comma));
            }

            Expect(TokenKind.RightBrace, "',' or '}'");
            return new MapProjectionExpression(subject, items) { Span = From(subject) };
        });
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        if (TryTake(TokenKind.Dot))
        {
            return TryTake(TokenKind.Star)
                ? new AllPropertiesItem()
                : new PropertyItem(ParseName("a property key or '*' after '.'"));
        }

        var name = ParseName("'.key', '.*', 'key: value' or a variable");
        return TryTake(TokenKind.Colon)
            ? new EntryItem(name, ParseExpression())
            : new VariableItem(new VariableExpression(name.Text) { Span = name.Span });
    }

    private QuantifierExpression ParseQuantifierExpression(QuantifierKind kind)
    {
        var start = Take().Start;
        Take();
        return WithBars(() =>
        {
            var variable = ParseName("a variable");
            ExpectKeyword("IN");
            var list = ParseExpression();
            var where = ParseWhere();
            Expect(TokenKind.RightParenthesis, "'WHERE' or ')'");
            if (where is null)
            {
                var name = kind.ToString().ToLowerInvariant();
                throw Error(Messages.QuantifierWithoutWhere(name), From(start), ErrorDetail.UnexpectedSyntax);
            }

            return new QuantifierExpression(kind, variable, list, where) { Span = From(start) };
        });
    }

    private ReduceExpression ParseReduce()
    {
        var start = Take().Start;
        Take();
        return WithBars(() =>
        {
            var accumulator = ParseName("a variable");
            Expect(TokenKind.Equal, "'='");
            var initial = ParseExpression();
            Expect(TokenKind.Comma, "','");
            var variable = ParseName("a variable");
            ExpectKeyword("IN");
            var list = ParseExpression();
            Expect(TokenKind.Bar, "'|'");
            var step = ParseExpression();
            Expect(TokenKind.RightParenthesis, "')'");
            return new ReduceExpression(accumulator, initial, variable, list, step) { Span = From(start) };
        });
    }

    private CaseExpression ParseCase()
    {
        GuardDepth();
        var start = Current.Start;
        ExpectKeyword("CASE");
        var operand = AtKeyword("WHEN") ? null : ParseExpression();
        var branches = new List<CaseBranch>();
        while (TryKeyword("WHEN"))
        {
            var when = new List<WhenOperand>();
            do
            {
                when.Add(ParseWhenOperand(operand));
            } while (operand is not null && TryTake(TokenKind.Comma));

            ExpectKeyword("THEN");
            branches.Add(new CaseBranch(when, ParseExpression()));
        }

        if (branches.Count == 0)
        {
            throw Unexpected("'WHEN'");
        }

        var otherwise = TryKeyword("ELSE") ? ParseExpression() : null;
        ExpectKeyword("END");
        return new CaseExpression(operand, branches, otherwise) { Span = From(start) };
    }

    private WhenOperand ParseWhenOperand(Expression? operand)
    {
        if (operand is null)
        {
            return new WhenOperand(null, null, ParseExpression());
        }

        if (ComparisonOperator(Kind) is { } comparison)
        {
            Take();
            return new WhenOperand(comparison, null, ParsePredicate());
        }

        if (TryKeywords("IS", "NULL"))
        {
            return new WhenOperand(null, UnaryOperator.IsNull, null);
        }

        if (AtKeywords("IS", "NOT") && IsKeyword(Ahead(2), "NULL"))
        {
            Take();
            Take();
            Take();
            return new WhenOperand(null, UnaryOperator.IsNotNull, null);
        }

        if (Kind == TokenKind.DoubleColon || (AtKeyword("IS") && AtTest(Ahead(1))))
        {
            var test =
                Kind == TokenKind.DoubleColon
                    ? new TypeTestExpression(operand, ParseTypeBehindColons(), Negated: false)
                    : ParseIs(operand);
            return new WhenOperand(null, null, null) { Test = test };
        }

        BinaryOperator? predicate =
            TryTake(TokenKind.RegexMatch) ? BinaryOperator.Matches
            : TryKeywords("STARTS", "WITH") ? BinaryOperator.StartsWith
            : TryKeywords("ENDS", "WITH") ? BinaryOperator.EndsWith
            : null;
        return new WhenOperand(predicate, null, predicate is null ? ParseExpression() : ParseSum());
    }

    /// <summary>Whether IS begins a test here; it may be a variable's name as well.</summary>
    private bool AtTest(Token next) =>
        Array.Exists(["NOT", "TYPED", "NORMALIZED", "NFC", "NFD", "NFKC", "NFKD"], word => IsKeyword(next, word));

    private TypeSpecification ParseTypeBehindColons()
    {
        Take();
        return ParseType();
    }

    /// <summary><c>EXISTS {…}</c>: a query, or a pattern with an optional WHERE, which is short for a MATCH.</summary>
    private SubqueryExpression ParseSubqueryExpression(SubqueryKind kind)
    {
        var start = Take().Start;
        Take();
        var query = WithBars(() =>
        {
            var isPattern = Kind == TokenKind.LeftParenthesis || (AtName && Ahead(1).Kind == TokenKind.Equal);
            if (!isPattern || kind == SubqueryKind.Collect)
            {
                return ParseQuery(insideBraces: true);
            }

            var begin = Current.Start;
            var parts = ParsePattern();
            var match = new MatchClause(Optional: false, parts, [], ParseWhere()) { Span = From(begin) };
            var single = new SingleQuery([match]) { Span = From(begin) };
            return new Query([single], []) { Span = From(begin) };
        });
        Expect(TokenKind.RightBrace, "'}' or another clause");
        return new SubqueryExpression(kind, query) { Span = From(start) };
    }
}
