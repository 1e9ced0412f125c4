using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding.Queries;

/// <summary>
/// What a MATCH asks for, without an order in which to find it: nodes, what joins them, and the predicates.
/// </summary>
internal sealed record QueryGraph
{
    /// <summary>Every node of the pattern, each slot once.</summary>
    public List<PatternNode> Nodes { get; } = [];

    public List<PatternRelationship> Relationships { get; } = [];

    public List<QuantifiedPattern> Quantified { get; } = [];

    public List<ShortestPattern> Shortest { get; } = [];

    public List<SelectedPattern> Selected { get; } = [];

    /// <summary>What must be true of a row: WHERE, taken apart at AND, and the properties and labels of the pattern.</summary>
    public List<BoundExpression> Predicates { get; } = [];

    /// <summary>What the user asks of the plan.</summary>
    public List<PlanHint> Hints { get; } = [];

    /// <summary>Named paths, made once all else is found.</summary>
    public List<ProjectionItem> Paths { get; } = [];

    public void AddNode(PatternNode node)
    {
        if (!Nodes.Exists(n => n.Slot == node.Slot))
        {
            Nodes.Add(node);
        }
    }
}

/// <summary>A node of a pattern.</summary>
/// <param name="Bound">Whether the row holds it before the MATCH.</param>
internal sealed record PatternNode(int Slot, string Name, bool Bound);

/// <summary>A relationship of a pattern, or many where it has a length.</summary>
/// <param name="Left">The slot of the node on its left.</param>
/// <param name="Direction">Seen from the left.</param>
/// <param name="Bound">Whether the row holds it before the MATCH.</param>
internal sealed record PatternRelationship(
    int Slot,
    string Name,
    int Left,
    int Right,
    Direction Direction,
    IReadOnlyList<string> Types,
    PatternWalk? Walk,
    bool Bound,
    string Text
);

/// <summary>How long a variable-length relationship may be, and what each step must satisfy.</summary>
internal sealed record PatternWalk(long Minimum, long? Maximum, StepCondition? Step);

/// <summary>A quantified path pattern between two nodes.</summary>
internal sealed record QuantifiedPattern(
    int Left,
    int Right,
    QueryGraph Inner,
    int InnerStart,
    int InnerEnd,
    IReadOnlyList<PathPart> Relationships,
    IReadOnlyList<GroupVariable> Groups,
    int WalkSlot,
    long Minimum,
    long? Maximum,
    string Text
);

/// <summary>shortestPath or allShortestPaths.</summary>
/// <param name="PathSlot">The path's slot; -1 where it has no name.</param>
/// <param name="FiltersAfter">Whether WHERE is asked of the shortest path only, as SHORTEST 1 has it; shortestPath finds the
/// shortest of those that satisfy it.</param>
internal sealed record ShortestPattern(
    PatternRelationship Relationship,
    bool All,
    int PathSlot,
    BoundPath Path,
    bool FiltersAfter
);

/// <summary>A pattern with a selector such as SHORTEST 2.</summary>
internal sealed record SelectedPattern(
    QueryGraph Inner,
    int Start,
    int End,
    IReadOnlyList<PathPart> Parts,
    PathSelector Selector,
    long Count
);

/// <summary>A hint of the user's: how a node or relationship is to be found.</summary>
/// <param name="Slot">The node or relationship.</param>
internal sealed record PlanHint(
    Ast.HintKind Kind,
    int Slot,
    string Label,
    IReadOnlyList<string> Keys,
    Statements.IndexKind? Index,
    string Text
);
