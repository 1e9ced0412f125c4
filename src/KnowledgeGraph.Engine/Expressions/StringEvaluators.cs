using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>STARTS WITH, ENDS WITH, CONTAINS: null where an operand is not a string.</summary>
internal sealed class StringTestEvaluator(BinaryOperator kind, Evaluator left, Evaluator right) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var value = left.Evaluate(row);
        var part = right.Evaluate(row);
        if (!value.IsString || !part.IsString)
        {
            return null;
        }

        return kind switch
        {
            BinaryOperator.StartsWith => value.AsString.StartsWith(part.AsString, StringComparison.Ordinal),
            BinaryOperator.EndsWith => value.AsString.EndsWith(part.AsString, StringComparison.Ordinal),
            _ => value.AsString.Contains(part.AsString, StringComparison.Ordinal),
        };
    }
}

/// <summary><c>text =~ pattern</c>: the whole text must match. The last pattern is kept compiled.</summary>
internal sealed class MatchEvaluator(Evaluator left, Evaluator right) : PredicateEvaluator
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private string? _pattern;
    private Regex? _regex;

    public override bool? Test(Value[] row)
    {
        var value = left.Evaluate(row);
        var pattern = right.Evaluate(row);
        if (value.IsString && !pattern.IsString && !pattern.IsNull)
        {
            throw EngineErrors.WrongType("The right side of '=~'", "a STRING", pattern);
        }

        if (!value.IsString || !pattern.IsString)
        {
            return null;
        }

        if (!string.Equals(_pattern, pattern.AsString, StringComparison.Ordinal))
        {
            _regex = Compile(pattern.AsString);
            _pattern = pattern.AsString;
        }

        try
        {
            return _regex!.IsMatch(value.AsString);
        }
        catch (RegexMatchTimeoutException)
        {
            throw EngineErrors.Argument($"The pattern {pattern} took longer than {Limit.TotalSeconds} s on one text.");
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException fault)
        {
            throw new Cypher.Diagnostics.CypherException(
                Cypher.Diagnostics.ErrorCodes.SemanticError,
                $"The pattern '{pattern}' is not a regular expression: {fault.Message}"
            );
        }
    }
}
