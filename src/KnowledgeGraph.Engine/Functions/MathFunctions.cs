using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>Functions of numbers.</summary>
internal static class MathFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        AddNumeric(library);
        AddFloat(library, "Logarithmic", "exp", "e to the power of the number.", Math.Exp);
        AddFloat(library, "Logarithmic", "log", "The natural logarithm.", static x => x < 0 ? double.NaN : Math.Log(x));
        AddFloat(
            library,
            "Logarithmic",
            "log10",
            "The logarithm to base 10.",
            static x => x < 0 ? double.NaN : Math.Log10(x)
        );
        AddFloat(library, "Logarithmic", "sqrt", "The square root.", Math.Sqrt);
        AddFloat(library, "Trigonometric", "sin", "The sine.", Math.Sin);
        AddFloat(library, "Trigonometric", "cos", "The cosine.", Math.Cos);
        AddFloat(library, "Trigonometric", "tan", "The tangent.", Math.Tan);
        AddFloat(library, "Trigonometric", "cot", "The cotangent.", static x => 1.0 / Math.Tan(x));
        AddFloat(library, "Trigonometric", "asin", "The arcsine.", Math.Asin);
        AddFloat(library, "Trigonometric", "acos", "The arccosine.", Math.Acos);
        AddFloat(library, "Trigonometric", "atan", "The arctangent.", Math.Atan);
        AddFloat(library, "Trigonometric", "sinh", "The hyperbolic sine.", Math.Sinh);
        AddFloat(library, "Trigonometric", "cosh", "The hyperbolic cosine.", Math.Cosh);
        AddFloat(library, "Trigonometric", "tanh", "The hyperbolic tangent.", Math.Tanh);
        AddFloat(library, "Trigonometric", "coth", "The hyperbolic cotangent.", static x => 1.0 / Math.Tanh(x));
        AddFloat(library, "Trigonometric", "degrees", "Radians in degrees.", static x => x * 180.0 / Math.PI);
        AddFloat(library, "Trigonometric", "radians", "Degrees in radians.", static x => x * Math.PI / 180.0);
        AddFloat(library, "Trigonometric", "haversin", "Half the versine.", static x => (1.0 - Math.Cos(x)) / 2.0);
        library.Add(
            "Trigonometric",
            "atan2(y :: FLOAT, x :: FLOAT) :: FLOAT",
            "The arctangent of y and x.",
            static (_, a) => Math.Atan2(a[0].AsNumber, a[1].AsNumber)
        );
        library.Add("Trigonometric", "pi() :: FLOAT", "The number π.", static (_, _) => Math.PI);
        library.Add("Logarithmic", "e() :: FLOAT", "The number e.", static (_, _) => Math.E);
    }

    private static void AddNumeric(FunctionLibrary library)
    {
        library.Add("Numeric", "abs(input :: NUMBER) :: NUMBER", "The number without its sign.", Abs);
        AddFloat(library, "Numeric", "ceil", "The least whole number not below.", Math.Ceiling);
        AddFloat(library, "Numeric", "floor", "The greatest whole number not above.", Math.Floor);
        library.Add(
            "Numeric",
            "round(value :: FLOAT, precision? :: NUMBER, mode? :: STRING) :: FLOAT",
            "Rounded to a number of decimals.",
            Rounding.Round
        );
        library.Add(
            "Numeric",
            "sign(input :: NUMBER) :: INTEGER",
            "-1, 0 or 1.",
            static (_, a) => double.IsNaN(a[0].AsNumber) ? 0L : (long)Math.Sign(a[0].AsNumber)
        );
        library.Add(
            "Numeric",
            "isNaN(input :: NUMBER) :: BOOLEAN",
            "Whether the number is NaN.",
            static (_, a) => double.IsNaN(a[0].AsNumber)
        );
        library.Add(
            "Numeric",
            "rand() :: FLOAT",
            "A random number from 0 to below 1.",
            static (_, _) => RandomNumber(),
            deterministic: false
        );
    }

    private static void AddFloat(
        FunctionLibrary library,
        string category,
        string name,
        string description,
        Func<double, double> compute
    ) => library.Add(category, $"{name}(input :: FLOAT) :: FLOAT", description, (_, a) => compute(a[0].AsNumber));

    private static Value Abs(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsFloat)
        {
            return Math.Abs(value.AsFloat);
        }

        // The least integer has no counterpart and stays as it is, as in Java.
        return value.AsInteger == long.MinValue ? value : Math.Abs(value.AsInteger);
    }

#pragma warning disable CA5394 // rand() is for sampling, not for secrets.
    private static double RandomNumber() => Random.Shared.NextDouble();
#pragma warning restore CA5394
}
