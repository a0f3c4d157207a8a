using System.Collections.Immutable;

namespace EduGraph.PropertyGraph.Stores;

/// <summary>How a run stands.</summary>
public enum RunState : byte
{
    /// <summary>At work, or killed and to be resumed.</summary>
    Running = 1,

    /// <summary>Done; records may have been rejected.</summary>
    Completed = 2,

    /// <summary>Ended by a failure of the environment; the same command goes on where it ended.</summary>
    Failed = 3,

    /// <summary>Ended by the user; the same command goes on where it ended.</summary>
    Cancelled = 4,
}

/// <summary>The record of one ingestion run.</summary>
public sealed record IngestionRun
{
    /// <summary>Id, unique in a store.</summary>
    public required string Id { get; init; }

    /// <summary>How it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was read: each input's name as given, with its content hash.</summary>
    public ImmutableArray<RunInput> Inputs { get; init; } = [];

    /// <summary>Counts: documents, mentions and claims read, records rejected, documents unchanged and withdrawn.</summary>
    public RunCounts Counts { get; init; } = new();
}

/// <summary>An input of a run.</summary>
/// <param name="Name">Path as the user gave it, relative to the dataset; no path of one machine.</param>
/// <param name="ContentHash">SHA-256 in hexadecimal.</param>
public sealed record RunInput(string Name, string ContentHash);

/// <summary>Counts of a run.</summary>
public sealed record RunCounts
{
    /// <summary>Documents written.</summary>
    public long DocumentsWritten { get; init; }

    /// <summary>Documents that the store already had, by content hash.</summary>
    public long DocumentsUnchanged { get; init; }

    /// <summary>Sources withdrawn.</summary>
    public long SourcesWithdrawn { get; init; }

    /// <summary>Mentions written.</summary>
    public long MentionsWritten { get; init; }

    /// <summary>Claims written.</summary>
    public long ClaimsWritten { get; init; }

    /// <summary>Records rejected with a diagnostic.</summary>
    public long RecordsRejected { get; init; }
}
