using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding.Patterns;

/// <summary>
/// Resolves the patterns of CREATE and MERGE: what is to be made, and, for MERGE, the graph that is looked for first. Names
/// are declared as they come, so that a property may use what stands further left.
/// </summary>
internal sealed class CreationBinder(BindingContext context, Scope scope, bool merges, bool inserts = false)
{
    private readonly StaticType _boolean = new(TypeSet.Boolean);

    public QueryGraph Graph { get; } = new();

    public List<CreateItem> Items { get; } = [];

    public List<int> NewSlots { get; } = [];

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    private bool _selfReferenceNoted;

    private string Word => merges ? "MERGE" : "CREATE";

    public void BindPart(PatternPart part)
    {
        if (part.Selector is not null || part.Shortest != ShortestFunction.None)
        {
            throw Refuse(Messages.CannotCreatePattern(Word), part);
        }

        CheckSelfReferences(part.Pattern);
        var elements = part.Pattern.Elements;
        var parts = new List<PathPart>();
        var left = BindNode(elements[0], alone: elements.Count == 1);
        parts.Add(new PathPart(PathPartKind.Node, left));
        for (var i = 1; i < elements.Count; i += 2)
        {
            if (elements[i] is not RelationshipPattern relationship || i + 1 >= elements.Count)
            {
                throw Refuse(Messages.CannotCreatePattern(Word), elements[i]);
            }

            CheckRelationship(relationship);
            var right = BindNode(elements[i + 1], alone: false);
            parts.Add(new PathPart(PathPartKind.Relationship, BindRelationship(relationship, left, right)));
            parts.Add(new PathPart(PathPartKind.Node, right));
            left = right;
        }

        if (part.Variable is { } name)
        {
            RequireUnbound(name);
            var slot = Declare(name, TypeSet.Path);
            var path = new BoundPath(parts) { Type = new StaticType(TypeSet.Path) };
            Graph.Paths.Add(new ProjectionItem(slot, name.Text, path));
        }
    }

    private CypherException Refuse(string message, AstNode node) =>
        context.Error(message, node.Span, ErrorDetail.UnexpectedSyntax);

    private void RequireUnbound(Name name)
    {
        if (scope.TryFind(name.Text, out _))
        {
            throw context.Error(Messages.AlreadyBound(name.Text), name.Span, ErrorDetail.VariableAlreadyBound);
        }
    }

    private int Declare(Name? name, TypeSet type)
    {
        var slot = context.NewSlot();
        NewSlots.Add(slot);
        if (name is not null)
        {
            context.NoteShadowing(scope, name);
            _declared.Add(name.Text);
            scope.Declare(new Variable(name.Text, slot, new StaticType(type)));
        }

        return slot;
    }

    private int BindNode(PatternElement element, bool alone)
    {
        if (element is not NodePattern node)
        {
            throw Refuse(Messages.CannotCreatePattern(Word), element);
        }

        if (node.Where is not null)
        {
            throw Refuse(Messages.WhereInCreation(Word), node);
        }

        if (node.Variable is { } name && scope.TryFind(name.Text, out var known))
        {
            return BindKnownNode(node, name, known, alone);
        }

        if (
            inserts
            && node.Labels is { } written
            && LabelWalk.All(written).OfType<LabelAndExpression>().FirstOrDefault(and => and.Colon) is { } colon
        )
        {
            throw context.Error(Messages.ColonInInsert, colon.OperatorSpan, ErrorDetail.UnexpectedSyntax);
        }

        var binder = new ExpressionBinder(context, scope);
        var (labels, dynamicLabels) = node.Labels is null ? ([], []) : LabelsToWrite(context, node.Labels, binder);
        var properties = BindProperties(binder, node.Properties);
        var slot = Declare(node.Variable, TypeSet.Node);
        var text = node.Variable?.Text ?? "";
        Items.Add(new CreateNode(slot, text, labels, dynamicLabels, properties));
        Graph.AddNode(new PatternNode(slot, text, Bound: false));
        var variable = new BoundVariable(slot, text) { Type = new StaticType(TypeSet.Node), Span = node.Span };
        foreach (var label in labels)
        {
            Graph.Predicates.Add(new BoundLabelTest(variable, new LabelName(label)) { Type = _boolean });
        }

        foreach (var label in dynamicLabels)
        {
            Graph.Predicates.Add(new BoundLabelTest(variable, new LabelDynamic(label, Any: false)) { Type = _boolean });
        }

        AddPropertyTests(variable, properties);
        return slot;
    }

