using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Schema;

/// <summary>One way in which the nodes of a projection are tied.</summary>
/// <param name="Name">Name of the plain projection that declares it.</param>
/// <param name="Factor">What its ties are multiplied by, above 0.</param>
/// <param name="SharedKinds">Kinds of what is shared; empty where nothing is.</param>
/// <param name="Paths">Ways from a node to what it shares, or to a node that it is tied to.</param>
/// <param name="IsDirect">Whether a path that ends at a node of the network ties its two ends.</param>
public sealed record ProjectionPart(
    string Name, double Factor, ImmutableArray<NodeKind> SharedKinds, ImmutableArray<ProjectionPath> Paths, bool IsDirect);

/// <summary>A way from a node over relationships to another: <c>&lt;-AT &lt;-HOLDS ATTENDED-&gt;</c>.</summary>
/// <param name="Steps">At least one.</param>
public sealed record ProjectionPath(ImmutableArray<ProjectionStep> Steps)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Steps);
}

/// <summary>A step of a path.</summary>
/// <param name="Type">The relationship's type.</param>
/// <param name="Direction"><see cref="RelationshipDirection.Out"/>: along the relationship.</param>
public sealed record ProjectionStep(RelationshipType Type, RelationshipDirection Direction)
{
    /// <inheritdoc/>
    public override string ToString() => Direction == RelationshipDirection.Out ? $"{Type.Name}->" : $"<-{Type.Name}";
}
