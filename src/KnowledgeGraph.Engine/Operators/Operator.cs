using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators;

/// <summary>
/// One step of a running plan. <see cref="Open"/> begins (again) over the row that is there, <see cref="Next"/> puts the
/// next row into the statement's row, <see cref="Close"/> lets go of what is held.
/// </summary>
internal abstract class Operator(StatementContext context)
{
    protected StatementContext Context { get; } = context;

    protected Value[] Row { get; } = context.Row;

    /// <summary>What messages call it.</summary>
    public string Name => GetType().Name.Replace("Operator", "", StringComparison.Ordinal);

    public abstract void Open();

    public abstract bool Next();

    public virtual void Close() { }
}

/// <summary>An operator that takes rows from one other.</summary>
internal abstract class InputOperator(StatementContext context, Operator input) : Operator(context)
{
    protected Operator Input { get; } = input;

    public override void Open() => Input.Open();

    public override void Close() => Input.Close();
}

/// <summary>An operator that gives any number of rows for each row of its input.</summary>
internal abstract class ForEachRowOperator(StatementContext context, Operator input) : InputOperator(context, input)
{
    private bool _inRow;

    public override void Open()
    {
        _inRow = false;
        base.Open();
    }

    public sealed override bool Next()
    {
        while (true)
        {
            if (_inRow)
            {
                if (NextInRow())
                {
                    return true;
                }

                _inRow = false;
            }

            if (!Input.Next())
            {
                return false;
            }

            Context.Tick(this);
            _inRow = BeginRow();
        }
    }

    /// <summary>Begins with the input row that is there; false where it gives nothing.</summary>
    protected abstract bool BeginRow();

    /// <summary>Gives the next row for the input row.</summary>
    protected abstract bool NextInRow();
}
