using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>How far the search for a pattern has come: the plan so far and what is still to be found. Never changed.</summary>
/// <param name="Plan">The plan so far.</param>
/// <param name="Solved">The slots that the plan's rows hold.</param>
/// <param name="Relationships">Relationships still to be found.</param>
/// <param name="Quantified">Quantified patterns still to be found.</param>
/// <param name="Predicates">Conditions still to be asked.</param>
/// <param name="Used">Slots of relationships found, which must not be found again.</param>
/// <param name="Cost">Rows that all operators so far are expected to handle.</param>
internal sealed record GraphState(
    LogicalPlan Plan,
    IReadOnlySet<int> Solved,
    IReadOnlyList<PatternRelationship> Relationships,
    IReadOnlyList<QuantifiedPattern> Quantified,
    IReadOnlyList<GraphPredicate> Predicates,
    IReadOnlyList<UsedRelationship> Used,
    double Cost
)
{
    /// <summary>Puts an operator on top.</summary>
    public GraphState Then(LogicalPlan plan, IEnumerable<int> slots, double rows)
    {
        var found = slots.Where(s => s >= 0).ToArray();
        var solved = new HashSet<int>(Solved);
        solved.UnionWith(found);
        return this with
        {
            Plan = plan with { Slots = Slots.Union(Plan.Slots, found), EstimatedRows = rows },
            Solved = solved,
            Cost = Cost + rows,
        };
    }

    public GraphState Without(IReadOnlyCollection<GraphPredicate> predicates) =>
        predicates.Count == 0 ? this : this with { Predicates = [.. Predicates.Where(p => !predicates.Contains(p))] };
}

/// <summary>A condition of a pattern and the slots of the pattern that it needs.</summary>
internal sealed record GraphPredicate(Binding.Expressions.BoundExpression Expression, IReadOnlySet<int> Needs);

/// <summary>A relationship that has been found; none of its types can be another's where both are named and differ.</summary>
internal sealed record UsedRelationship(int Slot, IReadOnlyList<string> Types);
