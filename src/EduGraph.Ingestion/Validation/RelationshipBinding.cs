namespace EduGraph.Ingestion.Validation;

/// <summary>What a source's word for a relationship type means.</summary>
/// <param name="Name">Relationship type of the schema; null: relationships of the source's type are left out on purpose.</param>
/// <param name="IsReversed">Whether the source's relationship goes the other way.</param>
/// <param name="Fields">The words for its properties.</param>
/// <param name="TargetKinds">For each kind that it may go out from, the kinds that it may go to, one bit a kind.</param>
internal sealed record RelationshipBinding(string? Name, bool IsReversed, WordTable<FieldBinding> Fields, ulong[] TargetKinds);
