using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Communities;

/// <summary>Communities that were found.</summary>
/// <param name="Partition">The community of each node.</param>
/// <param name="Modularity">How far ties fall within communities rather than between, against chance: at most 1. NaN without an edge.</param>
public sealed record CommunityDivision(Partition Partition, double Modularity);
