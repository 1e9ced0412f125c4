using KnowledgeGraph.Timeline.Scripts;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What a statement gave and changed, in a line.</summary>
internal static class SummaryText
{
    public static string Of(QueryRun run)
    {
        var counters = run.Summary.Counters;
        var parts = new List<string>();
        if (run.Columns.Count > 0)
        {
            parts.Add(Counts.Of(run.Rows.Count, "row"));
        }

        Add(parts, counters.NodesCreated, "node", "created");
        Add(parts, counters.NodesDeleted, "node", "deleted");
        Add(parts, counters.RelationshipsCreated, "relationship", "created");
        Add(parts, counters.RelationshipsDeleted, "relationship", "deleted");
        Add(parts, counters.PropertiesSet, "property", "set");
        Add(parts, counters.LabelsAdded, "label", "added");
        Add(parts, counters.LabelsRemoved, "label", "removed");
        Add(parts, counters.IndexesAdded, "index", "created");
        Add(parts, counters.ConstraintsAdded, "constraint", "created");
        return parts.Count == 0 ? "Nothing changed." : string.Join(", ", parts) + ".";
    }

    private static void Add(List<string> parts, long count, string noun, string verb)
    {
        if (count > 0)
        {
            parts.Add($"{Counts.Of(count, noun)} {verb}");
        }
    }
}
