using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Parsing;

internal sealed partial class Parser
{
    /// <summary>The options that Neo4j knows and the values that they take; they choose nothing here.</summary>
    private static readonly Dictionary<string, string[]> QueryOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["runtime"] = ["interpreted", "legacy", "parallel", "pipelined", "slotted"],
        ["planner"] = ["cost", "dp", "idp"],
        ["connectComponentsPlanner"] = ["greedy", "idp"],
        ["updateStrategy"] = ["default", "eager"],
        ["expressionEngine"] = ["compiled", "default", "interpreted"],
        ["operatorEngine"] = ["compiled", "default", "interpreted"],
        ["interpretedPipesFallback"] = ["all", "default", "disabled", "whitelisted_plans_only"],
        ["replan"] = ["default", "force", "skip"],
        ["eagerAnalyzer"] = ["ir", "lp"],
        ["inferSchemaParts"] = ["most_selective_label", "off"],
        ["statefulShortestPlanningMode"] = ["all_if_possible", "cardinality_heuristic", "into_only"],
        ["planVarExpandInto"] = ["minimum_cost", "single_row"],
        ["parallelRuntimeSupport"] = ["all", "default", "disabled"],
    };

    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private string? _runtime;
    private string? _deprecatedOption;

    /// <summary>EXPLAIN or PROFILE, and <c>CYPHER</c> with options, in any order.</summary>
    private ExecutionMode ParseMode()
    {
        var mode = ExecutionMode.Normal;
        while (true)
        {
            if (TryPrefix("EXPLAIN"))
            {
                RequireNoMode(mode, ExecutionMode.Explain);
                mode = ExecutionMode.Explain;
            }
            else if (TryPrefix("PROFILE"))
            {
                RequireNoMode(mode, ExecutionMode.Profile);
                mode = ExecutionMode.Profile;
            }
            else if (TryPrefix("CYPHER"))
            {
                ParseQueryOptions();
            }
            else
            {
                return mode;
            }
        }
    }

    private bool TryPrefix(string word)
    {
        if (!AtKeyword(word) || Ahead(1).Kind == TokenKind.LeftParenthesis)
        {
            return false;
        }

        Take();
        return true;
    }

    private static void RequireNoMode(ExecutionMode mode, ExecutionMode wanted)
    {
        if (mode != ExecutionMode.Normal && mode != wanted)
        {
            throw Argument(Messages.ConflictingOption("execution mode"));
        }
    }

    /// <summary><c>CYPHER 5 runtime=slotted</c>.</summary>
    private void ParseQueryOptions()
    {
        if (Kind is TokenKind.Integer or TokenKind.Float)
        {
            var version = TextOf(Take());
            if (version != "5")
            {
                throw Argument(Messages.InvalidOption("cypher version", version, ["5"]));
            }
        }

        while (AtName && Ahead(1).Kind == TokenKind.Equal)
        {
            var name = NameText(Take());
            Take();
            AddOption(name, ParseName("the option's value").Text);
        }
    }

    private void AddOption(string name, string value)
    {
        // What debug takes is for Neo4j's developers and changes with each release.
        if (name.Equals("debug", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (!QueryOptions.TryGetValue(name, out var values))
        {
            throw Argument(Messages.UnknownOption(name, Suggestions.Nearest(name, QueryOptions.Keys)));
        }

        if (!values.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw Argument(Messages.InvalidOption(name, value, values));
        }

        if (_options.TryGetValue(name, out var before) && !value.Equals(before, StringComparison.OrdinalIgnoreCase))
        {
            throw Argument(Messages.ConflictingOption(name));
        }

        if (name.Equals("connectComponentsPlanner", StringComparison.OrdinalIgnoreCase))
        {
            _deprecatedOption = "connectComponentsPlanner";
        }

        _options[name] = value;
        _runtime = _options.GetValueOrDefault("runtime");
    }

    private string TextOf(Token token) => _text.Substring(token.Start, token.Length);

    private static CypherException Argument(string message) =>
        new(ErrorCodes.ArgumentError, message) { AtCompileTime = true };
}
