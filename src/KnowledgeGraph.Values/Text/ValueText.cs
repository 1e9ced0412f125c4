using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Values.Text;

/// <summary>Values as Cypher would write them, for display: <c>{name: 'Alijew', names: ['Aliyev']}</c>.</summary>
public static class ValueText
{
    /// <summary>The text of a value.</summary>
    public static string Format(in Value value)
    {
        if (value.IsInteger)
        {
            return value.AsInteger.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A float as Cypher writes it: always with a point or an exponent.</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number))
        {
            return "NaN";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0.0" : "0.0";
        }

        // Java's rule: plain from 10^-3 to below 10^7, otherwise computerized scientific notation.
        var magnitude = Math.Abs(number);
        var plain = magnitude is >= 1e-3 and < 1e7;
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Digits(shortest);
        var sign = number < 0 ? "-" : "";
        if (!plain)
        {
            return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>A string in single quotes with what must be escaped escaped.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return "'"
            + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
            + "'";
    }

    private static (string Digits, int Exponent) Digits(string shortest)
    {
        var mantissa = shortest.TrimStart('-');
        var exponent = 0;
        var e = mantissa.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(mantissa.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        return (digits.Length == 0 ? "0" : digits, exponent + whole - leading - 1);
    }

    private static void Append(StringBuilder text, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean ? "true" : "false");
                break;
            case ValueKind.Integer:
                text.Append(value.AsInteger);
                break;
            case ValueKind.Float:
                text.Append(Format(value.AsFloat));
                break;
            case ValueKind.String:
                text.Append(Quote(value.AsString));
                break;
            case ValueKind.List:
                AppendList(text, value.As<ListValue>());
                break;
            case ValueKind.Map:
                AppendMap(text, value.As<MapValue>());
                break;
            case ValueKind.Node:
                AppendNode(text, value);
                break;
            case ValueKind.Relationship:
                AppendRelationship(text, value);
                break;
            case ValueKind.Path:
                AppendPath(text, value);
                break;
            case ValueKind.Point:
                AppendPoint(text, value.As<PointValue>());
                break;
            case ValueKind.Bytes:
                text.Append("bytes(").Append(Convert.ToHexString(value.As<BytesValue>().Bytes.Span)).Append(')');
                break;
            default:
                text.Append(TemporalText.Format(value));
                break;
        }
    }

    private static void AppendList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, list[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Name(map.KeyAt(i))).Append(": ");
            Append(text, map.ValueAt(i));
        }

        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, in Value value)
    {
        if (!value.TryAs<NodeValue>(out var node))
        {
            text.Append("(#").Append(value.AsEntityId).Append(')');
            return;
        }

        text.Append('(');
        foreach (var label in node.Labels)
        {
            text.Append(':').Append(Name(label));
        }

        AppendProperties(text, node.Properties, node.Labels.Count > 0);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, in Value value)
    {
        if (!value.TryAs<RelationshipValue>(out var relationship))
        {
            text.Append("[#").Append(value.AsEntityId).Append(']');
            return;
        }

        text.Append("[:").Append(Name(relationship.Type));
        AppendProperties(text, relationship.Properties, true);
        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, MapValue properties, bool space)
    {
        if (properties.Count > 0)
        {
            text.Append(space ? " " : "");
            AppendMap(text, properties);
        }
    }

    private static void AppendPath(StringBuilder text, in Value value)
    {
        if (!value.TryAs<PathValue>(out var path))
        {
            text.Append("<path>");
            return;
        }

        AppendNode(text, path.Nodes[0]);
        for (var i = 0; i < path.Length; i++)
        {
            var forward = path.Relationships[i].StartId == path.Nodes[i].Id;
            text.Append(forward ? "-" : "<-");
            AppendRelationship(text, path.Relationships[i]);
            text.Append(forward ? "->" : "-");
            AppendNode(text, path.Nodes[i + 1]);
        }
    }

    private static void AppendPoint(StringBuilder text, PointValue point)
    {
        text.Append("point({x: ").Append(Format(point.X)).Append(", y: ").Append(Format(point.Y));
        text.Append(point.Z is { } z ? $", z: {Format(z)}" : "");
        text.Append(", crs: '").Append(Temporal.PointFields.Get(point, "crs").AsString).Append("'})");
    }

    private static string Name(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c == '_')
            ? name
            : "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";
}
