namespace KnowledgeGraph.Engine;

/// <summary>What the plan cache did since the database was opened.</summary>
/// <param name="Hits">Statements that found their plan.</param>
/// <param name="Misses">Statements that were planned, those of <paramref name="Expired"/> included.</param>
/// <param name="Expired">Plans made anew because the schema had changed or the store's counts had drifted.</param>
/// <param name="Entries">Plans kept now.</param>
/// <param name="Capacity">Plans kept at most.</param>
public sealed record PlanCacheFigures(long Hits, long Misses, long Expired, int Entries, int Capacity);
