using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;

namespace KnowledgeGraph.Cypher.Tests.Catalog;

/// <summary>The functions that the tests call, and whatever procedures a test adds.</summary>
internal sealed class SomeCatalog : IFunctionCatalog, IProcedureCatalog
{
    private readonly Dictionary<string, FunctionSignature> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ProcedureSignature> _procedures = new(StringComparer.OrdinalIgnoreCase);

    public SomeCatalog()
    {
        Aggregations();
        Scalars();
        Lists();
        Others();
    }

    public IEnumerable<string> FunctionNames => _functions.Values.Select(f => f.Name);

    public IEnumerable<string> ProcedureNames => _procedures.Keys;

    public FunctionSignature? FindFunction(string name) => _functions.GetValueOrDefault(name);

    public ProcedureSignature? FindProcedure(string name) => _procedures.GetValueOrDefault(name);

    public SomeCatalog With(ProcedureSignature procedure)
    {
        _procedures[procedure.Name] = procedure;
        return this;
    }

    private void Aggregations()
    {
        foreach (var name in (string[])["count", "collect", "min", "max"])
        {
            Add(name, TypeSet.Any, TypeSet.Any).Aggregates();
        }

        foreach (var name in (string[])["sum", "avg", "stDev", "stDevP"])
        {
            Add(name, TypeSet.Number | TypeSet.Duration, TypeSet.Number | TypeSet.Duration).Aggregates();
        }

        Add("percentileCont", TypeSet.Float, TypeSet.Number, TypeSet.Float).Aggregates();
        Add("percentileDisc", TypeSet.Float, TypeSet.Number, TypeSet.Float).Aggregates();
    }

    private void Scalars()
    {
        Add("id", TypeSet.Integer, TypeSet.Entity);
        Add("elementId", TypeSet.String, TypeSet.Entity);
        Add("labels", TypeSet.List, TypeSet.Node);
        Add("type", TypeSet.String, TypeSet.Relationship);
        Add("properties", TypeSet.Map, TypeSet.Entity | TypeSet.Map);
        Add("keys", TypeSet.List, TypeSet.Entity | TypeSet.Map);
        Add("length", TypeSet.Integer, TypeSet.Path);
        Add("nodes", TypeSet.List, TypeSet.Path);
        Add("relationships", TypeSet.List, TypeSet.Path);
        Add("startNode", TypeSet.Node, TypeSet.Relationship);
        Add("endNode", TypeSet.Node, TypeSet.Relationship);
        Add("coalesce", TypeSet.Any, TypeSet.Any).Variadic(1);
        Add("rand", TypeSet.Float).Random();
        foreach (var name in (string[])["abs", "sign", "floor", "ceil", "round", "sqrt", "exp", "log", "sin", "cos"])
        {
            Add(name, TypeSet.Number, TypeSet.Number);
        }

        foreach (var name in (string[])["toInteger", "toFloat", "toString", "toBoolean"])
        {
            Add(name, TypeSet.Any, TypeSet.Any);
        }
    }

    private void Lists()
    {
        Add("size", TypeSet.Integer, TypeSet.List | TypeSet.String);
        Add("range", TypeSet.List, TypeSet.Integer, TypeSet.Integer, TypeSet.Integer).From(2);
        foreach (var name in (string[])["head", "last"])
        {
            Add(name, TypeSet.Any, TypeSet.List);
        }

        Add("tail", TypeSet.List, TypeSet.List);
        Add("reverse", TypeSet.List | TypeSet.String, TypeSet.List | TypeSet.String);
    }

    private void Others()
    {
        foreach (var name in (string[])["toUpper", "toLower", "trim", "normalize"])
        {
            Add(name, TypeSet.String, TypeSet.String, TypeSet.String).From(1);
        }

        foreach (var name in (string[])["substring", "split", "left", "right", "replace"])
        {
            Add(name, TypeSet.Any, TypeSet.Any).Variadic(1);
        }

        foreach (var name in (string[])["date", "time", "localtime", "datetime", "localdatetime", "duration"])
        {
            Add(name, TypeSet.Temporal, TypeSet.Any).From(0);
            foreach (
                var part in (string[])
                    [
                        "truncate",
                        "between",
                        "inMonths",
                        "inDays",
                        "inSeconds",
                        "fromepoch",
                        "fromepochmillis",
                        "transaction",
                        "statement",
                        "realtime",
                    ]
            )
            {
                Add($"{name}.{part}", TypeSet.Temporal, TypeSet.Any).Variadic(1);
            }
        }
    }

    private Entry Add(string name, TypeSet returns, params TypeSet[] parameters)
    {
        _functions[name] = new FunctionSignature(
            name,
            [.. parameters.Select((p, i) => new FunctionParameter($"value{i}", new StaticType(p)))],
            new StaticType(returns)
        );
        return new Entry(_functions, name);
    }

    private readonly record struct Entry(Dictionary<string, FunctionSignature> Functions, string Name)
    {
        public void Aggregates() => Functions[Name] = Functions[Name] with { IsAggregating = true };

        public void Random() => Functions[Name] = Functions[Name] with { IsDeterministic = false };

        public void From(int minimum) => Functions[Name] = Functions[Name] with { MinimumArguments = minimum };

        public void Variadic(int minimum) =>
            Functions[Name] = Functions[Name] with { MinimumArguments = minimum, IsVariadic = true };
    }
}
