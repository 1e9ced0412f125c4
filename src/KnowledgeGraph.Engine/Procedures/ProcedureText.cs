using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Functions;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>Signatures of procedures as SHOW PROCEDURES writes them.</summary>
internal static class ProcedureText
{
    public static string Of(ProcedureSignature signature)
    {
        var parameters = signature.Parameters.Select(static parameter =>
            parameter.Default is null
                ? $"{parameter.Name} :: {SignatureText.Of(parameter.Type)}"
                : $"{parameter.Name} = {parameter.Default} :: {SignatureText.Of(parameter.Type)}"
        );
        var columns = signature.Columns.Select(static column => $"{column.Name} :: {SignatureText.Of(column.Type)}");
        var results = signature.Columns.Count == 0 ? "" : $" :: ({string.Join(", ", columns)})";
        return $"{signature.Name}({string.Join(", ", parameters)}){results}";
    }

    public static string ModeOf(ProcedureSignature signature) =>
        signature.Writes ? "WRITE"
        : signature.Name.StartsWith("dbms.", StringComparison.Ordinal) ? "DBMS"
        : "READ";
}
