namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A half-open range of positions: of nodes, relationships, claims or names.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last.</param>
public readonly record struct IndexRange(int Start, int End)
{
    /// <summary>Number of positions.</summary>
    public int Count => End - Start;

    /// <summary>Whether the position lies in it.</summary>
    public bool Contains(int position) => (uint)(position - Start) < (uint)(End - Start);
}
