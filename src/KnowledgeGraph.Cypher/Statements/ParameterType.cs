using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Statements;

/// <summary>A type that a statement asks of a parameter, checked against its value before anything runs; null passes.</summary>
/// <param name="Index">The parameter's index in the statement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accepted">The types that will do.</param>
/// <param name="Position">Where it stands.</param>
public sealed record ParameterType(int Index, string Name, TypeSet Accepted, SourcePosition Position);
