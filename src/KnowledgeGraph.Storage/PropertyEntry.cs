using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage;

/// <summary>A property key's token and a value.</summary>
/// <param name="Key">The token of the key.</param>
/// <param name="Value">A value that can be stored; null stands for no property.</param>
public readonly record struct PropertyEntry(int Key, Value Value);
