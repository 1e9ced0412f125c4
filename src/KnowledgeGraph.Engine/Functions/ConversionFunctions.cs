using System.Globalization;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>toInteger, toFloat, toBoolean, toString, their OrNull forms and those over lists.</summary>
internal static class ConversionFunctions
{
    private delegate bool Conversion(in Value value, out Value converted);

    public static void AddTo(FunctionLibrary library)
    {
        Add(library, "toInteger", "INTEGER", "ANY", ToInteger);
        Add(library, "toFloat", "FLOAT", "NUMBER | STRING", ToFloat);
        Add(library, "toBoolean", "BOOLEAN", "BOOLEAN | INTEGER | STRING", ToBoolean);
        Add(library, "toString", "STRING", "BOOLEAN | NUMBER | STRING | TEMPORAL | POINT", ToText);
    }

    private static void Add(FunctionLibrary library, string name, string type, string accepted, Conversion convert)
    {
        library.Add(
            "Scalar",
            $"{name}(input :: {accepted}) :: {type}",
            $"The value as {type}; an error where its type has no such form.",
            (_, a) => Strict(name, a[0], convert)
        );
        library.Add(
            "Scalar",
            $"{name}OrNull(input :: ANY) :: {type}",
            $"The value as {type}, null where that is not possible.",
            (_, a) => convert(a[0], out var converted) ? converted : Value.Null
        );
        library.Add(
            "List",
            $"{name}List(input :: LIST<ANY>) :: LIST<{type}>",
            $"The items as {type}, null where that is not possible.",
            (_, a) => OfList(a[0].As<ListValue>(), convert)
        );
    }

    private static Value Strict(string name, in Value value, Conversion convert) =>
        convert(value, out var converted)
            ? converted
            : throw EngineErrors.Type(
                $"{name}() expected a value that it can convert, found {EngineErrors.Describe(value)}.",
                ErrorDetail.InvalidArgumentValue
            );

    private static Value OfList(ListValue list, Conversion convert)
    {
        var items = new Value[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = convert(list[i], out var converted) ? converted : Value.Null;
        }

        return new ListValue(items);
    }

    // True means that the type has such a form; a string that does not read so gives null.
    private static bool ToInteger(in Value value, out Value converted)
    {
        converted = value.Kind switch
        {
            ValueKind.Integer => value,
            ValueKind.Float => Whole(value.AsFloat),
            ValueKind.Boolean => value.AsBoolean ? 1L : 0L,
            ValueKind.String => IntegerOf(value.AsString),
            _ => Value.Null,
        };
        return value.Kind
            is ValueKind.Null
                or ValueKind.Integer
                or ValueKind.Float
                or ValueKind.Boolean
                or ValueKind.String;
    }

    private static Value IntegerOf(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        if (text.Length > 0 && text.AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0)
        {
            throw EngineErrors.Type($"The integer {text} is too large: it must fit 64 bits.");
        }

        return TryFloat(text, out var number) && Math.Abs(number) < 9.3e18 ? Whole(number) : Value.Null;
    }

    // As Java casts: NaN is 0, what is too large is the largest.
    private static Value Whole(double number) =>
        double.IsNaN(number) ? 0L
        : number >= 9.2233720368547758E18 ? long.MaxValue
        : number <= -9.2233720368547758E18 ? long.MinValue
        : (long)number;

    private static bool ToFloat(in Value value, out Value converted)
    {
        converted = value.Kind switch
        {
            ValueKind.Float => value,
            ValueKind.Integer => (double)value.AsInteger,
            ValueKind.String => TryFloat(value.AsString.Trim(), out var number) ? number : Value.Null,
            _ => Value.Null,
        };
        return value.Kind is ValueKind.Null or ValueKind.Integer or ValueKind.Float or ValueKind.String;
    }

    private static bool TryFloat(string text, out double number)
    {
        number = 0;
        switch (text.TrimStart('+', '-'))
        {
            case "Infinity":
                number = text.StartsWith('-') ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case "NaN":
                number = double.NaN;
                return true;
            default:
                return text.Length > 0
                    && (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
                    && double.TryParse(
                        text,
                        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                        CultureInfo.InvariantCulture,
                        out number
                    );
        }
    }

    private static bool ToBoolean(in Value value, out Value converted)
    {
        converted = value.Kind switch
        {
            ValueKind.Boolean => value,
            ValueKind.Integer => value.AsInteger != 0,
            ValueKind.String when string.Equals(value.AsString.Trim(), "true", StringComparison.OrdinalIgnoreCase) =>
                true,
            ValueKind.String when string.Equals(value.AsString.Trim(), "false", StringComparison.OrdinalIgnoreCase) =>
                false,
            _ => Value.Null,
        };
        return value.Kind is ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.String;
    }

    private static bool ToText(in Value value, out Value converted)
    {
        var possible =
            value.Kind
            is not (
                ValueKind.List
                or ValueKind.Map
                or ValueKind.Node
                or ValueKind.Relationship
                or ValueKind.Path
                or ValueKind.Bytes
            );
        converted =
            !possible || value.IsNull ? Value.Null
            : value.IsString ? value
            : ValueText.Format(value);
        return possible;
    }
}
