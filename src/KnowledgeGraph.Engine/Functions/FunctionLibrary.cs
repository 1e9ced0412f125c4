using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>All functions, by name whatever its case.</summary>
public sealed class FunctionLibrary : IFunctionCatalog
{
    private readonly Dictionary<string, Function> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AggregateFunction> _aggregates = new(StringComparer.OrdinalIgnoreCase);

    private FunctionLibrary()
    {
        ScalarFunctions.AddTo(this);
        ConversionFunctions.AddTo(this);
        StringFunctions.AddTo(this);
        ListFunctions.AddTo(this);
        MathFunctions.AddTo(this);
        TemporalFunctions.AddTo(this);
        TruncateFunctions.AddTo(this);
        DurationFunctions.AddTo(this);
        SpatialFunctions.AddTo(this);
        VectorFunctions.AddTo(this);
        AggregateFunctions.AddTo(this);
    }

    /// <summary>The functions that every database has.</summary>
    public static FunctionLibrary BuiltIn { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => Signatures.Select(static signature => signature.Name);

    /// <summary>Every signature, sorted by name.</summary>
    public IEnumerable<FunctionSignature> Signatures =>
        _functions
            .Values.Select(static function => function.Signature)
            .Concat(_aggregates.Values.Select(static function => function.Signature))
            .OrderBy(static signature => signature.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public FunctionSignature? FindFunction(string name) =>
        _functions.TryGetValue(name, out var function) ? function.Signature
        : _aggregates.TryGetValue(name, out var aggregate) ? aggregate.Signature
        : null;

    internal Function Function(string name) =>
        _functions.TryGetValue(name, out var function) ? function
        : string.Equals(name, FunctionSignature.LoadCsv.Name, StringComparison.Ordinal) ? LoadCsv
        : throw new InvalidOperationException($"There is no function '{name}'.");

    // The binder alone calls it: it is in no list, and no statement can name it.
    private static Function LoadCsv { get; } =
        new(
            FunctionSignature.LoadCsv,
            static (_, arguments) => throw EngineErrors.NoFiles(arguments[0]),
            TakesNull: true
        );

    internal AggregateFunction Aggregate(string name) => _aggregates[name];

    internal void Add(
        string category,
        string signature,
        string description,
        FunctionBody body,
        bool takesNull = false,
        bool deterministic = true,
        bool deprecated = false
    )
    {
        var parsed = SignatureText.Parse(signature, category, description) with
        {
            IsDeterministic = deterministic,
            IsDeprecated = deprecated,
        };
        _functions.Add(parsed.Name, new Function(parsed, body, takesNull));
    }

    internal void AddAggregate(string signature, string description, Func<Aggregator> create)
    {
        var parsed = SignatureText.Parse(signature, "Aggregating", description) with { IsAggregating = true };
        _aggregates.Add(parsed.Name, new AggregateFunction(parsed, create));
    }
}
