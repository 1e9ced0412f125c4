using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class ExpressionBinder
{
    private static readonly StaticType Boolean = new(TypeSet.Boolean);

    private BoundUnary BindUnary(UnaryExpression expression)
    {
        if (expression.Operator == UnaryOperator.Not)
        {
            var condition = Bind(expression.Operand, predicate: true);
            context.RequireType(condition, TypeSet.Boolean, "NOT");
            return new BoundUnary(UnaryOperator.Not, condition) { Type = Boolean };
        }

        var operand = Bind(expression.Operand);
        if (expression.Operator is UnaryOperator.IsNull or UnaryOperator.IsNotNull)
        {
            return new BoundUnary(expression.Operator, operand) { Type = Boolean };
        }

        context.RequireType(operand, TypeSet.Number | TypeSet.Duration, "a sign");
        return new BoundUnary(expression.Operator, operand) { Type = operand.Type };
    }

    private BoundBinary BindBinary(BinaryExpression expression)
    {
        var logical = expression.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor;
        var left = Bind(expression.Left, logical);
        var right = Bind(expression.Right, logical);
        var type = Check(expression.Operator, left, right);
        if (Overflows(expression.Operator, left, right))
        {
            throw context.Error(
                Messages.ConstantOverflow(AstText.Of(expression)),
                expression.Span,
                ErrorDetail.IntegerOverflow
            );
        }

        return new BoundBinary(expression.Operator, left, right) { Type = type };
    }

    /// <summary>Whether two integer literals give more than an INTEGER holds, which is known before anything runs.</summary>
    private static bool Overflows(BinaryOperator operation, BoundExpression left, BoundExpression right)
    {
        if (
            left is not BoundLiteral { Value: { Kind: ValueKind.Integer } first }
            || right is not BoundLiteral { Value: { Kind: ValueKind.Integer } second }
        )
        {
            return false;
        }

        Int128? result = operation switch
        {
            BinaryOperator.Add => (Int128)first.AsInteger + second.AsInteger,
            BinaryOperator.Subtract => (Int128)first.AsInteger - second.AsInteger,
            BinaryOperator.Multiply => (Int128)first.AsInteger * second.AsInteger,
            _ => null,
        };
        return result < long.MinValue || result > long.MaxValue;
    }

    private StaticType Check(BinaryOperator operation, BoundExpression left, BoundExpression right)
    {
        var symbol = AstText.Symbol(operation);
        switch (operation)
        {
            case BinaryOperator.And:
            case BinaryOperator.Or:
            case BinaryOperator.Xor:
                context.RequireType(left, TypeSet.Boolean, symbol);
                context.RequireType(right, TypeSet.Boolean, symbol);
                return Boolean;
            case BinaryOperator.In:
                context.RequireType(right, TypeSet.List, "the right side of IN");
                return Boolean;
            case BinaryOperator.Add:
                return CheckSum(left, right);
            case BinaryOperator.Concatenate:
                context.RequireType(left, TypeSet.String | TypeSet.List, symbol);
                context.RequireType(right, TypeSet.String | TypeSet.List, symbol);
                return StaticType.Union(left.Type, right.Type);
            case BinaryOperator.Subtract:
                context.RequireType(left, TypeSet.Number | TypeSet.Temporal, symbol);
                context.RequireType(right, TypeSet.Number | TypeSet.Duration, symbol);
                return Arithmetic(left.Type, right.Type);
            case BinaryOperator.Multiply:
            case BinaryOperator.Divide:
                context.RequireType(left, TypeSet.Number | TypeSet.Duration, symbol);
                context.RequireType(right, TypeSet.Number, symbol);
                return Arithmetic(left.Type, right.Type);
            case BinaryOperator.Matches:
                context.RequireType(left, TypeSet.String, symbol);
                context.RequireType(right, TypeSet.String, symbol);
                return Boolean;
            case BinaryOperator.Modulo:
                context.RequireType(left, TypeSet.Number, symbol);
                context.RequireType(right, TypeSet.Number, symbol);
                return Arithmetic(left.Type, right.Type);
            case BinaryOperator.Power:
                context.RequireType(left, TypeSet.Number, symbol);
                context.RequireType(right, TypeSet.Number, symbol);
                return new StaticType(TypeSet.Float);
            default:
                return Boolean;
        }
    }

    private StaticType CheckSum(BoundExpression left, BoundExpression right)
    {
        if (left.Type.Kinds.HasFlag(TypeSet.List) || right.Type.Kinds.HasFlag(TypeSet.List))
        {
            return left.Type.Kinds == TypeSet.List || right.Type.Kinds == TypeSet.List
                ? new StaticType(TypeSet.List)
                : StaticType.Any;
        }

        context.RequireType(left, TypeSet.Number | TypeSet.String | TypeSet.Temporal | TypeSet.Point, "+");
        context.RequireType(right, Addable(left.Type.Kinds), "+");
        if (left.Type.Kinds == TypeSet.String || right.Type.Kinds == TypeSet.String)
        {
            // A string takes strings and numbers only; a date must go through toString first, as in Neo4j.
            context.RequireType(left, TypeSet.Number | TypeSet.String, "+");
            context.RequireType(right, TypeSet.Number | TypeSet.String, "+");
            return new StaticType(TypeSet.String);
        }

        return Arithmetic(left.Type, right.Type);
    }

    /// <summary>What may be added to values of these types.</summary>
    private static TypeSet Addable(TypeSet left)
    {
        if (left == TypeSet.None)
        {
            return TypeSet.Any;
        }

        var right = TypeSet.List;
        right |=
            (left & (TypeSet.Number | TypeSet.String)) != TypeSet.None ? TypeSet.Number | TypeSet.String : TypeSet.None;
        right |= (left & TypeSet.Instant) != TypeSet.None ? TypeSet.Duration : TypeSet.None;
        right |= left.HasFlag(TypeSet.Duration) ? TypeSet.Temporal : TypeSet.None;
        return right;
    }

    private static StaticType Arithmetic(StaticType left, StaticType right) =>
        (left.Kinds, right.Kinds) switch
        {
            (TypeSet.Integer, TypeSet.Integer) => left,
            (TypeSet.Float, TypeSet.Integer or TypeSet.Float) => left,
            (TypeSet.Integer, TypeSet.Float) => right,
            _ => new StaticType(TypeSet.Number | TypeSet.Temporal | TypeSet.String | TypeSet.List | TypeSet.Point),
        };

    private BoundExpression BindComparison(ComparisonExpression expression)
    {
        BoundExpression? result = null;
        var left = Bind(expression.Operands[0]);
        for (var i = 0; i < expression.Operators.Count; i++)
        {
            var right = Bind(expression.Operands[i + 1]);
            BoundExpression step = new BoundBinary(expression.Operators[i], left, right) { Type = Boolean };
            result = result is null ? step : new BoundBinary(BinaryOperator.And, result, step) { Type = Boolean };
            left = right;
        }

        return result!;
    }

    private BoundLabelTest BindLabelTest(LabelTestExpression expression)
    {
        var subject = Bind(expression.Subject);
        if (subject is not BoundParameter)
        {
            context.RequireType(subject, TypeSet.Entity, "a label test");
        }

        if (LabelWalk.All(expression.Labels).FirstOrDefault(l => l is DynamicLabelExpression) is { } dynamic)
        {
            throw context.Error(Messages.DynamicLabelsNotHere, dynamic.Span, ErrorDetail.UnexpectedSyntax);
        }

        context.RefuseOldAlternatives(expression.Labels);
        var ofRelationships = subject.Type.Kinds == TypeSet.Relationship;
        context.NoteNames(ofRelationships ? NameKind.RelationshipType : NameKind.Label, expression.Labels);
        return new BoundLabelTest(subject, BindLabels(expression.Labels)) { Type = Boolean };
    }

    public LabelPredicate BindLabels(LabelExpression labels)
    {
        context.GuardDepth(labels.Span);
        return labels switch
        {
            LabelNameExpression name => new LabelName(name.Name.Text),
            LabelWildcardExpression => new LabelWildcard(),
            DynamicLabelExpression dynamic => BindDynamic(dynamic),
            LabelAndExpression and => new LabelAnd(BindLabels(and.Left), BindLabels(and.Right)),
            LabelOrExpression or => new LabelOr(BindLabels(or.Left), BindLabels(or.Right)),
            LabelNotExpression not => new LabelNot(BindLabels(not.Operand)),
            _ => throw new InvalidOperationException($"No binding for {labels.GetType().Name}."),
        };
    }

    private LabelPredicate BindDynamic(DynamicLabelExpression dynamic)
    {
        var names = BindTokens(dynamic);
        if (LiteralTokens(names) is not { Count: > 0 } literal)
        {
            return new LabelDynamic(names, dynamic.Any);
        }

        var tests = literal.Select(name => (LabelPredicate)new LabelName(name));
        return dynamic.Any
            ? tests.Aggregate((left, right) => new LabelOr(left, right))
            : tests.Aggregate((left, right) => new LabelAnd(left, right));
    }

    /// <summary>The names of a dynamic label; those written as literals are checked at once.</summary>
    public BoundExpression BindTokens(DynamicLabelExpression dynamic)
    {
        var names = Bind(dynamic.Names);
        context.RequireType(names, TypeSet.String | TypeSet.List, "a dynamic label or type");
        CheckToken(names, dynamic.Span);
        foreach (var item in (names as BoundList)?.Items ?? [])
        {
            context.RequireType(item, TypeSet.String, "a dynamic label or type");
            CheckToken(item, dynamic.Span);
        }

        return names;
    }

    /// <summary>Names that are literals, in a list or alone; null where any is computed.</summary>
    public static List<string>? LiteralTokens(BoundExpression names) =>
        names switch
        {
            BoundLiteral { Value.IsString: true } literal => [literal.Value.AsString],
            BoundList list when list.Items.All(item => item is BoundLiteral { Value.IsString: true }) =>
            [
                .. list.Items.Select(item => ((BoundLiteral)item).Value.AsString),
            ],
            _ => null,
        };

    /// <summary>A label, type or key given as a literal must be a name: not null, not empty.</summary>
    public void CheckToken(BoundExpression token, Text.SourceSpan span)
    {
        if (
            token is BoundLiteral { Value: { } value }
            && (value.IsNull || (value.IsString && value.AsString.Length == 0))
        )
        {
            throw context.Error(
                Messages.InvalidToken(value.IsNull ? "Null" : "''"),
                span,
                ErrorDetail.InvalidArgumentValue
            );
        }
    }

    /// <summary><c>x IS NORMALIZED</c> is <c>x = normalize(x)</c>.</summary>
    private BoundExpression BindNormalizedTest(NormalizedTestExpression expression)
    {
        var subject = Bind(expression.Subject);
        if (!subject.Type.MayBe(TypeSet.String))
        {
            return new BoundLiteral(Value.Null) { Type = Boolean };
        }

        var name = new Name("normalize") { Span = expression.Span };
        var form = new LiteralExpression(expression.Form) { Span = expression.Span };
        var call = new CallExpression(name, Distinct: false, [expression.Subject, form]) { Span = expression.Span };
        var test = new BoundBinary(BinaryOperator.Equal, subject, Bind(call)) { Type = Boolean };
        return expression.Negated ? new BoundUnary(UnaryOperator.Not, test) { Type = Boolean } : test;
    }
}
