using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>CALL … IN TRANSACTIONS: runs the inner plan for the input rows in batches and commits after each.</summary>
internal sealed class ApplyInTransactionsOperator(
    StatementContext context,
    Operator input,
    Operator inner,
    Evaluator? batchSize,
    ApplyInTransactionsPlan plan
) : InputOperator(context, input)
{
    private const long DefaultBatch = 1000;

    private readonly SavedRows _inputs = new(context, plan.Input.Slots, "TransactionApply");
    private readonly SavedRows _results = new(context, plan.Slots, "TransactionApply");
    private bool _ran;
    private int _position;

    public override void Open()
    {
        _ran = false;
        _position = 0;
        _inputs.Clear();
        _results.Clear();
        base.Open();
    }

    public override bool Next()
    {
        if (!_ran)
        {
            _ran = true;
            Run();
        }

        if (_position >= _results.Count)
        {
            return false;
        }

        _results.Restore(_position++);
        return true;
    }

    public override void Close()
    {
        _inputs.Clear();
        _results.Clear();
        base.Close();
    }

    private void Run()
    {
        var size = batchSize is null ? DefaultBatch : Rows.RowCount.Of(batchSize, Row, "OF … ROWS");
        if (size == 0)
        {
            throw EngineErrors.Argument("A batch holds at least one row; found 0.");
        }

        while (Input.Next())
        {
            Context.Tick(this);
            _inputs.Add();
        }

        var broken = false;
        for (var first = 0; first < _inputs.Count; first += (int)Math.Min(size, int.MaxValue))
        {
            var end = (int)Math.Min(_inputs.Count, first + size);
            if (broken)
            {
                GiveNulled(first, end, committed: false, started: false, null);
            }
            else
            {
                broken = !RunBatch(first, end) && plan.OnError == BatchErrorAction.Break;
            }
        }
    }

    private bool RunBatch(int first, int end)
    {
        var before = _results.Count;
        try
        {
            for (var i = first; i < end; i++)
            {
                _inputs.Restore(i);
                inner.Open();
                while (inner.Next())
                {
                    if (!plan.IsUnit)
                    {
                        Give(Status(started: true, committed: true, null));
                    }
                }

                inner.Close();
                if (plan.IsUnit)
                {
                    Give(Status(started: true, committed: true, null));
                }
            }

            Context.RequireWriter().Commit();
            Context.ContinueIn(Context.Database.BeginNext());
            return true;
        }
        catch (Exception exception)
            when (plan.OnError != BatchErrorAction.Fail && StoreErrors.Translate(exception) is { } error)
        {
            Context.RequireWriter().Rollback();
            Context.ContinueIn(Context.Database.BeginNext());
            _results.CutTo(before);
            GiveNulled(first, end, committed: false, started: true, error.Message);
            return false;
        }
    }

    private void GiveNulled(int first, int end, bool committed, bool started, string? error)
    {
        for (var i = first; i < end; i++)
        {
            _inputs.Restore(i);
            foreach (var slot in plan.NulledSlots)
            {
                Row[slot] = Value.Null;
            }

            Give(Status(started, committed, error));
        }
    }

    private void Give(in Value status)
    {
        if (plan.StatusSlot >= 0)
        {
            Row[plan.StatusSlot] = status;
        }

        _results.Add();
    }

    private Value Status(bool started, bool committed, string? error) =>
        plan.StatusSlot < 0
            ? default
            : new MapValue(
                ["transactionId", "started", "committed", "errorMessage"],
                [
                    started ? Value.Of($"neo4j-transaction-{Context.Reader.Sequence}") : Value.Null,
                    started,
                    committed,
                    Value.Of(error),
                ]
            );
}
