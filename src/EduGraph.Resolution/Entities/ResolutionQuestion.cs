using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution;

/// <summary>Two mentions that may be the same thing, to be decided by a person.</summary>
/// <param name="First">The one that comes first in order of keys.</param>
/// <param name="Second">The other one.</param>
/// <param name="Score">How likely they are the same, in [0, 1].</param>
/// <param name="Reasons">For and against, in a fixed order; the last one says what kept them apart where that was not the score.</param>
public sealed record ResolutionQuestion(MentionKey First, MentionKey Second, double Score, IReadOnlyList<MatchReason> Reasons);
