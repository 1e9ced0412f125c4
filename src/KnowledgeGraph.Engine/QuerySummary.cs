using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Engine;

/// <summary>What is known of a statement when it has run.</summary>
/// <param name="Type">Whether it reads, writes or changes the schema.</param>
/// <param name="Counters">What it changed.</param>
/// <param name="Plan">The plan; null save for EXPLAIN and PROFILE.</param>
/// <param name="IsProfiled">Whether the plan carries what each operator did (PROFILE).</param>
/// <param name="Notifications">What the user should know.</param>
/// <param name="AvailableAfter">Until the first row was there.</param>
/// <param name="ConsumedAfter">From there until the last row was handed out.</param>
public sealed record QuerySummary(
    StatementType Type,
    UpdateCounters Counters,
    PlanDescription? Plan,
    bool IsProfiled,
    IReadOnlyList<Notification> Notifications,
    TimeSpan AvailableAfter,
    TimeSpan ConsumedAfter
);
