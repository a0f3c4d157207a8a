using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A document: what its source is, and where its mentions and claims begin.</summary>
/// <param name="Source">The source.</param>
/// <param name="ContentHash">Hash of what was read.</param>
/// <param name="RunId">The run that read it.</param>
/// <param name="Publisher">A number that sources of one publisher share, and no others.</param>
/// <param name="MentionStart">First <c>mentionIndex</c>.</param>
/// <param name="ClaimStart">Claims of the documents before.</param>
internal sealed record DocumentRow(SourceDescription Source, string ContentHash, string RunId, int Publisher, int MentionStart, int ClaimStart)
{
    /// <summary>When it was published, as <c>PartialDate.Packed</c>; 0 where unknown.</summary>
    public int PublishedOn { get; } = Source.PublishedOn?.Packed ?? 0;
}
