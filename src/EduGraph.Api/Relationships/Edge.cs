namespace EduGraph.Api.Relationships;

/// <summary>A relationship as seen from one of its ends.</summary>
/// <param name="Target">The node at the other end.</param>
/// <param name="Relationship">The relationship.</param>
internal readonly record struct Edge(int Target, int Relationship);
