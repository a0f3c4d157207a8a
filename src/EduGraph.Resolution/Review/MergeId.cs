using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution.Review;

/// <summary>Ids of findings about two mentions: <c>mer-4q8z0v1k2xy</c>.</summary>
public static class MergeId
{
    /// <summary>The id of a pair, in whatever order it is named; made of nothing but the two mentions, so that it stays. Of one mention: of what is decided about it alone.</summary>
    public static string Of(MentionKey one, MentionKey other)
    {
        var (first, second) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);
        return NodeId.Compute("Merge", $"{first.SourceId}\n{first.Ref}", $"{second.SourceId}\n{second.Ref}");
    }
}
