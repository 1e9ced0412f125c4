using KnowledgeGraph.Differential.Tests.Corpus;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>One of the two databases: the embedded one or a genuine Neo4j.</summary>
internal interface ISide : IAsyncDisposable
{
    /// <summary>Makes the graph that the next queries run on, in place of the one before.</summary>
    Task PrepareAsync(CorpusGroup group);

    /// <summary>Runs a query and takes back what it did.</summary>
    Task<Outcome> RunAsync(CorpusQuery query);

    /// <summary>The code that EXPLAIN ends with, or null.</summary>
    Task<string?> ExplainAsync(CorpusQuery query);
}
