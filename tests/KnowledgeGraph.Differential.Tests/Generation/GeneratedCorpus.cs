using KnowledgeGraph.Differential.Tests.Corpus;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Generation;

/// <summary>Queries from a grammar over small random graphs: the same on every machine.</summary>
internal static class GeneratedCorpus
{
    private const ulong Seed = 20201005;
    private const int Graphs = 10;
    private const int QueriesPerGraph = 60;

    public static IReadOnlyList<CorpusGroup> Make()
    {
        var dice = new Dice(
            ulong.TryParse(Environment.GetEnvironmentVariable("KG_DIFFERENTIAL_SEED"), out var other) ? other : Seed
        );
        var groups = new List<CorpusGroup>();
        for (var i = 0; i < Graphs; i++)
        {
            var graph = new GraphGenerator(dice).Make();
            var queries = new HashSet<string>(StringComparer.Ordinal);
            while (queries.Count < QueriesPerGraph)
            {
                queries.Add(new QueryGenerator(dice).Make());
            }

            groups.Add(new CorpusGroup([graph], [.. queries.Select(text => new CorpusQuery(text, MapValue.Empty))]));
        }

        return groups;
    }
}
