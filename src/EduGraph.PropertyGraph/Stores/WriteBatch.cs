using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>What is written in one transaction: all of it, or nothing.</summary>
/// <remarks>
/// A batch is known by its run and its place in it. A batch whose place the store has already passed is skipped and reported as
/// such: after a kill or a lost answer the sender may send it again.
/// </remarks>
public sealed record WriteBatch
{
    /// <summary>The run that writes.</summary>
    public required string RunId { get; init; }

    /// <summary>Place of the batch in its run, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Documents and pieces of them, in order.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];

    /// <summary>Sources that are gone: their documents are removed.</summary>
    public ImmutableArray<string> WithdrawnSourceIds { get; init; } = [];

    /// <summary>The outcome of resolution, replacing the one before; null to leave it. Counts as a change even where it says the same.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The run's record after this batch; null to leave it.</summary>
    public IngestionRun? Run { get; init; }
}
