using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc.</summary>
internal static class AggregateFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddAggregate(
            "count(input :: ANY) :: INTEGER",
            "The number of values that are not null.",
            static () => new CountAggregator()
        );
        library.AddAggregate(
            "sum(input :: NUMBER | DURATION) :: NUMBER | DURATION",
            "The sum of numbers or durations.",
            static () => new SumAggregator("sum")
        );
        library.AddAggregate(
            "avg(input :: NUMBER | DURATION) :: NUMBER | DURATION",
            "The average of numbers or durations.",
            static () => new AverageAggregator()
        );
        library.AddAggregate("min(input :: ANY) :: ANY", "The least value.", static () => new ExtremeAggregator(-1));
        library.AddAggregate("max(input :: ANY) :: ANY", "The greatest value.", static () => new ExtremeAggregator(1));
        library.AddAggregate(
            "collect(input :: ANY) :: LIST<ANY>",
            "The values that are not null, as a list.",
            static () => new CollectAggregator()
        );
        library.AddAggregate(
            "stdev(input :: FLOAT) :: FLOAT",
            "The standard deviation of a sample.",
            static () => new DeviationAggregator(sample: true)
        );
        library.AddAggregate(
            "stdevp(input :: FLOAT) :: FLOAT",
            "The standard deviation of a population.",
            static () => new DeviationAggregator(sample: false)
        );
        library.AddAggregate(
            "percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT",
            "The percentile, interpolated.",
            static () => new PercentileAggregator(continuous: true)
        );
        library.AddAggregate(
            "percentileDisc(input :: NUMBER, percentile :: FLOAT) :: NUMBER",
            "The percentile, as the nearest value.",
            static () => new PercentileAggregator(continuous: false)
        );
    }

    internal static double Number(in Value value, string function) =>
        value.IsNumber ? value.AsNumber : throw EngineErrors.WrongType($"{function}()", "a number", value);
}

/// <summary><c>count(x)</c>; without arguments <c>count(*)</c>.</summary>
internal sealed class CountAggregator : Aggregator
{
    private long _count;

    public override bool Add(Value[] arguments)
    {
        if (arguments.Length == 0 || !arguments[0].IsNull)
        {
            _count++;
        }

        return false;
    }

    public override Value Result() => _count;
}

/// <summary><c>sum(x)</c>.</summary>
internal sealed class SumAggregator(string name) : Aggregator
{
    private Value _sum = 0L;
    private bool _any;

    public override bool Add(Value[] arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
        {
            return false;
        }

        if (!value.IsNumber && value.Kind != ValueKind.Duration)
        {
            throw EngineErrors.WrongType($"{name}()", "a number or DURATION", value);
        }

        if (_any && value.IsNumber != _sum.IsNumber)
        {
            throw EngineErrors.Type($"{name}() cannot mix numbers and durations.");
        }

        _sum =
            !_any ? value
            : Overflows(_sum, value) ? _sum.AsNumber + value.AsNumber
            : Arithmetic.Compute(Cypher.Binding.Expressions.BinaryOperator.Add, _sum, value);
        _any = true;
        return false;
    }

    public override Value Result() => _sum;

    // A sum that leaves the integers goes on as a float, as in Neo4j.
    private static bool Overflows(in Value sum, in Value value) =>
        sum.IsInteger
        && value.IsInteger
        && (Int128)sum.AsInteger + value.AsInteger is var exact
        && (exact > long.MaxValue || exact < long.MinValue);
}

/// <summary><c>avg(x)</c>.</summary>
internal sealed class AverageAggregator : Aggregator
{
    private double _average;
    private DurationValue? _duration;
    private long _count;

    public override bool Add(Value[] arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
        {
            return false;
        }

        _count++;
        if (value.TryAs<DurationValue>(out var duration))
        {
            _duration = _duration is null ? duration : DurationArithmetic.Add(_duration, duration);
            return false;
        }

        // A running mean: a sum of large numbers would overflow.
        _average += (AggregateFunctions.Number(value, "avg") - _average) / _count;
        return false;
    }

    public override Value Result() =>
        _count == 0 ? Value.Null
        : _duration is not null ? DurationArithmetic.Divide(_duration, _count)
        : _average;
}

/// <summary><c>min(x)</c>, <c>max(x)</c>.</summary>
internal sealed class ExtremeAggregator(int sign) : Aggregator
{
    private Value _best;

    public override bool Add(Value[] arguments)
    {
        var value = arguments[0];
        if (!value.IsNull && (_best.IsNull || ValueOrder.Instance.Compare(value, _best) * sign > 0))
        {
            _best = value;
        }

        return false;
    }

    public override Value Result() => _best;
}

/// <summary><c>collect(x)</c>.</summary>
internal sealed class CollectAggregator : Aggregator
{
    private readonly List<Value> _values = [];

    public override bool Add(Value[] arguments)
    {
        if (arguments[0].IsNull)
        {
            return false;
        }

        _values.Add(arguments[0]);
        return true;
    }

    public override Value Result() => new ListValue(_values);
}

/// <summary><c>stDev(x)</c>, <c>stDevP(x)</c>, by Welford's method.</summary>
internal sealed class DeviationAggregator(bool sample) : Aggregator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override bool Add(Value[] arguments)
    {
        if (arguments[0].IsNull)
        {
            return false;
        }

        var number = AggregateFunctions.Number(arguments[0], sample ? "stDev" : "stDevP");
        _count++;
        var distance = number - _mean;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
        return false;
    }

    public override Value Result()
    {
        var divisor = sample ? _count - 1 : _count;
        return divisor <= 0 ? 0.0 : Math.Sqrt(_squares / divisor);
    }
}

/// <summary><c>percentileCont(x, p)</c>, <c>percentileDisc(x, p)</c>.</summary>
internal sealed class PercentileAggregator(bool continuous) : Aggregator
{
    private readonly List<Value> _values = [];
    private double _percentile = -1;

    public override bool Add(Value[] arguments)
    {
        if (_percentile < 0)
        {
            _percentile = AggregateFunctions.Number(arguments[1], "percentile");
            if (_percentile is not (>= 0 and <= 1))
            {
                throw EngineErrors.Argument(
                    $"A percentile lies between 0.0 and 1.0; found {arguments[1]}.",
                    Cypher.Diagnostics.ErrorDetail.NumberOutOfRange
                );
            }
        }

        if (arguments[0].IsNull)
        {
            return false;
        }

        _ = AggregateFunctions.Number(arguments[0], "percentile");
        _values.Add(arguments[0]);
        return true;
    }

    public override Value Result()
    {
        if (_values.Count == 0)
        {
            return Value.Null;
        }

        _values.Sort(ValueOrder.Instance);
        if (!continuous)
        {
            var nearest = (int)Math.Ceiling(_percentile * _values.Count) - 1;
            return _values[Math.Max(nearest, 0)];
        }

        var position = _percentile * (_values.Count - 1);
        var below = (int)Math.Floor(position);
        var above = (int)Math.Ceiling(position);
        return below == above
            ? _values[below]
            : (_values[below].AsNumber * (above - position)) + (_values[above].AsNumber * (position - below));
    }
}
