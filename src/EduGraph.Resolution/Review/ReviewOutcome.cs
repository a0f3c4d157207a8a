namespace EduGraph.Resolution.Review;

/// <summary>What a decision came to.</summary>
/// <param name="Decisions">What was recorded, or would be.</param>
/// <param name="Difference">What changed in the graph, or would change.</param>
/// <param name="Revision">Revision of the store afterwards.</param>
public sealed record ReviewOutcome(IReadOnlyList<ReviewDecision> Decisions, GraphDifference Difference, long Revision);
