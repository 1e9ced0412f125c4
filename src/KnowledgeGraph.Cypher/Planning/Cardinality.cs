using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Guesses how many rows an operator gives, from the store's counts where they say something.</summary>
internal sealed class Cardinality(IGraphStatistics statistics)
{
    // Rules of thumb where no count is known; they need only put the alternatives in the right order.
    private const double EqualitySelectivity = 0.1;
    private const double RangeSelectivity = 0.3;
    private const double OtherSelectivity = 0.5;
    private const double DefaultRowCount = 10;

    // A plan made over an empty store is kept while the store fills: below this, counts say nothing.
    private const double LeastCount = 100;

    public IReadOnlyList<IndexDescriptor> Indexes => statistics.Indexes;

    public double AllNodes => Math.Max(2 * LeastCount, statistics.NodeCount);

    public double NodesWithLabel(string label) => Math.Max(LeastCount, statistics.NodesWithLabel(label));

    public double Nodes(IReadOnlyList<string> labels) =>
        labels.Count == 0 ? AllNodes : Math.Min(AllNodes, labels.Sum(NodesWithLabel));

    public double Relationships(IReadOnlyList<string> types)
    {
        var all = Math.Max(3 * LeastCount, statistics.RelationshipCount);
        return types.Count == 0
            ? all
            : Math.Min(all, types.Sum(t => Math.Max(LeastCount, statistics.RelationshipsOfType(t))));
    }

    /// <summary>Relationships of these types at one node.</summary>
    public double Degree(IReadOnlyList<string> types, Direction direction, double nodes)
    {
        var degree = Relationships(types) / Math.Max(1, nodes);
        return direction == Direction.Both ? 2 * degree : degree;
    }

    /// <summary>Walks that begin at one node.</summary>
    public static double Walks(double degree, long minimum, long? maximum)
    {
        // Beyond a few steps the estimate says only "many"; the graph's size bounds it.
        var longest = Math.Min(maximum ?? 5, 5);
        var total = minimum == 0 ? 1.0 : 0.0;
        var step = 1.0;
        for (var length = 1L; length <= Math.Max(longest, Math.Min(minimum, 5)); length++)
        {
            step *= degree;
            total += length >= Math.Min(minimum, 5) ? step : 0;
        }

        return Math.Max(0.01, total);
    }

    public double Selectivity(IEnumerable<BoundExpression> predicates)
    {
        var selectivity = 1.0;
        foreach (var predicate in predicates)
        {
            selectivity *= Selectivity(predicate);
        }

        return Math.Max(selectivity, 1e-9);
    }

    private double Selectivity(BoundExpression predicate) =>
        predicate switch
        {
            BoundLabelTest { Labels: LabelName label } => Math.Clamp(NodesWithLabel(label.Name) / AllNodes, 0.001, 1),
            BoundBinary { Operator: BinaryOperator.Equal } => EqualitySelectivity,
            BoundBinary { Operator: BinaryOperator.In } => 2 * EqualitySelectivity,
            BoundBinary
            {
                Operator: BinaryOperator.Less
                    or BinaryOperator.LessOrEqual
                    or BinaryOperator.Greater
                    or BinaryOperator.GreaterOrEqual
            } => RangeSelectivity,
            BoundBinary { Operator: BinaryOperator.StartsWith or BinaryOperator.Contains or BinaryOperator.EndsWith } =>
                EqualitySelectivity,
            BoundBinary { Operator: BinaryOperator.And } and => Selectivity(and.Left) * Selectivity(and.Right),
            BoundUnary { Operator: UnaryOperator.IsNotNull } => 0.9,
            _ => OtherSelectivity,
        };

    /// <summary>Entities that an index seek gives for one input row.</summary>
    public double Seek(IndexDescriptor index, IReadOnlyList<SeekCondition> conditions)
    {
        var entities =
            index.Entity == Statements.EntityKind.Node ? NodesWithLabel(index.Label) : Relationships([index.Label]);
        var exact = conditions.Count == index.Properties.Count && conditions.All(c => c is EqualSeek);
        if (exact)
        {
            return index.IsUnique ? 1 : Math.Max(1, entities / Math.Max(1, statistics.DistinctValues(index)));
        }

        var perValue = Math.Max(1, entities / Math.Max(1, statistics.DistinctValues(index)));
        return conditions.Aggregate(
            entities,
            (rows, condition) =>
                condition switch
                {
                    EqualSeek => Math.Max(1, rows * EqualitySelectivity),
                    InSeek seek => Math.Min(rows, ListLength(seek.Values) * (index.IsUnique ? 1 : perValue)),
                    RangeSeek { Lower: not null, Upper: not null } => rows * RangeSelectivity * RangeSelectivity,
                    RangeSeek => rows * RangeSelectivity,
                    PrefixSeek => rows * EqualitySelectivity / 2,
                    ContainsSeek or SuffixSeek or DistanceSeek or BoxSeek => rows * EqualitySelectivity,
                    _ => rows,
                }
        );
    }

    public static double ListLength(BoundExpression list) =>
        list is BoundList items ? items.Items.Count : DefaultRowCount;

    public static double RowCount(BoundExpression? count, double otherwise = DefaultRowCount) =>
        count is BoundLiteral { Value: { Kind: ValueKind.Integer } value } ? value.AsInteger : otherwise;
}
