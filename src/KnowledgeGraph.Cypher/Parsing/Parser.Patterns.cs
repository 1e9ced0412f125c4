using System.Globalization;
using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    private List<PatternPart> ParsePattern()
    {
        var parts = new List<PatternPart>();
        do
        {
            parts.Add(ParsePatternPart());
        } while (TryTake(TokenKind.Comma));

        return parts;
    }

    private PatternPart ParsePatternPart()
    {
        var start = Current.Start;
        Name? variable = null;
        if (AtName && Ahead(1).Kind == TokenKind.Equal)
        {
            variable = ParseName("a variable");
            Take();
        }

        var selector = ParseSelector();
        var shortest =
            AtShortestFunction("shortestPath") ? ShortestFunction.ShortestPath
            : AtShortestFunction("allShortestPaths") ? ShortestFunction.AllShortestPaths
            : ShortestFunction.None;
        var function = Current.Span;
        PathPattern pattern;
        if (shortest == ShortestFunction.None)
        {
            pattern = ParsePathPattern();
        }
        else
        {
            Take();
            Take();
            pattern = ParsePathPattern();
            Expect(TokenKind.RightParenthesis, "')'");
        }

        return new PatternPart(variable, selector, shortest, pattern) { Span = From(start), FunctionSpan = function };
    }

    private bool AtShortestFunction(string name) => AtKeyword(name) && Ahead(1).Kind == TokenKind.LeftParenthesis;

    private PatternSelector? ParseSelector()
    {
        var start = Current.Start;
        PatternSelector? selector = null;
        if (TryKeyword("SHORTEST"))
        {
            var count = Kind == TokenKind.Integer ? ParseCount() : 1;
            TryAnyKeyword("PATH", "PATHS");
            var groups = TryAnyKeyword("GROUP", "GROUPS");
            selector = new PatternSelector(groups ? PathSelector.ShortestGroups : PathSelector.Shortest, count);
        }
        else if (AtKeyword("ALL") && Ahead(1).Kind is TokenKind.LeftParenthesis or TokenKind.Identifier)
        {
            Take();
            var shortest = TryKeyword("SHORTEST");
            TryAnyKeyword("PATH", "PATHS");
            selector = shortest ? new PatternSelector(PathSelector.AllShortest, 1) : null;
        }
        else if (TryKeyword("ANY"))
        {
            var shortest = TryKeyword("SHORTEST");
            var count = Kind == TokenKind.Integer ? ParseCount() : 1;
            TryAnyKeyword("PATH", "PATHS");
            selector = new PatternSelector(shortest ? PathSelector.Shortest : PathSelector.Any, count);
        }

        return selector is null ? null : selector with { Span = From(start) };
    }

    private long ParseCount()
    {
        var token = Current;
        var count = ParseUnsigned("a number");
        return count > 0 ? count : throw Error(Messages.SelectorCount, token.Span, ErrorDetail.UnexpectedSyntax);
    }

    private long ParseUnsigned(string expected)
    {
        var token = Expect(TokenKind.Integer, expected);
        return Literals.ParseInteger(_text.Substring(token.Start, token.Length), negative: false)
            ?? throw Error(
                Messages.IntegerOverflow(_text.Substring(token.Start, token.Length)),
                token.Span,
                ErrorDetail.IntegerOverflow
            );
    }

    /// <summary>Nodes and what joins them, up to something that cannot go on.</summary>
    private PathPattern ParsePathPattern()
    {
        GuardDepth();
        var start = Current.Start;
        var elements = new List<PatternElement> { ParseNodeOrParenthesized() };
        while (true)
        {
            if (Kind == TokenKind.Minus || (Kind == TokenKind.Less && Ahead(1).Kind == TokenKind.Minus))
            {
                elements.Add(ParseRelationshipPattern());
                elements.Add(ParseNodeOrParenthesized());
            }
            else if (Kind == TokenKind.LeftParenthesis)
            {
                elements.Add(ParseNodeOrParenthesized());
            }
            else
            {
                return new PathPattern(elements) { Span = From(start) };
            }
        }
    }

    /// <summary>A pattern as an expression, which knows no quantified parts.</summary>
    private PathPattern ParsePlainPattern()
    {
        var pattern = ParsePathPattern();
        foreach (var element in pattern.Elements)
        {
            if (element is ParenthesizedPattern or RelationshipPattern { Quantifier: not null })
            {
                throw Error(Messages.QuantifierInExpression, element.Span, ErrorDetail.UnexpectedSyntax);
            }
        }

        return pattern;
    }

    private PatternElement ParseNodeOrParenthesized()
    {
        if (Kind != TokenKind.LeftParenthesis)
        {
            throw Unexpected("a node pattern, such as (n:Label)");
        }

        var next = Ahead(1);
        var isParenthesized =
            next.Kind == TokenKind.LeftParenthesis
            || (
                next.Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier
                && Ahead(2).Kind == TokenKind.Equal
                && Ahead(3).Kind == TokenKind.LeftParenthesis
            );
        return isParenthesized ? ParseParenthesizedPattern() : ParseNodePattern();
    }

    private ParenthesizedPattern ParseParenthesizedPattern()
    {
        var start = Current.Start;
        Expect(TokenKind.LeftParenthesis, "'('");
        Name? variable = null;
        if (AtName)
        {
            variable = ParseName("a variable");
            Expect(TokenKind.Equal, "'='");
        }

        var pattern = ParsePathPattern();
        var where = ParseWhere();
        Expect(TokenKind.RightParenthesis, "')'");
        var quantifier = ParseQuantifier();
        return new ParenthesizedPattern(variable, pattern, where, quantifier) { Span = From(start) };
    }

    private Quantifier? ParseQuantifier()
    {
        if (TryTake(TokenKind.Plus))
        {
            return new Quantifier(1, null);
        }

        if (TryTake(TokenKind.Star))
        {
            return new Quantifier(0, null);
        }

        if (Kind != TokenKind.LeftBrace || Ahead(1).Kind is not (TokenKind.Integer or TokenKind.Comma))
        {
            return null;
        }

        var start = Take();
        var minimum = Kind == TokenKind.Integer ? ParseUnsigned("a number") : 0;
        long? maximum = minimum;
        if (TryTake(TokenKind.Comma))
        {
            maximum = Kind == TokenKind.Integer ? ParseUnsigned("a number") : null;
        }

        Expect(TokenKind.RightBrace, "'}' behind the quantifier");
        if (maximum < minimum || maximum == 0)
        {
            throw Error(
                Messages.EmptyQuantifier(minimum, maximum.Value),
                From(start.Start),
                ErrorDetail.UnexpectedSyntax
            );
        }

        return new Quantifier(minimum, maximum);
    }

    private NodePattern ParseNodePattern()
    {
        var start = Current.Start;
        Expect(TokenKind.LeftParenthesis, "'('");
        var variable = AtPatternVariable ? ParseName("a variable") : null;
        var labels = AtLabels ? ParseSetLabels() : null;
        var properties = ParsePatternProperties();
        var where = ParseWhere();
        Expect(TokenKind.RightParenthesis, "')', a label, a property map or WHERE");
        return new NodePattern(variable, labels, properties, where) { Span = From(start) };
    }

    /// <summary>A name, where it is not the keyword of what may follow an absent variable.</summary>
    private bool AtPatternVariable =>
        AtName
        && !(AtKeyword("WHERE") && !EndsElement(Ahead(1).Kind))
        && !(AtKeyword("IS") && Ahead(1).Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier);

    private static bool EndsElement(TokenKind kind) =>
        kind
            is TokenKind.RightParenthesis
                or TokenKind.RightBracket
                or TokenKind.Colon
                or TokenKind.LeftBrace
                or TokenKind.Star;

    private Expression? ParsePatternProperties() =>
        Kind switch
        {
            TokenKind.LeftBrace => ParseMap(),
            TokenKind.Dollar => ParseParameter(),
            _ => null,
        };

    private RelationshipPattern ParseRelationshipPattern()
    {
        var start = Current.Start;
        var left = TryTake(TokenKind.Less);
        Expect(TokenKind.Minus, "'-'");
        RelationshipPattern pattern;
        if (TryTake(TokenKind.LeftBracket))
        {
            pattern = ParseRelationshipDetail();
            Expect(TokenKind.RightBracket, "']', a type, a length, a property map or WHERE");
        }
        else
        {
            pattern = new RelationshipPattern(null, null, null, null, null, Direction.Both, null);
        }

        Expect(TokenKind.Minus, "'-' of the relationship pattern");
        var right = TryTake(TokenKind.Greater);
        var direction =
            left == right ? Direction.Both
            : left ? Direction.Incoming
            : Direction.Outgoing;
        var quantifier = ParseQuantifier();
        return pattern with
        {
            Direction = direction,
            BothHeads = left && right,
            Quantifier = quantifier,
            Span = From(start),
        };
    }

    private RelationshipPattern ParseRelationshipDetail()
    {
        var variable = AtPatternVariable ? ParseName("a variable") : null;
        var types = AtLabels ? ParseSetLabels() : null;
        if (Kind == TokenKind.DotDot)
        {
            throw Error(Messages.LengthWithoutStar, Current.Span, ErrorDetail.InvalidRelationshipPattern);
        }

        PatternLength? length = Kind == TokenKind.Star ? ParseLength() : null;
        var properties = ParsePatternProperties();
        var where = ParseWhere();
        return new RelationshipPattern(variable, types, length, properties, where, Direction.Both, null);
    }

    private PatternLength ParseLength()
    {
        Take();
        long? minimum = Kind == TokenKind.Integer ? ParseUnsigned("a number") : null;
        if (TryTake(TokenKind.DotDot))
        {
            return new PatternLength(minimum, Kind == TokenKind.Integer ? ParseUnsigned("a number") : null);
        }

        if (Kind == TokenKind.Minus || Kind == TokenKind.Float)
        {
            throw Error(
                Messages.InvalidLength(string.Create(CultureInfo.InvariantCulture, $"{Shortened(Current)}")),
                Current.Span,
                ErrorDetail.InvalidRelationshipPattern
            );
        }

        return new PatternLength(minimum, minimum);
    }
}
