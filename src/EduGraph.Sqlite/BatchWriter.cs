using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>Applies batches over one connection, each in one transaction.</summary>
/// <remarks>Its statements are prepared once. Not safe for several threads.</remarks>
internal sealed class BatchWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DocumentWriter _documents;
    private readonly SqliteStatement _readSequence;
    private readonly SqliteStatement _writeSequence;
    private readonly SqliteStatement _writeChange;
    private readonly SqliteStatement _raiseRevision;

    public BatchWriter(SqliteConnection connection, string storeName)
    {
        _connection = connection;
        _documents = new DocumentWriter(connection, storeName);
        _readSequence = new SqliteStatement(connection, "SELECT sequence FROM batch WHERE run = ?1");
        _writeSequence = new SqliteStatement(connection, "INSERT INTO batch VALUES (?1, ?2) ON CONFLICT DO UPDATE SET sequence = ?2");
        _writeChange = new SqliteStatement(
            connection,
            "INSERT INTO change VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET revision = ?2, is_withdrawn = ?3");
        _raiseRevision = new SqliteStatement(
            connection,
            "UPDATE store SET revision = ?1, resolution_revision = iif(?2, ?1, resolution_revision)");
    }

    /// <summary>Applies a batch whole, or throws and leaves the store as it was.</summary>
    public WriteResult Apply(WriteBatch batch, CancellationToken cancellationToken)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = ApplyInTransaction(batch, cancellationToken);
            _connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            _connection.RollBack();
            throw;
        }
    }

    /// <summary>Sequence of the last batch that was applied for a run; 0 where there is none.</summary>
    public static long ReadSequence(SqliteConnection connection, string runId)
    {
        using var statement = new SqliteStatement(connection, "SELECT sequence FROM batch WHERE run = ?1");
        statement.Bind(1, runId);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _documents.Dispose();
        _readSequence.Dispose();
        _writeSequence.Dispose();
        _writeChange.Dispose();
        _raiseRevision.Dispose();
    }

    private WriteResult ApplyInTransaction(WriteBatch batch, CancellationToken cancellationToken)
    {
        var revision = _connection.QueryInt64("SELECT revision FROM store");
        var sequence = ReadSequence(batch.RunId);
        if (batch.Sequence <= sequence)
        {
            return new WriteResult(revision, Applied: false);
        }

        if (batch.Sequence != sequence + 1)
        {
            throw new ArgumentException(
                $"Batch {batch.Sequence} of run {batch.RunId} came after batch {sequence}: a batch is missing.",
                nameof(batch));
        }

        var isChanged = WriteDocuments(batch, revision + 1, cancellationToken);
        if (batch.Resolution is { } resolution)
        {
            ResolutionTables.Replace(_connection, resolution, cancellationToken);
        }

        if (batch.Run is { } run)
        {
            RunTables.Write(_connection, run);
        }

        _writeSequence.Bind(1, batch.RunId);
        _writeSequence.Bind(2, batch.Sequence);
        _writeSequence.Execute();
        if (!isChanged && batch.Resolution is null)
        {
            return new WriteResult(revision, Applied: true);
        }

        _raiseRevision.Bind(1, revision + 1);
        _raiseRevision.Bind(2, batch.Resolution is null ? 0L : 1L);
        _raiseRevision.Execute();
        return new WriteResult(revision + 1, Applied: true);
    }

    private bool WriteDocuments(WriteBatch batch, long newRevision, CancellationToken cancellationToken)
    {
        var isChanged = false;
        foreach (var part in batch.Parts)
        {
            if (_documents.Write(part, batch.RunId, cancellationToken))
            {
                WriteChange(part.Source.Id, newRevision, isWithdrawn: false);
                isChanged = true;
            }
        }

        foreach (var sourceId in batch.WithdrawnSourceIds)
        {
            if (_documents.Withdraw(sourceId))
            {
                WriteChange(sourceId, newRevision, isWithdrawn: true);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private long ReadSequence(string runId)
    {
        _readSequence.Bind(1, runId);
        var sequence = _readSequence.Step() ? _readSequence.Int64(0) : 0;
        _readSequence.Reset();
        return sequence;
    }

    private void WriteChange(string sourceId, long revision, bool isWithdrawn)
    {
        _writeChange.Bind(1, sourceId);
        _writeChange.Bind(2, revision);
        _writeChange.Bind(3, isWithdrawn ? 1L : 0L);
        _writeChange.Execute();
    }
}
