using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Resolution;

/// <summary>A mention with its source, as resolution looks at it.</summary>
/// <param name="Source">Number of the source, in order of reading.</param>
/// <param name="SourceId">Its id.</param>
/// <param name="Mention">The mention.</param>
internal readonly record struct CollectedMention(int Source, string SourceId, Mention Mention)
{
    /// <summary>The mention's name from outside.</summary>
    public MentionKey Key => new(SourceId, Mention.Ref);

    /// <summary>Its own id.</summary>
    public string OwnId => NodeId.Of(SourceId, Mention);
}
