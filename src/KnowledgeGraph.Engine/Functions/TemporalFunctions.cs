using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>date, time, localtime, datetime, localdatetime and what hangs on them.</summary>
internal static class TemporalFunctions
{
    internal static readonly (string Name, ValueKind Kind, string Type)[] Types =
    [
        ("date", ValueKind.Date, "DATE"),
        ("localtime", ValueKind.LocalTime, "LOCAL TIME"),
        ("time", ValueKind.Time, "ZONED TIME"),
        ("localdatetime", ValueKind.LocalDateTime, "LOCAL DATETIME"),
        ("datetime", ValueKind.DateTime, "ZONED DATETIME"),
    ];

    public static void AddTo(FunctionLibrary library)
    {
        foreach (var (name, kind, type) in Types)
        {
            library.Add(
                "Temporal",
                $"{name}(input? :: ANY) :: {type}",
                $"A {type}: the current one, or of a text, a map or another temporal value.",
                (context, a) => Make(context, kind, a),
                deterministic: false
            );
            foreach (var clock in new[] { "transaction", "statement", "realtime" })
            {
                library.Add(
                    "Temporal",
                    $"{name}.{clock}(timezone? :: STRING | MAP) :: {type}",
                    $"The current {type} by the {clock} clock.",
                    (context, a) => Now(context, kind, a, clock),
                    deterministic: false
                );
            }
        }

        library.Add(
            "Temporal",
            "datetime.fromepoch(seconds :: NUMBER, nanoseconds :: NUMBER) :: ZONED DATETIME",
            "A ZONED DATETIME of seconds since 1970.",
            FromEpoch
        );
        library.Add(
            "Temporal",
            "datetime.fromepochmillis(milliseconds :: NUMBER) :: ZONED DATETIME",
            "A ZONED DATETIME of milliseconds since 1970.",
            static (_, a) => OfMillis(Integer(a[0]))
        );
    }

    private static Value Make(StatementContext context, ValueKind kind, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0)
        {
            return Now(context, kind, arguments, "statement");
        }

        var input = arguments[0];
        if (input.IsString)
        {
            return TemporalParser.Parse(kind, input.AsString, Zone.Utc);
        }

        if (input.TryAs<MapValue>(out var fields))
        {
            if (fields.Count == 1 && fields.TryGetValue("timezone", out var zone))
            {
                return Now(context, kind, [zone], "statement");
            }

            return TemporalBuilder.Build(kind, fields, Zone.Utc);
        }

        return TemporalArithmetic.IsInstant(input.Kind)
            ? TemporalBuilder.Convert(kind, input)
            : throw NotMade(kind, input);
    }

    // As in Neo4j, where these functions are procedures within.
    internal static CypherException NotMade(ValueKind kind, in Value input) =>
        new(
            ErrorCodes.ProcedureCallFailed,
            $"A {EngineErrors.TypeName(kind)} cannot be made of {EngineErrors.Describe(input)}.",
            ErrorDetail.InvalidArgumentValue
        );

    private static Value Now(StatementContext context, ValueKind kind, ReadOnlySpan<Value> arguments, string clock)
    {
        var moment = clock switch
        {
            "transaction" => context.TransactionTime,
            "statement" => context.StatementTime,
            _ => context.Clock.GetUtcNow(),
        };
        var zone = Zone.Utc;
        if (arguments.Length > 0)
        {
            var text = arguments[0].TryAs<MapValue>(out var map) ? map.GetOrNull("timezone") : arguments[0];
            zone = text.IsString
                ? Zones.Parse(text.AsString)
                : throw EngineErrors.Argument($"A time zone is a STRING; found {EngineErrors.Describe(text)}.");
        }

        return TemporalBuilder.Convert(kind, Instants.From(moment, zone));
    }

    private static Value FromEpoch(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var nanos = Integer(arguments[1]);
        var seconds = Integer(arguments[0]) + Math.DivRem(nanos, CypherCalendar.NanosPerSecond, out var rest);
        return rest < 0
            ? Instants.FromInstant(seconds - 1, (int)(rest + CypherCalendar.NanosPerSecond), Zone.Utc)
            : Instants.FromInstant(seconds, (int)rest, Zone.Utc);
    }

    private static Value OfMillis(long millis)
    {
        var seconds = Math.DivRem(millis, 1000, out var rest);
        return rest < 0
            ? Instants.FromInstant(seconds - 1, (int)(rest + 1000) * 1_000_000, Zone.Utc)
            : Instants.FromInstant(seconds, (int)rest * 1_000_000, Zone.Utc);
    }

    private static long Integer(in Value value) => value.IsInteger ? value.AsInteger : (long)value.AsFloat;
}
