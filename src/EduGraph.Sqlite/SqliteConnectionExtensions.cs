using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EduGraph.Sqlite;

/// <summary>Short ways to ask a connection something once.</summary>
internal static class SqliteConnectionExtensions
{
    /// <summary>Runs one or more statements without rows.</summary>
    public static void Execute(this SqliteConnection connection, string sql) =>
        SqliteErrors.ThrowOnError(raw.sqlite3_exec(connection.Handle, sql), connection.Handle!);

    /// <summary>The first column of the first row.</summary>
    public static long QueryInt64(this SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Int64(0) : throw new InvalidOperationException($"No row: {sql}");
    }

    /// <summary>Ends the open transaction without its changes; nothing where SQLite has done so itself (a full disk, an I/O error).</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Execute("ROLLBACK");
        }
    }
}
