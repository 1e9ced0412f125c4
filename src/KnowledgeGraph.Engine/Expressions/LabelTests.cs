using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary><c>n:Label&amp;!Other</c> over a node or relationship.</summary>
internal sealed class LabelTestEvaluator(
    StatementContext context,
    Evaluator subject,
    LabelPredicate predicate,
    Func<BoundExpression, Evaluator> build
) : PredicateEvaluator
{
    private readonly LabelMatcher _matcher = LabelMatcher.Of(predicate, build);

    public override bool? Test(Value[] row)
    {
        var value = subject.Evaluate(row);
        if (value.IsNull)
        {
            return null;
        }

        if (value.Kind is not (ValueKind.Node or ValueKind.Relationship))
        {
            throw EngineErrors.WrongType("A label test", "a NODE or RELATIONSHIP", value);
        }

        context.RequireAlive(value);
        context.DatabaseHits++;
        return _matcher.Matches(context, value, row);
    }
}

/// <summary>A label expression made ready.</summary>
internal abstract class LabelMatcher
{
    public abstract bool Matches(StatementContext context, in Value entity, Value[] row);

    public static LabelMatcher Of(LabelPredicate predicate, Func<BoundExpression, Evaluator> build) =>
        predicate switch
        {
            LabelName name => new NameMatcher(name.Name),
            LabelDynamic dynamic => new DynamicMatcher(build(dynamic.Names), dynamic.Any),
            LabelWildcard => new WildcardMatcher(),
            LabelAnd and => new AndMatcher(Of(and.Left, build), Of(and.Right, build)),
            LabelOr or => new OrMatcher(Of(or.Left, build), Of(or.Right, build)),
            LabelNot not => new NotMatcher(Of(not.Operand, build)),
            _ => throw new InvalidOperationException($"Unknown label predicate {predicate}."),
        };

    private static bool Has(StatementContext context, in Value entity, string name, ref int token, ref int epoch)
    {
        if (entity.TryAs<NodeValue>(out var node))
        {
            return node.Labels.Contains(name, StringComparer.Ordinal);
        }

        if (entity.Kind == ValueKind.Relationship)
        {
            return string.Equals(EntityAccess.TypeOf(context, entity), name, StringComparison.Ordinal);
        }

        if (token < 0 || epoch != context.TokenEpoch)
        {
            token = context.Reader.FindLabel(name);
            epoch = context.TokenEpoch;
        }

        return token != GraphReader.NoToken && context.Reader.HasLabel(entity.AsEntityId, token);
    }

    private sealed class NameMatcher(string name) : LabelMatcher
    {
        private int _token = GraphReader.NoToken;
        private int _epoch;

        public override bool Matches(StatementContext context, in Value entity, Value[] row) =>
            Has(context, entity, name, ref _token, ref _epoch);
    }

    private sealed class DynamicMatcher(Evaluator names, bool any) : LabelMatcher
    {
        public override bool Matches(StatementContext context, in Value entity, Value[] row)
        {
            var wanted = DynamicNames.Of(names.Evaluate(row));
            foreach (var name in wanted)
            {
                var (token, epoch) = (GraphReader.NoToken, 0);
                if (Has(context, entity, name, ref token, ref epoch) == any)
                {
                    return any;
                }
            }

            return !any;
        }
    }

    private sealed class WildcardMatcher : LabelMatcher
    {
        public override bool Matches(StatementContext context, in Value entity, Value[] row) =>
            entity.Kind == ValueKind.Relationship
            || (
                entity.TryAs<NodeValue>(out var node)
                    ? node.Labels.Count > 0
                    : context.Reader.LabelsOf(entity.AsEntityId).Length > 0
            );
    }

    private sealed class AndMatcher(LabelMatcher left, LabelMatcher right) : LabelMatcher
    {
        public override bool Matches(StatementContext context, in Value entity, Value[] row) =>
            left.Matches(context, entity, row) && right.Matches(context, entity, row);
    }

    private sealed class OrMatcher(LabelMatcher left, LabelMatcher right) : LabelMatcher
    {
        public override bool Matches(StatementContext context, in Value entity, Value[] row) =>
            left.Matches(context, entity, row) || right.Matches(context, entity, row);
    }

    private sealed class NotMatcher(LabelMatcher operand) : LabelMatcher
    {
        public override bool Matches(StatementContext context, in Value entity, Value[] row) =>
            !operand.Matches(context, entity, row);
    }
}

/// <summary>Reads the names of labels or types that an expression gives.</summary>
internal static class DynamicNames
{
    public static string[] Of(in Value value)
    {
        if (value.IsString)
        {
            return [Checked(value)];
        }

        if (!value.TryAs<ListValue>(out var list))
        {
            throw EngineErrors.WrongType("A dynamic label or type", "a STRING or LIST<STRING>", value);
        }

        var names = new string[list.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Checked(list[i]);
        }

        return names;
    }

    private static string Checked(in Value value)
    {
        if (!value.IsString)
        {
            throw EngineErrors.WrongType("A dynamic label or type", "a STRING", value);
        }

        return value.AsString.Length > 0
            ? value.AsString
            : throw EngineErrors.Argument("A label or type cannot be the empty string.");
    }
}
