using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Catalog;

/// <summary>What the binder must know of a function. The engine finds its code by <see cref="Name"/>.</summary>
/// <param name="Name">The canonical name with its namespace, e.g. <c>toUpper</c>, <c>duration.between</c>.</param>
/// <param name="Parameters">What each parameter accepts, in order; the last is repeated for a variadic function.</param>
/// <param name="Returns">What it gives.</param>
public sealed record FunctionSignature(string Name, IReadOnlyList<FunctionParameter> Parameters, StaticType Returns)
{
    /// <summary>What LOAD CSV calls: it takes the address and refuses it. No statement can name it otherwise.</summary>
    public static FunctionSignature LoadCsv { get; } =
        new(
            "LOAD CSV",
            [new FunctionParameter("address", new StaticType(TypeSet.String))],
            StaticType.ListOf(TypeSet.Any)
        )
        {
            IsDeterministic = false,
        };

    /// <summary>The least number of arguments; the parameters from there on are optional.</summary>
    public int MinimumArguments { get; init; } = Parameters.Count;

    /// <summary>Whether the last parameter may be repeated without end.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Whether it makes one value of many rows.</summary>
    public bool IsAggregating { get; init; }

    /// <summary>Whether the same arguments always give the same value (<c>rand</c> and <c>randomUUID</c> do not).</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether it is there for old queries only; <c>id</c> is.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>One sentence on what it does, for SHOW FUNCTIONS.</summary>
    public string Description { get; init; } = "";

    /// <summary>The group it belongs to in SHOW FUNCTIONS: Scalar, String, Aggregating and so on.</summary>
    public string Category { get; init; } = "Scalar";
}
