namespace KnowledgeGraph.Storage.Records;

/// <summary>Names (labels, relationship types or property keys) and their numbers, 0, 1, 2 …; copied on write.</summary>
internal sealed class TokenTable
{
    private readonly long _owner;
    private readonly List<string> _names;
    private readonly Dictionary<string, int> _tokens;

    private TokenTable(long owner, List<string> names, Dictionary<string, int> tokens)
    {
        _owner = owner;
        _names = names;
        _tokens = tokens;
    }

    /// <summary>The table without names.</summary>
    public static TokenTable Empty { get; } = new(-1, [], new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The names, by token.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The token of a name, or -1.</summary>
    public int Find(string name) => _tokens.GetValueOrDefault(name, -1);

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public TokenTable For(long owner) =>
        _owner == owner
            ? this
            : new TokenTable(owner, [.. _names], new Dictionary<string, int>(_tokens, StringComparer.Ordinal));

    /// <summary>Adds a name that is not there yet.</summary>
    public int Add(string name)
    {
        var token = _names.Count;
        _tokens.Add(name, token);
        _names.Add(name);
        return token;
    }
}
