using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Procedures;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Calls;

/// <summary>CALL of a procedure: its rows for each input row; of a void one the input row.</summary>
internal sealed class ProcedureCallOperator(
    StatementContext context,
    Operator input,
    Procedure procedure,
    Evaluator[] arguments,
    YieldItem[] yields
) : ForEachRowOperator(context, input)
{
    private IEnumerator<Value[]>? _rows;
    private bool _voidGiven;

    protected override bool BeginRow()
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Converted(arguments[i].Evaluate(Row), i);
        }

        _rows?.Dispose();
        _rows = procedure.Body(Context, values).GetEnumerator();
        _voidGiven = false;
        return true;
    }

    protected override bool NextInRow()
    {
        if (procedure.Signature.Columns.Count == 0)
        {
            while (_rows!.MoveNext())
            {
                Context.Tick(this);
            }

            var given = _voidGiven;
            _voidGiven = true;
            return !given;
        }

        if (!_rows!.MoveNext())
        {
            return false;
        }

        Context.Tick(this);
        foreach (var item in yields)
        {
            Row[item.Slot] = _rows.Current[item.Column];
        }

        return true;
    }

    public override void Close()
    {
        _rows?.Dispose();
        _rows = null;
        base.Close();
    }

    private Value Converted(in Value value, int position)
    {
        var accepted = procedure.Signature.Parameters[position].Type.Kinds;
        if (value.IsNull || accepted == TypeSet.Any)
        {
            return value;
        }

        var kind = TypeTests.SetOf(value.Kind);
        if ((accepted & kind) != TypeSet.None)
        {
            return value;
        }

        if (value.IsInteger && accepted.HasFlag(TypeSet.Float))
        {
            return (double)value.AsInteger;
        }

        throw EngineErrors.WrongType(
            $"{procedure.Signature.Name}(), argument '{procedure.Signature.Parameters[position].Name}',",
            Functions.SignatureText.Of(accepted),
            value
        );
    }
}
