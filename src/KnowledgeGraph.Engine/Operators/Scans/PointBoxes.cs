using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>The boxes of points that a seek in a point index looks through.</summary>
internal static class PointBoxes
{
    private const double HalfCircle = 180;
    private const double RightAngle = 90;

    // Rounding must not put a point on the circle's rim outside of the box around it.
    private const double Slack = 1e-9;

    /// <summary>The box of <c>point.withinBBox</c>; two where it goes across the date line.</summary>
    public static IEnumerable<IndexQuery> Between(Value low, Value high)
    {
        if (!low.TryAs<PointValue>(out var from) || !high.TryAs<PointValue>(out var to) || from.Srid != to.Srid)
        {
            yield break;
        }

        if (IsGeographic(from) && from.X > to.X)
        {
            yield return IndexQuery.WithinBox(from, new PointValue(to.Srid, HalfCircle, to.Y, to.Z));
            yield return IndexQuery.WithinBox(new PointValue(from.Srid, -HalfCircle, from.Y, from.Z), to);
        }
        else
        {
            yield return IndexQuery.WithinBox(from, to);
        }
    }

    /// <summary>Boxes that hold every point within a distance of a center, and some around them.</summary>
    public static IEnumerable<IndexQuery> Around(Value center, Value distance)
    {
        if (!center.TryAs<PointValue>(out var middle) || !distance.IsNumber)
        {
            return [];
        }

        var radius = distance.AsNumber * (1 + Slack);
        return radius < 0 || double.IsNaN(radius) ? []
            : IsGeographic(middle) ? OnEarth(middle, radius)
            :
            [
                IndexQuery.WithinBox(
                    new PointValue(middle.Srid, middle.X - radius, middle.Y - radius, middle.Z - radius),
                    new PointValue(middle.Srid, middle.X + radius, middle.Y + radius, middle.Z + radius)
                ),
            ];
    }

    private static IEnumerable<IndexQuery> OnEarth(PointValue center, double radius)
    {
        // Below sea level the same distance spans a wider angle.
        var earth = SpatialFunctions.EarthRadius + Math.Min(0, (center.Z ?? 0) - radius);
        var angle = earth <= 0 ? Math.PI : radius / earth;
        var (south, north) = (center.Y - Degrees(angle), center.Y + Degrees(angle));
        var (low, high) = (center.Z - radius, center.Z + radius);
        var width =
            south <= -RightAngle || north >= RightAngle
                ? HalfCircle
                : Degrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(double.DegreesToRadians(center.Y)))));
        if (width >= HalfCircle)
        {
            return
            [
                IndexQuery.WithinBox(
                    new PointValue(center.Srid, -HalfCircle, south, low),
                    new PointValue(center.Srid, HalfCircle, north, high)
                ),
            ];
        }

        return Between(
            new PointValue(center.Srid, Wrap(center.X - width), south, low),
            new PointValue(center.Srid, Wrap(center.X + width), north, high)
        );
    }

    private static bool IsGeographic(PointValue point) => point.Srid is 4326 or 4979;

    private static double Degrees(double radians) => double.RadiansToDegrees(radians) + Slack;

    private static double Wrap(double longitude) =>
        longitude < -HalfCircle ? longitude + (2 * HalfCircle)
        : longitude > HalfCircle ? longitude - (2 * HalfCircle)
        : longitude;
}
