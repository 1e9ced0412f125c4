using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>duration, duration.between and its kin.</summary>
internal static class DurationFunctions
{
    private delegate DurationValue Measure(in Value from, in Value to);

    public static void AddTo(FunctionLibrary library)
    {
        library.Add(
            "Temporal",
            "duration(input :: ANY) :: DURATION",
            "A DURATION of a text or a map.",
            static (_, a) =>
                a[0].IsString ? DurationParser.Parse(a[0].AsString)
                : a[0].TryAs<MapValue>(out var fields) ? DurationParser.Build(fields)
                : a[0].Kind == ValueKind.Duration ? a[0]
                : throw TemporalFunctions.NotMade(ValueKind.Duration, a[0])
        );
        Add(library, "between", "in months, days and seconds", DurationBetween.Between);
        Add(library, "inMonths", "in whole months", DurationBetween.InMonths);
        Add(library, "inDays", "in whole days", DurationBetween.InDays);
        Add(library, "inSeconds", "in seconds", DurationBetween.InSeconds);
    }

    private static void Add(FunctionLibrary library, string name, string unit, Measure measure) =>
        library.Add(
            "Temporal",
            $"duration.{name}(from :: ANY, to :: ANY) :: DURATION",
            $"The DURATION from one point in time to another, {unit}.",
            (_, a) =>
                TemporalArithmetic.IsInstant(a[0].Kind) && TemporalArithmetic.IsInstant(a[1].Kind)
                    ? measure(a[0], a[1])
                    : throw TemporalFunctions.NotMade(
                        ValueKind.Duration,
                        TemporalArithmetic.IsInstant(a[0].Kind) ? a[1] : a[0]
                    )
        );
}
