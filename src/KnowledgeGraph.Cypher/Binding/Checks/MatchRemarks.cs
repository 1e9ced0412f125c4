using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding.Checks;

/// <summary>What is allowed in a MATCH and seldom meant: cross products, endless searches, patterns that match nothing.</summary>
internal sealed class MatchRemarks(Remarks remarks)
{
    public void Of(MatchClause match)
    {
        AddDisconnected(match);
        AddRepeated(match);
        foreach (var part in match.Parts)
        {
            AddShortest(part, match.Where);
        }
    }

    /// <summary>The remarks on <c>shortestPath(…)</c>.</summary>
    public void AddShortest(PatternPart part, Expression? where)
    {
        if (
            part.Shortest == ShortestFunction.None
            || part.Pattern.Elements is not [_, RelationshipPattern relationship, _]
        )
        {
            return;
        }

        if (relationship.Length is null && relationship.Quantifier is null)
        {
            var function = part.Shortest == ShortestFunction.ShortestPath ? "shortestPath" : "allShortestPaths";
            remarks.Add(Notifications.DeprecatedFixedLength(function, remarks.At(relationship.Span)));
        }
        else if (relationship.Length is { Maximum: null })
        {
            remarks.Add(Notifications.UnboundedShortestPath(remarks.At(part.Pattern.Span)));
        }

        string?[] names = [part.Variable?.Text, relationship.Variable?.Text];
        if (where is not null && Conjuncts(where).Any(c => MustEnumerate(c, names)))
        {
            remarks.Add(Notifications.ExhaustiveShortestPath(remarks.At(part.FunctionSpan)));
        }
    }

    /// <summary>Types that no relationship can have, as each has exactly one.</summary>
    public void AddUnsatisfiable(LabelExpression types)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!TryCollect(types, names))
        {
            return;
        }

        // A type beside those named stands for all others; no type can be spelled like this one.
        if (!names.Append("").Any(type => Holds(types, type)))
        {
            var place = types is LabelAndExpression and ? and.OperatorSpan : types.Span;
            remarks.Add(Notifications.UnsatisfiableTypes(remarks.TextOf(types.Span), remarks.At(place)));
        }
    }

    private static bool Holds(LabelExpression types, string type) =>
        types switch
        {
            LabelNameExpression name => name.Name.Text == type,
            LabelWildcardExpression => true,
            LabelNotExpression not => !Holds(not.Operand, type),
            LabelAndExpression and => Holds(and.Left, type) && Holds(and.Right, type),
            LabelOrExpression or => Holds(or.Left, type) || Holds(or.Right, type),
            _ => true,
        };

    private static bool TryCollect(LabelExpression types, HashSet<string> names)
    {
        switch (types)
        {
            case LabelNameExpression name:
                names.Add(name.Name.Text);
                return true;
            case LabelWildcardExpression:
                return true;
            case LabelNotExpression not:
                return TryCollect(not.Operand, names);
            case LabelAndExpression and:
                return TryCollect(and.Left, names) && TryCollect(and.Right, names);
            case LabelOrExpression or:
                return TryCollect(or.Left, names) && TryCollect(or.Right, names);
            default:
                return false;
        }
    }

    /// <summary>Whether the shortest path may fail the condition, so that longer ones must be looked at.</summary>
    private static bool MustEnumerate(Expression condition, string?[] names) =>
        condition is not QuantifierExpression { Kind: QuantifierKind.All or QuantifierKind.None }
        && AstWalk.Any(condition, e => e is VariableExpression variable && names.Contains(variable.Name));

    private static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is BinaryExpression { Operator: BinaryOperator.And } and
            ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
            : [expression];

    /// <summary>Parts of the pattern that share no node make a cross product; one remark for each beyond the first.</summary>
    private void AddDisconnected(MatchClause match)
    {
        var components = new List<List<string>>();
        foreach (var part in match.Parts)
        {
            var names = Nodes(part.Pattern).Select(node => node.Variable?.Text).OfType<string>().Distinct().ToList();
            var joined = components.Where(component => component.Intersect(names).Any()).ToList();
            if (joined.Count == 0)
            {
                components.Add(names);
                continue;
            }

            var first = joined[0];
            foreach (var component in joined.Skip(1))
            {
                first.AddRange(component);
                components.Remove(component);
            }

            first.AddRange(names.Except(first).ToList());
        }

        foreach (var component in components.Skip(1))
        {
            remarks.Add(Notifications.CartesianProduct(component, remarks.At(match.Span)));
        }
    }

    private static IEnumerable<NodePattern> Nodes(PathPattern pattern) =>
        pattern.Elements.SelectMany(element =>
            element switch
            {
                NodePattern node => [node],
                ParenthesizedPattern inner => Nodes(inner.Pattern),
                _ => (IEnumerable<NodePattern>)[],
            }
        );

    /// <summary>A relationship named twice is never found, as no relationship is walked twice in a match.</summary>
    private void AddRepeated(MatchClause match)
    {
        var named = match
            .Parts.SelectMany(part => part.Pattern.Elements)
            .OfType<RelationshipPattern>()
            .Where(relationship => relationship.Variable is not null);
        foreach (var group in named.GroupBy(relationship => relationship.Variable!.Text).Where(g => g.Count() > 1))
        {
            var first = group.First();
            remarks.Add(
                Notifications.RepeatedRelationship(
                    group.Key,
                    isList: first.Length is not null || first.Quantifier is not null,
                    remarks.At(first.Variable!.Span)
                )
            );
        }
    }
}
