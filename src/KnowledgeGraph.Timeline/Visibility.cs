using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("KnowledgeGraph.Timeline.Tests")]
