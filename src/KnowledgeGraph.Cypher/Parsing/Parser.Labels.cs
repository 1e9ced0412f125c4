using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    /// <summary>
    /// Whether a bar ends a label expression: inside a comprehension <c>[x IN xs WHERE x:A | x.name]</c> it begins the
    /// projection.
    /// </summary>
    private bool _barEndsLabels;

    /// <summary>A whole label expression. The older form, names joined by colons, does not go with the newer symbols.</summary>
    private LabelExpression ParseLabels()
    {
        var labels = ParseLabelExpression();
        return HasColons(labels) && HasSymbols(labels)
            ? throw Error(Messages.MixedLabels, labels.Span, ErrorDetail.UnexpectedSyntax)
            : labels;
    }

    private static bool HasColons(LabelExpression labels) =>
        labels switch
        {
            LabelAndExpression and => and.Colon || HasColons(and.Left) || HasColons(and.Right),
            LabelOrExpression either => HasColons(either.Left) || HasColons(either.Right),
            LabelNotExpression not => HasColons(not.Operand),
            _ => false,
        };

    private static bool HasSymbols(LabelExpression labels) =>
        labels switch
        {
            LabelAndExpression and => !and.Colon || HasSymbols(and.Left) || HasSymbols(and.Right),
            LabelOrExpression or LabelNotExpression or LabelWildcardExpression => true,
            _ => false,
        };

    private LabelExpression ParseLabelExpression()
    {
        GuardDepth();
        var left = ParseLabelConjunction();
        for (var count = 0; Kind == TokenKind.Bar && !_barEndsLabels; count++)
        {
            GuardChain(count);
            Take();
            var colon = Current.Span;
            var isOld = TryTake(TokenKind.Colon);
            var right = ParseLabelConjunction();
            left = new LabelOrExpression(left, right) { Span = From(left), OldColon = isOld ? colon : null };
        }

        return left;
    }

    private void GuardChain(int count)
    {
        if (count >= LongestChain)
        {
            throw Error(Messages.NestedTooDeeply, Current.Span, ErrorDetail.UnexpectedSyntax);
        }
    }

    private LabelExpression ParseLabelConjunction()
    {
        var left = ParseLabelNegation();
        for (var count = 0; Kind is TokenKind.Ampersand or TokenKind.Colon; count++)
        {
            GuardChain(count);
            var symbol = Take();
            var right = ParseLabelNegation();
            left = new LabelAndExpression(left, right, symbol.Kind == TokenKind.Colon)
            {
                Span = From(left),
                OperatorSpan = symbol.Span,
            };
        }

        return left;
    }

    private LabelExpression ParseLabelNegation()
    {
        GuardDepth();
        var start = Current.Start;
        return TryTake(TokenKind.Exclamation)
            ? new LabelNotExpression(ParseLabelNegation()) { Span = From(start) }
            : ParseLabelAtom();
    }

    private LabelExpression ParseLabelAtom()
    {
        var start = Current.Start;
        switch (Kind)
        {
            case TokenKind.LeftParenthesis:
                Take();
                var inner = WithBars(ParseLabelExpression);
                Expect(TokenKind.RightParenthesis, "')'");
                return inner;
            case TokenKind.Percent:
                Take();
                return new LabelWildcardExpression { Span = From(start) };
            case TokenKind.Dollar:
                return ParseDynamicLabel();
            default:
                var name = ParseName("a label or relationship type");
                return new LabelNameExpression(name) { Span = name.Span };
        }
    }

    private DynamicLabelExpression ParseDynamicLabel()
    {
        var start = Current.Start;
        Expect(TokenKind.Dollar, "'$'");
        var any = false;
        if (Kind == TokenKind.Identifier && Ahead(1).Kind == TokenKind.LeftParenthesis)
        {
            any = TryKeyword("ANY");
            if (!any)
            {
                ExpectKeyword("ALL");
            }
        }

        Expect(TokenKind.LeftParenthesis, "'(' and an expression that gives the label");
        var names = WithBars(ParseExpression);
        Expect(TokenKind.RightParenthesis, "')'");
        return new DynamicLabelExpression(names, any) { Span = From(start) };
    }

    /// <summary>Parses something inside brackets of its own, where a bar means what it always means.</summary>
    private T WithBars<T>(Func<T> parse)
    {
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var result = parse();
        _barEndsLabels = outer;
        return result;
    }
}
