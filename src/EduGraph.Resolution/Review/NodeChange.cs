namespace EduGraph.Resolution.Review;

/// <summary>Nodes that exchange mentions: some join, some part, or both.</summary>
/// <param name="Before">The nodes there were, by id.</param>
/// <param name="After">The nodes there are, by id. An id of before that is none of these leads to one of them from now on.</param>
public sealed record NodeChange(IReadOnlyList<NodeState> Before, IReadOnlyList<NodeState> After);
