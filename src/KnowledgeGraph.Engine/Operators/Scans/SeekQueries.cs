using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;
using IndexKind = KnowledgeGraph.Cypher.Statements.IndexKind;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>
/// Turns a seek's conditions into queries of the store: one for each combination of the values that the first keys
/// equal, ended by at most one range, prefix or scan. What the store cannot answer is asked of each entry.
/// </summary>
internal sealed class SeekQueries
{
    private readonly IndexKind _kind;
    private readonly bool _descending;
    private readonly Evaluator[] _equal;
    private readonly bool[] _isIn;
    private readonly SeekCondition? _last;
    private readonly Evaluator? _lower;
    private readonly Evaluator? _upper;
    private readonly List<(int Key, SeekCondition Condition, Evaluator? Value, Evaluator? Upper)> _rest = [];
    private readonly List<Value[]> _combinations = [];
    private readonly List<IndexQuery> _boxes = [];
    private Value _lowerValue;
    private Value _upperValue;
    private bool _filterLast;
    private Value[] _row = [];

    public SeekQueries(IndexSeekPlan seek, ExpressionBuilder expressions)
    {
        var conditions = seek.Conditions;
        _kind = seek.Index.Kind;
        _descending = seek.Descending;
        var equal = 0;
        while (equal < conditions.Count && conditions[equal] is EqualSeek or InSeek)
        {
            equal++;
        }

        _equal = new Evaluator[equal];
        _isIn = new bool[equal];
        for (var i = 0; i < equal; i++)
        {
            _isIn[i] = conditions[i] is InSeek;
            _equal[i] = expressions.Build(
                conditions[i] is InSeek inSeek ? inSeek.Values : ((EqualSeek)conditions[i]).Value
            );
        }

        if (equal < conditions.Count)
        {
            _last = conditions[equal];
            (_lower, _upper) = Bounds(_last, expressions);
        }

        for (var i = equal + 1; i < conditions.Count; i++)
        {
            var (value, upper) = Bounds(conditions[i], expressions);
            _rest.Add((i, conditions[i], value, upper));
        }
    }

    /// <summary>Whether the seek is one combination of values for all keys of the index.</summary>
    public bool IsPlainEquality { get; private set; }

    /// <summary>The values of a plain equality.</summary>
    public ReadOnlySpan<Value> EqualValues => _combinations[0];

    public int Count => _kind == IndexKind.Point ? _boxes.Count : _combinations.Count;

    /// <summary>Evaluates the values over the row; false where nothing can be found.</summary>
    public bool Prepare(Value[] row, int keyCount)
    {
        _row = row;
        _combinations.Clear();
        if (_kind == IndexKind.Point)
        {
            PrepareBoxes(row);
            return _boxes.Count > 0;
        }

        IsPlainEquality = _last is null && _equal.Length == keyCount;
        if (!AddCombinations(row))
        {
            return false;
        }

        IsPlainEquality &= _combinations.Count == 1;
        _filterLast = _kind == IndexKind.Range && _last is (ContainsSeek or SuffixSeek);
        return _last is null or ExistsSeek || PrepareLast(row);
    }

    public IndexQuery QueryAt(int index) => _descending ? Ascending(index).Reversed() : Ascending(index);

    private IndexQuery Ascending(int index)
    {
        if (_kind == IndexKind.Point)
        {
            return _boxes[index];
        }

        if (_kind == IndexKind.Text && _last is (ContainsSeek or SuffixSeek))
        {
            var part = _lowerValue.AsString;
            return _last is ContainsSeek ? IndexQuery.Containing(part) : IndexQuery.EndingWith(part);
        }

        var equal = _combinations[index];
        if (_last is null or ExistsSeek || _filterLast)
        {
            return equal.Length == 0 ? IndexQuery.All : IndexQuery.EqualTo(equal);
        }

        var query = _last is PrefixSeek ? IndexQuery.StartingWith(_lowerValue.AsString) : RangeQuery((RangeSeek)_last);
        return equal.Length == 0 ? query : query.After(equal);
    }

    /// <summary>Asks of an entry what the store was not asked.</summary>
    public bool Accepts(ref IndexCursor cursor)
    {
        if (_filterLast && !Holds(_last!, cursor.Key(_equal.Length), _lowerValue, _upperValue))
        {
            return false;
        }

        foreach (var (key, condition, value, upper) in _rest)
        {
            if (!Holds(condition, cursor.Key(key), value?.Evaluate(_row) ?? default, upper?.Evaluate(_row) ?? default))
            {
                return false;
            }
        }

        return true;
    }

