using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>All procedures, by name.</summary>
public sealed class ProcedureLibrary : IProcedureCatalog
{
    private readonly Dictionary<string, Procedure> _procedures = new(StringComparer.OrdinalIgnoreCase);

    internal ProcedureLibrary(IEnumerable<CustomProcedure> custom)
    {
        GraphProcedures.AddTo(this);
        SchemaProcedures.AddTo(this);
        IndexProcedures.AddTo(this);
        SystemProcedures.AddTo(this);
        foreach (var procedure in custom)
        {
            _procedures[procedure.Signature.Name] = new Procedure(
                procedure.Signature,
                (_, arguments) => procedure.Body(arguments).Select(static row => row.ToArray())
            );
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> ProcedureNames => _procedures.Keys;

    /// <summary>Every signature, sorted by name.</summary>
    public IEnumerable<ProcedureSignature> Signatures =>
        _procedures
            .Values.Select(static procedure => procedure.Signature)
            .OrderBy(static signature => signature.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public ProcedureSignature? FindProcedure(string name) => _procedures.GetValueOrDefault(name)?.Signature;

    internal Procedure Procedure(string name) => _procedures[name];

    /// <summary>Adds a procedure; columns as <c>name :: TYPE</c>.</summary>
    internal void Add(string name, string parameters, string columns, string description, ProcedureBody body) =>
        Add(name, parameters, columns, description, null, writes: false, body);

    /// <summary>Adds a procedure that writes, or of which there is something to know.</summary>
    internal void Add(
        string name,
        string parameters,
        string columns,
        string description,
        string? warning,
        bool writes,
        ProcedureBody body
    )
    {
        var signature = new ProcedureSignature(
            name,
            [
                .. Parse(parameters)
                    .Select(static entry => new ProcedureParameter(entry.Name, entry.Type, entry.Default)),
            ],
            [.. Parse(columns).Select(static entry => new ProcedureColumn(entry.Name, entry.Type))]
        )
        {
            Description = description,
            Warning = warning,
            Writes = writes,
        };
        _procedures.Add(name, new Procedure(signature, body));
    }

    private static IEnumerable<(string Name, Cypher.Binding.StaticType Type, Value? Default)> Parse(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = part.Split(" :: ", 2);
            var named = pieces[0].Split(" = ", 2);
            Value? fallback =
                named.Length == 2 ? DefaultOf(named[1])
                : pieces[0].EndsWith('?') ? Value.Null
                : default(Value?);
            yield return (named[0].TrimEnd('?'), SignatureText.ParseType(pieces[1]), fallback);
        }
    }

    private static Value DefaultOf(string text) =>
        text == "{}" ? MapValue.Empty : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
