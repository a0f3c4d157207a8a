using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Benchmarks.Loading;

/// <summary>What anybody would write: two tables, two prepared commands of ADO.NET, one transaction a batch, the same durability.</summary>
internal static class PlainInserts
{
    public static Task Write(string filePath, List<DocumentPart> parts, int batchRowCount)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = filePath, Pooling = false }.ConnectionString);
        connection.Open();
        Execute(
            connection,
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE mention (ordinal INTEGER PRIMARY KEY, ref TEXT, kind TEXT, explicit_id TEXT);
            CREATE TABLE claim (ordinal INTEGER PRIMARY KEY, subject INTEGER, predicate TEXT, value, locator TEXT);
            """);
        using SqliteCommand mentions = Prepare(connection, "INSERT INTO mention VALUES ($0, $1, $2, $3)", 4);
        using SqliteCommand claims = Prepare(connection, "INSERT INTO claim (subject, predicate, value, locator) VALUES ($0, $1, $2, $3)", 4);
        int rowCount = 0;
        Execute(connection, "BEGIN");
        foreach (DocumentPart part in parts)
        {
            Write(part, mentions, claims);
            rowCount += part.Mentions.Length + part.Claims.Length;
            if (rowCount >= batchRowCount)
            {
                Execute(connection, "COMMIT; BEGIN");
                rowCount = 0;
            }
        }

        Execute(connection, "COMMIT");
        return Task.CompletedTask;
    }

    private static void Write(DocumentPart part, SqliteCommand mentions, SqliteCommand claims)
    {
        foreach (Mention mention in part.Mentions)
        {
            Run(mentions, mention.Ordinal, mention.Ref, mention.Kind, mention.ExplicitId);
        }

        foreach (Claim claim in part.Claims)
        {
            object value = claim.Value.Kind == ValueKind.Mention ? claim.Value.AsMention : claim.Value.ToString();
            Run(claims, claim.Subject, claim.Predicate, value, claim.Locator);
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameterCount)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameterCount; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
