using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>Makes evaluators of bound expressions, for one run of a statement.</summary>
internal sealed class ExpressionBuilder(StatementContext context, PlanBuilder plans)
{
    public Evaluator Build(BoundExpression expression) =>
        expression switch
        {
            BoundLiteral literal => new ConstantEvaluator(literal.Value),
            BoundParameter parameter => new ConstantEvaluator(context.Parameters[parameter.Index]),
            BoundVariable variable => new SlotEvaluator(variable.Slot),
            BoundProperty { Subject: BoundVariable variable } property => new SlotPropertyEvaluator(
                context,
                variable.Slot,
                property.Key
            ),
            BoundProperty property => new PropertyEvaluator(context, Build(property.Subject), property.Key),
            BoundUnary unary => BuildUnary(unary),
            BoundBinary binary => BuildBinary(binary),
            BoundFunctionCall call => BuildCall(call),
            BoundList list => BuildList(list),
            BoundMap map => BuildMap(map),
            BoundIndex index => new IndexEvaluator(context, Build(index.Subject), Build(index.Index)),
            BoundSlice slice => new SliceEvaluator(
                Build(slice.Subject),
                BuildOptional(slice.From),
                BuildOptional(slice.To)
            ),
            BoundCase choice => new CaseEvaluator(
                BuildOptional(choice.Operand),
                choice.OperandSlot,
                [.. choice.Branches.Select(branch => (Build(branch.When), Build(branch.Then)))],
                BuildOptional(choice.Else)
            ),
            BoundTypeTest test => new TypeTestEvaluator(Build(test.Subject), test.Specification, test.Negated),
            BoundLabelTest test => new LabelTestEvaluator(context, Build(test.Subject), test.Labels, Build),
            _ => BuildScoped(expression),
        };

    public Evaluator? BuildOptional(BoundExpression? expression) => expression is null ? null : Build(expression);

    public Evaluator[] BuildAll(IReadOnlyList<BoundExpression> expressions)
    {
        var evaluators = new Evaluator[expressions.Count];
        for (var i = 0; i < evaluators.Length; i++)
        {
            evaluators[i] = Build(expressions[i]);
        }

        return evaluators;
    }

    private Evaluator BuildScoped(BoundExpression expression) =>
        expression switch
        {
            BoundMapProjection projection => new MapProjectionEvaluator(
                context,
                Build(projection.Subject),
                projection.AllProperties,
                [.. projection.Entries.Select(static entry => entry.Key)],
                [.. projection.Entries.Select(entry => Build(entry.Value))]
            ),
            BoundListComprehension comprehension => new ListComprehensionEvaluator(
                context,
                comprehension.Slot,
                Build(comprehension.List),
                BuildOptional(comprehension.Predicate),
                BuildOptional(comprehension.Projection)
            ),
            BoundQuantifier quantifier => new QuantifierEvaluator(
                context,
                quantifier.Kind,
                quantifier.Slot,
                Build(quantifier.List),
                Build(quantifier.Predicate)
            ),
            BoundReduce reduce => new ReduceEvaluator(
                context,
                reduce.AccumulatorSlot,
                Build(reduce.Initial),
                reduce.Slot,
                Build(reduce.List),
                Build(reduce.Step)
            ),
            BoundSubquery subquery => new SubqueryEvaluator(
                context,
                subquery.Kind,
                plans.Build(subquery.Plan),
                subquery.ColumnSlot
            ),
            BoundPath path => new PathEvaluator(context, [.. path.Parts]),
            _ => throw new InvalidOperationException($"There is no evaluator for {expression.GetType().Name}."),
        };

    private Evaluator BuildCall(BoundFunctionCall call)
    {
        var function = context.Database.Functions.Function(call.Function.Name);
        var arguments = BuildAll(call.Arguments);
        var evaluator = new FunctionEvaluator(context, function, arguments);
        return !function.IsVolatile && Array.TrueForAll(arguments, static argument => argument.IsConstant)
            ? new LazyConstantEvaluator(evaluator)
            : evaluator;
    }

    private Evaluator BuildUnary(BoundUnary unary)
    {
        var operand = Build(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Not => new NotEvaluator(operand),
            UnaryOperator.Negate => new SignEvaluator(true, operand),
            UnaryOperator.Plus => new SignEvaluator(false, operand),
            UnaryOperator.IsNull => new NullTestEvaluator(operand, true),
            UnaryOperator.IsNotNull => new NullTestEvaluator(operand, false),
            _ => throw new InvalidOperationException($"There is no evaluator for {unary.Operator}."),
        };
    }

    private Evaluator BuildBinary(BoundBinary binary)
    {
        var left = Build(binary.Left);
        var right = Build(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.And => new AndEvaluator(left, right),
            BinaryOperator.Or => new OrEvaluator(left, right),
            BinaryOperator.Xor => new XorEvaluator(left, right),
            BinaryOperator.Equal => new EqualityEvaluator(left, right, true),
            BinaryOperator.NotEqual => new EqualityEvaluator(left, right, false),
            BinaryOperator.Less => new ComparisonEvaluator(left, right, Ordering.Less, false),
            BinaryOperator.LessOrEqual => new ComparisonEvaluator(left, right, Ordering.Less, true),
            BinaryOperator.Greater => new ComparisonEvaluator(left, right, Ordering.Greater, false),
            BinaryOperator.GreaterOrEqual => new ComparisonEvaluator(left, right, Ordering.Greater, true),
            BinaryOperator.In => new InEvaluator(left, right),
            BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains => new StringTestEvaluator(
                binary.Operator,
                left,
                right
            ),
            BinaryOperator.Matches => new MatchEvaluator(left, right),
            _ => left.IsConstant && right.IsConstant
                ? new LazyConstantEvaluator(new ArithmeticEvaluator(context, binary.Operator, left, right))
                : new ArithmeticEvaluator(context, binary.Operator, left, right),
        };
    }

    private Evaluator BuildList(BoundList list)
    {
        var items = BuildAll(list.Items);
        return Array.TrueForAll(items, static item => item.IsConstant)
            ? new LazyConstantEvaluator(new ListEvaluator(items))
            : new ListEvaluator(items);
    }

    private Evaluator BuildMap(BoundMap map)
    {
        var keys = new List<string>(map.Entries.Count);
        var values = new List<Evaluator>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            var at = keys.IndexOf(entry.Key);
            if (at >= 0)
            {
                values[at] = Build(entry.Value);
                continue;
            }

            keys.Add(entry.Key);
            values.Add(Build(entry.Value));
        }

        var evaluator = new MapEvaluator([.. keys], [.. values]);
        return values.TrueForAll(static value => value.IsConstant) ? new LazyConstantEvaluator(evaluator) : evaluator;
    }
}
