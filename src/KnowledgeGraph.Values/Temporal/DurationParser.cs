using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Values.Temporal;

/// <summary>Makes durations of ISO 8601 text and of maps.</summary>
public static partial class DurationParser
{
    private static readonly string[] Units =
    [
        "years",
        "quarters",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "seconds",
        "milliseconds",
        "microseconds",
        "nanoseconds",
    ];

    /// <summary>Reads <c>P1Y2M3DT4H5M6.7S</c> (any part may have a fraction) or <c>P2012-02-02T14:37:21.545</c>.</summary>
    public static DurationValue Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = WithUnits().Match(text);
        if (match.Success && text.Length > 1 && !text.EndsWith('P') && !text.EndsWith('T'))
        {
            return FromUnits(match);
        }

        match = AsDate().Match(text);
        if (!match.Success)
        {
            throw new ValueException(ValueFault.Format, $"Text cannot be parsed to a Duration: '{text}'.");
        }

        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        return Durations.OfFractions(
            sign * ((Part(match, "year") * 12) + Part(match, "month")),
            sign * Part(match, "day"),
            sign * ((Part(match, "hour") * 3600) + (Part(match, "minute") * 60) + Part(match, "second")),
            0
        );
    }

    /// <summary>Makes a duration of a map such as <c>{months: 1, hours: 2.5}</c>.</summary>
    public static DurationValue Build(MapValue fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count == 0)
        {
            throw new ValueException(ValueFault.Argument, "A duration needs at least one component.");
        }

        foreach (var (key, value) in fields)
        {
            if (!Units.Contains(key, StringComparer.Ordinal))
            {
                throw new ValueException(ValueFault.Unknown, $"'{key}' is not a component of a duration.");
            }

            if (!value.IsNumber)
            {
                throw new ValueException(ValueFault.Unknown, $"'{key}' is a number; found {value}.");
            }
        }

        return Durations.OfFractions(
            (Field(fields, "years") * 12) + (Field(fields, "quarters") * 3) + Field(fields, "months"),
            (Field(fields, "weeks") * 7) + Field(fields, "days"),
            (Field(fields, "hours") * 3600) + (Field(fields, "minutes") * 60) + Field(fields, "seconds"),
            (Field(fields, "milliseconds") * 1_000_000)
                + (Field(fields, "microseconds") * 1000)
                + Field(fields, "nanoseconds")
        );
    }

    private static decimal Field(MapValue fields, string key) =>
        !fields.TryGetValue(key, out var value) ? 0
        : value.IsInteger ? value.AsInteger
        : DurationArithmetic.ToDecimal(value.AsFloat);

    private static DurationValue FromUnits(Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        return Durations.OfFractions(
            sign * ((Part(match, "years") * 12) + Part(match, "months")),
            sign * ((Part(match, "weeks") * 7) + Part(match, "days")),
            sign * ((Part(match, "hours") * 3600) + (Part(match, "minutes") * 60) + Part(match, "seconds")),
            0
        );
    }

    private static decimal Part(Match match, string group)
    {
        if (!match.Groups[group].Success)
        {
            return 0;
        }

        return decimal.TryParse(
            match.Groups[group].Value.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw new ValueException(ValueFault.Argument, "The duration is too long to be represented.");
    }

    [GeneratedRegex(
        @"^(?<sign>[+-])?P(?:(?<years>[+-]?[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<months>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?"
            + @"(?:(?<weeks>[+-]?[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<days>[+-]?[0-9]+(?:[.,][0-9]+)?)D)?"
            + @"(?:T(?:(?<hours>[+-]?[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<minutes>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?"
            + @"(?:(?<seconds>[+-]?[0-9]*(?:[.,][0-9]+)?)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex WithUnits();

    [GeneratedRegex(
        @"^(?<sign>[+-])?P(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})"
            + @"(?:T(?<hour>[0-9]{2}):?(?<minute>[0-9]{2}):?(?<second>[0-9]{2}(?:[.,][0-9]+)?))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AsDate();
}
