using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A seek in an index.</summary>
/// <param name="Conditions">What it asks, one for each of the index's first keys.</param>
/// <param name="Answered">The conditions of the pattern that need not be asked any more.</param>
internal sealed record FoundSeek(
    IndexDescriptor Index,
    IReadOnlyList<SeekCondition> Conditions,
    IReadOnlyList<GraphPredicate> Answered
);

/// <summary>Sees which conditions on a node or relationship an index answers.</summary>
/// <param name="prepare">Plans the subqueries inside an expression.</param>
internal sealed class SeekFinder(Func<BoundExpression, BoundExpression> prepare)
{
    private static readonly RangeSeek EmptyRange = new(null, false, null, false);

    /// <summary>The seek in an index for the conditions on a slot; null where they do not fit.</summary>
    public FoundSeek? Find(IndexDescriptor index, int slot, IReadOnlyList<GraphPredicate> conditions)
    {
        if (index.Kind is not (IndexKind.Range or IndexKind.Text or IndexKind.Point))
        {
            return null;
        }

        var seeks = new List<SeekCondition>();
        var answered = new List<GraphPredicate>();
        var isPrefix = true;
        foreach (var key in index.Properties)
        {
            var answers = new List<GraphPredicate>();
            var seek = index.Kind switch
            {
                IndexKind.Range => InRange(slot, key, conditions, answers),
                IndexKind.Text => InText(slot, key, conditions, answers),
                _ => AmongPoints(slot, key, conditions, answers),
            };
            if (seek is null)
            {
                // An entity that lacks one of the keys is not in the index, so each must be known to be there.
                return null;
            }

            if (isPrefix)
            {
                seeks.Add(seek);
                answered.AddRange(answers);
                isPrefix = seek is EqualSeek;
            }
        }

        return new FoundSeek(index, seeks, answered);
    }

    private SeekCondition? InRange(
        int slot,
        string key,
        IReadOnlyList<GraphPredicate> conditions,
        List<GraphPredicate> answered
    )
    {
        var range = (Seek: EmptyRange, Answered: new List<GraphPredicate>());
        (SeekCondition Seek, GraphPredicate Answered)? other = null;
        foreach (var predicate in conditions)
        {
            if (predicate.Expression is BoundUnary { Operator: UnaryOperator.IsNotNull } present)
            {
                other ??= IsProperty(present.Operand, slot, key) ? (new ExistsSeek(), predicate) : null;
                continue;
            }

            if (predicate.Expression is not BoundBinary test || Turn(test, slot, key) is not { } turned)
            {
                continue;
            }

            var value = prepare(turned.Right);
            switch (turned.Operator)
            {
                case BinaryOperator.Equal:
                    answered.Add(predicate);
                    return new EqualSeek(value);
                case BinaryOperator.In:
                    answered.Add(predicate);
                    return new InSeek(value);
                case BinaryOperator.StartsWith:
                    other = (new PrefixSeek(value), predicate);
                    break;
                case BinaryOperator.Contains when other is null or { Seek: ExistsSeek }:
                    other = (new ContainsSeek(value), predicate);
                    break;
                case BinaryOperator.EndsWith when other is null or { Seek: ExistsSeek }:
                    other = (new SuffixSeek(value), predicate);
                    break;
                default:
                    range = Narrow(range, turned.Operator, value, predicate);
                    break;
            }
        }

        if (range.Answered.Count > 0 && other is not { Seek: PrefixSeek })
        {
            answered.AddRange(range.Answered);
            return range.Seek;
        }

        if (other is { } found)
        {
            answered.Add(found.Answered);
        }

        return other?.Seek;
    }

    // The first bound of each end is used; another one is asked of what the seek finds.
    private static (RangeSeek Seek, List<GraphPredicate> Answered) Narrow(
        (RangeSeek Seek, List<GraphPredicate> Answered) range,
        BinaryOperator comparison,
        BoundExpression bound,
        GraphPredicate predicate
    )
    {
        switch (comparison)
        {
            case BinaryOperator.Less or BinaryOperator.LessOrEqual when range.Seek.Upper is null:
                range.Answered.Add(predicate);
                var below = comparison == BinaryOperator.LessOrEqual;
                return (range.Seek with { Upper = bound, UpperInclusive = below }, range.Answered);
            case BinaryOperator.Greater or BinaryOperator.GreaterOrEqual when range.Seek.Lower is null:
                range.Answered.Add(predicate);
                var above = comparison == BinaryOperator.GreaterOrEqual;
                return (range.Seek with { Lower = bound, LowerInclusive = above }, range.Answered);
            default:
                return range;
        }
    }

