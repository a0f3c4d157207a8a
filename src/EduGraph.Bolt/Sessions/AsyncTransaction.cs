using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Pooling;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>An explicit transaction on one connection, which it holds until it is over.</summary>
/// <param name="lease">The connection.</param>
/// <param name="config">How it was begun.</param>
/// <param name="fetchSize">Records to ask for at a time.</param>
/// <param name="onCommitted">Told the bookmark.</param>
internal sealed class AsyncTransaction(
    ConnectionLease lease, TransactionConfig config, long fetchSize, Func<string?, ValueTask> onCommitted)
    : QueryRunner, IAsyncTransaction, IResultOwner
{
    private readonly BoltConnection _connection = lease.Connection;
    private readonly List<ResultCursor> _results = [];
    private readonly SimpleResponse _begin = new();

    public TransactionConfig TransactionConfig => config;

    internal bool IsOpen { get; private set; } = true;

    /// <summary>Adds BEGIN to what is sent next; its answer is read with that of the first query.</summary>
    internal void Begin(TransactionStart start) => _connection.AddBegin(start, _begin);

    /// <summary>Sends BEGIN and waits for its answer.</summary>
    internal async Task WaitForBeginAsync() => await _connection.CompleteAsync(_begin, CancellationToken.None).ConfigureAwait(false);

    public override async Task<IResultCursor> RunAsync(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfOver();
        _results.RemoveAll(result => result.IsEnded);
        var result = new ResultCursor(query, _connection, fetchSize, this);
        result.Start(null);
        _results.Add(result);
        await _connection.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    public async Task CommitAsync()
    {
        ThrowIfOver();
        string? bookmark;
        try
        {
            foreach (ResultCursor result in _results) await result.FinishAsync().ConfigureAwait(false);
            var commit = new SimpleResponse();
            _connection.AddCommit(commit);
            Dictionary<string, object?> answer = await _connection.CompleteAsync(commit, CancellationToken.None).ConfigureAwait(false);
            _connection.IsBusy = false;
            bookmark = answer.GetValueOrDefault("bookmark") as string;
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }

        await onCommitted(bookmark).ConfigureAwait(false);
    }

    public async Task RollbackAsync()
    {
        if (!IsOpen) throw Closed();
        try
        {
            // With results open or after a failure, the reset that the pool makes undoes the transaction.
            if (_connection.IsBroken || _connection.Failure is not null || _results.Exists(result => !result.IsEnded)) return;
            var rollback = new SimpleResponse();
            _connection.AddRollback(rollback);
            await _connection.CompleteAsync(rollback, CancellationToken.None).ConfigureAwait(false);
            _connection.IsBusy = false;
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the transaction by cutting its connection, also while another thread waits on it.</summary>
    internal async ValueTask AbortAsync()
    {
        await lease.AbortAsync().ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsOpen) return;
        if (lease.IsWaiting) await AbortAsync().ConfigureAwait(false);
        else await RollbackAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the transaction without waiting for anything: the connection is cut.</summary>
    public void Dispose()
    {
        if (IsOpen) AbortAsync().AsTask();
    }

    // A result of a transaction has no connection of its own to give back.
    ValueTask IResultOwner.OnResultEndedAsync(string? bookmark) => ValueTask.CompletedTask;

    private async ValueTask EndAsync()
    {
        if (!IsOpen) return;
        IsOpen = false;
        foreach (ResultCursor result in _results) result.Close();
        await lease.ReleaseAsync().ConfigureAwait(false);
    }

    private void ThrowIfOver()
    {
        if (!IsOpen) throw Closed();
        if (_connection.Failure is { } failure) throw new TransactionTerminatedException(failure);
    }

    private static TransactionClosedException Closed() =>
        new("Cannot use this transaction: it has been committed or rolled back already.");
}
