using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>A piece of one document on its way into the store; a small document comes in one piece that is both first and last.</summary>
/// <remarks>
/// A document is the content of one source as it was read once. It becomes visible when its last part is written, and in the same
/// transaction the source's earlier document goes: a source that changed withdraws what it no longer says, all at once.
/// </remarks>
public sealed record DocumentPart
{
    /// <summary>Most mentions and claims together that a reader puts into one part, so that memory stays bounded however long the document is.</summary>
    public const int RowCountMax = 20_000;

    /// <summary>Who says it.</summary>
    public required SourceDescription Source { get; init; }

    /// <summary>SHA-256 of the bytes read, of the mapping and of the reader's version, in hexadecimal. The same hash: nothing to read again.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether the document starts here; what an unfinished earlier attempt left behind is dropped.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Whether the document ends here and becomes visible.</summary>
    public required bool IsLast { get; init; }

    /// <summary>Mentions, in the order of their ordinals, following on from the part before.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>
    /// Claims of the document in the parts before this one; 0 for the first. The store refuses a part that does not follow on from what it
    /// holds, so two writers of one document cannot mix. Whoever loads sets it; a reader may leave it.
    /// </summary>
    public long FirstClaimOrdinal { get; init; }

    /// <summary>Claims; their ordinals point to mentions of this part or of earlier ones, or of later ones of the same document.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];
}
