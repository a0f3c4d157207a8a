using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Analytics.Projections;

/// <summary>A part of a projection with what its walk found.</summary>
internal sealed class NetworkPart(ProjectionPart definition, PartWalk walk)
{
    public ProjectionPart Definition => definition;

    public PartWalk Walk => walk;

    public SharedThings Shared { get; set; } = null!;
}