    private int BindKnownNode(NodePattern node, Name name, Variable known, bool alone)
    {
        if (!known.Type.MayBe(TypeSet.Node))
        {
            throw context.Error(
                Messages.TypeConflict(name.Text, known.Type.Kinds, TypeSet.Node),
                name.Span,
                ErrorDetail.VariableTypeConflict
            );
        }

        if (alone || node.Labels is not null || node.Properties is not null)
        {
            throw context.Error(
                Messages.CannotCreateAgain(name.Text, Word),
                name.Span,
                ErrorDetail.VariableAlreadyBound
            );
        }

        Graph.AddNode(new PatternNode(known.Slot, name.Text, Bound: !NewSlots.Contains(known.Slot)));
        return known.Slot;
    }

    private CypherException OneType(RelationshipPattern pattern) =>
        context.Error(Messages.OneTypeRequired(Word), pattern.Span, ErrorDetail.NoSingleRelationshipType);

    private void CheckRelationship(RelationshipPattern pattern)
    {
        if (pattern.Variable is { } name && scope.TryFind(name.Text, out _))
        {
            throw context.Error(
                Messages.CannotCreateAgain(name.Text, Word),
                name.Span,
                ErrorDetail.VariableAlreadyBound
            );
        }

        if (pattern.Length is not null || pattern.Quantifier is not null)
        {
            throw context.Error(Messages.CreatingVarLength(Word), pattern.Span, ErrorDetail.CreatingVarLength);
        }

        if (pattern.Where is not null)
        {
            throw Refuse(Messages.WhereInCreation(Word), pattern);
        }

        if (pattern.Types is not (LabelNameExpression or DynamicLabelExpression))
        {
            throw OneType(pattern);
        }

        if (pattern.Direction == Direction.Both && (!merges || pattern.BothHeads))
        {
            throw context.Error(
                Messages.DirectionRequired(Word),
                pattern.Span,
                ErrorDetail.RequiresDirectedRelationship
            );
        }
    }

    private int BindRelationship(RelationshipPattern pattern, int left, int right)
    {
        var binder = new ExpressionBinder(context, scope);
        var properties = BindProperties(binder, pattern.Properties);
        var type = (pattern.Types as LabelNameExpression)?.Name.Text ?? "";
        var dynamicType = pattern.Types is DynamicLabelExpression dynamic ? binder.BindTokens(dynamic) : null;
        if (dynamicType is not null && ExpressionBinder.LiteralTokens(dynamicType) is { } literal)
        {
            type = literal.Count == 1 ? literal[0] : throw OneType(pattern);
            dynamicType = null;
        }

        var name = pattern.Variable?.Text ?? "";
        var slot = Declare(pattern.Variable, TypeSet.Relationship);
        var (start, end) = pattern.Direction == Direction.Incoming ? (right, left) : (left, right);
        Items.Add(new CreateRelationship(slot, name, type, dynamicType, start, end, properties));
        Graph.Relationships.Add(
            new PatternRelationship(
                slot,
                name,
                left,
                right,
                pattern.Direction,
                dynamicType is null ? [type] : [],
                null,
                Bound: false,
                context.Text.Substring(pattern.Span.Start, pattern.Span.Length)
            )
        );
        var variable = new BoundVariable(slot, name)
        {
            Type = new StaticType(TypeSet.Relationship),
            Span = pattern.Span,
        };
        if (dynamicType is not null)
        {
            Graph.Predicates.Add(
                new BoundLabelTest(variable, new LabelDynamic(dynamicType, Any: false)) { Type = _boolean }
            );
        }

        AddPropertyTests(variable, properties);
        return slot;
    }

