using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Catalog;

/// <summary>One parameter of a function or procedure.</summary>
/// <param name="Name">Its name, for descriptions.</param>
/// <param name="Type">What it accepts; an INTEGER is accepted where a FLOAT is.</param>
public sealed record FunctionParameter(string Name, StaticType Type);
