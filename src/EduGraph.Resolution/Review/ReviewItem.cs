using StoredLink = EduGraph.PropertyGraph.Stores.ResolutionLink;

namespace EduGraph.Resolution.Review;

/// <summary>A finding about two mentions of a snapshot: a merge, a question, or what a person decided.</summary>
/// <param name="Id">Its id, see <see cref="MergeId"/>.</param>
/// <param name="Link">What was found, with its reasons.</param>
/// <param name="First">The lesser mention's <c>mentionIndex</c>.</param>
/// <param name="Second">The greater mention's.</param>
public sealed record ReviewItem(string Id, StoredLink Link, int First, int Second);
