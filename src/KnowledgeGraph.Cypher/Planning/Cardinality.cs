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

    // Below this, counts say nothing: a plan is kept while the store fills a little.
    private const double LeastCount = 10;

    public IReadOnlyList<IndexDescriptor> Indexes => statistics.Indexes;

    public double AllNodes => Math.Max(LeastCount, statistics.NodeCount);

    public double NodesWithLabel(string label) => Math.Max(LeastCount, statistics.NodesWithLabel(label));

    public double Nodes(IReadOnlyList<string> labels) =>
        labels.Count == 0 ? AllNodes : Math.Min(AllNodes, labels.Sum(NodesWithLabel));

    public double Relationships(IReadOnlyList<string> types)
    {
        var all = Math.Max(LeastCount, statistics.RelationshipCount);
        return types.Count == 0
            ? all
            : Math.Min(all, types.Sum(t => Math.Max(LeastCount, statistics.RelationshipsOfType(t))));
    }

    /// <summary>Whether there is a lookup index.</summary>
    public bool HasLookup(Statements.EntityKind entity) => statistics.HasLookup(entity);

    /// <summary>Relationships of these types at one node with these labels.</summary>
    public double Degree(IReadOnlyList<string> types, Direction direction, IEnumerable<string> labels)
    {
        var degree = double.MaxValue;
        foreach (var label in labels)
        {
            degree = Math.Min(degree, Ends(types, direction, label) / NodesWithLabel(label));
        }

        if (degree < double.MaxValue)
        {
            return Math.Max(0.01, degree);
        }

        return Relationships(types) / AllNodes * (direction == Direction.Both ? 2 : 1);
    }

    // Where a type is not named, each label is taken to have its share of all relationships.
    private double Ends(IReadOnlyList<string> types, Direction direction, string label)
    {
        if (types.Count == 0)
        {
            var share = Relationships([]) * NodesWithLabel(label) / AllNodes;
            return direction == Direction.Both ? 2 * share : share;
        }

        var ends = 0.0;
        foreach (var type in types)
        {
            ends += direction == Direction.Incoming ? 0 : statistics.RelationshipsFrom(label, type);
            ends += direction == Direction.Outgoing ? 0 : statistics.RelationshipsTo(type, label);
        }

        return ends;
    }

    /// <summary>The share of nodes with a label among those that relationships of these types lead to.</summary>
    public double LabelAtEnd(string label, IReadOnlyList<string> types, Direction direction)
    {
        var all = types.Sum(statistics.RelationshipsOfType) * (direction == Direction.Both ? 2 : 1);
        return all <= 0 ? LabelShare(label) : Math.Clamp(Ends(types, Reverse(direction), label) / all, 0.001, 1);
    }

    private double LabelShare(string label) => Math.Clamp(NodesWithLabel(label) / AllNodes, 0.001, 1);

    private static Direction Reverse(Direction direction) =>
        direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => direction,
        };

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

    // An index that is not sought still tells how many values a property has.
    private double EqualityOf(BoundBinary equal)
    {
        var key = (equal.Left as BoundProperty ?? equal.Right as BoundProperty)?.Key;
        var distinct = statistics
            .Indexes.Where(index => index.Properties.Count == 1 && index.Properties[0] == key)
            .Select(statistics.DistinctValues)
            .DefaultIfEmpty()
            .Max();
        return distinct > 1 / EqualitySelectivity ? 1 / distinct : EqualitySelectivity;
    }

    public double Selectivity(BoundExpression predicate) =>
        predicate switch
        {
            BoundLabelTest { Labels: LabelName label } => LabelShare(label.Name),
            BoundBinary { Operator: BinaryOperator.Equal } equal => EqualityOf(equal),
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
            BoundBinary { Operator: BinaryOperator.Or } or => Math.Min(1, Selectivity(or.Left) + Selectivity(or.Right)),
            BoundBinary { Operator: BinaryOperator.And } and => Selectivity(and.Left) * Selectivity(and.Right),
            BoundUnary { Operator: UnaryOperator.IsNotNull } => 0.9,
            _ => OtherSelectivity,
        };

    /// <summary>Entities that an index seek gives for one input row.</summary>
    public double Seek(IndexDescriptor index, IReadOnlyList<SeekCondition> conditions)
    {
        var entities = Math.Max(1, statistics.Entries(index));
        var perValue = Math.Max(1, entities / Math.Max(1, statistics.DistinctValues(index)));
        if (conditions.Count == index.Properties.Count && conditions.All(c => c is EqualSeek))
        {
            return index.IsUnique ? 1 : perValue;
        }

        var rows = conditions.Aggregate(
            entities,
            (rows, condition) =>
                condition switch
                {
                    EqualSeek => rows * EqualitySelectivity,
                    InSeek seek => Math.Min(rows, ListLength(seek.Values) * (index.IsUnique ? 1 : perValue)),
                    RangeSeek { Lower: not null, Upper: not null } => rows * RangeSelectivity * RangeSelectivity,
                    RangeSeek => rows * RangeSelectivity,
                    PrefixSeek => rows * EqualitySelectivity / 2,
                    ContainsSeek or SuffixSeek or DistanceSeek or BoxSeek => rows * EqualitySelectivity,
                    _ => rows,
                }
        );
        return Math.Max(1, rows);
    }

    /// <summary>Entities that a seek looks at to give those: a range index is read whole for parts and suffixes.</summary>
    public double Looked(IndexDescriptor index, IReadOnlyList<SeekCondition> conditions) =>
        index.Kind == Statements.IndexKind.Range && conditions.Any(c => c is ContainsSeek or SuffixSeek)
            ? Math.Max(1, statistics.Entries(index))
            : Seek(index, conditions);

    public static double ListLength(BoundExpression list) =>
        list is BoundList items ? items.Items.Count : DefaultRowCount;

    public static double RowCount(BoundExpression? count, double otherwise = DefaultRowCount) =>
        count is BoundLiteral { Value: { Kind: ValueKind.Integer } value } ? value.AsInteger : otherwise;
}
