using EduGraph.Sqlite;
using Microsoft.Data.Sqlite;

namespace EduGraph.Stores.Tests.Sqlite;

public sealed class SqliteErrorsTests
{
    [Theory]
    [InlineData(5, true, "another process holds the file's lock")] // SQLITE_BUSY
    [InlineData(6, true, "another process holds the file's lock")] // SQLITE_LOCKED
    [InlineData(8, false, "give write permission")] // SQLITE_READONLY
    [InlineData(10, false, "check the disk and its mount")] // SQLITE_IOERR
    [InlineData(11, false, "run 'edugraph verify'")] // SQLITE_CORRUPT
    [InlineData(13, false, "free some space")] // SQLITE_FULL
    [InlineData(26, false, "name another file")] // SQLITE_NOTADB
    [InlineData(1, false, "the database refused the call")] // SQLITE_ERROR
    public void Error_says_what_to_do_and_whether_a_retry_can_help(int code, bool isTransient, string advice)
    {
        var driverError = new SqliteException("SQLite Error: 'text of the driver'.", code);

        var error = SqliteErrors.Translate(driverError, "sqlite:graph.db", "graph.db");

        Assert.Equal(isTransient, error.IsTransient);
        Assert.StartsWith("sqlite:graph.db: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Contains("text of the driver", error.Message, StringComparison.Ordinal);
        Assert.Same(driverError, error.InnerException);
    }
}
