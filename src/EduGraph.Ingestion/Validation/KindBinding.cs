using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Ingestion.Validation;

/// <summary>What a source's word for a kind means.</summary>
/// <param name="Name">Kind of the schema; null: nodes of the source's kind are left out on purpose.</param>
/// <param name="Index">Index of the kind.</param>
/// <param name="Fields">The words for its properties.</param>
/// <param name="Constants">Claims that every node of it gets: a kind of the source can be a type of ours.</param>
internal sealed record KindBinding(
    string? Name, int Index, WordTable<FieldBinding> Fields, (string Predicate, ClaimValue Value)[] Constants);
