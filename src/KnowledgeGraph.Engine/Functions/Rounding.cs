using System.Globalization;
using System.Numerics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>round(): by the decimal digits of the number as it is written, in seven modes.</summary>
internal static class Rounding
{
    public static Value Round(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var number = arguments[0].AsNumber;
        if (!double.IsFinite(number))
        {
            return number;
        }

        if (arguments.Length == 1)
        {
            // Without precision ties go up, also below zero.
            return Math.Abs(number) >= 4503599627370496.0 ? number : Math.Floor(number + 0.5);
        }

        var precision = arguments[1].AsNumber;
        if (precision < 0)
        {
            throw EngineErrors.Argument($"The precision of round() is not negative; found {arguments[1]}.");
        }

        var mode = arguments.Length > 2 ? arguments[2].AsString.ToUpperInvariant() : "HALF_UP";
        return RoundTo(number, (int)Math.Min(precision, 400), mode);
    }

    private static double RoundTo(double number, int precision, string mode)
    {
        var (digits, scale) = Decompose(number);
        if (scale <= precision)
        {
            RequireMode(mode);
            return number;
        }

        var divisor = BigInteger.Pow(10, scale - precision);
        var quotient = BigInteger.DivRem(digits, divisor, out var remainder);
        var negative = digits.Sign < 0;
        var half = (BigInteger.Abs(remainder) * 2).CompareTo(divisor);
        var away = Away(mode, remainder.IsZero, half, negative, !quotient.IsEven);
        quotient += away ? (negative ? -1 : 1) : 0;
        var text =
            $"{quotient.ToString(CultureInfo.InvariantCulture)}E-{precision.ToString(CultureInfo.InvariantCulture)}";
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static bool Away(string mode, bool exact, int half, bool negative, bool odd) =>
        mode switch
        {
            "UP" => !exact,
            "DOWN" => false,
            "CEILING" => !exact && !negative,
            "FLOOR" => !exact && negative,
            "HALF_UP" => half >= 0,
            "HALF_DOWN" => half > 0,
            "HALF_EVEN" => half > 0 || (half == 0 && odd),
            _ => throw UnknownMode(mode),
        };

    private static void RequireMode(string mode) => Away(mode, true, -1, false, false);

    private static Cypher.Diagnostics.CypherException UnknownMode(string mode) =>
        EngineErrors.Argument(
            $"'{mode}' is not a rounding mode: expected UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN."
        );

    // The shortest digits that read back as the number, and how many stand behind the point.
    private static (BigInteger Digits, int Scale) Decompose(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = 0;
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : text.Length - point - 1) - exponent;
        return (BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), scale);
    }
}
