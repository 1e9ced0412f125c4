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
        : this([], [], []) { }

    private Scope(Dictionary<string, Variable> variables, List<string> order, Dictionary<string, Variable> pinned)
    {
        _variables = variables;
        _order = order;
        _pinned = pinned;
    }

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

    public Scope Copy() => new(new Dictionary<string, Variable>(_variables), [.. _order], _pinned);

    /// <summary>What is in sight behind a WITH: nothing of one's own, the pinned still.</summary>
    public Scope Cleared() => new([], [], _pinned);

    /// <summary>The scope of a subquery that sees everything here without importing it.</summary>
    public Scope Nested() => Pinning(All);

    /// <summary>An empty scope in which some variables are pinned.</summary>
    public static Scope Pinning(IEnumerable<Variable> variables) => new([], [], variables.ToDictionary(v => v.Name));
}
