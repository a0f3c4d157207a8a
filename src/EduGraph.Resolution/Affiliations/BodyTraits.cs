namespace EduGraph.Resolution.Affiliations;

/// <summary>What ranking needs to know of a body.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="City">Run of the town's name, or 0.</param>
/// <param name="Region">Run of the region's name, or 0.</param>
/// <param name="Kinds">What it does.</param>
/// <param name="IsActive">False for one that has ended.</param>
/// <param name="Parents">Body numbers of the bodies that it belongs to.</param>
internal sealed record BodyTraits(string? Country, ulong City, ulong Region, BodyKinds Kinds, bool IsActive, int[] Parents);
