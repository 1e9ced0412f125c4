using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>Turns the engine's exceptions into the seam's.</summary>
internal static class EmbeddedErrors
{
    public static T Translate<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (CypherException exception)
        {
            throw new GraphQueryException(exception.Code, exception.Message, exception);
        }
        catch (StoreException exception)
        {
            throw new DatabaseUnavailableException(exception.Message, exception);
        }
    }
}
