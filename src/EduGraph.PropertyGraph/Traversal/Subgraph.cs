namespace EduGraph.PropertyGraph.Traversal;

/// <summary>A part of the graph around some nodes.</summary>
/// <param name="Nodes">Nodes, nearest first, by <c>nodeIndex</c> among those equally near; the starting ones among them.</param>
/// <param name="Depths">How many relationships away each node is from the nearest starting one.</param>
/// <param name="Relationships">All allowed relationships between those nodes, ascending.</param>
/// <param name="IsTruncated">Whether a limit cut off nodes or relationships.</param>
public sealed record Subgraph(int[] Nodes, byte[] Depths, int[] Relationships, bool IsTruncated);
