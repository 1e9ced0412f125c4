using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding.Queries;

/// <summary>Resolves USING: a hint must name what the pattern has, with a label and properties that it asks for.</summary>
internal sealed class HintBinder(BindingContext context, Scope scope, QueryGraph graph)
{
    public void Bind(MatchHint hint)
    {
        foreach (var name in hint.Variables)
        {
            if (!scope.TryFind(name.Text, out var variable))
            {
                throw context.Undefined(name.Text, name.Span, scope);
            }

            var slot = variable.Slot;
            if (hint.Kind != HintKind.Join)
            {
                RequireLabel(hint, name, slot);
            }

            if (hint.Kind == HintKind.Index)
            {
                RequireProperties(hint, name, slot);
            }

            graph.Hints.Add(new PlanHint(hint.Kind, slot, hint.Label ?? "", hint.Keys, hint.Index, hint.Text));
        }
    }

    private void RequireLabel(MatchHint hint, Name name, int slot)
    {
        var relationship = graph.Relationships.Find(r => r.Slot == slot);
        var labels = relationship is null
            ? Predicates()
                .OfType<BoundLabelTest>()
                .Where(test => test.Subject is BoundVariable subject && subject.Slot == slot)
                .SelectMany(test => NamesIn(test.Labels))
                .ToList()
            : [.. relationship.Types];
        if (!labels.Contains(hint.Label!, StringComparer.Ordinal))
        {
            throw context.Error(
                Messages.HintWithoutLabel(hint.Text, hint.Label!, name.Text, labels),
                hint.Span,
                ErrorDetail.UnexpectedSyntax
            );
        }
    }

    private void RequireProperties(MatchHint hint, Name name, int slot)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var predicate in Predicates())
        {
            AddProperties(used, predicate, slot);
        }

        foreach (var key in hint.Keys)
        {
            if (!used.Contains(key))
            {
                throw context.Error(
                    Messages.HintWithoutProperty(hint.Text, key, name.Text, [.. used]),
                    hint.Span,
                    ErrorDetail.UnexpectedSyntax
                );
            }
        }
    }

    // The branches of AND and OR: a hint may be met in each.
    private IEnumerable<BoundExpression> Predicates() => graph.Predicates.SelectMany(Branches);

    private static IEnumerable<BoundExpression> Branches(BoundExpression predicate) =>
        predicate is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both
            ? Branches(both.Left).Concat(Branches(both.Right))
            : [predicate];

    private static IEnumerable<string> NamesIn(LabelPredicate labels) =>
        labels switch
        {
            LabelName name => [name.Name],
            LabelAnd both => NamesIn(both.Left).Concat(NamesIn(both.Right)),
            LabelOr either => NamesIn(either.Left).Concat(NamesIn(either.Right)),
            _ => [],
        };

    private static void AddProperties(HashSet<string> used, BoundExpression expression, int slot)
    {
        if (expression is BoundProperty { Subject: BoundVariable variable } property && variable.Slot == slot)
        {
            used.Add(property.Key);
        }

        foreach (var part in ExpressionRewriter.Parts(expression))
        {
            AddProperties(used, part, slot);
        }
    }
}
