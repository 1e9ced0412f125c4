using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>
/// The variables that a part of a statement sees, in the order in which they came. Pinned ones belong to an enclosing query
/// and stay in sight behind a WITH.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Variable> _variables;
    private readonly List<string> _order;
    private readonly Dictionary<string, Variable> _pinned;

    public Scope()
        : this([], [], [], []) { }

    private Scope(
        Dictionary<string, Variable> variables,
        List<string> order,
        Dictionary<string, Variable> pinned,
        HashSet<string> shadowed
    )
    {
        _variables = variables;
        _order = order;
        _pinned = pinned;
        Shadowed = shadowed;
    }

    /// <summary>Names that mean something around the subquery that this is the scope of, and nothing in it.</summary>
    public HashSet<string> Shadowed { get; private init; }

    /// <summary>The variables that RETURN * gives: all but the pinned.</summary>
    public IEnumerable<Variable> Own => _order.Select(name => _variables[name]);

    public IEnumerable<Variable> All => _pinned.Values.Where(v => !_variables.ContainsKey(v.Name)).Concat(Own);

    public IEnumerable<string> Names => All.Select(v => v.Name);

    public bool TryFind(string name, [NotNullWhen(true)] out Variable? variable) =>
        _variables.TryGetValue(name, out variable) || _pinned.TryGetValue(name, out variable);

    public bool IsPinned(string name) => _pinned.ContainsKey(name);

    public void Declare(Variable variable)
    {
        if (_variables.TryAdd(variable.Name, variable))
        {
            _order.Add(variable.Name);
        }
        else
        {
            _variables[variable.Name] = variable;
        }
    }

    public Scope Copy() => new(new Dictionary<string, Variable>(_variables), [.. _order], _pinned, Shadowed);

    /// <summary>What is in sight behind a WITH: nothing of one's own, the pinned still.</summary>
    public Scope Cleared() => new([], [], _pinned, Shadowed);

    /// <summary>The scope of a subquery that sees everything here without importing it.</summary>
    public Scope Nested() => Pinning(All, Shadowed);

    /// <summary>The scope of a subquery that sees only some of the variables here.</summary>
    public Scope Importing(IReadOnlyCollection<Variable> imported) =>
        Pinning(imported, [.. Names.Concat(Shadowed).Except(imported.Select(v => v.Name))]);

    /// <summary>The same for a subquery that takes them as its own.</summary>
    public Scope Taking(IReadOnlyCollection<Variable> imported)
    {
        var scope = Importing(imported);
        var taking = new Scope([], [], [], scope.Shadowed);
        foreach (var variable in imported)
        {
            taking.Declare(variable);
        }

        return taking;
    }

    private static Scope Pinning(IEnumerable<Variable> variables, HashSet<string> shadowed) =>
        new([], [], variables.ToDictionary(v => v.Name), shadowed);
}
