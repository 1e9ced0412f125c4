using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    private const long MostItems = 100_000_000;

    public static void AddTo(FunctionLibrary library)
    {
        library.Add(
            "Scalar",
            "head(list :: LIST<ANY>) :: ANY",
            "The first item.",
            static (_, a) => a[0].As<ListValue>() is { Count: > 0 } list ? list[0] : Value.Null
        );
        library.Add(
            "Scalar",
            "last(list :: LIST<ANY>) :: ANY",
            "The last item.",
            static (_, a) => a[0].As<ListValue>() is { Count: > 0 } list ? list[list.Count - 1] : Value.Null
        );
        library.Add(
            "List",
            "tail(input :: LIST<ANY>) :: LIST<ANY>",
            "All items but the first.",
            static (_, a) =>
                a[0].As<ListValue>() is { Count: > 1 } list ? new ListValue(list.Span[1..].ToArray()) : ListValue.Empty
        );
        library.Add(
            "List",
            "range(start :: ANY, end :: ANY, step? :: ANY) :: LIST<INTEGER>",
            "The integers from start to end, both included.",
            Range
        );
    }

    private static Value Range(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        // Checked here and not before the statement runs: the conformance suite has it so.
        foreach (ref readonly var argument in arguments)
        {
            if (!argument.IsInteger)
            {
                throw EngineErrors.Argument(
                    $"range() expected an INTEGER, found {EngineErrors.Describe(argument)}.",
                    Cypher.Diagnostics.ErrorDetail.InvalidArgumentType
                );
            }
        }

        var (start, end) = (arguments[0].AsInteger, arguments[1].AsInteger);
        var step = arguments.Length > 2 ? arguments[2].AsInteger : 1;
        if (step == 0)
        {
            throw EngineErrors.Argument(
                "The step of range() must not be 0.",
                Cypher.Diagnostics.ErrorDetail.NumberOutOfRange
            );
        }

        var count = (((Int128)end - start) / step) + 1;
        if (count <= 0 || (end < start) == (step > 0) && end != start)
        {
            return ListValue.Empty;
        }

        if (count > MostItems)
        {
            throw EngineErrors.OutOfMemory("range()", MostItems * 16);
        }

        context.Hold((long)count * 16, "range()");
        var items = new Value[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = start + (i * step);
        }

        context.LetGo((long)count * 16);
        return new ListValue(items);
    }
}
