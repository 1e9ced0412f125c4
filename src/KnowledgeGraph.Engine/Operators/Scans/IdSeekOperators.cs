using System.Globalization;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>Reads the ids that <c>id(x) IN …</c> and <c>elementId(x) IN …</c> ask for.</summary>
internal sealed class SoughtIds(Evaluator ids, bool byElementId)
{
    private readonly HashSet<long> _seen = [];
    private ListValue _ids = ListValue.Empty;
    private int _position;

    public void Begin(Value[] row)
    {
        var value = ids.Evaluate(row);
        _ids =
            value.IsNull ? ListValue.Empty
            : value.TryAs<ListValue>(out var list) ? list
            : new ListValue([value]);
        _position = 0;
        _seen.Clear();
    }

    public bool Next(out long id)
    {
        while (_position < _ids.Count)
        {
            var value = _ids[_position++];
            if (TryRead(value, out id) && _seen.Add(id))
            {
                return true;
            }
        }

        id = -1;
        return false;
    }

    private bool TryRead(in Value value, out long id)
    {
        id = -1;
        if (byElementId)
        {
            return value.IsString && ElementIds.TryRead(value.AsString, out id);
        }

        if (value.IsFloat && Math.Truncate(value.AsFloat) == value.AsFloat)
        {
            id = (long)value.AsFloat;
            return true;
        }

        id = value.IsInteger ? value.AsInteger : -1;
        return value.IsInteger;
    }
}

/// <summary>The ids of nodes and relationships as text: <c>4:kg:12</c>, <c>5:kg:7</c>.</summary>
internal static class ElementIds
{
    public static string OfNode(long id) => string.Create(CultureInfo.InvariantCulture, $"4:kg:{id}");

    public static string OfRelationship(long id) => string.Create(CultureInfo.InvariantCulture, $"5:kg:{id}");

    public static bool TryRead(string text, out long id)
    {
        id = -1;
        var colon = text.LastIndexOf(':');
        return colon > 0
            && long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}

/// <summary>Nodes by id.</summary>
internal sealed class NodeByIdSeekOperator(StatementContext context, Operator input, int slot, SoughtIds ids)
    : ForEachRowOperator(context, input)
{
    protected override bool BeginRow()
    {
        ids.Begin(Row);
        return true;
    }

    protected override bool NextInRow()
    {
        while (ids.Next(out var id))
        {
            Context.DatabaseHits++;
            if (Context.Reader.NodeExists(id))
            {
                Row[slot] = Value.OfNodeId(id);
                return true;
            }
        }

        return false;
    }
}

/// <summary>Relationships by id, with their ends.</summary>
internal sealed class RelationshipByIdSeekOperator(
    StatementContext context,
    Operator input,
    RelationshipEmitter emitter,
    SoughtIds ids
) : ForEachRowOperator(context, input)
{
    protected override bool BeginRow()
    {
        emitter.Reset();
        ids.Begin(Row);
        return true;
    }

    protected override bool NextInRow()
    {
        if (emitter.GiveTurned())
        {
            return true;
        }

        while (ids.Next(out var id))
        {
            Context.DatabaseHits++;
            if (Context.Reader.RelationshipExists(id))
            {
                emitter.Give(id, Context.Reader.EndsOf(id));
                return true;
            }
        }

        return false;
    }
}
