using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding.Patterns;

/// <summary>
/// Resolves the patterns of a MATCH to a graph of slots. Names are declared first and conditions bound afterwards, so that a
/// condition may name what stands further right.
/// </summary>
internal sealed partial class PatternBinder(BindingContext context, Scope scope)
{
    private readonly HashSet<int> _declared = [];
    private readonly HashSet<int> _declaredInPart = [];
    private readonly List<int> _new = [];
    private readonly List<Action> _conditions = [];
    private QueryGraph _graph = new();

    /// <summary>Whether the pattern is a predicate, which declares nothing.</summary>
    public bool KnownVariablesOnly { get; init; }

    /// <summary>Whether the path's name is the binder's own and cannot clash.</summary>
    public bool HiddenPath { get; init; }

    public BoundMatch BindMatch(
        IReadOnlyList<PatternPart> parts,
        Expression? where,
        bool optional,
        IReadOnlyList<MatchHint>? hints = null
    )
    {
        if (parts.Count > 1 && parts.FirstOrDefault(part => part.Selector is not null) is { } selective)
        {
            throw Refuse(Messages.MixedSelectors, selective);
        }

        new MatchChecks(context).RefuseMixedLengths(parts, where);
        foreach (var part in parts)
        {
            BindPart(part);
        }

        foreach (var condition in _conditions)
        {
            condition();
        }

        if (where is not null)
        {
            AddPredicate(_graph, new ExpressionBinder(context, scope).BindPredicate(where));
        }

        var hintBinder = new HintBinder(context, scope, _graph);
        foreach (var hint in hints ?? [])
        {
            hintBinder.Bind(hint);
        }

        return new BoundMatch(optional, _graph, _new);
    }

    /// <summary>Adds a condition, taken apart at AND so that each piece can be asked as early as possible.</summary>
    private static void AddPredicate(QueryGraph graph, BoundExpression predicate)
    {
        if (predicate is BoundBinary { Operator: BinaryOperator.And } and)
        {
            AddPredicate(graph, and.Left);
            AddPredicate(graph, and.Right);
        }
        else
        {
            graph.Predicates.Add(predicate);
        }
    }

    private int NewSlot()
    {
        var slot = context.NewSlot();
        _new.Add(slot);
        return slot;
    }

    private void BindPart(PatternPart part)
    {
        _declaredInPart.Clear();
        if (part.Shortest != ShortestFunction.None)
        {
            BindShortest(part);
            return;
        }

        if (part.Selector is { } selector)
        {
            BindSelected(part, selector);
            return;
        }

        var parts = BindPath(part.Pattern);
        DeclarePath(part.Variable, parts);
    }

    private void DeclarePath(Name? name, IReadOnlyList<PathPart> parts)
    {
        if (name is null)
        {
            return;
        }

        if (!HiddenPath && scope.TryFind(name.Text, out _))
        {
            throw context.Error(Messages.AlreadyBound(name.Text), name.Span, ErrorDetail.VariableAlreadyBound);
        }

        var slot = Declare(name, new StaticType(TypeSet.Path));
        _graph.Paths.Add(
            new ProjectionItem(
                slot,
                name.Text,
                new BoundPath(parts) { Type = new StaticType(TypeSet.Path), Span = name.Span }
            )
        );
    }

    private int Declare(Name name, StaticType type)
    {
        context.NoteShadowing(scope, name);
        var slot = NewSlot();
        scope.Declare(new Variable(name.Text, slot, type));
        _declared.Add(slot);
        _declaredInPart.Add(slot);
        return slot;
    }

    /// <summary>Binds nodes and what joins them; gives the parts of the path.</summary>
    private List<PathPart> BindPath(PathPattern pattern)
    {
        var walk = new PathWalk(this);
        Walk(walk, pattern);
        walk.Finish();
        return walk.Parts;
    }

