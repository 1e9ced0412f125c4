using System.Diagnostics;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Fuzzing;

/// <summary>What came of a run of the fuzzer.</summary>
/// <param name="Queries">How many queries were sent.</param>
/// <param name="Ran">How many of them were right enough to run to their end.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="Faults">Those that ended with anything but an error of the language: the number, the text and why.</param>
internal sealed record FuzzOutcome(int Queries, int Ran, TimeSpan Slowest, IReadOnlyList<string> Faults);

/// <summary>
/// Sends mutated queries to a small database. Each must run or be refused with an error of the language, in the time that it
/// is given; whatever it changes is rolled back.
/// </summary>
internal sealed class CypherFuzzer(int seed) : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly MapValue Parameters = new(["p", "0", "a b"], [1, "x", new ListValue([1, 2])]);

    private readonly CypherMutator _mutator = new(FuzzCorpus.Read(), seed);
    private readonly EmbeddedDatabase _database = Open();
    private readonly QueryOptions _options = new() { TimeLimit = TimeLimit, MemoryLimit = 50_000_000 };

    /// <summary>The query that is being run, for a watchdog.</summary>
    public string Current { get; private set; } = "";

    public void Dispose() => _database.Dispose();

    public FuzzOutcome Run(int from, int count, CancellationToken cancellation = default)
    {
        var (queries, ran) = (0, 0);
        var slowest = TimeSpan.Zero;
        var faults = new List<string>();
        for (var number = from; number < from + count && !cancellation.IsCancellationRequested; number++)
        {
            queries++;
            Current = $"{number}: {_mutator.Make(number)}";
            var clock = Stopwatch.StartNew();
            var (complete, fault) = Attempt(_mutator.Make(number));
            ran += complete ? 1 : 0;
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            fault ??= clock.Elapsed > Patience ? $"took {clock.Elapsed.TotalSeconds:0.0} s" : null;
            if (fault is not null)
            {
                faults.Add($"{Current}\n  {fault}");
            }
        }

        return new FuzzOutcome(queries, ran, slowest, faults);
    }

    private static EmbeddedDatabase Open()
    {
        var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE INDEX FOR (n:A) ON (n.id)").Consume();
        database
            .Run(
                "CREATE (a:A:Person {id: 1, x: 1, name: 'Ada'}), (b:A {id: 2, x: 2.5, name: 'Bob'}), (c:B {id: 3, l: [1, 2]}), "
                    + "(a)-[:R {w: 1}]->(b), (b)-[:R {w: 2}]->(c), (c)-[:KNOWS {since: 2010}]->(a), (a)-[:S]->(a)"
            )
            .Consume();
        return database;
    }

    private (bool Complete, string? Fault) Attempt(string text)
    {
        using var transaction = _database.BeginTransaction();
        try
        {
            using var result = transaction.Run(text, Parameters, _options);
            result.Consume();
            return (true, null);
        }
        catch (CypherException error)
        {
            return (false, error.Code == ErrorCodes.UnknownError ? error.Message : null);
        }
        catch (Exception error)
            when (error
                    is InvalidOperationException
                        or NullReferenceException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
                        or InvalidCastException
                        or OverflowException
                        or FormatException
                        or NotSupportedException
                        or ValueException
            )
        {
            return (false, error.ToString());
        }
    }
}
