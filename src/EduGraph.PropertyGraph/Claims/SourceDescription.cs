namespace EduGraph.PropertyGraph.Claims;

/// <summary>What is known of a source: the page, register or file that makes claims.</summary>
/// <remarks>Texts are as published; dates keep their precision.</remarks>
public sealed record SourceDescription
{
    /// <summary>Stable id, unique in a store, and the id of its <c>Source</c> node: <c>gx-2025-conf-klust</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title as published; supplied in [brackets] where the page has none.</summary>
    public required string Title { get; init; }

    /// <summary>Where it can be read; null for what was never online.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; null where unknown. Sources of one publisher do not corroborate each other.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When it was read from there.</summary>
    public PartialDate? RetrievedOn { get; init; }

    /// <summary>BCP 47 tag of the language it is written in.</summary>
    public string? Language { get; init; }

    /// <summary>SPDX expression or address of the licence under which its data is used.</summary>
    public string? Licence { get; init; }

    /// <summary>Name of the dataset it came with: <c>harvest</c>, <c>ror</c>.</summary>
    public string? Dataset { get; init; }
}
