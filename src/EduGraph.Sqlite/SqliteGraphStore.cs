using System.Globalization;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EduGraph.Sqlite;

/// <summary>The graph's record in one SQLite file.</summary>
/// <remarks>
/// Write-ahead logging, so that a snapshot build never waits for an ingest nor the other way round; every batch is on the disk
/// (<c>fsync</c>) before it is acknowledged. Several processes may use one file on a local disk: one writes at a time, others wait
/// <see cref="SqliteGraphStoreOptions.BusyTimeoutMs"/>. Safe for many threads. SQLite works synchronously: calls run on the thread pool.
/// </remarks>
public sealed partial class SqliteGraphStore : IGraphStore
{
    // 64 MiB of the log before it is copied back: a bulk load then copies a page once and not at every batch.
    private const int CheckpointPageCount = 16_384;
    private const int WriterCacheKib = 64 * 1_024;
    private const int ReaderCacheKib = 8 * 1_024;

    private readonly SqliteGraphStoreOptions _options;
    private readonly SemaphoreSlim _writing = new(1);
    private SqliteConnection? _connection;
    private BatchWriter? _writer;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SqliteGraphStore(SqliteGraphStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.FilePath);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeoutMs, SqliteGraphStoreOptions.BusyTimeoutMsMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BusyTimeoutMs, SqliteGraphStoreOptions.BusyTimeoutMsMax);
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => $"sqlite:{_options.FilePath}";

    /// <summary>Whether the file is there; opening the store would create it.</summary>
    public bool FileExists => File.Exists(_options.FilePath);

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken) => WithWriterAsync(_ => 0, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return WithWriterAsync(writer => writer.Apply(batch, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) => WithReaderAsync(Revision, cancellationToken);

    /// <inheritdoc/>
    public Task<long> ReadAsync(IStoreVisitor visitor, CancellationToken cancellationToken) => WithReaderAsync(
        connection =>
        {
            var revision = Revision(connection);
            new StoreReader(connection).Read(visitor, cancellationToken);
            return revision;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoreChanges> ReadChangesAsync(long sinceRevision, CancellationToken cancellationToken) =>
        WithReaderAsync(connection => StoreFacts.ReadChanges(connection, sinceRevision), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(CancellationToken cancellationToken) =>
        WithReaderAsync(StoreFacts.ReadDocuments, cancellationToken);

    /// <inheritdoc/>
    public Task<UnfinishedDocument?> ReadUnfinishedAsync(string sourceId, CancellationToken cancellationToken) =>
        WithReaderAsync(connection => StoreFacts.ReadUnfinished(connection, sourceId), cancellationToken);

    /// <inheritdoc/>
    public Task<Resolution> ReadResolutionAsync(CancellationToken cancellationToken) =>
        WithReaderAsync(connection => ResolutionTables.Read(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IngestionRun>> ReadRunsAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return WithReaderAsync(connection => RunTables.Read(connection, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> ReadRunSequenceAsync(string runId, CancellationToken cancellationToken) =>
        WithReaderAsync(connection => BatchWriter.ReadSequence(connection, runId), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WithReaderAsync(connection => SoundnessCheck.Run(connection, cancellationToken), cancellationToken);
        }
        catch (GraphStoreException exception) when (exception.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT })
        {
            return [$"the file cannot even be opened ({exception.InnerException.Message})"];
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        CloseWriter();
        _writing.Dispose();
    }

    private static long Revision(SqliteConnection connection) => connection.QueryInt64("SELECT revision FROM store");

    private async Task<T> WithWriterAsync<T>(Func<BatchWriter, T> use, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Translating(() => use(Writer())), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<T> WithReaderAsync<T>(Func<SqliteConnection, T> use, CancellationToken cancellationToken)
    {
        // The first call also finds out whether the file is ours.
        if (_writer is null)
        {
            await OpenAsync(cancellationToken);
        }

        return await Task.Run(() => Translating(() => Read(use)), cancellationToken);
    }

    private T Read<T>(Func<SqliteConnection, T> use)
    {
        using var connection = Connect(ReaderCacheKib);
        connection.Execute("BEGIN"); // one revision for all that is read
        var result = use(connection);
        connection.RollBack();
        return result;
    }

    private BatchWriter Writer()
    {
        if (_writer is not null)
        {
            return _writer;
        }

        _connection = Connect(WriterCacheKib);
        try
        {
            // The journal is chosen before the first table, and once: the file remembers it.
            _connection.Execute("PRAGMA journal_mode = WAL");
            SqliteFormat.Ensure(_connection, Name);
            return _writer = new BatchWriter(_connection, Name);
        }
        catch
        {
            CloseWriter();
            throw;
        }
    }

    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
        _connection?.Dispose();
        _connection = null;
    }

    private SqliteConnection Connect(int cacheKib)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = _options.FilePath, ForeignKeys = true, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                PRAGMA busy_timeout = {_options.BusyTimeoutMs};
                PRAGMA synchronous = FULL;
                PRAGMA wal_autocheckpoint = {CheckpointPageCount};
                PRAGMA cache_size = -{cacheKib};
                """));
            if (_options.PageCountMax is { } pageCountMax)
            {
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pageCountMax}"));
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Translating<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, Name, _options.FilePath);
        }
        catch (DamagedRowException exception)
        {
            throw new GraphStoreException(
                $"{Name}: the file is damaged: {exception.Message}; run 'edugraph verify' to see how far, and bring back a backup.",
                isTransient: false,
                exception);
        }
    }
}
