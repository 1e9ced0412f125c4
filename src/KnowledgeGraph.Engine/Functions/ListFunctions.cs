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
            Range,
            takesNull: true
        );
    }

    private static Value Range(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var range = IntegerRange.Of(arguments);
        if (range.Count > MostItems)
        {
            throw EngineErrors.OutOfMemory("range()", MostItems * 16);
        }

        if (range.Count == 0)
        {
            return ListValue.Empty;
        }

        context.Hold((long)range.Count * 16, "range()");
        var items = new Value[(int)range.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = range[i];
        }

        context.LetGo((long)range.Count * 16);
        return new ListValue(items);
    }
}
