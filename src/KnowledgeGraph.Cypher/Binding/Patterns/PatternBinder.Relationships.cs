using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding.Patterns;

internal sealed partial class PatternBinder
{
    private PathPart BindRelationship(RelationshipPattern pattern, int left, int right)
    {
        if (pattern.Types is { } types)
        {
            CheckTypes(pattern, types);
            context.NoteNames(NameKind.RelationshipType, types);
            new MatchRemarks(context.Remarks).AddUnsatisfiable(types);
        }

        if (pattern is { Length: not null, Where: { } where })
        {
            throw context.Error(Messages.WhereInVarLength, where.Span, ErrorDetail.UnexpectedSyntax);
        }

        var walk = WalkOf(pattern);
        var (slot, bound) = RelationshipSlot(pattern, isList: walk is not null);
        var relationship = new PatternRelationship(
            slot,
            pattern.Variable?.Text ?? "",
            left,
            right,
            pattern.Direction,
            SimpleTypes(pattern.Types) ?? [],
            walk,
            bound,
            context.Text.Substring(pattern.Span.Start, pattern.Span.Length)
        );
        var graph = _graph;
        var index = graph.Relationships.Count;
        graph.Relationships.Add(relationship);
        var labels = SimpleTypes(pattern.Types) is null ? pattern.Types : null;
        if (walk is null)
        {
            var variable = new BoundVariable(slot, relationship.Name)
            {
                Type = new StaticType(TypeSet.Relationship),
                Span = pattern.Span,
            };
            AddConditions(graph, variable, labels, pattern.Properties, pattern.Where, scope);
            return new PathPart(PathPartKind.Relationship, slot);
        }

        if (labels is not null || pattern.Properties is not null || pattern.Where is not null)
        {
            _conditions.Add(() =>
            {
                var step = BindStep(pattern, labels);
                graph.Relationships[index] = relationship with { Walk = walk with { Step = step } };
            });
        }

        return new PathPart(PathPartKind.Relationships, slot);
    }

    private void CheckTypes(RelationshipPattern pattern, LabelExpression types)
    {
        if (LabelWalk.All(types).OfType<LabelAndExpression>().FirstOrDefault(and => and.Colon) is { } joined)
        {
            throw context.Error(Messages.TypesJoinedByColon, joined.OperatorSpan, ErrorDetail.UnexpectedSyntax);
        }

        if (pattern.Length is not null && SimpleTypes(types) is null)
        {
            throw context.Error(Messages.TypesOfVarLength, types.Span, ErrorDetail.UnexpectedSyntax);
        }

        if (pattern.Variable is not null || pattern.Properties is not null || pattern.Length is not null)
        {
            context.RefuseOldAlternatives(types);
        }
        else if (LabelWalk.All(types).OfType<LabelOrExpression>().Any(or => or.OldColon is not null))
        {
            var text = context.Remarks.TextOf(types.Span);
            context.Remarks.Add(Notifications.DeprecatedBarColon(text, context.Remarks.At(types.Span)));
        }
    }

    private static PatternWalk? WalkOf(RelationshipPattern pattern)
    {
        if (pattern.Quantifier is { } quantifier)
        {
            return new PatternWalk(quantifier.Minimum, quantifier.Maximum, null);
        }

        return pattern.Length is { } length ? new PatternWalk(length.Minimum ?? 1, length.Maximum, null) : null;
    }

    /// <summary>Conditions on each relationship of a walk; its name means the single relationship there.</summary>
    private StepCondition? BindStep(RelationshipPattern pattern, LabelExpression? labels)
    {
        var slot = context.NewSlot();
        var type = new StaticType(TypeSet.Relationship);
        var name = pattern.Variable?.Text ?? "";
        var seen = scope.Copy();
        if (name.Length > 0)
        {
            seen.Declare(new Variable(name, slot, type));
        }

        var variable = new BoundVariable(slot, name) { Type = type, Span = pattern.Span };
        var conditions = Conditions(
            new ExpressionBinder(context, seen),
            variable,
            labels,
            pattern.Properties,
            pattern.Where
        );
        return conditions.Count == 0 ? null : new StepCondition(slot, conditions.Aggregate(And));
    }

    private static BoundBinary And(BoundExpression left, BoundExpression right) =>
        new(BinaryOperator.And, left, right) { Type = new StaticType(TypeSet.Boolean) };

