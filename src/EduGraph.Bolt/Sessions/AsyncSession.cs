using EduGraph.Bolt.Configuration;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>A session: one thing at a time, on a connection that it has only while it needs it.</summary>
internal sealed class AsyncSession(IConnectionSource source, Config driverConfig, SessionConfig config, AuthToken auth)
    : QueryRunner, IAsyncSession, IAsyncDisposable
{
    private readonly RetryLoop _retry = new(driverConfig);
    private readonly long _fetchSize = config.FetchSize ?? driverConfig.FetchSize;
    private Bookmarks _bookmarks = Bookmarks.From(config.Bookmarks ?? []);
    private AutoCommit? _autoCommit;
    private AsyncTransaction? _transaction;
    private bool _closed;

    public Bookmarks LastBookmarks => _bookmarks;

    public SessionConfig SessionConfig => config;

    public override Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        await PrepareAsync().ConfigureAwait(false);
        (ConnectionLease lease, TransactionStart start) =
            await AcquireAsync(config.DefaultAccessMode, TransactionConfig.Build(action)).ConfigureAwait(false);
        var autoCommit = new AutoCommit(this, lease, start.Bookmarks);
        try
        {
            var result = new ResultCursor(query, lease.Connection, _fetchSize, autoCommit);
            result.Start(start);
            await lease.Connection.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            autoCommit.Result = result;
            _autoCommit = autoCommit;
            return result;
        }
        catch
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action)
    {
        AsyncTransaction transaction = await OpenAsync(config.DefaultAccessMode, action).ConfigureAwait(false);
        try
        {
            await transaction.WaitForBeginAsync().ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, WithoutResult(work), action);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, WithoutResult(work), action);

    public Task CloseAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        try
        {
            if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await FinishResultAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the session without waiting for anything: the connection of an open result or transaction is cut.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        _transaction?.Dispose();
        _autoCommit?.AbortAsync().AsTask();
    }

    private async Task<TResult> ExecuteAsync<TResult>(
        AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(work);
        return await _retry.RunAsync(async () =>
        {
            await using AsyncTransaction transaction = await OpenAsync(mode, action).ConfigureAwait(false);
            TResult result = await work(transaction).ConfigureAwait(false);
            if (transaction.IsOpen) await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        }).ConfigureAwait(false);
    }

    private static Func<IAsyncQueryRunner, Task<bool>> WithoutResult(Func<IAsyncQueryRunner, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return async runner =>
        {
            await work(runner).ConfigureAwait(false);
            return true;
        };
    }

    private async Task<AsyncTransaction> OpenAsync(AccessMode mode, Action<TransactionConfigBuilder>? action)
    {
        await PrepareAsync().ConfigureAwait(false);
        (ConnectionLease lease, TransactionStart start) = await AcquireAsync(mode, TransactionConfig.Build(action)).ConfigureAwait(false);
        try
        {
            _transaction = new AsyncTransaction(lease, start.Config, _fetchSize, bookmark => RememberAsync(start.Bookmarks, bookmark));
            _transaction.Begin(start);
            return _transaction;
        }
        catch
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<(ConnectionLease Lease, TransactionStart Start)> AcquireAsync(AccessMode mode, TransactionConfig transactionConfig)
    {
        string[] bookmarks = _bookmarks.Values;
        if (config.BookmarkManager is { } manager)
            bookmarks = [.. bookmarks.Union(await manager.GetBookmarksAsync().ConfigureAwait(false))];
        var request = new ConnectionRequest(mode, config.Database, config.ImpersonatedUser, bookmarks, auth);
        ConnectionLease lease = await source.AcquireAsync(request, CancellationToken.None).ConfigureAwait(false);
        if (_closed)
        {
            // Closed by somebody who would not wait: what was asked for must not happen any more.
            await lease.ReleaseAsync().ConfigureAwait(false);
            throw new ObjectDisposedException(nameof(IAsyncSession));
        }

        return (lease, new TransactionStart(mode, lease.Database, config.ImpersonatedUser, bookmarks, transactionConfig));
    }

    private async ValueTask RememberAsync(IReadOnlyList<string> previous, string? bookmark)
    {
        if (string.IsNullOrEmpty(bookmark)) return;
        _bookmarks = Bookmarks.From(bookmark);
        if (config.BookmarkManager is { } manager) await manager.UpdateBookmarksAsync([.. previous], [bookmark]).ConfigureAwait(false);
    }

    private async Task PrepareAsync()
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IAsyncSession));
        if (_transaction is { IsOpen: true })
            throw new TransactionNestingException("The session has an open transaction; commit it or roll it back before the next query or transaction.");
        await FinishResultAsync().ConfigureAwait(false);
    }

    private async Task FinishResultAsync()
    {
        AutoCommit? open = _autoCommit;
        _autoCommit = null;
        if (open is null) return;
        if (open.IsWaiting) await open.AbortAsync().ConfigureAwait(false);
        else await open.Result!.FinishAsync().ConfigureAwait(false);
        open.Result!.Close();
    }

    /// <summary>The transaction around a query that has none of its own: holds the connection until the result has ended.</summary>
    private sealed class AutoCommit(AsyncSession session, ConnectionLease lease, IReadOnlyList<string> bookmarks) : IResultOwner
    {
        internal ResultCursor? Result { get; set; }

        internal bool IsWaiting => lease.IsWaiting;

        internal ValueTask AbortAsync() => lease.AbortAsync();

        public async ValueTask OnResultEndedAsync(string? bookmark)
        {
            if (lease.Connection.Failure is null) lease.Connection.IsBusy = false;
            await lease.ReleaseAsync().ConfigureAwait(false);
            await session.RememberAsync(bookmarks, bookmark).ConfigureAwait(false);
        }
    }
}
