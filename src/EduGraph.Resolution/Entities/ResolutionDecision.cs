using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution;

/// <summary>A person's decision; it wins over every score.</summary>
/// <param name="First">One mention; a decision about a mention that is not there is passed over.</param>
/// <param name="Second">The other mention.</param>
/// <param name="Verdict">What was decided.</param>
public sealed record ResolutionDecision(MentionKey First, MentionKey Second, ResolutionVerdict Verdict);
