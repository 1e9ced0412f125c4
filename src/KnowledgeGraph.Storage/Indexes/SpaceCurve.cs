using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>A Z-order curve through two or three dimensions, and the stretches of it that cover a box.</summary>
internal static class SpaceCurve
{
    // Finer covers cost more seeks than they save entries; found by trying boxes over a million points.
    private const int MostStretches = 128;

    /// <summary>The code of a point; codes are compared as signed numbers.</summary>
    public static long CodeOf(PointValue point) => Signed(Interleave(Cell(point)));

    /// <summary>Stretches of codes, ascending, that together hold every point of a box, and some around it.</summary>
    public static List<(long First, long Last)> Cover(PointValue low, PointValue high)
    {
        var (from, to) = (Cell(low), Cell(high));
        var stretches = new List<(long First, long Last)>();
        for (var axis = 0; axis < from.Length; axis++)
        {
            if (from[axis] > to[axis])
            {
                return stretches;
            }
        }

        var bits = BitsOf(from.Length);
        var level = new List<(ulong Prefix, bool Inside)> { (0, false) };
        var depth = 0;
        while (depth < bits && level.Exists(static cell => !cell.Inside))
        {
            var next = level.SelectMany(cell => Divide(cell, depth, bits, from, to)).ToList();
            if (next.Count > MostStretches && depth > 0)
            {
                break;
            }

            depth++;
            level = next;
        }

        var width = (bits - depth) * from.Length;
        foreach (var (prefix, _) in level)
        {
            Append(stretches, prefix << width, (prefix << width) | ((width == 64 ? 0 : 1UL << width) - 1));
        }

        return stretches;
    }

    private static IEnumerable<(ulong Prefix, bool Inside)> Divide(
        (ulong Prefix, bool Inside) cell,
        int depth,
        int bits,
        uint[] from,
        uint[] to
    )
    {
        var axes = from.Length;
        for (var quarter = 0UL; quarter < 1UL << axes; quarter++)
        {
            var prefix = (cell.Prefix << axes) | quarter;
            if (cell.Inside)
            {
                yield return (prefix, true);
                continue;
            }

            var (touches, inside) = (true, true);
            for (var axis = 0; axis < axes; axis++)
            {
                var low = Axis(prefix, axis, axes, depth + 1) << (bits - depth - 1);
                var high = low | ((1u << (bits - depth - 1)) - 1);
                touches &= low <= to[axis] && high >= from[axis];
                inside &= low >= from[axis] && high <= to[axis];
            }

            if (touches)
            {
                yield return (prefix, inside);
            }
        }
    }

    private static void Append(List<(long First, long Last)> stretches, ulong first, ulong last)
    {
        if (stretches.Count > 0 && stretches[^1].Last == Signed(first) - 1)
        {
            stretches[^1] = (stretches[^1].First, Signed(last));
        }
        else
        {
            stretches.Add((Signed(first), Signed(last)));
        }
    }

    private static uint[] Cell(PointValue point)
    {
        var bits = BitsOf(point.Z is null ? 2 : 3);
        return point.Z is { } z
            ? [Ordinal(point.X, bits), Ordinal(point.Y, bits), Ordinal(z, bits)]
            : [Ordinal(point.X, bits), Ordinal(point.Y, bits)];
    }

    private static int BitsOf(int axes) => axes == 2 ? 32 : 21;

    // The leading bits of a number, turned so that their order is that of the numbers; -0 is 0.
    private static uint Ordinal(double number, int bits)
    {
        var raw = BitConverter.DoubleToInt64Bits(number + 0.0);
        var ordered = (ulong)(raw < 0 ? ~raw : raw ^ long.MinValue);
        return (uint)(ordered >> (64 - bits));
    }

    private static ulong Interleave(uint[] cell)
    {
        var code = 0UL;
        for (var bit = BitsOf(cell.Length) - 1; bit >= 0; bit--)
        {
            for (var axis = 0; axis < cell.Length; axis++)
            {
                code = (code << 1) | ((cell[axis] >> bit) & 1);
            }
        }

        return code;
    }

    private static uint Axis(ulong prefix, int axis, int axes, int depth)
    {
        var value = 0u;
        for (var level = depth - 1; level >= 0; level--)
        {
            value = (value << 1) | (uint)((prefix >> ((level * axes) + (axes - 1 - axis))) & 1);
        }

        return value;
    }

    private static long Signed(ulong code) => (long)(code ^ 0x8000_0000_0000_0000);
}