    private BoundExpression? BindProperties(ExpressionBinder binder, Expression? properties)
    {
        if (properties is ParameterExpression parameter && merges)
        {
            throw context.Error(
                Messages.ParameterAsProperties(parameter.Name),
                parameter.Span,
                ErrorDetail.InvalidParameterUse
            );
        }

        return properties is null ? null : binder.Bind(properties);
    }

    /// <summary>
    /// A property computed from what the same clause makes: in one part of a CREATE the order of making is open, so it is
    /// refused; elsewhere it is deprecated.
    /// </summary>
    private void CheckSelfReferences(PathPattern pattern)
    {
        var inPart = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in pattern.Elements)
        {
            var (name, properties) = element switch
            {
                NodePattern node => (node.Variable, node.Properties),
                RelationshipPattern relationship => (relationship.Variable, relationship.Properties),
                _ => (null, null),
            };
            if (name is not null && !scope.TryFind(name.Text, out _))
            {
                inPart.Add(name.Text);
            }

            if (properties is not null)
            {
                CheckSelfReferences(properties, inPart);
            }
        }
    }

    private void CheckSelfReferences(Expression properties, HashSet<string> inPart)
    {
        foreach (var variable in AstWalk.All(properties).OfType<VariableExpression>())
        {
            if (inserts && (inPart.Contains(variable.Name) || _declared.Contains(variable.Name)))
            {
                throw context.Error(
                    Messages.SelfReferenceInInsert(variable.Name),
                    variable.Span,
                    ErrorDetail.UnexpectedSyntax
                );
            }

            if (!merges && inPart.Contains(variable.Name))
            {
                throw context.Undefined(variable.Name, variable.Span, new Scope());
            }

            if ((inPart.Contains(variable.Name) || _declared.Contains(variable.Name)) && !_selfReferenceNoted)
            {
                _selfReferenceNoted = true;
                var position = context.Remarks.At(variable.Span);
                context.Remarks.Add(Notifications.DeprecatedSelfReference(variable.Name, merges, position));
            }
        }
    }

    private void AddPropertyTests(BoundVariable variable, BoundExpression? properties)
    {
        if (properties is not BoundMap map)
        {
            return;
        }

        foreach (var entry in map.Entries)
        {
            var property = new BoundProperty(variable, entry.Key);
            Graph.Predicates.Add(new BoundBinary(BinaryOperator.Equal, property, entry.Value) { Type = _boolean });
        }
    }

    /// <summary>Labels that are written: names joined by colons or ampersands; choices and negations cannot be.</summary>
    public static (List<string> Names, List<BoundExpression> Dynamic) LabelsToWrite(
        BindingContext context,
        LabelExpression labels,
        ExpressionBinder binder
    )
    {
        switch (labels)
        {
            case LabelNameExpression name:
                return ([name.Name.Text], []);
            case DynamicLabelExpression { Any: false } dynamic:
                var tokens = binder.BindTokens(dynamic);
                return ExpressionBinder.LiteralTokens(tokens) is { } literal ? (literal, []) : ([], [tokens]);
            case LabelAndExpression and:
                var (leftNames, leftDynamic) = LabelsToWrite(context, and.Left, binder);
                var (rightNames, rightDynamic) = LabelsToWrite(context, and.Right, binder);
                return ([.. leftNames, .. rightNames], [.. leftDynamic, .. rightDynamic]);
            default:
                throw context.Error(Messages.LabelsNotWritable, labels.Span, ErrorDetail.UnexpectedSyntax);
        }
    }
}
