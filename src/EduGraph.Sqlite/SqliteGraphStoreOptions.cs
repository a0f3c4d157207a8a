namespace EduGraph.Sqlite;

/// <summary>Which file, and how patiently it is used.</summary>
public sealed record SqliteGraphStoreOptions
{
    /// <summary>Default of <see cref="BusyTimeoutMs"/>.</summary>
    public const int BusyTimeoutMsDefault = 5_000;

    /// <summary>Least <see cref="BusyTimeoutMs"/>: another process's lock is reported at once.</summary>
    public const int BusyTimeoutMsMin = 0;

    /// <summary>Greatest <see cref="BusyTimeoutMs"/>.</summary>
    public const int BusyTimeoutMsMax = 600_000;

    /// <summary>Path of the database file; created where there is none, in a folder that exists.</summary>
    public required string FilePath { get; init; }

    /// <summary>
    /// How long a call waits for another process's lock before it fails with a transient error; 5 s, from <see cref="BusyTimeoutMsMin"/>
    /// to <see cref="BusyTimeoutMsMax"/>. Readers never wait for a writer.
    /// </summary>
    public int BusyTimeoutMs { get; init; } = BusyTimeoutMsDefault;

    /// <summary>Most pages that the file may have, so that a test can fill it; null for as many as the disk holds.</summary>
    internal int? PageCountMax { get; init; }
}
