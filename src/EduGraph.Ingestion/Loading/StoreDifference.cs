using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Loading;

/// <summary>How two states of a store differ: what a dry run tells.</summary>
public sealed record StoreDifference
{
    /// <summary>Sources that differ, by id.</summary>
    public required IReadOnlyList<SourceDifference> Sources { get; init; }

    /// <summary>Merges that would be made, and those that a person would be asked about (<see cref="LinkVerdict.Ask"/>).</summary>
    public required IReadOnlyList<ResolutionLink> LinksAdded { get; init; }

    /// <summary>Merges and questions that would no longer be there.</summary>
    public required IReadOnlyList<ResolutionLink> LinksRemoved { get; init; }

    /// <summary>Disagreements between sources that would come up, each a line for people.</summary>
    public required IReadOnlyList<string> ConflictsMade { get; init; }

    /// <summary>Disagreements that would be over.</summary>
    public required IReadOnlyList<string> ConflictsEnded { get; init; }

    /// <summary>All claims together.</summary>
    public ClaimCounts Claims => Sources.Aggregate(default(ClaimCounts), (sum, source) => sum + source.Claims);
}
