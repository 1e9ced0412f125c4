using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>The rows of SHOW FUNCTIONS: one for each way to call a function, and the forms that only look like calls.</summary>
internal static class FunctionRows
{
    private const string Quantified = "(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN";

    /// <summary>What the parser knows by their words; they have no signature that the binder could check.</summary>
    private static readonly (string Name, string Category, string Signature, string Description)[] Forms =
    [
        ("all", "Predicate", "all" + Quantified, "Whether the condition holds for all items."),
        ("any", "Predicate", "any" + Quantified, "Whether the condition holds for any item."),
        ("none", "Predicate", "none" + Quantified, "Whether the condition holds for no item."),
        ("single", "Predicate", "single" + Quantified, "Whether the condition holds for exactly one item."),
        ("exists", "Predicate", "exists(input :: ANY) :: BOOLEAN", "Whether a pattern is found."),
        (
            "reduce",
            "List",
            "reduce(accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY) :: ANY",
            "The value that an expression gives when it is run over a list, each time with the result before."
        ),
    ];

    public static IEnumerable<Dictionary<string, Value>> Of(FunctionLibrary library) =>
        library
            .Signatures.SelectMany(Overloads)
            .Concat(Forms.Select(form => Row(form.Name, form.Category, form.Signature, form.Description)))
            .OrderBy(row => row["name"].AsString, StringComparer.Ordinal);

    private static IEnumerable<Dictionary<string, Value>> Overloads(FunctionSignature function)
    {
        // Functions of time take what is not given from the clock; others are called in several ways.
        var optional = function.Category == "Temporal" || function.IsVariadic;
        var least = optional ? function.Parameters.Count : function.MinimumArguments;
        for (var count = least; count <= function.Parameters.Count; count++)
        {
            var overload = function with
            {
                Parameters = [.. function.Parameters.Take(count)],
                MinimumArguments = optional ? function.MinimumArguments : count,
            };
            var row = Row(function.Name, function.Category, SignatureText.Of(overload), function.Description);
            row["argumentDescription"] = new ListValue([
                .. overload.Parameters.Select(static p => ShowRows.Argument(p.Name, SignatureText.Of(p.Type))),
            ]);
            row["returnDescription"] = SignatureText.Of(function.Returns);
            row["aggregating"] = function.IsAggregating;
            row["isDeprecated"] = function.IsDeprecated;
            yield return row;
        }
    }

    private static Dictionary<string, Value> Row(string name, string category, string signature, string description) =>
        new()
        {
            ["name"] = name,
            ["category"] = category,
            ["description"] = description,
            ["signature"] = signature,
            ["isBuiltIn"] = true,
            ["argumentDescription"] = ListValue.Empty,
            ["returnDescription"] = signature[(signature.LastIndexOf(":: ", StringComparison.Ordinal) + 3)..],
            ["aggregating"] = false,
            ["isDeprecated"] = false,
        };
}
