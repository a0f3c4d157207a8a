namespace EduGraph.Resolution;

/// <summary>The answer to one affiliation string.</summary>
/// <param name="Input">The string as it came.</param>
/// <param name="Chosen">The first candidate where its score reaches the threshold, else null.</param>
/// <param name="Candidates">Best first; empty where no name was found in the string.</param>
public sealed record AffiliationMatch(string Input, AffiliationCandidate? Chosen, IReadOnlyList<AffiliationCandidate> Candidates);
