using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A point of two or three dimensions in a coordinate reference system.</summary>
public sealed class Point : IValue, IEquatable<Point>
{
    /// <summary>A point of two dimensions.</summary>
    /// <param name="srId">The reference system: 4326 is longitude and latitude, 7203 is plain.</param>
    /// <param name="x">Longitude in degrees, or the first coordinate.</param>
    /// <param name="y">Latitude in degrees, or the second coordinate.</param>
    public Point(int srId, double x, double y)
        : this(srId, x, y, double.NaN, 2)
    {
    }

    /// <summary>A point of three dimensions.</summary>
    /// <param name="srId">The reference system: 4979 is longitude, latitude and height, 9157 is plain.</param>
    /// <param name="x">Longitude in degrees, or the first coordinate.</param>
    /// <param name="y">Latitude in degrees, or the second coordinate.</param>
    /// <param name="z">Height in metres, or the third coordinate.</param>
    public Point(int srId, double x, double y, double z)
        : this(srId, x, y, z, 3)
    {
    }

    private Point(int srId, double x, double y, double z, int dimension) =>
        (SrId, X, Y, Z, Dimension) = (srId, x, y, z, dimension);

    /// <summary>The coordinate reference system.</summary>
    public int SrId { get; }

    /// <summary>The first coordinate.</summary>
    public double X { get; }

    /// <summary>The second coordinate.</summary>
    public double Y { get; }

    /// <summary>The third coordinate; not a number in two dimensions.</summary>
    public double Z { get; }

    internal int Dimension { get; }

    /// <inheritdoc/>
    public bool Equals(Point? other) =>
        other is not null && Dimension == other.Dimension && SrId == other.SrId && X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, SrId, X, Y, Z);

    /// <summary>As in <c>Point{srId=4326, x=101.7, y=3.1}</c>.</summary>
    public override string ToString() => Dimension == 2
        ? string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}}}")
        : string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}");
}
