using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding.Checks;

/// <summary>What a MATCH as a whole must keep to.</summary>
internal sealed class MatchChecks(BindingContext context)
{
    /// <summary>
    /// The older <c>[*1..2]</c> and the newer quantifiers find relationships by different rules, so that one MATCH has the
    /// one or the other; its subqueries choose for themselves.
    /// </summary>
    public void RefuseMixedLengths(IReadOnlyList<PatternPart> parts, Expression? where)
    {
        var elements = parts.SelectMany(part => Elements(part.Pattern)).Concat(ElementsIn(where)).ToList();
        var quantified = elements.Exists(e =>
            e is ParenthesizedPattern { Quantifier: not null } or RelationshipPattern { Quantifier: not null }
        );
        if (quantified && elements.Find(e => e is RelationshipPattern { Length: not null }) is { } mixed)
        {
            throw context.Error(Messages.MixedLengths, mixed.Span, ErrorDetail.UnexpectedSyntax);
        }
    }

    private static IEnumerable<PatternElement> Elements(PathPattern pattern) =>
        pattern.Elements.SelectMany(element =>
            element switch
            {
                ParenthesizedPattern inner => Elements(inner.Pattern).Prepend(inner),
                NodePattern node => ElementsIn(node.Where).Prepend(node),
                _ => [element],
            }
        );

    private static IEnumerable<PatternElement> ElementsIn(Expression? expression) =>
        expression is null
            ? []
            : AstWalk
                .All(expression)
                .SelectMany(part =>
                    part switch
                    {
                        PatternExpression pattern => Elements(pattern.Pattern),
                        PatternComprehensionExpression comprehension => Elements(comprehension.Pattern),
                        _ => [],
                    }
                );
}