    private (int Slot, bool Bound) RelationshipSlot(RelationshipPattern pattern, bool isList)
    {
        var wanted = isList ? TypeSet.List : TypeSet.Relationship;
        if (pattern.Variable is not { } name)
        {
            return (NewSlot(), false);
        }

        if (!scope.TryFind(name.Text, out var variable))
        {
            RequireKnown(name);
            var type = isList ? StaticType.ListOf(TypeSet.Relationship) : new StaticType(TypeSet.Relationship);
            return (Declare(name, type), false);
        }

        if (!variable.Type.MayBe(wanted))
        {
            throw Conflict(name, variable, wanted);
        }

        // In another part of the pattern the name is allowed again; since no relationship is found twice, there are no rows.
        return _declaredInPart.Contains(variable.Slot)
            ? throw context.Error(
                Messages.RelationshipTwice(name.Text),
                name.Span,
                ErrorDetail.RelationshipUniquenessViolation
            )
            : (variable.Slot, true);
    }

    /// <summary>The types where they are names joined by bars; null where the expression says more.</summary>
    private static List<string>? SimpleTypes(LabelExpression? types)
    {
        switch (types)
        {
            case null:
                return [];
            case LabelNameExpression name:
                return [name.Name.Text];
            case LabelOrExpression either
                when SimpleTypes(either.Left) is { } left && SimpleTypes(either.Right) is { } right:
                return [.. left.Union(right)];
            default:
                return null;
        }
    }

    private void BindShortest(PatternPart part)
    {
        var elements = part.Pattern.Elements;
        if (elements is not [NodePattern left, RelationshipPattern relationship, NodePattern right])
        {
            throw Refuse(Messages.ShortestPathShape, part.Pattern);
        }

        if (relationship.Length is { Minimum: > 1 })
        {
            throw Refuse(Messages.ShortestPathMinimum, relationship);
        }

        if (relationship.Variable is { } name && scope.TryFind(name.Text, out _))
        {
            throw context.Error(Messages.AlreadyBound(name.Text), name.Span, ErrorDetail.VariableAlreadyBound);
        }

        var from = BindNode(left);
        var to = BindNode(right);
        var walked =
            relationship.Length is null && relationship.Quantifier is null
                ? relationship with
                {
                    Length = new PatternLength(1, 1),
                }
                : relationship;
        var outer = _graph;
        _graph = new QueryGraph();
        var connection = BindRelationship(walked, from, to);
        var inner = _graph;
        _graph = outer;
        var path = new BoundPath([
            new PathPart(PathPartKind.Node, from),
            connection,
            new PathPart(PathPartKind.Node, to),
        ])
        {
            Type = new StaticType(TypeSet.Path),
            Span = part.Span,
        };
        DeclarePath(part.Variable, path.Parts);
        var pathSlot = part.Variable is null ? -1 : _graph.Paths[^1].Slot;
        var all = part.Shortest == ShortestFunction.AllShortestPaths;

        // The step's condition is bound later and put into the inner graph, so it is fetched after that.
        _conditions.Add(() =>
            outer.Shortest.Add(
                new ShortestPattern(inner.Relationships[0], all, pathSlot, path, part.Selector is not null)
            )
        );
    }

    /// <summary>A search between two nodes that needs no enumeration of paths: SHORTEST 1 and ALL SHORTEST of one relationship.</summary>
    private static bool IsPlainShortest(PatternPart part, PatternSelector selector) =>
        selector is { Selector: PathSelector.AllShortest } or { Selector: PathSelector.Shortest, Count: 1 }
        && part.Pattern.Elements is [NodePattern left, RelationshipPattern relationship, NodePattern right]
        && WalkOf(relationship) is null or { Minimum: <= 1 }
        && (left.Variable is null || left.Variable.Text != right.Variable?.Text);

    private void BindSelected(PatternPart part, PatternSelector selector)
    {
        if (IsPlainShortest(part, selector))
        {
            var all = selector.Selector == PathSelector.AllShortest;
            BindShortest(
                part with
                {
                    Shortest = all ? ShortestFunction.AllShortestPaths : ShortestFunction.ShortestPath,
                }
            );
            return;
        }

        var outer = _graph;
        _graph = new QueryGraph();
        BindEnds(outer, part.Pattern.Elements);
        var walk = new PathWalk(this);
        Walk(walk, part.Pattern);
        walk.Finish();
        outer.Selected.Add(
            new SelectedPattern(_graph, walk.Start, walk.End, walk.Parts, selector.Selector, selector.Count)
        );
        _graph = outer;
        DeclarePath(part.Variable, walk.Parts);
    }

