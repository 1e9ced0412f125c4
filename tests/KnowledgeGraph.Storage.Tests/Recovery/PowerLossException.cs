namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>The machine stops.</summary>
internal sealed class PowerLossException() : Exception("The power went off.");
