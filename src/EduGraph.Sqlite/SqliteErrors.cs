using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EduGraph.Sqlite;

/// <summary>Turns SQLite's result codes into errors that say what to do.</summary>
internal static class SqliteErrors
{
    // A transient error is one that another process's lock explains; the same call may pass a moment later.
    private static readonly int[] TransientCodes = [raw.SQLITE_BUSY, raw.SQLITE_LOCKED, raw.SQLITE_PROTOCOL];

    /// <summary>Throws the driver's error for a result code other than success.</summary>
    public static void ThrowOnError(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }

    /// <summary>The store's error for the driver's.</summary>
    public static GraphStoreException Translate(SqliteException error, string storeName, string filePath) => new(
        $"{storeName}: {What(error.SqliteErrorCode, filePath)} ({Detail(error)})",
        TransientCodes.Contains(error.SqliteErrorCode),
        error);

    private static string What(int code, string filePath) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL =>
            "another process holds the file's lock; wait until it is done, or end it, and run the same command again.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            "the file cannot be written; give write permission for it and its folder (SQLite keeps two files beside it), or name another file.",
        raw.SQLITE_FULL =>
            "there is no room left for the file; free some space and run the same command again. Nothing of the failed batch was written.",
        raw.SQLITE_CANTOPEN => CannotOpen(filePath),
        raw.SQLITE_CORRUPT => "the file is damaged; run 'edugraph verify' to see how far, and bring back a backup.",
        raw.SQLITE_NOTADB => "the file is no SQLite database; name another file, or move this one away.",
        raw.SQLITE_IOERR => "the disk reported an error; check the disk and its mount, then run the same command again.",
        raw.SQLITE_NOMEM => "there is not enough memory; free some and run the same command again.",
        raw.SQLITE_INTERRUPT => "the call was interrupted.",
        _ => "the database refused the call.",
    };

    private static string CannotOpen(string filePath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(filePath));
        return folder is not null && !Directory.Exists(folder)
            ? $"its folder {folder} does not exist; create it, or name another file."
            : "the file cannot be opened; check that it is a file, and that you may read and write it and its folder.";
    }

    // The driver's text is "SQLite Error 8: 'attempt to write a readonly database'."
    private static string Detail(SqliteException error) => error.Message.TrimEnd('.');
}
