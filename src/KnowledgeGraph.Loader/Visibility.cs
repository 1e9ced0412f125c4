using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KnowledgeGraph.Loader.Tests")]