    private static (Evaluator? Lower, Evaluator? Upper) Bounds(
        SeekCondition condition,
        ExpressionBuilder expressions
    ) =>
        condition switch
        {
            EqualSeek equal => (expressions.Build(equal.Value), null),
            InSeek inSeek => (expressions.Build(inSeek.Values), null),
            RangeSeek range => (expressions.BuildOptional(range.Lower), expressions.BuildOptional(range.Upper)),
            PrefixSeek prefix => (expressions.Build(prefix.Prefix), null),
            ContainsSeek contains => (expressions.Build(contains.Part), null),
            SuffixSeek suffix => (expressions.Build(suffix.Suffix), null),
            DistanceSeek near => (expressions.Build(near.Center), expressions.Build(near.Radius)),
            BoxSeek box => (expressions.Build(box.Low), expressions.Build(box.High)),
            _ => (null, null),
        };

    private static bool Holds(SeekCondition condition, in Value stored, in Value value, in Value upper) =>
        condition switch
        {
            EqualSeek => ValueEquality.Equal(stored, value) == true,
            InSeek => !value.IsNull && InEvaluator.Contains(value, stored) == true,
            ExistsSeek => true,
            PrefixSeek => Text(stored, value) && stored.AsString.StartsWith(value.AsString, StringComparison.Ordinal),
            ContainsSeek => Text(stored, value) && stored.AsString.Contains(value.AsString, StringComparison.Ordinal),
            SuffixSeek => Text(stored, value) && stored.AsString.EndsWith(value.AsString, StringComparison.Ordinal),
            RangeSeek range => (range.Lower is null || Within(stored, value, range.LowerInclusive, Ordering.Greater))
                && (range.Upper is null || Within(stored, upper, range.UpperInclusive, Ordering.Less)),
            _ => throw new InvalidOperationException($"Unknown condition {condition}."),
        };

    private static bool Text(in Value stored, in Value value) => stored.IsString && value.IsString;

    private static bool Within(in Value stored, in Value bound, bool inclusive, Ordering wanted)
    {
        var order = ValueComparison.Compare(stored, bound);
        return order == wanted || (inclusive && order == Ordering.Equal);
    }

    private void PrepareBoxes(Value[] row)
    {
        var first = (_lower ?? _equal[0]).Evaluate(row);
        var second = _upper?.Evaluate(row) ?? first;
        _boxes.Clear();
        _boxes.AddRange(_last is DistanceSeek ? PointBoxes.Around(first, second) : PointBoxes.Between(first, second));
    }

    private bool AddCombinations(Value[] row)
    {
        _combinations.Add(new Value[_equal.Length]);
        for (var key = 0; key < _equal.Length; key++)
        {
            var value = _equal[key].Evaluate(row);
            if (value.IsNull)
            {
                return false;
            }

            if (!_isIn[key])
            {
                foreach (var combination in _combinations)
                {
                    combination[key] = value;
                }

                continue;
            }

            Multiply(key, ListComprehensionEvaluator.ListOf(value).Distinct(ValueEquivalence.Instance));
        }

        return _combinations.Count > 0;
    }

    private void Multiply(int key, IEnumerable<Value> values)
    {
        var before = _combinations.ToArray();
        _combinations.Clear();
        foreach (var value in values.Where(static value => !value.IsNull).Order(ValueOrder.Instance))
        {
            foreach (var combination in before)
            {
                var copy = (Value[])combination.Clone();
                copy[key] = value;
                _combinations.Add(copy);
            }
        }
    }

    private bool PrepareLast(Value[] row)
    {
        _lowerValue = _lower?.Evaluate(row) ?? default;
        _upperValue = _upper?.Evaluate(row) ?? default;
        if ((_lower is not null && _lowerValue.IsNull) || (_upper is not null && _upperValue.IsNull))
        {
            return false;
        }

        if (_last is not RangeSeek)
        {
            return _lowerValue.IsString;
        }

        // Lists compare with unknowns and NaN inside, which the index's order does not know.
        _filterLast = _lowerValue.Kind == ValueKind.List || _upperValue.Kind == ValueKind.List;
        return Comparable(_lowerValue) && Comparable(_upperValue);
    }

    private static bool Comparable(in Value bound) =>
        bound.IsNull || ValueComparison.Compare(bound, bound) == Ordering.Equal;

    private IndexQuery RangeQuery(RangeSeek range) =>
        IndexQuery.Between(_lowerValue, range.LowerInclusive, _upperValue, range.UpperInclusive);
}
