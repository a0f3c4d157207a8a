using System.Collections.Immutable;
using System.Globalization;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>The records of ingestion runs.</summary>
internal static class RunTables
{
    /// <summary>Writes a run's record in place of its earlier one. Works inside the caller's transaction.</summary>
    public static void Write(SqliteConnection connection, IngestionRun run)
    {
        WriteRecord(connection, run);
        if (ReadInputs(connection, run.Id).SequenceEqual(run.Inputs))
        {
            return; // the record comes with every batch of its run, its inputs stay
        }

        using (var delete = new SqliteStatement(connection, "DELETE FROM run_input WHERE run = ?1"))
        {
            delete.Bind(1, run.Id);
            delete.Execute();
        }

        using var insert = new SqliteStatement(connection, "INSERT INTO run_input VALUES (?1, ?2, ?3, ?4)");
        for (var i = 0; i < run.Inputs.Length; i++)
        {
            insert.Bind(1, run.Id);
            insert.Bind(2, (long)i);
            insert.Bind(3, run.Inputs[i].Name);
            insert.Bind(4, run.Inputs[i].ContentHash);
            insert.Execute();
        }
    }

    /// <summary>Runs, latest first.</summary>
    /// <exception cref="DamagedRowException">A row is damaged.</exception>
    public static IReadOnlyList<IngestionRun> Read(SqliteConnection connection, int limit)
    {
        List<IngestionRun> runs = [];
        using var statement = new SqliteStatement(
            connection,
            """
            SELECT run, state, started_at, ended_at, documents_written, documents_unchanged, sources_withdrawn, mentions_written,
              claims_written, records_rejected
            FROM run ORDER BY started_at DESC, ordinal DESC LIMIT ?1
            """);
        statement.Bind(1, (long)limit);
        while (statement.Step())
        {
            var id = statement.Text(0);
            runs.Add(new IngestionRun
            {
                Id = id,
                State = (RunState)statement.Int32(1),
                StartedAt = Time(statement.Text(2)),
                EndedAt = statement.TextOrNull(3) is { } endedAt ? Time(endedAt) : null,
                Counts = new RunCounts
                {
                    DocumentsWritten = statement.Int64(4),
                    DocumentsUnchanged = statement.Int64(5),
                    SourcesWithdrawn = statement.Int64(6),
                    MentionsWritten = statement.Int64(7),
                    ClaimsWritten = statement.Int64(8),
                    RecordsRejected = statement.Int64(9),
                },
                Inputs = ReadInputs(connection, id),
            });
        }

        return runs;
    }

    private static void WriteRecord(SqliteConnection connection, IngestionRun run)
    {
        using var statement = new SqliteStatement(
            connection,
            """
            INSERT INTO run (run, state, started_at, ended_at, documents_written, documents_unchanged, sources_withdrawn,
              mentions_written, claims_written, records_rejected)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (run) DO UPDATE SET state = ?2, started_at = ?3, ended_at = ?4, documents_written = ?5, documents_unchanged = ?6,
              sources_withdrawn = ?7, mentions_written = ?8, claims_written = ?9, records_rejected = ?10
            """);
        statement.Bind(1, run.Id);
        statement.Bind(2, (long)run.State);
        statement.Bind(3, Text(run.StartedAt));
        statement.Bind(4, run.EndedAt is { } endedAt ? Text(endedAt) : null);
        statement.Bind(5, run.Counts.DocumentsWritten);
        statement.Bind(6, run.Counts.DocumentsUnchanged);
        statement.Bind(7, run.Counts.SourcesWithdrawn);
        statement.Bind(8, run.Counts.MentionsWritten);
        statement.Bind(9, run.Counts.ClaimsWritten);
        statement.Bind(10, run.Counts.RecordsRejected);
        statement.Execute();
    }

    private static ImmutableArray<RunInput> ReadInputs(SqliteConnection connection, string runId)
    {
        var inputs = ImmutableArray.CreateBuilder<RunInput>();
        using var statement = new SqliteStatement(connection, "SELECT name, content_hash FROM run_input WHERE run = ?1 ORDER BY position");
        statement.Bind(1, runId);
        while (statement.Step())
        {
            inputs.Add(new RunInput(statement.Text(0), statement.Text(1)));
        }

        return inputs.DrainToImmutable();
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new DamagedRowException($"\"{text}\" is no time");
}
