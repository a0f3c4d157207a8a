using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>A decision as it is recorded.</summary>
/// <param name="Id">Its id, which is that of the finding it is about: see <see cref="MergeId"/>.</param>
/// <param name="First">The lesser mention.</param>
/// <param name="Second">The greater mention; the same where one mention stands alone.</param>
/// <param name="Verdict">What was decided: <c>SAME</c>, <c>DIFFERENT</c>, <c>ALONE</c>, or <c>UNDECIDED</c> for a decision that was taken back.</param>
/// <param name="Author">Who decided; null where the record does not say.</param>
/// <param name="DecidedAt">When, ISO 8601; null where the record does not say.</param>
/// <param name="Reason">Why; null where the record does not say.</param>
public sealed record ReviewDecision(
    string Id, MentionKey First, MentionKey Second, string Verdict, string? Author, string? DecidedAt, string? Reason);
