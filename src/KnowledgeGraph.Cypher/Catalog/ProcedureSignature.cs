using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Catalog;

/// <summary>A parameter of a procedure.</summary>
/// <param name="Name">Its name; an implicit call takes the statement's parameter of this name.</param>
/// <param name="Type">What it accepts.</param>
/// <param name="Default">Its value where the call leaves it out; null where it must be given.</param>
public sealed record ProcedureParameter(string Name, StaticType Type, Value? Default = null);

/// <summary>A column that a procedure yields.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">What it holds.</param>
public sealed record ProcedureColumn(string Name, StaticType Type);

/// <summary>What the binder must know of a procedure. The engine finds its code by <see cref="Name"/>.</summary>
/// <param name="Name">The full name, e.g. <c>db.labels</c>.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Columns">Its columns, in order; none for a void procedure.</param>
public sealed record ProcedureSignature(
    string Name,
    IReadOnlyList<ProcedureParameter> Parameters,
    IReadOnlyList<ProcedureColumn> Columns
)
{
    /// <summary>Whether it changes the graph or the schema.</summary>
    public bool Writes { get; init; }

    /// <summary>What users of it should know, e.g. that a column will change; null where there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>One sentence on what it does, for SHOW PROCEDURES.</summary>
    public string Description { get; init; } = "";
}