    private void Walk(PathWalk walk, PathPattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    walk.Node(BindNode(node), node);
                    break;
                case RelationshipPattern relationship:
                    walk.Join((left, right) => BindRelationship(relationship, left, right));
                    break;
                case ParenthesizedPattern { Quantifier: null } inner:
                    WalkParenthesized(walk, inner);
                    break;
                case ParenthesizedPattern quantified:
                    walk.Quantified((left, right) => BindQuantified(quantified, left, right));
                    break;
                default:
                    throw new InvalidOperationException($"No binding for {element.GetType().Name}.");
            }
        }
    }

    /// <summary>Parentheses without a quantifier only group; a WHERE in them is one more condition.</summary>
    private void WalkParenthesized(PathWalk walk, ParenthesizedPattern inner)
    {
        if (inner.PathVariable is { } variable)
        {
            throw context.Error(Messages.SubpathVariable, variable.Span, ErrorDetail.UnexpectedSyntax);
        }

        Walk(walk, inner.Pattern);
        if (inner.Where is { } where)
        {
            var graph = _graph;
            _conditions.Add(() => AddPredicate(graph, new ExpressionBinder(context, scope).BindPredicate(where)));
        }
    }

    private int BindNode(NodePattern node)
    {
        var (slot, known) = NodeSlot(node);
        var name = node.Variable?.Text ?? "";
        _graph.AddNode(new PatternNode(slot, name, known && !_declared.Contains(slot)));
        var variable = new BoundVariable(slot, name) { Type = new StaticType(TypeSet.Node), Span = node.Span };
        if (node.Labels is not null)
        {
            context.RefuseOldAlternatives(node.Labels);
            context.NoteNames(NameKind.Label, node.Labels);
        }

        AddConditions(_graph, variable, node.Labels, node.Properties, node.Where, scope);
        return slot;
    }

    private (int Slot, bool Known) NodeSlot(NodePattern node)
    {
        if (node.Variable is not { } name)
        {
            return (NewSlot(), false);
        }

        if (scope.TryFind(name.Text, out var variable))
        {
            return variable.Type.MayBe(TypeSet.Node)
                ? (variable.Slot, true)
                : throw Conflict(name, variable, TypeSet.Node);
        }

        RequireKnown(name);
        return (Declare(name, new StaticType(TypeSet.Node)), false);
    }

    private void RequireKnown(Name name)
    {
        if (KnownVariablesOnly)
        {
            throw context.Undefined(name.Text, name.Span, scope);
        }
    }

    private CypherException Conflict(Name name, Variable variable, TypeSet wanted) =>
        context.Error(
            Messages.TypeConflict(name.Text, variable.Type.Kinds, wanted),
            name.Span,
            ErrorDetail.VariableTypeConflict
        );

    /// <summary>Labels, properties and WHERE of a node or relationship, bound once all names are known.</summary>
    private void AddConditions(
        QueryGraph graph,
        BoundVariable variable,
        LabelExpression? labels,
        Expression? properties,
        Expression? where,
        Scope seen
    )
    {
        if (labels is null && properties is null && where is null)
        {
            return;
        }

        _conditions.Add(() =>
        {
            var binder = new ExpressionBinder(context, seen);
            foreach (var condition in Conditions(binder, variable, labels, properties, where))
            {
                AddPredicate(graph, condition);
            }
        });
    }

    private List<BoundExpression> Conditions(
        ExpressionBinder binder,
        BoundVariable variable,
        LabelExpression? labels,
        Expression? properties,
        Expression? where
    )
    {
        var conditions = new List<BoundExpression>();
        var boolean = new StaticType(TypeSet.Boolean);
        if (labels is not null)
        {
            AddLabelTests(conditions, variable, binder.BindLabels(labels));
        }

        if (properties is ParameterExpression parameter)
        {
            throw context.Error(
                Messages.ParameterAsProperties(parameter.Name),
                parameter.Span,
                ErrorDetail.InvalidParameterUse
            );
        }

        if (properties is MapExpression map)
        {
            foreach (var entry in map.Entries)
            {
                context.Remarks.AddName(NameKind.PropertyKey, entry.Key.Text, entry.Key.Span);
                var property = new BoundProperty(variable, entry.Key.Text) { Span = entry.Key.Span };
                var value = binder.Bind(entry.Value);
                conditions.Add(new BoundBinary(BinaryOperator.Equal, property, value) { Type = boolean });
            }
        }

        if (where is not null)
        {
            conditions.Add(binder.BindPredicate(where));
        }

        return conditions;
    }

    /// <summary>Labels joined by AND are conditions of their own: one of them may become a scan.</summary>
    private static void AddLabelTests(List<BoundExpression> conditions, BoundVariable variable, LabelPredicate labels)
    {
        if (labels is LabelAnd and)
        {
            AddLabelTests(conditions, variable, and.Left);
            AddLabelTests(conditions, variable, and.Right);
        }
        else
        {
            conditions.Add(new BoundLabelTest(variable, labels) { Type = new StaticType(TypeSet.Boolean) });
        }
    }
}
