using System.Runtime.ExceptionServices;
using EduGraph.Bolt.Connections;
using EduGraph.Bolt.Results;
using Neo4j.Driver;

namespace EduGraph.Bolt.Sessions;

/// <summary>One result: asks for records a portion at a time, and only when the last portion has been read.</summary>
internal sealed partial class ResultCursor(Query query, BoltConnection connection, long fetchSize, IResultOwner owner) : IResultCursor
{
    private static readonly Task<bool> Found = Task.FromResult(true);

    private readonly Queue<Record> _records = new();
    private Record? _current;
    private Exception? _error;
    private bool _errorSeen;
    private bool _settled;
    private bool _closed;
    private ResultSummary? _summary;

    public IRecord Current =>
        _current ?? throw new InvalidOperationException("There is no current record: call FetchAsync first, and use what it found.");

    public bool IsOpen => !_closed;

    /// <summary>Whether the server has nothing more to say of this result.</summary>
    internal bool IsEnded => _summary is not null || _error is not null;

    /// <summary>Adds RUN and the first PULL to what the next flush sends.</summary>
    internal void Start(TransactionStart? start)
    {
        connection.AddRun(query, start, new RunResponse(this));
        Ask();
    }

    public async Task<string[]> KeysAsync()
    {
        while (_keys is null && _error is null) await ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
        if (_keys is null) await FailAsync().ConfigureAwait(false);
        return [.. _keys!.Names];
    }

    public async Task<IRecord?> PeekAsync()
    {
        ThrowIfClosed();
        return await WaitAsync(CancellationToken.None).ConfigureAwait(false) ? _records.Peek() : null;
    }

    public Task<bool> FetchAsync()
    {
        ThrowIfClosed();
        return TryFetch() ? Found : FetchSlowAsync(CancellationToken.None);
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        (_discarding, _closed) = (true, true);
        _records.Clear();
        while (!IsEnded) await AdvanceAsync(CancellationToken.None).ConfigureAwait(false);
        await SettleAsync().ConfigureAwait(false);
        if (_error is not null) await FailAsync().ConfigureAwait(false);
        return _summary!;
    }

    public IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(this, cancellationToken);

    /// <summary>Reads to the end what nobody wants any more; throws an error that nobody has been told of.</summary>
    internal async Task FinishAsync()
    {
        if (_errorSeen) await SettleAsync().ConfigureAwait(false);
        else await ConsumeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the reading: the transaction of this result is over.</summary>
    internal void Close()
    {
        _closed = true;
        _records.Clear();
    }

    // The way of nearly every record: it is here already, and nothing is awaited or allocated but the record.
    private bool TryFetch()
    {
        try
        {
            while (_records.Count == 0)
            {
                if (IsEnded || !_pulling || !connection.TryReceive()) return false;
            }
        }
        catch (Exception) when (_error is not null)
        {
            return false; // the slow way throws it
        }

        _current = _records.Dequeue();
        return true;
    }

    private async Task<bool> FetchSlowAsync(CancellationToken cancellationToken)
    {
        bool found = await WaitAsync(cancellationToken).ConfigureAwait(false);
        _current = found ? _records.Dequeue() : null;
        return found;
    }

    private async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        while (_records.Count == 0)
        {
            if (IsEnded)
            {
                await SettleAsync().ConfigureAwait(false);
                if (_error is not null) await FailAsync().ConfigureAwait(false);
                return false;
            }

            await AdvanceAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async ValueTask AdvanceAsync(CancellationToken cancellationToken)
    {
        if (!_pulling) Ask();
        await ReceiveAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Ask()
    {
        if (_discarding) connection.AddDiscardAll(_queryId, PullHandler);
        else connection.AddPull(fetchSize, _queryId, PullHandler);
        _pulling = true;
    }

    private async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            await connection.ReceiveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _error ??= exception;
            await FailAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask FailAsync()
    {
        _errorSeen = true;
        await SettleAsync().ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(_error!);
    }

    private async ValueTask SettleAsync()
    {
        if (_settled) return;
        _settled = true;
        await owner.OnResultEndedAsync(_error is null ? _bookmark : null).ConfigureAwait(false);
    }

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new ResultConsumedException("Cannot access records on this result any more as the result has already been consumed or its transaction closed.");
    }

    private sealed class Enumerator(ResultCursor cursor, CancellationToken cancellationToken) : IAsyncEnumerator<IRecord>
    {
        public IRecord Current => cursor.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            cursor.ThrowIfClosed();
            return cursor.TryFetch() ? new ValueTask<bool>(true) : new ValueTask<bool>(cursor.FetchSlowAsync(cancellationToken));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
