using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution;

/// <summary>What one source says of one thing: the caller's record, put in this shape.</summary>
public sealed record MentionProfile
{
    /// <summary>Source and reference; unique among the mentions that are resolved together.</summary>
    public required MentionKey Key { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>The type within the kind (UNIVERSITY, FORUM, ...), or null.</summary>
    public string? Type { get; init; }

    /// <summary>All names, the preferred one first.</summary>
    public required IReadOnlyList<NameProfile> Names { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The town as written, or null.</summary>
    public string? City { get; init; }

    /// <summary>Of a role: the title without the body, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Of a person: what stands before the name ("Prof. Dr."), or null.</summary>
    public string? Honorific { get; init; }

    /// <summary>Of an event: number of the edition, or null.</summary>
    public string? Edition { get; init; }

    /// <summary>ISO 8601 with the precision of the source: start, signing or founding; or null.</summary>
    public string? StartsOn { get; init; }

    /// <summary>ISO 8601 with the precision of the source, or null.</summary>
    public string? EndsOn { get; init; }

    /// <summary>Ids that others gave.</summary>
    public IReadOnlyList<ExternalId> ExternalIds { get; init; } = [];

    /// <summary>An id that a data editor gave: two different ones are never the same thing, two equal ones always.</summary>
    public string? ExplicitId { get; init; }

    /// <summary>ISO 8601 date on which the source was published, or null.</summary>
    public string? SourcePublishedOn { get; init; }

    /// <summary>Relations to other mentions of the same source, at either end.</summary>
    public IReadOnlyList<MentionNeighbour> Neighbours { get; init; } = [];
}
