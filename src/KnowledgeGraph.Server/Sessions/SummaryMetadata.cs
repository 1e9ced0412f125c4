using System.Globalization;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;
using Entries = System.Collections.Generic.List<System.Collections.Generic.KeyValuePair<
    string,
    KnowledgeGraph.Values.Value
>>;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>A summary in the keys that drivers read.</summary>
internal static class SummaryMetadata
{
    public static MapValue Of(QuerySummary summary, NotificationFilter filter, string? bookmark)
    {
        Entries entries =
        [
            new("type", TypeOf(summary.Type)),
            new("t_last", (long)summary.ConsumedAfter.TotalMilliseconds),
            new("db", DatabaseName.Default),
        ];
        if (summary.Counters.ContainsUpdates)
        {
            entries.Add(new("stats", Stats(summary.Counters)));
        }

        if (summary.Plan is { } plan)
        {
            entries.Add(new(summary.IsProfiled ? "profile" : "plan", Plan(plan, summary.IsProfiled)));
        }

        var notifications = summary.Notifications.Where(filter.Lets).Select(n => (Value)Notification(n)).ToList();
        if (notifications.Count > 0)
        {
            entries.Add(new("notifications", new ListValue(notifications)));
        }

        if (bookmark is not null)
        {
            entries.Add(new("bookmark", bookmark));
        }

        return new MapValue(entries);
    }

    private static string TypeOf(StatementType type) =>
        type switch
        {
            StatementType.Read => "r",
            StatementType.ReadWrite => "rw",
            StatementType.Write => "w",
            StatementType.Schema => "s",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, message: null),
        };

    private static MapValue Stats(UpdateCounters counters)
    {
        Entries entries = [new("contains-updates", true)];
        Add("nodes-created", counters.NodesCreated);
        Add("nodes-deleted", counters.NodesDeleted);
        Add("relationships-created", counters.RelationshipsCreated);
        Add("relationships-deleted", counters.RelationshipsDeleted);
        Add("properties-set", counters.PropertiesSet);
        Add("labels-added", counters.LabelsAdded);
        Add("labels-removed", counters.LabelsRemoved);
        Add("indexes-added", counters.IndexesAdded);
        Add("indexes-removed", counters.IndexesRemoved);
        Add("constraints-added", counters.ConstraintsAdded);
        Add("constraints-removed", counters.ConstraintsRemoved);
        return new MapValue(entries);

        void Add(string key, int count)
        {
            if (count != 0)
            {
                entries.Add(new(key, count));
            }
        }
    }

    /// <summary>Numbers of rows and hits are integers: Neo4j Browser asks them for their integer value.</summary>
    private static MapValue Plan(PlanDescription plan, bool profiled)
    {
        Entries arguments =
        [
            new("Details", plan.Details),
            new("EstimatedRows", plan.EstimatedRows),
            new("Id", plan.Id),
        ];
        if (plan.Id == 0)
        {
            arguments.AddRange([
                new("planner", "COST"),
                new("planner-impl", "IDP"),
                new("planner-version", "5.26"),
                new("runtime", "SLOTTED"),
                new("runtime-impl", "SLOTTED"),
                new("runtime-version", "5.26"),
                new("version", "5"),
                new("string-representation", PlanTable.Of(plan)),
            ]);
        }

        Entries entries =
        [
            new(
                "operatorType",
                string.Create(CultureInfo.InvariantCulture, $"{plan.OperatorType}@{DatabaseName.Default}")
            ),
            new("identifiers", new ListValue(plan.Identifiers.Select(name => (Value)name).ToList())),
            new("children", new ListValue(plan.Children.Select(child => (Value)Plan(child, profiled)).ToList())),
        ];
        if (profiled)
        {
            var (rows, hits) = (plan.Rows ?? 0, plan.DatabaseHits ?? 0);
            arguments.AddRange([new("Rows", rows), new("DbHits", hits), new("Memory", plan.Memory ?? 0)]);
            arguments.AddRange([new("PageCacheHits", 0L), new("PageCacheMisses", 0L)]);
            arguments.Add(new("Time", (long)((plan.Time ?? TimeSpan.Zero).TotalMicroseconds * 1000)));
            if (plan.Id == 0)
            {
                arguments.Add(new("GlobalMemory", plan.GlobalMemory ?? 0));
            }

            entries.AddRange([new("rows", rows), new("dbHits", hits)]);
            entries.AddRange([new("pageCacheHits", 0L), new("pageCacheMisses", 0L), new("pageCacheHitRatio", 0.0)]);
            entries.Add(new("time", (long)((plan.Time ?? TimeSpan.Zero).TotalMicroseconds * 1000)));
        }

        entries.Add(new("args", new MapValue(arguments)));
        return new MapValue(entries);
    }

    private static MapValue Notification(Notification notification)
    {
        Entries entries =
        [
            new("code", notification.Code),
            new("title", notification.Title),
            new("description", notification.Description),
            new("severity", notification.Severity),
            new("category", notification.Category),
        ];
        if (notification.Position is { } position)
        {
            entries.Add(
                new(
                    "position",
                    new MapValue([
                        new("offset", position.Offset),
                        new("line", position.Line),
                        new("column", position.Column),
                    ])
                )
            );
        }

        return new MapValue(entries);
    }
}
