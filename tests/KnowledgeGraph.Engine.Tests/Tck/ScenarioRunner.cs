using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine.Procedures;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Tck;

/// <summary>How a scenario ended.</summary>
internal enum Verdict
{
    Pass,

    /// <summary>An answer, and not the right one; or no error where one belongs.</summary>
    Wrong,

    /// <summary>An error where an answer belongs, or an error of another kind or time.</summary>
    Error,
}

/// <summary>Runs one scenario in a database of its own.</summary>
internal sealed class ScenarioRunner(Scenario scenario, string graphs, bool strict) : IDisposable
{
    private readonly List<CustomProcedure> _procedures = [];
    private readonly Dictionary<string, Value> _parameters = new(StringComparer.Ordinal);
    private EmbeddedDatabase? _database;
    private List<string> _columns = [];
    private List<IReadOnlyList<Value>> _rows = [];
    private Exception? _error;
    private bool _compileError;
    private string _effects = "";

    private EmbeddedDatabase Database =>
        _database ??= EmbeddedDatabase.InMemory(
            new DatabaseOptions { Procedures = _procedures, QueryTimeLimit = TimeSpan.FromSeconds(20) }
        );

    public void Dispose() => _database?.Dispose();

    public (Verdict Verdict, string Reason) Run()
    {
        foreach (var step in scenario.Steps)
        {
            if (Do(step) is { } failure)
            {
                return failure;
            }
        }

        return _error is null ? (Verdict.Pass, "") : (Verdict.Error, _error.Message);
    }

    private (Verdict, string)? Do(Step step)
    {
        switch (step.Text)
        {
            case "an empty graph" or "any graph":
                break;
            case "having executed:":
                Database.Run(step.Block!).Consume();
                break;
            case "parameters are:":
                foreach (var row in step.Table)
                {
                    _parameters[row[0]] = Evaluate(row[1]);
                }

                break;
            case "executing query:" or "executing control query:":
                if (_error is not null)
                {
                    return (Verdict.Error, _error.Message);
                }

                Execute(step.Block!);
                break;
            case "no side effects":
                return CheckEffects("");
            case "the side effects should be:":
                return CheckEffects(
                    string.Join(", ", step.Table.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal))
                );
            default:
                return DoLonger(step);
        }

        return null;
    }

    private (Verdict, string)? DoLonger(Step step)
    {
        if (step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal))
        {
            _procedures.Add(TestProcedure.Of(step, Evaluate));
            return null;
        }

        if (step.Text.StartsWith("the binary-tree", StringComparison.Ordinal))
        {
            var name = step.Text.Split(' ')[1];
            Database.Run(File.ReadAllText(Path.Combine(graphs, name, name + ".cypher"))).Consume();
            return null;
        }

        if (step.Text.StartsWith("the result should be", StringComparison.Ordinal))
        {
            return _error is not null ? (Verdict.Error, _error.Message) : CheckRows(step);
        }

        return step.Text.Contains("should be raised", StringComparison.Ordinal)
            ? CheckError(step.Text)
            : throw new NotSupportedException($"Unknown step '{step.Text}'.");
    }

    private void Execute(string text)
    {
        var before = new GraphContents(Database.Store.Snapshot());
        try
        {
            using var result = Database.Run(text, _parameters);
            _columns = [.. result.Columns];
            _rows = [.. result.ToList()];
        }
        catch (CypherException error)
        {
            _error = error;
            _compileError = error.AtCompileTime;
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
            )
        {
            _error = error;
        }

        _effects = GraphContents.Difference(before, new GraphContents(Database.Store.Snapshot()));
    }

    private (Verdict, string)? CheckEffects(string expected) =>
        _error is not null ? (Verdict.Error, _error.Message)
        : string.Equals(expected, _effects, StringComparison.Ordinal) ? null
        : (Verdict.Wrong, $"side effects: expected '{expected}', found '{_effects}'");

    private (Verdict, string)? CheckRows(Step step)
    {
        var sortLists = step.Text.Contains("ignoring element order", StringComparison.Ordinal);
        var ordered = step.Text.Contains("in order", StringComparison.Ordinal);
        if (step.Text.EndsWith("empty", StringComparison.Ordinal))
        {
            return _rows.Count == 0 ? null : (Verdict.Wrong, $"expected no rows, found {_rows.Count}");
        }

        if (!step.Table[0].SequenceEqual(_columns, StringComparer.Ordinal))
        {
            return (
                Verdict.Wrong,
                $"columns: expected {string.Join('|', step.Table[0])}, found {string.Join('|', _columns)}"
            );
        }

        var expected = step
            .Table.Skip(1)
            .Select(row => string.Join(" | ", row.Select(cell => ExpectedValue.Normalize(cell, sortLists))))
            .ToList();
        var actual = _rows
            .Select(row => string.Join(" | ", row.Select(value => ActualValue.Normalize(value, sortLists))))
            .ToList();
        if (!ordered)
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : (Verdict.Wrong, $"rows: expected {string.Join(" / ", expected)}, found {string.Join(" / ", actual)}");
    }

    private (Verdict, string)? CheckError(string text)
    {
        if (_error is null)
        {
            return (Verdict.Wrong, $"expected {text}, found {_rows.Count} rows");
        }

        if (_error is not CypherException error)
        {
            return (Verdict.Error, _error.ToString());
        }

        var words = text.Split(' ');
        var atCompileTime = text.Contains("compile time", StringComparison.Ordinal);
        var anyTime = text.Contains("any time", StringComparison.Ordinal);
        var detail = words[^1];
        _error = null;
        _effects = "";
        if (!anyTime && atCompileTime != _compileError)
        {
            return (
                Verdict.Error,
                $"expected {text}, found it at {(_compileError ? "compile time" : "run time")}: {error.Summary}"
            );
        }

        var kind = words[1];
        if (!anyTime && !IsOfKind(kind, error.Code))
        {
            return (Verdict.Error, $"expected {text}, found {error.Code}: {error.Summary}");
        }

        return detail == "*" || string.Equals(detail, error.Detail.ToString(), StringComparison.Ordinal)
            ? null
            : (Verdict.Error, $"expected {text}, found {error.Detail}: {error.Summary}");
    }

    private bool IsOfKind(string kind, string code) =>
        kind switch
        {
            "ConstraintVerificationFailed" => code == ErrorCodes.ConstraintValidationFailed,
            "ProcedureError" => code == ErrorCodes.ProcedureNotFound,
            // Neo4j has another code than the suite for a property of a number, which its clients know.
            "TypeError" when !strict && code == ErrorCodes.SyntaxError => true,
            _ => code.EndsWith("." + kind, StringComparison.Ordinal),
        };

    private static Value Evaluate(string text)
    {
        using var database = EmbeddedDatabase.InMemory();
        using var result = database.Run("RETURN " + text);
        return result.ToList()[0][0];
    }
}
