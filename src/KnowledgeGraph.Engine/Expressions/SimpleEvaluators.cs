using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>A literal or a parameter.</summary>
internal sealed class ConstantEvaluator(Value value) : Evaluator
{
    public override bool IsConstant => true;

    public override Value Evaluate(Value[] row) => value;
}

/// <summary>
/// An expression of constants: evaluated when it is first needed, then kept. Not before: in a branch that is never taken
/// it may fail.
/// </summary>
internal sealed class LazyConstantEvaluator(Evaluator expression) : Evaluator
{
    private Value _value;
    private bool _known;

    public override bool IsConstant => true;

    public override Value Evaluate(Value[] row)
    {
        if (!_known)
        {
            _value = expression.Evaluate(row);
            _known = true;
        }

        return _value;
    }
}

/// <summary>The value of a slot.</summary>
internal sealed class SlotEvaluator(int slot) : Evaluator
{
    public int Slot => slot;

    public override Value Evaluate(Value[] row) => row[slot];
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListEvaluator(Evaluator[] items) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var values = new Value[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(row);
        }

        return new ListValue(values);
    }
}

/// <summary><c>{key: value}</c>; the keys are different from each other.</summary>
internal sealed class MapEvaluator(string[] keys, Evaluator[] entries) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var values = new Value[entries.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = entries[i].Evaluate(row);
        }

        return new MapValue(keys, values);
    }
}

/// <summary><c>subject {.*, key: value}</c>.</summary>
internal sealed class MapProjectionEvaluator(
    StatementContext context,
    Evaluator subject,
    bool allProperties,
    string[] keys,
    Evaluator[] entries
) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = subject.Evaluate(row);
        if (value.IsNull)
        {
            return Value.Null;
        }

        var hasComponents =
            TemporalArithmetic.IsInstant(value.Kind) || value.Kind is ValueKind.Duration or ValueKind.Point;
        if (!hasComponents && value.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship))
        {
            throw EngineErrors.WrongType("A map projection", "a MAP, NODE or RELATIONSHIP", value);
        }

        var all = new List<KeyValuePair<string, Value>>();
        if (allProperties)
        {
            all.AddRange(EntityAccess.PropertiesOf(context, value));
        }

        for (var i = 0; i < entries.Length; i++)
        {
            all.Add(new(keys[i], entries[i].Evaluate(row)));
        }

        return new MapValue(all);
    }
}

/// <summary>CASE; with an operand its value stands in a slot while the branches are tried.</summary>
internal sealed class CaseEvaluator(
    Evaluator? operand,
    int operandSlot,
    (Evaluator When, Evaluator Then)[] branches,
    Evaluator? otherwise
) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        if (operand is not null)
        {
            row[operandSlot] = operand.Evaluate(row);
        }

        foreach (var (when, then) in branches)
        {
            var taken = operand is null
                ? when.Evaluate(row).IsTrue
                : Values.Comparison.ValueEquality.Equal(row[operandSlot], when.Evaluate(row)) == true;
            if (taken)
            {
                return then.Evaluate(row);
            }
        }

        return otherwise is null ? Value.Null : otherwise.Evaluate(row);
    }
}
