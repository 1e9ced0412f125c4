using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>
/// The relationships at a node, where a top above wants few of the other nodes by the order of a property. At a node with
/// many relationships it walks the property's index instead, and keeps the entries that are neighbours: of an actor's
/// 100,000 events the 50 newest are met early in the index of dates.
/// </summary>
/// <remarks>
/// Which way is better is known only at the node, so it is decided for each input row. A walk that finds too few for its
/// steps (all the actor's events are old) ends, and the rest comes by plain expanding, in no order.
/// </remarks>
internal sealed class OrderedExpandOperator(StatementContext context, Operator input, OrderedExpansion plan)
    : ForEachRowOperator(context, input)
{
    /// <summary>Below this, expanding all is quicker than any other way.</summary>
    private const long FewRelationships = 256;

    /// <summary>Index entries looked at for each relationship, before the walk gives up.</summary>
    private const long MostStepsPerRelationship = 4;

    private readonly ExpandTypes _types = new(context, [.. plan.Expand.Types]);
    private readonly RelationshipDirection _direction = ExpandTypes.DirectionOf(plan.Expand.Direction);
    private int[]? _typeTokens;
    private int _key;
    private long _from;
    private long _stepsLeft;
    private bool _walking;
    private bool _walked;
    private bool _ended;
    private IndexCursor _index;
    private Value _lastKey;
    private ExpandCursor _cursor;

    /// <summary>How many rows the top wants.</summary>
    public long Wanted { get; set; }

    /// <summary>Whether what comes now comes in order, so that the top may end the row.</summary>
    public bool InOrder { get; private set; }

    /// <summary>Leaves out what the input row would still give.</summary>
    public void EndRow() => _ended = true;

    protected override bool BeginRow()
    {
        var from = Row[plan.Expand.FromSlot];
        _ended = false;
        if (from.IsNull || !_types.TryGet(out _typeTokens))
        {
            return false;
        }

        Context.DatabaseHits++;
        _from = from.AsEntityId;
        _key = Context.Reader.FindPropertyKey(plan.Key);
        _walking = InOrder = TryBeginWalk();
        _walked = false;
        _cursor = _walking ? default : Context.Reader.Expand(_from, _direction, _typeTokens);
        return true;
    }

    protected override bool NextInRow()
    {
        while (!_ended)
        {
            Context.Tick(this);
            if (_cursor.MoveNext())
            {
                Context.DatabaseHits++;
                if (_walking)
                {
                    return Give(_index.Current);
                }

                if (!_walked || !WasWalked(_cursor.Other))
                {
                    return Give(_cursor.Other);
                }
            }
            else if (!_walking)
            {
                return false;
            }
            else
            {
                Step();
            }
        }

        return false;
    }

    private bool Give(long other)
    {
        Row[plan.Expand.RelationshipSlot] = Value.OfRelationshipId(_cursor.Relationship);
        Row[plan.Expand.ToSlot] = Value.OfNodeId(other);
        return true;
    }

    private bool TryBeginWalk()
    {
        var reader = Context.Reader;
        var degree = reader.Degree(_from, _direction, _typeTokens);
        if (degree < FewRelationships || _key == GraphReader.NoToken || IndexOf(reader) is not { } index)
        {
            return false;
        }

        // An entry in (entries / degree) is a neighbour, if the neighbours lie evenly.
        var entries = reader.Statistics(index).Entries;
        var hasNulls = entries < reader.CountWithLabel(index.Token);
        if ((plan.NullsFirst && hasNulls) || Wanted > degree || Wanted * (entries / degree + 1) > degree / 2)
        {
            return false;
        }

        _stepsLeft = degree * MostStepsPerRelationship;
        _index = reader.Seek(index, plan.Descending ? IndexQuery.All.Reversed() : IndexQuery.All);
        _lastKey = Value.Null;
        return true;
    }

    private IndexDescriptor? IndexOf(GraphReader reader)
    {
        foreach (var index in reader.Indexes)
        {
            if (
                index.Kind == IndexKind.Range
                && index.EntityKind == EntityKind.Node
                && index.Keys.Count == 1
                && index.Keys[0] == _key
                && plan.Labels.Contains(reader.LabelName(index.Token))
            )
            {
                return index;
            }
        }

        return null;
    }

    private void Step()
    {
        if (--_stepsLeft >= 0 && _index.MoveNext())
        {
            Context.DatabaseHits++;
            _lastKey = _index.Key(0);
            _cursor = Context.Reader.ExpandInto(_from, _direction, _typeTokens, _index.Current);
            return;
        }

        // The rest: nodes without the property, which come last, or after a walk given up whatever it did not reach.
        InOrder = _stepsLeft >= 0;
        _walking = false;
        _walked = true;
        _cursor = Context.Reader.Expand(_from, _direction, _typeTokens);
    }

    private bool WasWalked(long node)
    {
        var value = Context.Reader.NodeProperty(node, _key);
        if (value.IsNull || InOrder)
        {
            return !value.IsNull;
        }

        var order = ValueOrder.Instance.Compare(value, _lastKey);
        order = order != 0 ? order : node.CompareTo(_index.Current);
        return plan.Descending ? order >= 0 : order <= 0;
    }
}