    /// <summary>
    /// Ends that are described are found first, so that the search for paths begins and stops at few nodes. Their conditions
    /// hold for the pair of ends as a whole, which is why they may be asked before paths are chosen.
    /// </summary>
    private void BindEnds(QueryGraph outer, IReadOnlyList<PatternElement> elements)
    {
        var inner = _graph;
        _graph = outer;
        foreach (var end in (ReadOnlySpan<PatternElement>)[elements[0], elements[^1]])
        {
            if (
                end is NodePattern { Variable: not null } node
                && (node.Labels ?? node.Properties as AstNode ?? node.Where) is not null
            )
            {
                BindNode(node);
            }
        }

        _graph = inner;
    }

    private PathPart BindQuantified(ParenthesizedPattern pattern, int left, int right)
    {
        var inner = new PatternBinder(context, scope.Copy());
        var (walk, start, end) = inner.BindInside(pattern, scope);
        var groups = new List<GroupVariable>();
        foreach (var variable in inner.DeclaredVariables())
        {
            if (scope.TryFind(variable.Name, out _))
            {
                throw context.Error(
                    Messages.AlreadyBound(variable.Name),
                    pattern.Span,
                    ErrorDetail.VariableAlreadyBound
                );
            }

            groups.Add(
                new GroupVariable(
                    variable.Slot,
                    Declare(new Name(variable.Name) { Span = pattern.Span }, StaticType.ListOf(variable.Type))
                )
            );
        }

        var walkSlot = NewSlot();
        var quantifier = pattern.Quantifier!.Value;
        _graph.Quantified.Add(
            new QuantifiedPattern(
                left,
                right,
                inner._graph,
                start,
                end,
                [.. walk.Where(p => p.Kind != PathPartKind.Node)],
                groups,
                walkSlot,
                quantifier.Minimum,
                quantifier.Maximum,
                context.Text.Substring(pattern.Span.Start, pattern.Span.Length)
            )
        );
        return new PathPart(PathPartKind.Relationships, walkSlot);
    }

    private IEnumerable<Variable> DeclaredVariables() => scope.All.Where(v => _declared.Contains(v.Slot));

    /// <summary>Binds one round of a quantified pattern. Names of the pattern around it mean other things there.</summary>
    private (List<PathPart> Parts, int Start, int End) BindInside(ParenthesizedPattern pattern, Scope outer)
    {
        CheckInside(pattern);
        foreach (var name in NamesIn(pattern.Pattern))
        {
            if (outer.TryFind(name.Text, out _))
            {
                throw context.Error(Messages.AlreadyBound(name.Text), name.Span, ErrorDetail.VariableAlreadyBound);
            }
        }

        var walk = new PathWalk(this);
        Walk(walk, pattern.Pattern);
        walk.Finish();
        DeclarePath(pattern.PathVariable, walk.Parts);
        if (_graph.Relationships.Count == 0 || _graph.Quantified.Count > 0)
        {
            throw Refuse(Messages.QuantifiedShape, pattern);
        }

        foreach (var condition in _conditions)
        {
            condition();
        }

        if (pattern.Where is not null)
        {
            AddPredicate(_graph, new ExpressionBinder(context, scope).BindPredicate(pattern.Where));
        }

        return (walk.Parts, walk.Start, walk.End);
    }

    private void CheckInside(ParenthesizedPattern pattern)
    {
        if (pattern.PathVariable is { } path)
        {
            throw Refuse(Messages.PathInQuantifier, path);
        }

        foreach (var element in pattern.Pattern.Elements)
        {
            if (element is RelationshipPattern { Length: not null })
            {
                throw Refuse(Messages.VarLengthInQuantifier, element);
            }

            if (
                element is RelationshipPattern { Quantifier: not null } or ParenthesizedPattern { Quantifier: not null }
            )
            {
                throw Refuse(Messages.NestedQuantifier, element);
            }
        }
    }

    private static IEnumerable<Name> NamesIn(PathPattern pattern) =>
        pattern
            .Elements.Select(e =>
                e switch
                {
                    NodePattern node => node.Variable,
                    RelationshipPattern relationship => relationship.Variable,
                    _ => null,
                }
            )
            .OfType<Name>();
}
