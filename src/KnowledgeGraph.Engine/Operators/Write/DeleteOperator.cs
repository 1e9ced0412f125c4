using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>DELETE and DETACH DELETE.</summary>
internal sealed class DeleteOperator(StatementContext context, Operator input, Evaluator[] expressions, bool detach)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        foreach (var expression in expressions)
        {
            Delete(expression.Evaluate(Row));
        }

        return true;
    }

    private void Delete(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                DeleteNode(value.AsEntityId);
                break;
            case ValueKind.Relationship:
                DeleteRelationship(value.AsEntityId);
                break;
            case ValueKind.Path:
                DeletePath(value);
                break;
            default:
                throw EngineErrors.WrongType("DELETE", "a NODE, RELATIONSHIP or PATH", value);
        }
    }

    private void DeletePath(in Value value)
    {
        var path = (IPath)value.As<ReferenceValue>();
        for (var i = 0; i < path.Length; i++)
        {
            DeleteRelationship(path.RelationshipId(i));
        }

        for (var i = 0; i <= path.Length; i++)
        {
            DeleteNode(path.NodeId(i));
        }
    }

    private void DeleteNode(long node)
    {
        var writer = Context.RequireWriter();
        if (!writer.NodeExists(node))
        {
            return;
        }

        if (detach)
        {
            var ids = new List<long>();
            foreach (var relationship in writer.Expand(node, RelationshipDirection.Both))
            {
                ids.Add(relationship.Relationship);
            }

            foreach (var id in ids)
            {
                DeleteRelationship(id);
            }
        }

        writer.DeleteNode(node);
        Context.Deleted.AddNode(node);
        Context.Updates.NodesDeleted++;
        Context.DatabaseHits++;
    }

    private void DeleteRelationship(long relationship)
    {
        var writer = Context.RequireWriter();
        if (!writer.RelationshipExists(relationship))
        {
            return;
        }

        Context.Deleted.AddRelationship(relationship, writer.EndsOf(relationship));
        writer.DeleteRelationship(relationship);
        Context.Updates.RelationshipsDeleted++;
        Context.DatabaseHits++;
    }
}
