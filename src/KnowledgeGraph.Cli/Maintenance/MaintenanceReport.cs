using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Maintenance;

/// <summary>What a command of maintenance found, in the format that was asked for: a row each.</summary>
internal static class MaintenanceReport
{
    public static Task WriteAsync(CommandContext context, params (string What, Value Value)[] facts)
    {
        string[] columns = ["what", "value"];
        var rows = facts.Select(fact => new GraphRecord(columns, [fact.What, fact.Value])).ToList();
        return RowWriter.WriteAsync(context, new QueryRun(columns, rows, new GraphSummary(default, null, [])));
    }
}
