using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution;

/// <summary>Two mentions that were taken for the same thing.</summary>
/// <param name="First">The one that comes first in order of keys.</param>
/// <param name="Second">The other one.</param>
/// <param name="Score">How likely they are the same, in [0, 1]; 1 for ids and decisions.</param>
/// <param name="Reasons">For and against, in a fixed order.</param>
public sealed record ResolutionLink(MentionKey First, MentionKey Second, double Score, IReadOnlyList<MatchReason> Reasons);
