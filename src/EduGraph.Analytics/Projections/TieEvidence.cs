using System.Collections.Immutable;

namespace EduGraph.Analytics.Projections;

/// <summary>A thing that two nodes share, and how that is known.</summary>
/// <param name="Projection">Name of the plain projection through which they share it.</param>
/// <param name="Node">The thing; of a direct tie, the node that is visited or joined.</param>
/// <param name="Left">The node whose position is lesser.</param>
/// <param name="Right">The other.</param>
/// <param name="Relationships">The relationships on the ways from both to the thing, ascending.</param>
public sealed record TieEvidence(string Projection, int Node, int Left, int Right, ImmutableArray<int> Relationships);
