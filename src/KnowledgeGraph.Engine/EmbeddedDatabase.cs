using System.Diagnostics;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Catalog;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Engine.Procedures;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>The embedded graph database: opens a folder, runs Cypher. Safe for any number of threads.</summary>
public sealed class EmbeddedDatabase : IDisposable
{
    private readonly GraphStore _store;
    private readonly PlanCache _plans;

    private EmbeddedDatabase(GraphStore store, DatabaseOptions options)
    {
        _store = store;
        Options = options;
        Procedures = new ProcedureLibrary(options.Procedures);
        _plans = new PlanCache(options.PlanCacheSize, new CypherCompiler(Functions, Procedures));
        Running = new RunningStatements(options.Clock);
        Usage = new IndexUsage(options.Clock);
    }

    /// <summary>How the database behaves.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The functions that statements may call.</summary>
    public FunctionLibrary Functions { get; } = FunctionLibrary.BuiltIn;

    /// <summary>The procedures that statements may call.</summary>
    public ProcedureLibrary Procedures { get; }

    /// <summary>How often statements found their plan.</summary>
    public PlanCacheFigures PlanCache => _plans.Figures;

    /// <summary>The store below, for statistics, backup and checks; statements go through <see cref="Run"/>.</summary>
    public GraphStore Store => _store;

    internal RunningStatements Running { get; }

    internal IndexUsage Usage { get; }

    /// <summary>Opens the database in a folder, which is made where it is missing.</summary>
    /// <exception cref="StoreLockedException">Another process holds the folder.</exception>
    /// <exception cref="StoreDamagedException">The files are not what the store wrote.</exception>
    public static EmbeddedDatabase Open(string folder, DatabaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new EmbeddedDatabase(GraphStore.Open(folder), options ?? new DatabaseOptions());
    }

    /// <summary>Makes a database that lives as long as this object, in memory alone.</summary>
    public static EmbeddedDatabase InMemory(DatabaseOptions? options = null) =>
        new(GraphStore.OpenInMemory(), options ?? new DatabaseOptions());

    /// <summary>
    /// Begins a transaction. A writing one waits until the one before has ended. Dispose it; without
    /// <see cref="DatabaseTransaction.Commit"/> that rolls it back.
    /// </summary>
    public DatabaseTransaction BeginTransaction(
        TransactionMode mode = TransactionMode.Write,
        CancellationToken cancellation = default
    ) =>
        new(this, mode, mode == TransactionMode.Read ? _store.Snapshot() : _store.BeginTransaction(null, cancellation));

    /// <summary>As <see cref="BeginTransaction"/>, without a thread that stands still while another writer has its turn.</summary>
    public async Task<DatabaseTransaction> BeginTransactionAsync(
        TransactionMode mode = TransactionMode.Write,
        CancellationToken cancellation = default
    )
    {
        GraphReader reader =
            mode == TransactionMode.Read ? _store.Snapshot() : await _store.BeginTransactionAsync(cancellation);
        return new DatabaseTransaction(this, mode, reader);
    }

    /// <summary>Whether a statement needs no writer's turn. It is compiled for that, and its plan kept.</summary>
    /// <exception cref="CypherException">The statement is wrong.</exception>
    public bool IsReadOnly(string text) => !Writes(Compile(text, _store.Snapshot()));

    /// <summary>
    /// Runs one statement in a transaction of its own, which commits when the last row has been read or the result is
    /// consumed, and is rolled back where the result is disposed of before.
    /// </summary>
    /// <exception cref="CypherException">The statement is wrong, or failed before its first row.</exception>
    public QueryResult Run(
        string text,
        IReadOnlyDictionary<string, Value>? parameters = null,
        QueryOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var started = Stopwatch.GetTimestamp();
        GraphReader reader = _store.Snapshot();
        var statement = Compile(text, reader);
        if (Writes(statement))
        {
            reader = _store.BeginTransaction(null, cancellation);
        }

        return Start(text, statement, reader, started, parameters, options, cancellation);
    }

