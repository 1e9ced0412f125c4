using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using Xunit;

namespace KnowledgeGraph.Storage.Tests.Indexes;

public sealed class PointIndexTests
{
    [Theory]
    [InlineData(7203, false)]
    [InlineData(9157, true)]
    [InlineData(4326, false)]
    public void BoxesGiveThePointsThatLieInThem(int srid, bool threeDimensions)
    {
        using var store = GraphStore.OpenInMemory();
        var random = new Random(11);
        using var transaction = store.BeginTransaction();
        var (label, key) = (transaction.GetOrAddLabel("Place"), transaction.GetOrAddPropertyKey("at"));
        var index = transaction.CreateIndex(IndexKind.Point, "places", EntityKind.Node, [label], [key]);
        var points = new Dictionary<long, PointValue>();
        for (var number = 0; number < 3000; number++)
        {
            var point = Somewhere(random, srid, threeDimensions);
            points[transaction.CreateNode([label], [new PropertyEntry(key, point)])] = point;
        }

        transaction.CreateNode(
            [label],
            [new PropertyEntry(key, new PointValue(srid == 7203 ? 4326 : 7203, 1, 1, null))]
        );
        for (var round = 0; round < 50; round++)
        {
            var (one, other) = (Somewhere(random, srid, threeDimensions), Somewhere(random, srid, threeDimensions));
            var low = new PointValue(srid, Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Least(one.Z, other.Z));
            var high = new PointValue(srid, Math.Max(one.X, other.X), Math.Max(one.Y, other.Y), Most(one.Z, other.Z));
            var expected = points.Where(p => Lies(p.Value, low, high)).Select(p => p.Key).Order();
            var found = new List<long>();
            foreach (var id in transaction.Seek(index, IndexQuery.WithinBox(low, high)))
            {
                found.Add(id);
            }

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void ASmallBoxIsCoveredByFewShortStretches()
    {
        var stretches = SpaceCurve.Cover(new PointValue(7203, 3, 3, null), new PointValue(7203, 3.5, 3.5, null));

        Assert.InRange(stretches.Count, 1, 128);
        var share = stretches.Sum(static stretch => (double)stretch.Last - stretch.First) / Math.Pow(2, 64);
        Assert.InRange(share, 0, 1e-6);
    }

    private static PointValue Somewhere(Random random, int srid, bool threeDimensions) =>
        new(
            srid,
            Math.Round((random.NextDouble() * 40) - 20, 1),
            Math.Round((random.NextDouble() * 4) - 2, 2),
            threeDimensions ? Math.Round(random.NextDouble() * 1000) : null
        );

    private static double? Least(double? one, double? other) => one < other ? one : other;

    private static double? Most(double? one, double? other) => one > other ? one : other;

    private static bool Lies(PointValue point, PointValue low, PointValue high) =>
        point.X >= low.X
        && point.X <= high.X
        && point.Y >= low.Y
        && point.Y <= high.Y
        && (point.Z is null || (point.Z >= low.Z && point.Z <= high.Z));
}
