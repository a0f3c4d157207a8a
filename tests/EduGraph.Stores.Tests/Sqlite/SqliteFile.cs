using Microsoft.Data.Sqlite;

namespace EduGraph.Stores.Tests.Sqlite;

/// <summary>A database file as any other SQLite tool sees it.</summary>
internal static class SqliteFile
{
    public static void Execute(string filePath, string sql)
    {
        using var connection = Open(filePath);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Query(string filePath, string sql)
    {
        using var connection = Open(filePath);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static SqliteConnection Open(string filePath)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = filePath, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
