using EduGraph.Bolt.Configuration;

namespace Neo4j.Driver;

/// <summary>How a driver behaves; set by <see cref="ConfigBuilder"/>.</summary>
public class Config
{
    /// <summary>No limit, for numbers.</summary>
    public const int Infinite = -1;

    /// <summary>No limit, for times.</summary>
    public static readonly TimeSpan InfiniteInterval = TimeSpan.FromMilliseconds(-1);

    internal const int DefaultFetchSizeRecords = 1000;

    internal Config()
    {
    }

    /// <summary>Whether connections use TLS, where the URI does not say; default <see cref="EncryptionLevel.None"/>.</summary>
    public EncryptionLevel EncryptionLevel { get; internal set; } = EncryptionLevel.None;

    /// <summary>How long a managed transaction is tried again; default 30 s.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Connections kept open to one server when nobody uses them; by default as many as <see cref="MaxConnectionPoolSize"/>.
    /// </summary>
    public int MaxIdleConnectionPoolSize
    {
        get => field == Infinite ? MaxConnectionPoolSize : field;
        internal set;
    } = Infinite;

    /// <summary>Connections to one server, in use and idle; default 100.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How long to wait for a free connection, and for a new one to open; default 1 min.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long opening one connection may take; default 30 s.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may have been idle to be used without a test; by default none is tested, 0 tests each.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>Idle connections older than this are closed instead of used; default never.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>Connections opened longer ago than this are closed instead of used; default 1 h.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>Whether TCP probes idle connections; default yes.</summary>
    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>Records asked for at a time; default 1,000, <see cref="Infinite"/> for all at once.</summary>
    public long FetchSize { get; internal set; } = DefaultFetchSizeRecords;

    /// <summary>Bytes that a connection reads into at first; default 32 KiB.</summary>
    public int DefaultReadBufferSize { get; internal set; } = 32 * 1024;

    /// <summary>Bytes beyond which the read buffer of a large message is given back; default 128 KiB.</summary>
    public int MaxReadBufferSize { get; internal set; } = 128 * 1024;

    /// <summary>Bytes that a connection writes from at first; default 16 KiB.</summary>
    public int DefaultWriteBufferSize { get; internal set; } = 16 * 1024;

    /// <summary>Bytes beyond which the write buffer of a large message is given back; default 64 KiB.</summary>
    public int MaxWriteBufferSize { get; internal set; } = 64 * 1024;

    /// <summary>What this program calls itself before the server.</summary>
    public string UserAgent { get; internal set; } = "edugraph-bolt/0.1";

    /// <summary>Finds the servers behind the address in a <c>neo4j://</c> URI; by default the address itself.</summary>
    public IServerAddressResolver? Resolver { get; internal set; }

    /// <summary>Always true in effect: this client never sends any.</summary>
    public bool TelemetryDisabled { get; set; } = true;

    internal TrustPolicy Trust { get; set; } = TrustPolicy.System;

    internal bool NotificationsDisabled { get; set; }

    internal DriverInternals Internals { get; set; } = DriverInternals.Default;
}
