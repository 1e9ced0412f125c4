using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>The number of nodes, from the store's counts.</summary>
internal sealed class NodeCountOperator(StatementContext context, Operator input, int slot, string? label)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        Context.DatabaseHits++;
        Row[slot] = label is null ? Context.Reader.NodeCount : Count(Context.Reader, label);
        return true;
    }

    private static long Count(GraphReader reader, string label)
    {
        var token = reader.FindLabel(label);
        return token == GraphReader.NoToken ? 0 : reader.CountWithLabel(token);
    }
}

/// <summary>The number of relationships, from the store's counts.</summary>
internal sealed class RelationshipCountOperator(StatementContext context, Operator input, int slot, string[] types)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        Context.DatabaseHits++;
        var count = types.Length == 0 ? Context.Reader.RelationshipCount : 0;
        foreach (var type in types)
        {
            var token = Context.Reader.FindRelationshipType(type);
            count += token == GraphReader.NoToken ? 0 : Context.Reader.CountOfType(token);
        }

        Row[slot] = count;
        return true;
    }
}
