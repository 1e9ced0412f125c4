namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>How sure an event must be to be told.</summary>
internal static class Reporting
{
    /// <summary>Below it an event is wrong about as often as right, and not reported unless asked for.</summary>
    public const double Threshold = 0.55;
}
