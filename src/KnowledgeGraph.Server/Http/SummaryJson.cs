using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Sessions;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Server.Http;

/// <summary>The members of an answer that come after its rows: counters, plan, notifications.</summary>
internal static class SummaryJson
{
    public static void Write(Utf8JsonWriter json, QuerySummary summary, bool includeCounters)
    {
        if (includeCounters)
        {
            WriteCounters(json, summary.Counters);
        }

        if (summary.Plan is { } plan)
        {
            json.WritePropertyName(summary.IsProfiled ? "profiledQueryPlan" : "queryPlan");
            WritePlan(json, plan, summary.IsProfiled);
        }

        if (summary.Notifications.Count > 0)
        {
            json.WriteStartArray("notifications");
            foreach (var notification in summary.Notifications)
            {
                WriteNotification(json, notification);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteCounters(Utf8JsonWriter json, UpdateCounters counters)
    {
        json.WriteStartObject("counters");
        json.WriteBoolean("containsUpdates", counters.ContainsUpdates);
        json.WriteNumber("nodesCreated", counters.NodesCreated);
        json.WriteNumber("nodesDeleted", counters.NodesDeleted);
        json.WriteNumber("propertiesSet", counters.PropertiesSet);
        json.WriteNumber("relationshipsCreated", counters.RelationshipsCreated);
        json.WriteNumber("relationshipsDeleted", counters.RelationshipsDeleted);
        json.WriteNumber("labelsAdded", counters.LabelsAdded);
        json.WriteNumber("labelsRemoved", counters.LabelsRemoved);
        json.WriteNumber("indexesAdded", counters.IndexesAdded);
        json.WriteNumber("indexesRemoved", counters.IndexesRemoved);
        json.WriteNumber("constraintsAdded", counters.ConstraintsAdded);
        json.WriteNumber("constraintsRemoved", counters.ConstraintsRemoved);
        json.WriteBoolean("containsSystemUpdates", value: false);
        json.WriteNumber("systemUpdates", 0);
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, PlanDescription plan, bool profiled)
    {
        json.WriteStartObject();
        if (profiled)
        {
            json.WriteNumber("dbHits", plan.DatabaseHits ?? 0);
            json.WriteNumber("records", plan.Rows ?? 0);
            json.WriteBoolean("hasPageCacheStats", value: false);
            json.WriteNumber("pageCacheHits", 0);
            json.WriteNumber("pageCacheMisses", 0);
            json.WriteNumber("pageCacheHitRatio", 0);
            json.WriteNumber("time", (long)((plan.Time ?? TimeSpan.Zero).TotalMicroseconds * 1000));
        }

        json.WriteString(
            "operatorType",
            string.Create(CultureInfo.InvariantCulture, $"{plan.OperatorType}@{DatabaseName.Default}")
        );
        json.WriteStartObject("arguments");
        json.WriteString("Details", plan.Details);
        json.WritePropertyName("EstimatedRows");
        json.WriteRawValue(ValueText.Format(plan.EstimatedRows), skipInputValidation: true);
        json.WriteEndObject();
        json.WriteStartArray("identifiers");
        foreach (var name in plan.Identifiers)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("children");
        foreach (var child in plan.Children)
        {
            WritePlan(json, child, profiled);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNotification(Utf8JsonWriter json, Notification notification)
    {
        json.WriteStartObject();
        json.WriteString("code", notification.Code);
        json.WriteString("description", notification.Description);
        json.WriteString("severity", notification.Severity);
        json.WriteString("title", notification.Title);
        if (notification.Position is { } position)
        {
            json.WriteStartObject("position");
            json.WriteNumber("offset", position.Offset);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteEndObject();
        }

        json.WriteString("category", notification.Category);
        json.WriteEndObject();
    }
}
