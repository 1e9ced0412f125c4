using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>The arithmetic operators.</summary>
internal static class Arithmetic
{
    public static Value Compute(BinaryOperator kind, in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return OfIntegers(kind, left.AsInteger, right.AsInteger);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return OfFloats(kind, left.AsNumber, right.AsNumber);
        }

        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        return kind switch
        {
            BinaryOperator.Add => Add(left, right),
            BinaryOperator.Concatenate => Concatenate(left, right),
            BinaryOperator.Subtract => Subtract(left, right),
            BinaryOperator.Multiply when left.TryAs<DurationValue>(out var duration) && right.IsNumber =>
                DurationArithmetic.Multiply(duration, right),
            BinaryOperator.Multiply when right.TryAs<DurationValue>(out var duration) && left.IsNumber =>
                DurationArithmetic.Multiply(duration, left),
            BinaryOperator.Divide when left.TryAs<DurationValue>(out var duration) && right.IsNumber =>
                DurationArithmetic.Divide(duration, right.AsNumber),
            _ => throw Mismatch(kind, left, right),
        };
    }

    public static Value Negate(in Value value) =>
        value.IsInteger
            ? value.AsInteger == long.MinValue
                ? throw EngineErrors.IntegerOverflow($"-({value})")
                : Value.Of(-value.AsInteger)
            : value.IsFloat
                ? Value.Of(-value.AsFloat)
                : value.IsNull
                    ? Value.Null
                    : value.TryAs<DurationValue>(out var duration)
                        ? DurationArithmetic.Multiply(duration, Value.Of(-1L))
                        : throw EngineErrors.WrongType("The sign '-'", "a number or DURATION", value);

    public static Value Plus(in Value value) =>
        value.IsNumber || value.IsNull || value.Kind == ValueKind.Duration
            ? value
            : throw EngineErrors.WrongType("The sign '+'", "a number", value);

    private static Value OfIntegers(BinaryOperator kind, long left, long right)
    {
        try
        {
            return kind switch
            {
                BinaryOperator.Add => Value.Of(checked(left + right)),
                BinaryOperator.Subtract => Value.Of(checked(left - right)),
                BinaryOperator.Multiply => Value.Of(checked(left * right)),
                BinaryOperator.Divide => Value.Of(Divide(left, right)),
                BinaryOperator.Modulo => Value.Of(Modulo(left, right)),
                BinaryOperator.Power => Value.Of(Math.Pow(left, right)),
                _ => throw Mismatch(kind, left, right),
            };
        }
        catch (OverflowException)
        {
            throw EngineErrors.IntegerOverflow($"{left} {Symbol(kind)} {right}");
        }
    }

    private static long Divide(long left, long right) =>
        right == 0 ? throw EngineErrors.Arithmetic("/ by zero")
        : right == -1 ? checked(-left)
        : left / right;

    private static long Modulo(long left, long right) =>
        right == 0 ? throw EngineErrors.Arithmetic("/ by zero")
        : right == -1 ? 0
        : left % right;

    private static Value OfFloats(BinaryOperator kind, double left, double right) =>
        kind switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.Modulo => left % right,
            BinaryOperator.Power => Math.Pow(left, right),
            _ => throw Mismatch(kind, left, right),
        };

    private static Value Add(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
        {
            return Joined(left, right);
        }

        if (left.IsString || right.IsString)
        {
            return TextOf(left, right) + TextOf(right, left);
        }

        if (left.TryAs<DurationValue>(out var duration))
        {
            return right.TryAs<DurationValue>(out var other)
                ? DurationArithmetic.Add(duration, other)
                : TemporalSum(right, duration, 1, left, right);
        }

        return right.TryAs<DurationValue>(out var added)
            ? TemporalSum(left, added, 1, left, right)
            : throw Mismatch(BinaryOperator.Add, left, right);
    }

    private static Value Subtract(in Value left, in Value right)
    {
        if (!right.TryAs<DurationValue>(out var duration))
        {
            throw Mismatch(BinaryOperator.Subtract, left, right);
        }

        return left.TryAs<DurationValue>(out var from)
            ? DurationArithmetic.Add(from, DurationArithmetic.Negate(duration))
            : TemporalSum(left, duration, -1, left, right);
    }

    private static Value TemporalSum(
        in Value moment,
        DurationValue duration,
        int sign,
        in Value left,
        in Value right
    ) =>
        TemporalArithmetic.IsInstant(moment.Kind)
            ? TemporalArithmetic.Add(moment, sign > 0 ? duration : DurationArithmetic.Negate(duration))
            : throw Mismatch(sign > 0 ? BinaryOperator.Add : BinaryOperator.Subtract, left, right);

    private static Value Concatenate(in Value left, in Value right) =>
        left.IsString && right.IsString ? left.AsString + right.AsString
        : left.Kind == ValueKind.List && right.Kind == ValueKind.List ? Joined(left, right)
        : throw Mismatch(BinaryOperator.Concatenate, left, right);

    private static Value Joined(in Value left, in Value right)
    {
        var first = left.TryAs<ListValue>(out var list) ? list.Span : [left];
        var second = right.TryAs<ListValue>(out var other) ? other.Span : [right];
        var items = new Value[first.Length + second.Length];
        first.CopyTo(items);
        second.CopyTo(items.AsSpan(first.Length));
        return new ListValue(items);
    }

    private static string TextOf(in Value value, in Value other) =>
        value.Kind switch
        {
            ValueKind.String => value.AsString,
            ValueKind.Integer or ValueKind.Float or ValueKind.Boolean or ValueKind.Point => ValueText.Format(value),
            ValueKind.Date
            or ValueKind.LocalTime
            or ValueKind.Time
            or ValueKind.LocalDateTime
            or ValueKind.DateTime
            or ValueKind.Duration => TemporalText.Format(value),
            _ => throw Mismatch(BinaryOperator.Add, value, other),
        };

    private static Cypher.Diagnostics.CypherException Mismatch(BinaryOperator kind, in Value left, in Value right) =>
        EngineErrors.Type(
            $"'{Symbol(kind)}' does not work on {EngineErrors.Describe(left)} and {EngineErrors.Describe(right)}."
        );

    private static string Symbol(BinaryOperator kind) =>
        kind switch
        {
            BinaryOperator.Add => "+",
            BinaryOperator.Subtract => "-",
            BinaryOperator.Multiply => "*",
            BinaryOperator.Divide => "/",
            BinaryOperator.Modulo => "%",
            BinaryOperator.Power => "^",
            _ => "||",
        };
}
