using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>The path of a named pattern, put together from slots.</summary>
internal sealed class PathEvaluator(StatementContext context, PathPart[] parts) : Evaluator
{
    private readonly List<long> _nodes = [];
    private readonly List<long> _relationships = [];

    public override Value Evaluate(Value[] row)
    {
        _nodes.Clear();
        _relationships.Clear();
        foreach (var part in parts)
        {
            var value = row[part.Slot];
            if (value.IsNull)
            {
                return Value.Null;
            }

            switch (part.Kind)
            {
                case PathPartKind.Node:
                    if (_nodes.Count == 0)
                    {
                        _nodes.Add(value.AsEntityId);
                    }

                    break;
                case PathPartKind.Relationship:
                    Walk(value);
                    break;
                default:
                    foreach (var relationship in value.As<ListValue>().Span)
                    {
                        if (relationship.IsNull)
                        {
                            return Value.Null;
                        }

                        Walk(relationship);
                    }

                    break;
            }
        }

        return new PathIds([.. _nodes], [.. _relationships]);
    }

    private void Walk(in Value relationship)
    {
        var (start, end) = EntityAccess.EndsOf(context, relationship);
        _relationships.Add(relationship.AsEntityId);
        _nodes.Add(_nodes[^1] == start ? end : start);
    }
}
