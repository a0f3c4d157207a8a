using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>A person's decision about two mentions; or about one, which then is both.</summary>
/// <param name="Left">The lesser mention.</param>
/// <param name="Right">The greater mention.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Author">Who decided; null where the file does not say.</param>
/// <param name="DecidedAt">When, ISO 8601; null where the file does not say.</param>
/// <param name="Reason">Why; null where the file does not say.</param>
public sealed record ResolutionDecision(
    MentionKey Left,
    MentionKey Right,
    DecisionVerdict Verdict,
    string? Author = null,
    string? DecidedAt = null,
    string? Reason = null);
