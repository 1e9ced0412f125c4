namespace KnowledgeGraph.Differential.Tests.Generation;

/// <summary>Random choices that are the same for the same seed, whatever the version of the platform.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below a limit.</summary>
    public int Next(int limit)
    {
        // SplitMix64: every seed is a good one.
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];
}
