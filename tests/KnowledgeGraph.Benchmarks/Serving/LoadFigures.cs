namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>What was measured in one stretch of time.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Milliseconds">How long each request took, in ascending order.</param>
/// <param name="Errors">Requests that failed.</param>
internal sealed record LoadFigures(double Seconds, List<double> Milliseconds, int Errors)
{
    public double PerSecond => Milliseconds.Count / Seconds;

    public double Percentile(double part) =>
        Milliseconds.Count == 0 ? double.NaN : Milliseconds[(int)(part * (Milliseconds.Count - 1))];
}
