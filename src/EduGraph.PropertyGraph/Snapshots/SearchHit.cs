namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A node found by a name.</summary>
/// <param name="NodeIndex">The node.</param>
/// <param name="NameIndex">The name that matched best (<see cref="NameTable"/>).</param>
/// <param name="Score">How well, from 0 to 1: 1 is the whole name.</param>
public readonly record struct SearchHit(int NodeIndex, int NameIndex, double Score);
