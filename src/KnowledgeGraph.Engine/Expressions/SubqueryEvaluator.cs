using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Operators;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>A subquery used as an expression; its plan runs over the row that is there.</summary>
internal sealed class SubqueryEvaluator(StatementContext context, SubqueryKind kind, Operator plan, int columnSlot)
    : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        plan.Open();
        try
        {
            switch (kind)
            {
                case SubqueryKind.Exists:
                    return plan.Next();
                case SubqueryKind.Count:
                    var count = 0L;
                    while (plan.Next())
                    {
                        count++;
                    }

                    return count;
                case SubqueryKind.First:
                    return plan.Next() ? row[columnSlot] : Value.Null;
                default:
                    var values = new List<Value>();
                    while (plan.Next())
                    {
                        values.Add(row[columnSlot]);
                    }

                    context.Tick();
                    return new ListValue(values);
            }
        }
        finally
        {
            plan.Close();
        }
    }
}
