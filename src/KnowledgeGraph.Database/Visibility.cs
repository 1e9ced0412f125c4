using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KnowledgeGraph.Database.Tests")]