    private SeekCondition? InText(
        int slot,
        string key,
        IReadOnlyList<GraphPredicate> conditions,
        List<GraphPredicate> answered
    )
    {
        foreach (var predicate in conditions)
        {
            if (predicate.Expression is not BoundBinary test || Turn(test, slot, key) is not { } turned)
            {
                continue;
            }

            var value = prepare(turned.Right);
            SeekCondition? seek = turned.Operator switch
            {
                // Only strings are in the index, so what is compared must be known to be one.
                BinaryOperator.Equal when IsText(value) => new EqualSeek(value),
                BinaryOperator.StartsWith => new PrefixSeek(value),
                BinaryOperator.Contains => new ContainsSeek(value),
                BinaryOperator.EndsWith => new SuffixSeek(value),
                _ => null,
            };
            if (seek is not null)
            {
                answered.Add(predicate);
                return seek;
            }
        }

        return null;
    }

    private SeekCondition? AmongPoints(
        int slot,
        string key,
        IReadOnlyList<GraphPredicate> conditions,
        List<GraphPredicate> answered
    )
    {
        foreach (var predicate in conditions)
        {
            switch (predicate.Expression)
            {
                case BoundFunctionCall { Function.Name: "point.withinBBox", Arguments: [var point, var low, var high] }
                    when IsProperty(point, slot, key) && !Uses(low, slot) && !Uses(high, slot):
                    answered.Add(predicate);
                    return new BoxSeek(prepare(low), prepare(high));
                case BoundBinary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual } near
                    when CenterOf(near.Left, slot, key) is { } center && !Uses(near.Right, slot):
                    return new DistanceSeek(prepare(center), prepare(near.Right));
                case BoundBinary { Operator: BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } near
                    when CenterOf(near.Right, slot, key) is { } center && !Uses(near.Left, slot):
                    return new DistanceSeek(prepare(center), prepare(near.Left));
                case BoundBinary { Operator: BinaryOperator.Equal } test
                    when Turn(test, slot, key) is { Right: BoundFunctionCall { Function.Name: "point" } } turned:
                    answered.Add(predicate);
                    return new EqualSeek(prepare(turned.Right));
                default:
                    break;
            }
        }

        return null;
    }

    private static BoundExpression? CenterOf(BoundExpression distance, int slot, string key) =>
        distance is not BoundFunctionCall { Function.Name: "point.distance", Arguments: [var from, var to] } ? null
        : IsProperty(from, slot, key) && !Uses(to, slot) ? to
        : IsProperty(to, slot, key) && !Uses(from, slot) ? from
        : null;

    private static bool Uses(BoundExpression expression, int slot) => SlotUse.Of(expression).Contains(slot);

    private static bool IsText(BoundExpression value) =>
        value is BoundLiteral { Value.Kind: ValueKind.String }
        || (value is BoundParameter parameter && Optimization.LiteralLifting.IsText(parameter.Name));

    /// <summary>Whether an expression is a property of the entity in a slot.</summary>
    public static bool IsProperty(BoundExpression expression, int slot, string key) =>
        expression is BoundProperty { Subject: BoundVariable variable } property
        && variable.Slot == slot
        && property.Key == key;

    /// <summary>The comparison with the property on its left, where the other side does not need the node.</summary>
    private static BoundBinary? Turn(BoundBinary test, int slot, string key)
    {
        if (IsProperty(test.Left, slot, key))
        {
            return Uses(test.Right, slot) ? null : test;
        }

        if (!IsProperty(test.Right, slot, key) || Uses(test.Left, slot))
        {
            return null;
        }

        BinaryOperator? turned = test.Operator switch
        {
            BinaryOperator.Equal => BinaryOperator.Equal,
            BinaryOperator.Less => BinaryOperator.Greater,
            BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
            BinaryOperator.Greater => BinaryOperator.Less,
            BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
            _ => null,
        };
        return turned is null ? null : new BoundBinary(turned.Value, test.Right, test.Left);
    }
}
