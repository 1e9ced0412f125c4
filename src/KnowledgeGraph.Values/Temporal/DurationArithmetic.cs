namespace KnowledgeGraph.Values.Temporal;

/// <summary>Arithmetic of durations.</summary>
public static class DurationArithmetic
{
    /// <summary>The sum, part by part.</summary>
    public static DurationValue Add(DurationValue left, DurationValue right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Durations.Of(
            (Int128)left.Months + right.Months,
            (Int128)left.Days + right.Days,
            (Int128)left.Seconds + right.Seconds,
            (Int128)left.Nanos + right.Nanos
        );
    }

    /// <summary>The same length backwards.</summary>
    public static DurationValue Negate(DurationValue duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        return Durations.Of(
            -(Int128)duration.Months,
            -(Int128)duration.Days,
            -(Int128)duration.Seconds,
            -(Int128)duration.Nanos
        );
    }

    /// <summary>The duration times an INTEGER or FLOAT.</summary>
    public static DurationValue Multiply(DurationValue duration, in Value factor)
    {
        ArgumentNullException.ThrowIfNull(duration);
        if (factor.IsInteger)
        {
            var times = (Int128)factor.AsInteger;
            return Durations.Of(
                duration.Months * times,
                duration.Days * times,
                duration.Seconds * times,
                duration.Nanos * times
            );
        }

        return Scale(duration, ToDecimal(factor.AsFloat));
    }

    /// <summary>The duration divided by a number.</summary>
    public static DurationValue Divide(DurationValue duration, double divisor)
    {
        ArgumentNullException.ThrowIfNull(duration);
        var number = ToDecimal(divisor);
        if (number == 0)
        {
            throw new ValueException(ValueFault.Arithmetic, "/ by zero");
        }

        return Durations.OfFractions(
            duration.Months / number,
            duration.Days / number,
            duration.Seconds / number,
            duration.Nanos / number
        );
    }

    internal static decimal ToDecimal(double number)
    {
        try
        {
            return (decimal)number;
        }
        catch (OverflowException)
        {
            throw new ValueException(ValueFault.Argument, "The duration is too long to be represented.");
        }
    }

    private static DurationValue Scale(DurationValue duration, decimal factor)
    {
        try
        {
            return Durations.OfFractions(
                duration.Months * factor,
                duration.Days * factor,
                duration.Seconds * factor,
                duration.Nanos * factor
            );
        }
        catch (OverflowException)
        {
            throw new ValueException(ValueFault.Argument, "The duration is too long to be represented.");
        }
    }
}
