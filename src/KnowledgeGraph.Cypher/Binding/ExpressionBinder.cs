using System.Numerics;
using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Optimization;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Resolves the names in an expression and checks what can be checked before it runs.</summary>
internal sealed partial class ExpressionBinder(BindingContext context, Scope scope)
{
    private readonly HashSet<int> _locals = [];
    private Scope _scope = scope;
    private bool _insideAggregation;

    /// <summary>The projection whose aggregations may be used; null where none may.</summary>
    public AggregationContext? Aggregation { get; init; }

    /// <summary>
    /// Whether only simple grouping keys may stand outside aggregations: so in every expression that aggregates.
    /// </summary>
    public bool AggregatesHere { get; init; }

    public BoundExpression Bind(Expression expression) => Bind(expression, predicate: false);

    /// <summary>Binds a condition: it must be a boolean, and patterns may stand in it.</summary>
    public BoundExpression BindPredicate(Expression expression)
    {
        var bound = Bind(expression, predicate: true);
        context.RequireType(bound, TypeSet.Boolean, "a predicate");
        return bound;
    }

    private BoundExpression Bind(Expression expression, bool predicate)
    {
        context.GuardDepth(expression.Span);
        var bound = FindInAggregation(expression) ?? BindNew(expression, predicate);
        return bound.Span == expression.Span ? bound : bound with { Span = expression.Span };
    }

    private BoundVariable? FindInAggregation(Expression expression)
    {
        if (Aggregation is null || _insideAggregation || Aggregation.FindKey(expression) is not { } key)
        {
            return null;
        }

        if (AggregatesHere && !key.Simple)
        {
            throw Ambiguous(expression);
        }

        return key.Variable;
    }

    private CypherException Ambiguous(Expression expression) =>
        context.Error(
            Messages.AmbiguousAggregation(AstText.Of(expression)),
            expression.Span,
            ErrorDetail.AmbiguousAggregationExpression
        );

    private BoundExpression BindNew(Expression expression, bool predicate) =>
        expression switch
        {
            LiteralExpression literal => new BoundLiteral(literal.Value) { Type = TypeOf(literal.Value) },
            ParameterExpression parameter => new BoundParameter(parameter.Name, context.Parameter(parameter.Name))
            {
                Type = LiteralLifting.TypeOf(parameter.Name),
            },
            VariableExpression variable => BindVariable(variable),
            PropertyExpression property => BindProperty(property),
            IndexExpression index => BindIndex(index),
            SliceExpression slice => BindSlice(slice),
            ListExpression list => BindList(list),
            MapExpression map => BindMap(map),
            MapProjectionExpression projection => BindMapProjection(projection),
            UnaryExpression unary => BindUnary(unary),
            BinaryExpression binary => BindBinary(binary),
            ComparisonExpression comparison => BindComparison(comparison),
            LabelTestExpression test => BindLabelTest(test),
            TypeTestExpression test => new BoundTypeTest(Bind(test.Subject), test.Type, test.Negated)
            {
                Type = new StaticType(TypeSet.Boolean),
            },
            NormalizedTestExpression test => BindNormalizedTest(test),
            CaseExpression choice => BindCase(choice),
            CallExpression call => BindCall(call),
            ListComprehensionExpression comprehension => BindListComprehension(comprehension),
            QuantifierExpression quantifier => BindQuantifier(quantifier),
            ReduceExpression reduce => BindReduce(reduce),
            PatternComprehensionExpression comprehension => BindPatternComprehension(comprehension),
            PatternExpression pattern => predicate
                ? BindPatternPredicate(pattern)
                : throw context.Error(Messages.PatternNotAllowed, pattern.Span, ErrorDetail.UnexpectedSyntax),
            ShortestPathExpression shortest => BindShortestPath(shortest),
            SubqueryExpression subquery => BindSubquery(subquery),
            _ => throw new InvalidOperationException($"No binding for {expression.GetType().Name}."),
        };

