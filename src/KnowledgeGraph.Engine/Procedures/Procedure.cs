using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>A procedure of a program that embeds the database.</summary>
/// <param name="Signature">Its name, parameters and columns.</param>
/// <param name="Body">Makes the rows for the arguments; each row has a value for each column.</param>
public sealed record CustomProcedure(
    ProcedureSignature Signature,
    Func<IReadOnlyList<Value>, IEnumerable<IReadOnlyList<Value>>> Body
);

/// <summary>What a built-in procedure does.</summary>
internal delegate IEnumerable<Value[]> ProcedureBody(StatementContext context, Value[] arguments);

/// <summary>A procedure ready to call.</summary>
internal sealed record Procedure(ProcedureSignature Signature, ProcedureBody Body);
