namespace KnowledgeGraph.Cypher.Catalog;

/// <summary>The procedures that a statement may call. The engine implements it; tests register their own.</summary>
public interface IProcedureCatalog
{
    /// <summary>Finds a procedure by its full name; null where there is none.</summary>
    ProcedureSignature? FindProcedure(string name);

    /// <summary>Every name, for suggestions.</summary>
    IEnumerable<string> ProcedureNames { get; }
}
