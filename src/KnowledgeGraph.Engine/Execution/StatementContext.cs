using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>What the operators and expressions of one running statement share: the row, the graph, the limits.</summary>
/// <remarks>
/// There is one row for the whole statement: no two variables share a slot, so operators write into it in place and only
/// those that hold rows back copy what they need.
/// </remarks>
internal sealed class StatementContext
{
    private const int ChecksEvery = 1024;

    private readonly CancellationToken _cancellation;
    private readonly TimeSpan? _timeLimit;
    private readonly long _deadline;
    private readonly long _memoryLimit;
    private long _memory;
    private int _ticks;

    public StatementContext(
        EmbeddedDatabase database,
        GraphReader reader,
        Value[] parameters,
        int slotCount,
        QueryOptions options,
        CancellationToken cancellation
    )
    {
        Database = database;
        Reader = reader;
        Writer = reader as GraphTransaction;
        Parameters = parameters;
        Row = new Value[slotCount];
        User = options.User;
        OwnerSeen = options.OwnTransactionsOnly ? options.User : null;
        Clock = database.Options.Clock;
        StatementTime = Clock.GetUtcNow();
        TransactionTime = StatementTime;
        _cancellation = cancellation;
        _timeLimit = options.TimeLimit ?? database.Options.QueryTimeLimit;
        _deadline = _timeLimit is { } limit ? Environment.TickCount64 + (long)limit.TotalMilliseconds : long.MaxValue;
        _memoryLimit = options.MemoryLimit ?? database.Options.QueryMemoryLimit ?? long.MaxValue;
    }

    public EmbeddedDatabase Database { get; }

    /// <summary>The graph as the statement sees it, its own changes included.</summary>
    public GraphReader Reader { get; private set; }

    /// <summary>The transaction where the statement may write; null otherwise.</summary>
    public GraphTransaction? Writer { get; private set; }

    public Value[] Parameters { get; }

    public Value[] Row { get; }

    public string User { get; }

    /// <summary>Whose transactions may be shown and ended; null for everybody's.</summary>
    public string? OwnerSeen { get; }

    public TimeProvider Clock { get; }

    /// <summary>When the statement began: what <c>datetime()</c> gives.</summary>
    public DateTimeOffset StatementTime { get; }

    /// <summary>When the transaction began.</summary>
    public DateTimeOffset TransactionTime { get; private set; }

    public UpdateTally Updates { get; } = new();

    /// <summary>Whether the transaction ends with the statement.</summary>
    public bool CommitsWithStatement { get; init; }

    /// <summary>Nodes and relationships that this transaction deleted.</summary>
    public DeletedEntities Deleted { get; init; } = new();

    /// <summary>Parameters that EXPLAIN does without.</summary>
    public IReadOnlyList<string> MissingParameters { get; init; } = [];

    /// <summary>What came up while the statement ran.</summary>
    public List<Cypher.Diagnostics.Notification> Noted { get; } = [];

    /// <summary>Whether an aggregation left nulls out.</summary>
    public bool SkippedNull { get; set; }

    /// <summary>Reads and writes of the store, for PROFILE.</summary>
    public long DatabaseHits { get; set; }

    /// <summary>Raised where a rollback may have taken names away, so that tokens kept must be asked for again.</summary>
    public int TokenEpoch { get; private set; }

    public StatementContext InTransactionSince(DateTimeOffset moment)
    {
        TransactionTime = moment;
        return this;
    }

    public GraphTransaction RequireWriter() => Writer ?? throw EngineErrors.ReadOnly();

    /// <summary>Goes on in another transaction (CALL … IN TRANSACTIONS).</summary>
    public void ContinueIn(GraphTransaction transaction)
    {
        Reader = transaction;
        Writer = transaction;
        TokenEpoch++;
    }

    /// <summary>Called once for each row or step: ends the statement that was cancelled or takes too long.</summary>
    /// <param name="at">The operator that takes the step, for the message; null inside an expression.</param>
    public void Tick(Operators.Operator? at = null)
    {
        if (++_ticks >= ChecksEvery)
        {
            _ticks = 0;
            CheckLimits(at);
        }
    }

    public void CheckLimits(Operators.Operator? at = null)
    {
        if (_cancellation.IsCancellationRequested)
        {
            throw EngineErrors.Terminated();
        }

        if (Environment.TickCount64 > _deadline)
        {
            throw EngineErrors.TimedOut(_timeLimit!.Value, at?.Name ?? "an expression");
        }
    }

    /// <summary>Refuses to make a value that alone would break the memory limit.</summary>
    public void RequireRoom(long bytes, string maker)
    {
        if (_memory + bytes > _memoryLimit)
        {
            throw EngineErrors.OutOfMemory(maker, _memoryLimit);
        }
    }

    /// <summary>Counts memory that an operator holds on to.</summary>
    public void Hold(long bytes, string operatorName)
    {
        _memory += bytes;
        MostHeld = Math.Max(MostHeld, _memory);
        Profiled?.Hold(bytes);
        if (_memory > _memoryLimit)
        {
            throw EngineErrors.OutOfMemory(operatorName, _memoryLimit);
        }
    }

    /// <summary>Most bytes of rows held at once so far.</summary>
    public long MostHeld { get; private set; }

    /// <summary>Where the operator that is running is measured; null without PROFILE.</summary>
    public OperatorProfile? Profiled { get; set; }

    public void LetGo(long bytes)
    {
        _memory -= bytes;
        Profiled?.Hold(-bytes);
    }

    /// <summary>Refuses access to what was deleted.</summary>
    public void RequireAlive(in Value entity)
    {
        if (Deleted.Any && Deleted.Contains(entity))
        {
            throw EngineErrors.Deleted(entity);
        }
    }
}
