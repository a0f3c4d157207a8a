namespace EduGraph.Bolt.Wire;

/// <summary>A version of the Bolt protocol.</summary>
internal readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    internal static readonly BoltVersion V4_4 = new(4, 4);
    internal static readonly BoltVersion V5_0 = new(5, 0);
    internal static readonly BoltVersion V5_1 = new(5, 1);
    internal static readonly BoltVersion V5_2 = new(5, 2);
    internal static readonly BoltVersion V5_3 = new(5, 3);
    internal static readonly BoltVersion V5_5 = new(5, 5);
    internal static readonly BoltVersion V5_8 = new(5, 8);

    /// <summary>All versions that this client speaks, newest first.</summary>
    internal static readonly IReadOnlyList<BoltVersion> Known = [.. Enumerable.Range(0, 9).Select(minor =>
        new BoltVersion(5, (byte)(8 - minor))), V4_4];

    public int CompareTo(BoltVersion other) => ((Major << 8) | Minor).CompareTo((other.Major << 8) | other.Minor);

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
