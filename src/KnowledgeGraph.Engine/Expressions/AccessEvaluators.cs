using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>The token of a property key, asked for once it exists.</summary>
internal struct KeyToken(string name)
{
    private int _token = GraphReader.NoToken;
    private int _epoch;

    public readonly string Name => name;

    public int In(StatementContext context)
    {
        if (_token < 0 || _epoch != context.TokenEpoch)
        {
            _token = context.Reader.FindPropertyKey(name);
            _epoch = context.TokenEpoch;
        }

        return _token;
    }
}

/// <summary><c>variable.key</c>.</summary>
internal sealed class SlotPropertyEvaluator(StatementContext context, int slot, string key) : Evaluator
{
    private KeyToken _key = new(key);

    public override Value Evaluate(Value[] row) => PropertyEvaluator.Get(context, row[slot], ref _key);
}

/// <summary><c>subject.key</c>.</summary>
internal sealed class PropertyEvaluator(StatementContext context, Evaluator subject, string key) : Evaluator
{
    private KeyToken _key = new(key);

    public override Value Evaluate(Value[] row) => Get(context, subject.Evaluate(row), ref _key);

    public static Value Get(StatementContext context, in Value value, ref KeyToken key)
    {
        if (value.IsNodeId)
        {
            if (context.Deleted.Any)
            {
                context.RequireAlive(value);
            }

            context.DatabaseHits++;
            return context.Reader.NodeProperty(value.AsEntityId, key.In(context));
        }

        if (value.IsRelationshipId)
        {
            if (context.Deleted.Any)
            {
                context.RequireAlive(value);
            }

            context.DatabaseHits++;
            return context.Reader.RelationshipProperty(value.AsEntityId, key.In(context));
        }

        return EntityAccess.ComponentOf(value, key.Name);
    }
}

/// <summary><c>subject[index]</c>.</summary>
internal sealed class IndexEvaluator(StatementContext context, Evaluator subject, Evaluator index) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = subject.Evaluate(row);
        var at = index.Evaluate(row);
        if (value.IsNull || at.IsNull)
        {
            return Value.Null;
        }

        return value.Kind switch
        {
            ValueKind.List => Item(value.As<ListValue>(), at),
            ValueKind.Map or ValueKind.Node or ValueKind.Relationship => Entry(value, at),
            _ => throw EngineErrors.WrongType("Access by '[…]'", "a LIST, MAP, NODE or RELATIONSHIP", value),
        };
    }

    private static Value Item(ListValue list, in Value at)
    {
        if (!at.IsInteger)
        {
            throw EngineErrors.WrongType("The index of a list", "an INTEGER", at);
        }

        var position = at.AsInteger < 0 ? at.AsInteger + list.Count : at.AsInteger;
        return position >= 0 && position < list.Count ? list[(int)position] : Value.Null;
    }

    private Value Entry(in Value value, in Value at)
    {
        if (!at.IsString)
        {
            throw EngineErrors.Type(
                $"The key of a map, node or relationship is a STRING; found {EngineErrors.Describe(at)}.",
                Cypher.Diagnostics.ErrorDetail.MapElementAccessByNonString
            );
        }

        var key = new KeyToken(at.AsString);
        return PropertyEvaluator.Get(context, value, ref key);
    }
}

/// <summary><c>subject[from..to]</c>.</summary>
internal sealed class SliceEvaluator(Evaluator subject, Evaluator? from, Evaluator? to) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = subject.Evaluate(row);
        var first = from?.Evaluate(row) ?? Value.Of(0L);
        var last = to?.Evaluate(row) ?? Value.Of(long.MaxValue);
        if (value.IsNull || first.IsNull || last.IsNull)
        {
            return Value.Null;
        }

        var list = ListComprehensionEvaluator.ListOf(value);
        var start = Position(list, first);
        var end = Position(list, last);
        return start >= end ? ListValue.Empty : new ListValue(list.Span[start..end].ToArray());
    }

    private static int Position(ListValue list, in Value at)
    {
        if (!at.IsInteger)
        {
            throw EngineErrors.WrongType("The end of a slice", "an INTEGER", at);
        }

        var position = at.AsInteger < 0 ? at.AsInteger + list.Count : at.AsInteger;
        return (int)Math.Clamp(position, 0, list.Count);
    }
}
