namespace KnowledgeGraph.Cypher.Catalog;

/// <summary>The functions that a statement may call. The engine implements it.</summary>
public interface IFunctionCatalog
{
    /// <summary>Finds a function by name, whatever its case; null where there is none.</summary>
    FunctionSignature? FindFunction(string name);

    /// <summary>Every canonical name, for suggestions.</summary>
    IEnumerable<string> FunctionNames { get; }
}
