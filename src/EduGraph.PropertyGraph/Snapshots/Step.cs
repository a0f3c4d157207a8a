using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A way on from the nodes of a kind.</summary>
internal readonly record struct Step(RelationshipType Type, RelationshipDirection Direction, Adjacency Adjacency);