    private static StaticType TypeOf(Value value) =>
        value.Kind switch
        {
            ValueKind.Null => StaticType.Null,
            ValueKind.Boolean => new StaticType(TypeSet.Boolean),
            ValueKind.Integer => new StaticType(TypeSet.Integer),
            ValueKind.Float => new StaticType(TypeSet.Float),
            _ => new StaticType(TypeSet.String),
        };

    private BoundVariable BindVariable(VariableExpression expression)
    {
        if (!_scope.TryFind(expression.Name, out var variable))
        {
            throw context.Undefined(expression.Name, expression.Span, _scope);
        }

        var hidden =
            Aggregation is { Closed: false }
            && AggregatesHere
            && !_insideAggregation
            && !_locals.Contains(variable.Slot)
            && !_scope.IsPinned(expression.Name);
        return hidden
            ? throw Ambiguous(expression)
            : new BoundVariable(variable.Slot, variable.Name) { Type = variable.Type };
    }

    private BoundProperty BindProperty(PropertyExpression expression)
    {
        var subject = Bind(expression.Subject);
        context.RequireType(
            subject,
            TypeSet.Map | TypeSet.Entity | TypeSet.Temporal | TypeSet.Point,
            $"the property look-up .{expression.Key.Text}"
        );
        NoteKey(subject, expression.Key.Text, expression.Key.Span);
        var storedOnly = subject.Type.Kinds != TypeSet.None && subject.Type.IsOnly(TypeSet.Entity);
        return new BoundProperty(subject, expression.Key.Text) { Type = storedOnly ? Stored : StaticType.Any };
    }

    private void NoteKey(BoundExpression subject, string key, Text.SourceSpan span)
    {
        if (subject.Type.Kinds != TypeSet.None && subject.Type.MayBe(TypeSet.Entity))
        {
            context.Remarks.AddName(NameKind.PropertyKey, key, span);
        }
    }

    /// <summary>What a property of a node or relationship may be.</summary>
    private static readonly StaticType Stored = new(
        TypeSet.Boolean | TypeSet.Number | TypeSet.String | TypeSet.Temporal | TypeSet.Point | TypeSet.List
    );

    private BoundIndex BindIndex(IndexExpression expression)
    {
        var subject = Bind(expression.Subject);
        context.RequireType(subject, TypeSet.List | TypeSet.Map | TypeSet.Entity, "an index");
        var index = Bind(expression.Index);
        if (subject.Type.Kinds == TypeSet.List)
        {
            context.RequireType(index, TypeSet.Integer, "an index of a list");
        }
        else if (subject.Type.Kinds != TypeSet.None && subject.Type.IsOnly(TypeSet.Map | TypeSet.Entity))
        {
            context.RequireType(index, TypeSet.String, "the key of a map");
        }

        if (index is BoundLiteral { Value.IsString: true } literal)
        {
            NoteKey(subject, literal.Value.AsString, expression.Index.Span);
        }

        return new BoundIndex(subject, index)
        {
            Type = subject.Type is { Kinds: TypeSet.List, Element: { } element } ? element : StaticType.Any,
        };
    }

    private BoundSlice BindSlice(SliceExpression expression)
    {
        var subject = Bind(expression.Subject);
        context.RequireType(subject, TypeSet.List, "a slice");
        var from = expression.From is null ? null : Bind(expression.From);
        var to = expression.To is null ? null : Bind(expression.To);
        foreach (var end in (ReadOnlySpan<BoundExpression?>)[from, to])
        {
            if (end is not null)
            {
                context.RequireType(end, TypeSet.Integer, "the end of a slice");
            }
        }

        return new BoundSlice(subject, from, to) { Type = new StaticType(TypeSet.List, subject.Type.Element) };
    }

    private BoundList BindList(ListExpression expression)
    {
        var items = new BoundExpression[expression.Items.Count];
        var element = StaticType.Null;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Bind(expression.Items[i]);
            element = StaticType.Union(element, items[i].Type);
        }

