namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>
/// How far a walk may go for now. The shortest paths between two nodes are found by walking a little further each time,
/// rather than by walking everywhere and choosing.
/// </summary>
internal sealed class WalkCap
{
    /// <summary>The most rounds of a walk.</summary>
    public long Most { get; set; } = long.MaxValue;

    /// <summary>Whether a walk was kept from going on.</summary>
    public bool Cut { get; set; }

    /// <summary>Whether a walk of so many rounds may go on.</summary>
    public bool LetsGoOn(int rounds)
    {
        Cut |= rounds >= Most;
        return rounds < Most;
    }
}
