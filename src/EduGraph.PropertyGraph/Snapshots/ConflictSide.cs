using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>One answer of a conflict, with those who give it.</summary>
/// <param name="Value">The answer; a mention is given by its <c>mentionIndex</c>.</param>
/// <param name="Claims">The claims that give it, best first.</param>
/// <param name="RoleNode">The post, of a conflict over one; else -1.</param>
/// <param name="PublisherCount">Publishers behind it.</param>
/// <param name="IsChosen">Whether it is the one that the graph shows.</param>
public sealed record ConflictSide(ClaimValue Value, ImmutableArray<int> Claims, int RoleNode, int PublisherCount, bool IsChosen);
