namespace EduGraph.PropertyGraph.Schema;

/// <summary>A pair of kinds that a relationship type may join.</summary>
/// <param name="From">Kind of the node it goes out from.</param>
/// <param name="To">Kind of the node it goes to.</param>
public readonly record struct RelationshipEnds(NodeKind From, NodeKind To);
