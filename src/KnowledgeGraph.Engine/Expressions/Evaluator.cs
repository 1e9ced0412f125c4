using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>An expression made ready for one run of a statement.</summary>
internal abstract class Evaluator
{
    /// <summary>The value over the row.</summary>
    public abstract Value Evaluate(Value[] row);

    /// <summary>Whether the value is the same for every row of this run.</summary>
    public virtual bool IsConstant => false;
}

/// <summary>An expression that is true, false or unknown.</summary>
internal abstract class PredicateEvaluator : Evaluator
{
    /// <summary>The truth over the row; null where it is unknown.</summary>
    public abstract bool? Test(Value[] row);

    public sealed override Value Evaluate(Value[] row) =>
        Test(row) switch
        {
            true => Value.True,
            false => Value.False,
            null => Value.Null,
        };
}
