using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>The numbers of <c>range(start, end, step)</c>, not yet a list.</summary>
/// <param name="Start">The first.</param>
/// <param name="Step">From one to the next.</param>
/// <param name="Count">How many; more than 64 bits hold where both ends are far out.</param>
internal readonly record struct IntegerRange(long Start, long Step, Int128 Count)
{
    /// <summary>The number at a position below <see cref="Count"/>.</summary>
    public long this[Int128 position] => (long)(Start + (position * Step));

    /// <summary>Reads the two or three arguments. They are checked while the statement runs: the conformance suite has it so.</summary>
    public static IntegerRange Of(ReadOnlySpan<Value> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsNull)
            {
                throw EngineErrors.WrongType("range()", "an INTEGER", argument);
            }

            if (!argument.IsInteger)
            {
                throw EngineErrors.Argument(
                    $"range() expected an INTEGER, found {EngineErrors.Describe(argument)}.",
                    ErrorDetail.InvalidArgumentType
                );
            }
        }

        var (start, end) = (arguments[0].AsInteger, arguments[1].AsInteger);
        var step = arguments.Length > 2 ? arguments[2].AsInteger : 1;
        if (step == 0)
        {
            throw EngineErrors.Argument("The step of range() must not be 0.", ErrorDetail.NumberOutOfRange);
        }

        var isEmpty = start != end && (end < start) == (step > 0);
        return new IntegerRange(start, step, isEmpty ? 0 : (((Int128)end - start) / step) + 1);
    }
}
