using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>
/// The number behind SKIP and LIMIT. One that is none is a syntax error although it is known only now: the conformance suite
/// has it so, where Neo4j says argument error.
/// </summary>
internal static class RowCount
{
    public static long Of(Evaluator evaluator, Value[] row, string clause)
    {
        var value = evaluator.Evaluate(row);
        if (value.IsNull)
        {
            throw EngineErrors.WrongType(clause, "a non-negative INTEGER", value);
        }

        if (!value.IsInteger)
        {
            throw new CypherException(
                ErrorCodes.SyntaxError,
                $"{clause} expected a non-negative INTEGER, found {EngineErrors.Describe(value)}.",
                ErrorDetail.InvalidArgumentType
            );
        }

        return value.AsInteger >= 0
            ? value.AsInteger
            : throw new CypherException(
                ErrorCodes.SyntaxError,
                $"{clause} expected a non-negative INTEGER, found {value.AsInteger}.",
                ErrorDetail.NegativeIntegerArgument
            );
    }
}
