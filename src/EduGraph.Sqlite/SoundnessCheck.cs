using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EduGraph.Sqlite;

/// <summary>Looks for damage: in SQLite's pages and indexes, in keys, and in what the rows say of each other.</summary>
internal static class SoundnessCheck
{
    /// <summary>Most findings of one rule that are reported.</summary>
    public const int FindingCountMax = 100;

    // Each gives one text a finding.
    private static readonly string[] Rules =
    [
        "SELECT 'table ' || \"table\" || ': a row points to a row of ' || parent || ' that does not exist' FROM pragma_foreign_key_check",
        CountRule("mention"),
        CountRule("claim"),
        """
        SELECT d.source || ': claim ' || c.ordinal || ' points to a mention that the document does not have'
        FROM claim c JOIN document d USING (document)
        WHERE d.is_visible = 1 AND (c.subject NOT BETWEEN 0 AND d.mention_count - 1
          OR (c.value_kind = 7 AND c.value NOT BETWEEN 0 AND d.mention_count - 1))
        """,
        """
        SELECT d.source || ': claim ' || c.ordinal || ' has a value of a kind that it does not state'
        FROM claim c JOIN document d USING (document)
        WHERE typeof(c.value) <> CASE c.value_kind
          WHEN 1 THEN 'text' WHEN 2 THEN 'integer' WHEN 3 THEN 'real' WHEN 4 THEN 'integer' WHEN 5 THEN 'text' WHEN 6 THEN 'text'
          WHEN 7 THEN 'integer' ELSE '' END
        """,
        """
        SELECT d.source || ': claim ' || c.ordinal || ' has qualifiers that are no JSON'
        FROM claim c JOIN document d USING (document) WHERE c.qualifiers IS NOT NULL AND NOT json_valid(c.qualifiers)
        """,
        """
        SELECT d.source || ': the ref ' || m.ref || ' stands for ' || count(*) || ' mentions'
        FROM mention m JOIN document d USING (document) GROUP BY m.document, m.ref HAVING count(*) > 1
        """,
        "SELECT 'run ' || run || ' is in state ' || state || ', which is not known' FROM run WHERE state NOT IN (SELECT state FROM run_state)",
        """
        SELECT 'source ' || source || ' changed at revision ' || revision || ', after the store''s own'
        FROM change WHERE revision > (SELECT revision FROM store)
        """,
    ];

    /// <summary>Runs all checks.</summary>
    /// <returns>One finding an entry, at most <see cref="FindingCountMax"/> a rule; empty when sound.</returns>
    /// <remarks>Reads the whole file. Damage that stops a check is itself a finding.</remarks>
    public static IReadOnlyList<string> Run(SqliteConnection connection, CancellationToken cancellationToken)
    {
        List<string> findings = [];
        foreach (var rule in Rules.Select(rule => $"{rule} LIMIT {FindingCountMax}")
            .Prepend($"PRAGMA integrity_check({FindingCountMax})"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                Collect(connection, rule, findings);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
            {
                findings.Add($"a page of the file cannot be read ({exception.Message})");
            }
        }

        if (findings.All(finding => finding == "ok"))
        {
            // What is told above already would only be told again, less clearly.
            findings.AddRange(ChecksumCheck.Run(connection, cancellationToken).Take(FindingCountMax));
        }

        return [.. findings.Where(finding => finding != "ok").Distinct()];
    }

    private static void Collect(SqliteConnection connection, string sql, List<string> findings)
    {
        using var statement = new SqliteStatement(connection, sql);
        while (statement.Step())
        {
            findings.Add(statement.Text(0));
        }
    }

    private static string CountRule(string table) => $"""
        SELECT d.source || ': ' || d.{table}_count || ' rows of {table} are counted, ' || count(t.ordinal) || ' are there, the last '
          || ifnull(max(t.ordinal), -1)
        FROM document d LEFT JOIN {table} t USING (document) GROUP BY d.document
        HAVING count(t.ordinal) <> d.{table}_count OR ifnull(max(t.ordinal), -1) <> d.{table}_count - 1
        """;
}
