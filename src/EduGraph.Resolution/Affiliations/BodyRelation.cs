namespace EduGraph.Resolution;

/// <summary>A relation from one body to another.</summary>
/// <param name="Type">What the other body is to this one.</param>
/// <param name="BodyId"><see cref="BodyProfile.Id"/> of the other body; one that is not in the index is passed over.</param>
public sealed record BodyRelation(BodyRelationType Type, string BodyId);
