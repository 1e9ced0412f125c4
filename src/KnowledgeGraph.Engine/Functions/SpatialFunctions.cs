using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>point, point.distance, point.withinBBox.</summary>
internal static class SpatialFunctions
{
    internal const double EarthRadius = 6_378_140.0;

    public static void AddTo(FunctionLibrary library)
    {
        library.Add(
            "Spatial",
            "point(input :: MAP) :: POINT",
            "A POINT of coordinates.",
            static (_, a) => Make(a[0].As<MapValue>())
        );
        library.Add(
            "Spatial",
            "point.distance(from :: ANY, to :: ANY) :: FLOAT",
            "The distance of two points of one coordinate system, in metres on the globe.",
            static (_, a) => Distance(a[0], a[1])
        );
        library.Add(
            "Spatial",
            "point.withinBBox(point :: ANY, lowerLeft :: ANY, upperRight :: ANY) :: BOOLEAN",
            "Whether a point lies in a box.",
            static (_, a) => WithinBox(a[0], a[1], a[2])
        );
    }

    private static Value Make(MapValue fields)
    {
        if (fields.Values.Any(static value => value.IsNull))
        {
            return Value.Null;
        }

        var geographic = fields.ContainsKey("longitude") || fields.ContainsKey("latitude");
        var x = Coordinate(fields, "x", "longitude");
        var y = Coordinate(fields, "y", "latitude");
        double? z = fields.ContainsKey("z") || fields.ContainsKey("height") ? Coordinate(fields, "z", "height") : null;
        var srid = SridOf(fields, geographic, z is not null);
        if (srid is 4326 or 4979)
        {
            if (y is < -90 or > 90)
            {
                throw EngineErrors.Argument($"A latitude lies between -90 and 90; found {y}.");
            }

            // Longitudes wrap round the globe.
            x = x is >= -180 and <= 180 ? x : x - (360 * Math.Floor((x + 180) / 360));
        }

        if ((srid is 4979 or 9157) != z is not null)
        {
            throw EngineErrors.Argument("The number of coordinates does not fit the coordinate reference system.");
        }

        return new PointValue(srid, x, y, z);
    }

    private static int SridOf(MapValue fields, bool geographic, bool threeDimensions)
    {
        if (fields.TryGetValue("srid", out var srid))
        {
            return srid.IsInteger && srid.AsInteger is 4326 or 4979 or 7203 or 9157
                ? (int)srid.AsInteger
                : throw EngineErrors.Argument($"Unknown srid {srid}: expected 4326, 4979, 7203 or 9157.");
        }

        if (fields.TryGetValue("crs", out var crs))
        {
            return crs.IsString
                ? crs.AsString.ToLowerInvariant() switch
                {
                    "wgs-84" => 4326,
                    "wgs-84-3d" => 4979,
                    "cartesian" => 7203,
                    "cartesian-3d" => 9157,
                    _ => throw EngineErrors.Argument($"Unknown coordinate reference system {crs}."),
                }
                : throw EngineErrors.WrongType("'crs'", "a STRING", crs);
        }

        return (geographic, threeDimensions) switch
        {
            (true, true) => 4979,
            (true, false) => 4326,
            (false, true) => 9157,
            _ => 7203,
        };
    }

    private static double Coordinate(MapValue fields, string name, string other)
    {
        if (!fields.TryGetValue(name, out var value) && !fields.TryGetValue(other, out value))
        {
            throw EngineErrors.Argument($"A point needs '{name}' or '{other}'.");
        }

        return value.IsNumber
            ? value.AsNumber
            : throw EngineErrors.Argument($"'{name}' of a point is a number; found {EngineErrors.Describe(value)}.");
    }

    private static Value Distance(in Value from, in Value to)
    {
        if (!from.TryAs<PointValue>(out var a) || !to.TryAs<PointValue>(out var b) || a.Srid != b.Srid)
        {
            return Value.Null;
        }

        var height = (b.Z ?? 0) - (a.Z ?? 0);
        if (a.Srid is 7203 or 9157)
        {
            return Math.Sqrt(Math.Pow(b.X - a.X, 2) + Math.Pow(b.Y - a.Y, 2) + (height * height));
        }

        var (latitude, otherLatitude) = (double.DegreesToRadians(a.Y), double.DegreesToRadians(b.Y));
        var half =
            Math.Pow(Math.Sin((otherLatitude - latitude) / 2), 2)
            + (
                Math.Cos(latitude)
                * Math.Cos(otherLatitude)
                * Math.Pow(Math.Sin(double.DegreesToRadians(b.X - a.X) / 2), 2)
            );
        var angle = 2 * Math.Atan2(Math.Sqrt(half), Math.Sqrt(1 - half));
        var radius = EarthRadius + (((a.Z ?? 0) + (b.Z ?? 0)) / 2);
        var ground = radius * angle;
        return Math.Sqrt((ground * ground) + (height * height));
    }

    private static Value WithinBox(in Value point, in Value lowerLeft, in Value upperRight)
    {
        if (
            !point.TryAs<PointValue>(out var p)
            || !lowerLeft.TryAs<PointValue>(out var low)
            || !upperRight.TryAs<PointValue>(out var high)
            || p.Srid != low.Srid
            || p.Srid != high.Srid
        )
        {
            return Value.Null;
        }

        // A geographic box whose western edge lies east of its eastern one goes across the date line.
        var withinX =
            p.Srid is 4326 or 4979 && low.X > high.X ? p.X >= low.X || p.X <= high.X : p.X >= low.X && p.X <= high.X;
        return withinX && p.Y >= low.Y && p.Y <= high.Y && (p.Z is null || (p.Z >= low.Z && p.Z <= high.Z));
    }
}
