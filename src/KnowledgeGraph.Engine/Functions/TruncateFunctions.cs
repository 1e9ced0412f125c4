using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>date.truncate and its kin.</summary>
internal static class TruncateFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        foreach (var (name, kind, type) in TemporalFunctions.Types)
        {
            library.Add(
                "Temporal",
                $"{name}.truncate(unit :: STRING, input? :: ANY, fields? :: MAP) :: {type}",
                $"A {type} set back to the beginning of a unit.",
                (context, a) => Truncate(context, kind, a)
            );
        }
    }

    private static Value Truncate(StatementContext context, ValueKind kind, ReadOnlySpan<Value> arguments)
    {
        var input = arguments.Length > 1 ? arguments[1] : Instants.From(context.StatementTime, Zone.Utc);
        if (!TemporalArithmetic.IsInstant(input.Kind))
        {
            throw TemporalFunctions.NotMade(kind, input);
        }

        var fields = arguments.Length > 2 ? arguments[2].As<MapValue>() : null;
        return TemporalTruncation.Truncate(kind, arguments[0].AsString, input, fields);
    }
}
