using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Corpus;

/// <summary>A query and the parameters it runs with.</summary>
internal sealed record CorpusQuery(string Text, MapValue Parameters)
{
    /// <summary>The query on one line, with its parameters: what the list of differences names it by.</summary>
    public string Key => Text.ReplaceLineEndings(" ⏎ ") + (Parameters.Count == 0 ? "" : $" ⇐ {Value.Of(Parameters)}");
}

/// <summary>Queries that run on the same small graph.</summary>
internal sealed record CorpusGroup(IReadOnlyList<string> Given, IReadOnlyList<CorpusQuery> Queries);
