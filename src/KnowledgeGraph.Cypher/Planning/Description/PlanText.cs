using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning.Description;

/// <summary>A whole plan on one line.</summary>
public static class PlanText
{
    /// <summary>
    /// The whole plan on one line, inputs first: <c>NodeByLabelScan(n:Person) > Filter(n.age > 3) > ProduceResults(n)</c>. The
    /// argument at the start is left out where something follows it.
    /// </summary>
    public static string Line(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var details = OperatorDetails.Of(plan);
        var name = plan is OptionalPlan ? "Optional" : OperatorNames.Of(plan);
        var own = details.Length == 0 ? name : $"{name}({details})";
        var inner = PlanWalk.Inner(plan);
        if (inner.Count > 0)
        {
            own += $" {{ {string.Join(" | ", inner.Select(Line))} }}";
        }

        return PlanWalk.Input(plan) is { } input and not ArgumentPlan ? $"{Line(input)} > {own}" : own;
    }
}
