using System.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Operators;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>What each operator of a profiled plan did, its inputs included.</summary>
internal sealed class OperatorProfile
{
    public long Rows { get; set; }

    public long DatabaseHits { get; set; }

    public long Ticks { get; set; }

    /// <summary>Most bytes of rows that the operator itself held at once.</summary>
    public long Memory { get; private set; }

    private long _held;

    /// <summary>Counts bytes that the operator holds on to, or lets go of.</summary>
    public void Hold(long bytes)
    {
        _held += bytes;
        Memory = Math.Max(Memory, _held);
    }
}

/// <summary>Measures the operators of a plan.</summary>
internal sealed class Profile
{
    // By reference: two equal records may stand in different places of one plan.
    private readonly Dictionary<LogicalPlan, OperatorProfile> _profiles = new(ReferenceEqualityComparer.Instance);

    public Operator Wrap(StatementContext context, LogicalPlan plan, Operator inner)
    {
        if (!_profiles.TryGetValue(plan, out var profile))
        {
            _profiles.Add(plan, profile = new OperatorProfile());
        }

        return new ProfiledOperator(context, inner, profile);
    }

    public OperatorProfile Of(LogicalPlan plan) => _profiles.GetValueOrDefault(plan) ?? new OperatorProfile();

    private sealed class ProfiledOperator(StatementContext context, Operator inner, OperatorProfile profile)
        : Operator(context)
    {
        public override void Open()
        {
            var (hits, start) = (Context.DatabaseHits, Stopwatch.GetTimestamp());
            var outer = Context.Profiled;
            Context.Profiled = profile;
            inner.Open();
            Context.Profiled = outer;
            Count(hits, start);
        }

        public override bool Next()
        {
            var (hits, start) = (Context.DatabaseHits, Stopwatch.GetTimestamp());
            var outer = Context.Profiled;
            Context.Profiled = profile;
            var found = inner.Next();
            Context.Profiled = outer;
            Count(hits, start);
            profile.Rows += found ? 1 : 0;
            return found;
        }

        public override void Close() => inner.Close();

        private void Count(long hits, long start)
        {
            profile.DatabaseHits += Context.DatabaseHits - hits;
            profile.Ticks += Stopwatch.GetTimestamp() - start;
        }
    }
}
