using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EduGraph.Sqlite;

/// <content>Backup while others read and write.</content>
public sealed partial class SqliteGraphStore
{
    private const int BackupStepPageCount = 512;

    /// <summary>Copies the store, as it stands at one revision, into a file of its own. Readers and writers go on meanwhile.</summary>
    /// <param name="targetPath">A file that does not exist yet. It appears whole or not at all.</param>
    /// <param name="progress">Told the share that is copied, from 0 to 1; may be null.</param>
    /// <param name="cancellationToken">Stops between steps of 2 MiB and leaves nothing behind.</param>
    /// <returns>The revision that the copy holds.</returns>
    /// <exception cref="GraphStoreException">The store or the target failed, the store's file is damaged, or the target exists.</exception>
    public Task<long> BackUpAsync(string targetPath, IProgress<double>? progress, CancellationToken cancellationToken) => WithReaderAsync(
        connection =>
        {
            if (File.Exists(targetPath))
            {
                throw new GraphStoreException(
                    $"{Name}: the backup {targetPath} exists already; name another file, or move that one away.",
                    isTransient: false);
            }

            // The read transaction holds the revision still: without it each write of another would start the copy over.
            var revision = Revision(connection);
            CheckPages(connection);
            var partPath = targetPath + ".part";
            try
            {
                Copy(connection, partPath, progress, cancellationToken);
                File.Move(partPath, targetPath);
            }
            finally
            {
                File.Delete(partPath);
            }

            return revision;
        },
        cancellationToken);

    // Pages are copied as they are: without this a backup of a damaged file would be taken for a good one.
    private void CheckPages(SqliteConnection connection)
    {
        using var statement = new SqliteStatement(connection, "PRAGMA quick_check(1)");
        if (statement.Step() && statement.Text(0) is var finding and not "ok")
        {
            throw new GraphStoreException(
                $"{Name}: the file is damaged, so no backup of it was made; run 'edugraph verify' to see how far. ({finding.ReplaceLineEndings(" ")})",
                isTransient: false);
        }
    }

    private void Copy(SqliteConnection source, string targetPath, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        File.Delete(targetPath);
        var settings = new SqliteConnectionStringBuilder { DataSource = targetPath, Pooling = false };
        using var target = new SqliteConnection(settings.ConnectionString);
        try
        {
            target.Open();
            target.Execute("PRAGMA journal_mode = OFF"); // a copy that fails is thrown away: nothing is to be rolled back, and nothing left beside it
            using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
            if (backup.IsInvalid)
            {
                SqliteErrors.ThrowOnError(raw.sqlite3_errcode(target.Handle), target.Handle!);
            }

            var code = raw.SQLITE_OK;
            while (code == raw.SQLITE_OK)
            {
                cancellationToken.ThrowIfCancellationRequested();
                code = raw.sqlite3_backup_step(backup, BackupStepPageCount);
                var pageCount = raw.sqlite3_backup_pagecount(backup);
                progress?.Report(pageCount == 0 ? 0 : 1 - ((double)raw.sqlite3_backup_remaining(backup) / pageCount));
            }

            SqliteErrors.ThrowOnError(code, target.Handle!);
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, $"backup {targetPath}", targetPath);
        }
    }
}
