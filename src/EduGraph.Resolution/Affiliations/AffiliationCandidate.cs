namespace EduGraph.Resolution;

/// <summary>A body that an affiliation string may mean.</summary>
/// <param name="BodyId"><see cref="BodyProfile.Id"/>.</param>
/// <param name="Ror">Its ROR address, or null.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Score">How likely it is the one that is meant, in [0, 1]; the scores of one string sum to at most 1.</param>
/// <param name="Reasons">Strongest first.</param>
public sealed record AffiliationCandidate(string BodyId, string? Ror, string Name, double Score, IReadOnlyList<MatchReason> Reasons);
