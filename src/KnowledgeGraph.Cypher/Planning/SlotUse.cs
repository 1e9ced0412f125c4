using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Which slots an expression reads, those of its own variables and of its subqueries included.</summary>
internal static class SlotUse
{
    public static HashSet<int> Of(BoundExpression expression)
    {
        var slots = new HashSet<int>();
        Add(slots, expression);
        return slots;
    }

    public static void Add(HashSet<int> slots, BoundExpression? expression)
    {
        switch (expression)
        {
            case null:
                return;
            case BoundVariable variable:
                slots.Add(variable.Slot);
                return;
            case BoundPath path:
                slots.UnionWith(path.Parts.Select(p => p.Slot));
                return;
            case UnplannedSubquery subquery:
                AddQuery(slots, subquery.Query);
                return;
            default:
                foreach (var part in ExpressionRewriter.Parts(expression))
                {
                    Add(slots, part);
                }

                return;
        }
    }

    private static void AddQuery(HashSet<int> slots, BoundQuery query)
    {
        foreach (var clause in query.Parts.SelectMany(p => p.Clauses))
        {
            AddClause(slots, clause);
        }
    }

    private static void AddClause(HashSet<int> slots, BoundClause clause)
    {
        switch (clause)
        {
            case BoundMatch match:
                AddGraph(slots, match.Graph);
                break;
            case BoundUnwind unwind:
                Add(slots, unwind.List);
                break;
            case BoundProjection projection:
                AddProjection(slots, projection);
                break;
            case BoundProcedureCall call:
                AddAll(slots, call.Arguments);
                Add(slots, call.Where);
                break;
            case BoundSubqueryCall call:
                AddQuery(slots, call.Query);
                break;
            default:
                throw new InvalidOperationException($"{clause.GetType().Name} cannot stand in an expression.");
        }
    }

    private static void AddAll(HashSet<int> slots, IEnumerable<BoundExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            Add(slots, expression);
        }
    }

    private static void AddProjection(HashSet<int> slots, BoundProjection projection)
    {
        AddAll(slots, projection.Keys.Select(i => i.Expression));
        AddAll(slots, projection.Items.Select(i => i.Expression));
        AddAll(slots, (projection.Aggregations ?? []).SelectMany(a => a.Arguments));
        AddAll(slots, projection.OrderBy.Select(k => k.Expression));
        slots.UnionWith(projection.Columns.Select(c => c.Slot));
        Add(slots, projection.Skip);
        Add(slots, projection.Limit);
        Add(slots, projection.Where);
    }

    public static void AddGraph(HashSet<int> slots, QueryGraph graph)
    {
        slots.UnionWith(graph.Nodes.Select(n => n.Slot));
        foreach (var relationship in graph.Relationships.Concat(graph.Shortest.Select(s => s.Relationship)))
        {
            slots.Add(relationship.Slot);
            Add(slots, relationship.Walk?.Step?.Predicate);
        }

        foreach (var inner in graph.Quantified.Select(q => q.Inner).Concat(graph.Selected.Select(s => s.Inner)))
        {
            AddGraph(slots, inner);
        }

        AddAll(slots, graph.Predicates);
    }
}
