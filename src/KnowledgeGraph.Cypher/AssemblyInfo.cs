using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KnowledgeGraph.Cypher.Tests")]