    /// <summary>As <see cref="Run"/>, without a thread that stands still while another writer has its turn.</summary>
    public async Task<QueryResult> RunAsync(
        string text,
        IReadOnlyDictionary<string, Value>? parameters = null,
        QueryOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var started = Stopwatch.GetTimestamp();
        GraphReader reader = _store.Snapshot();
        var statement = Compile(text, reader);
        if (Writes(statement))
        {
            reader = await _store.BeginTransactionAsync(cancellation);
        }

        return Start(text, statement, reader, started, parameters, options, cancellation);
    }

    private static bool Writes(CompiledStatement statement) =>
        (statement.Type != StatementType.Read || statement.CommitsItself) && statement.Mode != ExecutionMode.Explain;

    private QueryResult Start(
        string text,
        CompiledStatement statement,
        GraphReader reader,
        long started,
        IReadOnlyDictionary<string, Value>? parameters,
        QueryOptions? options,
        CancellationToken cancellation
    )
    {
        var running = Running.Begin(text, options, parameters, cancellation);
        StatementContext context;
        try
        {
            context = MakeContext(statement, reader, parameters, options, running, new DeletedEntities(), null);
        }
        catch (CypherException)
        {
            Running.End(running);
            (reader as GraphTransaction)?.Rollback();
            throw;
        }

        return new QueryResult(
            new StatementRun(statement, context),
            started,
            complete =>
            {
                Running.End(running);
                EndTransaction(context.Writer, complete);
            }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    /// <summary>Forgets all plans.</summary>
    /// <returns>How many there were.</returns>
    internal int ForgetPlans() => _plans.Clear();

    internal GraphTransaction BeginNext() => _store.BeginTransaction();

    /// <summary>Parses, binds and plans a statement, or takes the plan kept for its text.</summary>
    internal CompiledStatement Compile(string text, GraphReader reader)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _plans.Get(text, reader);
    }

    internal StatementContext MakeContext(
        CompiledStatement statement,
        GraphReader reader,
        IReadOnlyDictionary<string, Value>? parameters,
        QueryOptions? options,
        RunningStatement running,
        DeletedEntities deleted,
        DateTimeOffset? began
    )
    {
        CheckParameterTypes(statement, parameters);
        var explains = statement.Mode == ExecutionMode.Explain;
        var values = explains ? [] : BindParameters(statement, parameters);
        var context = new StatementContext(
            this,
            reader,
            values,
            statement.SlotCount,
            options ?? QueryOptions.Default,
            running.Stop.Token
        )
        {
            Deleted = deleted,
            CommitsWithStatement = began is null,
            MissingParameters = explains ? Missing(statement, parameters) : [],
        };
        return began is { } moment ? context.InTransactionSince(moment) : context;
    }

    private static void EndTransaction(GraphTransaction? writer, bool complete)
    {
        if (complete)
        {
            writer?.Commit();
        }
        else
        {
            writer?.Rollback();
        }
    }

    private static void CheckParameterTypes(CompiledStatement statement, IReadOnlyDictionary<string, Value>? parameters)
    {
        if (parameters is null)
        {
            return;
        }

        foreach (var wanted in statement.ParameterTypes)
        {
            if (
                parameters.TryGetValue(wanted.Name, out var value)
                && !value.IsNull
                && (TypeTests.SetOf(value.Kind) & wanted.Accepted) == TypeSet.None
            )
            {
                throw EngineErrors.ParameterType(wanted, value);
            }
        }
    }

    private static string[] Missing(CompiledStatement statement, IReadOnlyDictionary<string, Value>? parameters) =>
        [
            .. statement.Parameters.Where(name =>
                !statement.LiftedLiterals.ContainsKey(name) && parameters?.ContainsKey(name) != true
            ),
        ];

    private static Value[] BindParameters(CompiledStatement statement, IReadOnlyDictionary<string, Value>? parameters)
    {
        var values = new Value[statement.Parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var name = statement.Parameters[i];
            if (
                !statement.LiftedLiterals.TryGetValue(name, out var value)
                && parameters?.TryGetValue(name, out value) != true
            )
            {
                throw new CypherException(
                    ErrorCodes.ParameterMissing,
                    $"Expected parameter(s): {name}. Give a value for '${name}'.",
                    ErrorDetail.MissingParameter
                )
                {
                    AtCompileTime = true,
                };
            }

            values[i] = value;
        }

        return values;
    }
}
