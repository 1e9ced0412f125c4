namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>
/// One operator of a plan. Each takes rows from its input and gives rows; a row is one array of
/// <c>CompiledStatement.SlotCount</c> values for the whole statement, nested plans included, and each variable has a slot of
/// its own in it.
/// </summary>
/// <remarks>
/// <para>
/// Because no two variables share a slot, operators that work row by row may write into the row that they were given;
/// only operators that hold rows back (sort, aggregation, eager, joins, union) must copy it, and of it only
/// <see cref="Slots"/>.
/// </para>
/// <para>
/// The leaf of every tree is <see cref="ArgumentPlan"/>. Operators "for each input row" stand where other engines have a
/// leaf under an Apply: two scans over each other are a nested loop.
/// </para>
/// </remarks>
public abstract record LogicalPlan
{
    /// <summary>
    /// The slots that hold a value in the rows it gives and that are still wanted, in ascending order. Other slots may hold
    /// leftovers.
    /// </summary>
    public IReadOnlyList<int> Slots { get; init; } = [];

    /// <summary>How many rows the planner expects in all.</summary>
    public double EstimatedRows { get; init; } = 1;
}
