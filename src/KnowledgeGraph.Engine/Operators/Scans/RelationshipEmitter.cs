using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>Writes a relationship and its ends into the row, once or, for both directions, once each way.</summary>
internal sealed class RelationshipEmitter(
    StatementContext context,
    int relationshipSlot,
    int startSlot,
    int endSlot,
    Direction direction
)
{
    private bool _turned;

    /// <summary>Whether the relationship last given is to be given the other way too; gives it then.</summary>
    public bool GiveTurned()
    {
        if (!_turned)
        {
            return false;
        }

        _turned = false;
        (context.Row[startSlot], context.Row[endSlot]) = (context.Row[endSlot], context.Row[startSlot]);
        return true;
    }

    public void Reset() => _turned = false;

    public void Give(long relationship, in RelationshipEnds ends)
    {
        context.Row[relationshipSlot] = Value.OfRelationshipId(relationship);
        var swapped = direction == Direction.Incoming;
        if (startSlot >= 0)
        {
            context.Row[startSlot] = Value.OfNodeId(swapped ? ends.End : ends.Start);
        }

        if (endSlot >= 0)
        {
            context.Row[endSlot] = Value.OfNodeId(swapped ? ends.Start : ends.End);
        }

        _turned = direction == Direction.Both && ends.Start != ends.End;
    }
}
