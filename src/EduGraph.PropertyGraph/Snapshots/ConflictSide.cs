using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>One answer of a conflict, with those who give it.</summary>
/// <param name="Value">The answer; of a node, its name; of a post, its title.</param>
/// <param name="Node">The node that is the answer: the post of a conflict over one; -1 where the answer is no node.</param>
/// <param name="Claims">The claims that give it, best first.</param>
/// <param name="PublisherCount">Publishers behind it.</param>
/// <param name="IsChosen">Whether it is the one that the graph shows.</param>
public sealed record ConflictSide(ClaimValue Value, int Node, ImmutableArray<int> Claims, int PublisherCount, bool IsChosen);
