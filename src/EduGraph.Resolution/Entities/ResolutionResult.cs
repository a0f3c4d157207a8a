namespace EduGraph.Resolution;

/// <summary>What became of a set of mentions.</summary>
/// <param name="Entities">By key; every mention is in exactly one.</param>
/// <param name="Links">The merges that were made, by keys; those of an entity connect all its members, one less than there are.</param>
/// <param name="Questions">Pairs to ask about, the likeliest first, at most one for two entities.</param>
public sealed record ResolutionResult(
    IReadOnlyList<ResolvedEntity> Entities, IReadOnlyList<ResolutionLink> Links, IReadOnlyList<ResolutionQuestion> Questions);
