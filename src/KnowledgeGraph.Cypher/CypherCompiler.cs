using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher;

/// <summary>From the text of one statement to its plan.</summary>
/// <remarks>Holds no state of its own; may be used by many threads.</remarks>
public sealed class CypherCompiler(IFunctionCatalog functions, IProcedureCatalog procedures)
{
    /// <summary>Compiles one statement.</summary>
    /// <param name="text">The statement, without the semicolon behind it (one at the end is let pass).</param>
    /// <param name="statistics">Counts and indexes of the store that it will run on.</param>
    /// <exception cref="Diagnostics.CypherException">The statement is wrong; nothing has run.</exception>
    public CompiledStatement Compile(string text, IGraphStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statistics);
        _ = functions;
        _ = procedures;
        throw new Diagnostics.CypherException(
            Diagnostics.ErrorCodes.NotSupported,
            "The compiler's stages are being put together."
        );
    }
}
