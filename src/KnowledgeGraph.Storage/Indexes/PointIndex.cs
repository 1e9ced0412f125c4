using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Points on a space-filling curve: what lies near each other has codes near each other, mostly.</summary>
/// <remarks>
/// A tree by coordinate reference system and Z-order code. A box is cut into cells of the curve, the largest that lie
/// within it and small ones along its edges; each is a range of codes. What is found is verified on the point.
/// Coordinates are taken by their order among floating-point numbers, not by their size: no bounds need to be set, and
/// none are wrong.
/// </remarks>
internal sealed class PointIndex : IndexStructure
{
    private readonly IndexTree _cells;

    public PointIndex(long owner)
        : this(new IndexTree(owner, 2)) { }

    private PointIndex(IndexTree cells) => _cells = cells;

    /// <inheritdoc/>
    public override long Count => _cells.Count;

    /// <inheritdoc/>
    public override long DistinctKeys => _cells.DistinctKeys;

    /// <inheritdoc/>
    public override PointIndex For(long owner) => _cells.IsOwnedBy(owner) ? this : new PointIndex(_cells.For(owner));

    /// <inheritdoc/>
    public override void Insert(ReadOnlySpan<Value> key, int id) => _cells.Insert(CellOf(key[0]), id);

    /// <inheritdoc/>
    public override void Remove(ReadOnlySpan<Value> key, int id) => _cells.Remove(CellOf(key[0]), id);

    /// <summary>The entities whose point lies in a box, its faces included; ascending.</summary>
    public List<int> Find(GraphState state, IndexDescriptor index, PointValue low, PointValue high)
    {
        var found = new List<int>();
        foreach (var (first, last) in SpaceCurve.Cover(low, high))
        {
            var query = IndexQuery.Between(first, true, last, true).After(low.Srid);
            var cursor = new IndexCursor(_cells, query, null);
            while (cursor.MoveNext())
            {
                if (Lies(IndexUpdate.ValueOf(state, index, cursor.Current).As<PointValue>(), low, high))
                {
                    found.Add((int)cursor.Current);
                }
            }
        }

        found.Sort();
        return found;
    }

    private static Value[] CellOf(in Value value)
    {
        var point = value.As<PointValue>();
        return [point.Srid, SpaceCurve.CodeOf(point)];
    }

    private static bool Lies(PointValue point, PointValue low, PointValue high) =>
        point.Srid == low.Srid
        && point.X >= low.X
        && point.X <= high.X
        && point.Y >= low.Y
        && point.Y <= high.Y
        && (point.Z is null || (point.Z >= low.Z && point.Z <= high.Z));
}
