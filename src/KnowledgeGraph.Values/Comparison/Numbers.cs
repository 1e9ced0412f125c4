namespace KnowledgeGraph.Values.Comparison;

/// <summary>Compares integers with floats exactly: as a double, 2^53 + 1 would equal 2^53.</summary>
internal static class Numbers
{
    private const double TwoTo63 = 9223372036854775808.0;

    public static bool Equal(long integer, double other) =>
        other is >= -TwoTo63 and < TwoTo63 && Math.Truncate(other) == other && (long)other == integer;

    /// <summary>Compares; the float is not NaN.</summary>
    public static int Compare(long integer, double other)
    {
        if (other >= TwoTo63)
        {
            return -1;
        }

        if (other < -TwoTo63)
        {
            return 1;
        }

        var whole = Math.Truncate(other);
        var order = integer.CompareTo((long)whole);
        return order != 0 ? order : whole.CompareTo(other);
    }

    /// <summary>Compares floats with NaN as the highest; -0.0 and 0.0 are the same.</summary>
    public static int Compare(double left, double right) =>
        left < right ? -1
        : left > right ? 1
        : double.IsNaN(left).CompareTo(double.IsNaN(right));
}