        // Of a list of several types nothing is known beforehand, as in Neo4j: a wrong use of an item fails when it runs.
        var isKnown = element.IsOnly(TypeSet.Number) || BitOperations.PopCount((uint)element.Kinds) <= 1;
        return new BoundList(items) { Type = isKnown ? StaticType.ListOf(element) : StaticType.ListOf(StaticType.Any) };
    }

    private BoundMap BindMap(MapExpression expression)
    {
        var entries = new BoundMapEntry[expression.Entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new BoundMapEntry(expression.Entries[i].Key.Text, Bind(expression.Entries[i].Value));
        }

        return new BoundMap(entries) { Type = new StaticType(TypeSet.Map) };
    }

    private BoundMapProjection BindMapProjection(MapProjectionExpression expression)
    {
        var subject = Bind(expression.Subject);
        context.RequireType(
            subject,
            TypeSet.Map | TypeSet.Entity | TypeSet.Temporal | TypeSet.Point,
            "a map projection"
        );
        var all = false;
        var entries = new List<BoundMapEntry>();
        foreach (var item in expression.Items)
        {
            switch (item)
            {
                case AllPropertiesItem:
                    all = true;
                    break;
                case PropertyItem property:
                    NoteKey(subject, property.Key.Text, property.Key.Span);
                    entries.Add(new BoundMapEntry(property.Key.Text, new BoundProperty(subject, property.Key.Text)));
                    break;
                case VariableItem variable:
                    entries.Add(new BoundMapEntry(variable.Variable.Name, Bind(variable.Variable)));
                    break;
                case EntryItem entry:
                    entries.Add(new BoundMapEntry(entry.Key.Text, Bind(entry.Value)));
                    break;
                default:
                    throw new InvalidOperationException($"No binding for {item.GetType().Name}.");
            }
        }

        return new BoundMapProjection(subject, all, entries) { Type = new StaticType(TypeSet.Map) };
    }

    private BoundCase BindCase(CaseExpression expression)
    {
        var operand = expression.Operand is null ? null : Bind(expression.Operand);
        var slot = operand is null ? -1 : context.NewSlot();
        var kept = operand is null ? null : new BoundVariable(slot, "case") { Type = operand.Type };
        var branches = new List<BoundCaseBranch>();
        var type = StaticType.Null;
        var general = expression.Branches.Any(b =>
            b.When.Any(w => w.Operator is not null || w.NullTest is not null || w.Test is not null)
        );
        foreach (var branch in expression.Branches)
        {
            var then = Bind(branch.Then);
            type = StaticType.Union(type, then.Type);
            foreach (var when in branch.When)
            {
                branches.Add(new BoundCaseBranch(BindWhen(when, kept, general), then));
            }
        }

        var otherwise = expression.Else is null ? null : Bind(expression.Else);
        type = otherwise is null ? type : StaticType.Union(type, otherwise.Type);
        if (general && operand is not null)
        {
            // CASE x WHEN > 1: each branch is a condition on the operand, so the operand is written into each.
            branches = [.. branches.Select(b => b with { When = Replace(b.When, slot, operand) })];
            return new BoundCase(null, -1, branches, otherwise) { Type = type };
        }

        return new BoundCase(operand, slot, branches, otherwise) { Type = type };
    }

    private static BoundExpression Replace(BoundExpression condition, int slot, BoundExpression operand) =>
        ExpressionRewriter.Rewrite(condition, e => e is BoundVariable v && v.Slot == slot ? operand : e);

    private BoundExpression BindWhen(WhenOperand when, BoundVariable? operand, bool general)
    {
        if (operand is null)
        {
            return BindPredicate(when.Value!);
        }

        if (when.Test is { } whole)
        {
            return Bind(whole);
        }

        if (when.NullTest is { } test)
        {
            return new BoundUnary(test, operand) { Type = new StaticType(TypeSet.Boolean) };
        }

        var value = Bind(when.Value!);
        return general
            ? new BoundBinary(when.Operator ?? BinaryOperator.Equal, operand, value)
            {
                Type = new StaticType(TypeSet.Boolean),
            }
            : value;
    }
}
