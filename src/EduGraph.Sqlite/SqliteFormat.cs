using System.Globalization;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>The tables, and the number of the format that the file's header records.</summary>
/// <remarks>
/// Rows are keyed by (document, ordinal), so that a document's rows lie together, come in by appending and go by one range. The tables
/// are there to be read with any SQLite tool; the view <c>readable_claim</c> spells claims out.
/// </remarks>
internal static class SqliteFormat
{
    /// <summary>The format that this program writes. A program that changes the tables raises it and says how to come from the one before.</summary>
    public const int Version = 2;

    /// <summary>Marks the file as ours in SQLite's header: "EdGr".</summary>
    public const int ApplicationId = 0x45644772;

    /// <summary>Creates the tables in an empty file, and refuses a file of another program or of a newer format.</summary>
    /// <exception cref="GraphStoreException">The file is not one that this program can use.</exception>
    public static void Ensure(SqliteConnection connection, string storeName)
    {
        // Under the write lock, so that two processes do not create the tables at once.
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var applicationId = connection.QueryInt64("PRAGMA application_id");
            var version = connection.QueryInt64("PRAGMA user_version");
            if (applicationId == 0 && version == 0 && connection.QueryInt64("SELECT count(*) FROM sqlite_schema") == 0)
            {
                connection.Execute(Tables);
                connection.Execute(string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
            }
            else
            {
                Check(applicationId, version, storeName);
                if (version == 1)
                {
                    connection.Execute(FromFormat1);
                }
            }

            connection.Execute("COMMIT");
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private static void Check(long applicationId, long version, string storeName)
    {
        if (applicationId != ApplicationId)
        {
            throw new GraphStoreException($"{storeName}: the file is a database of another program; name another file.", isTransient: false);
        }

        if (version > Version)
        {
            throw new GraphStoreException(
                $"{storeName}: the file has format {version}, written by a newer edugraph; this one knows formats up to {Version}. "
                + "Use the newer one.",
                isTransient: false);
        }
    }

    // Checksums came: what was written without them stays without.
    private const string FromFormat1 = """
        ALTER TABLE store ADD COLUMN resolution_checksum INTEGER;
        ALTER TABLE document ADD COLUMN checksum INTEGER;
        PRAGMA user_version = 2;
        """;

    private const string Tables = """
        CREATE TABLE store (                       -- one row
          id INTEGER PRIMARY KEY CHECK (id = 1),
          revision INTEGER NOT NULL,               -- raised by every change that a reader sees
          resolution_revision INTEGER NOT NULL,    -- revision at which the resolution was written last
          resolution_checksum INTEGER              -- of the rows of assignment and link
        ) STRICT;
        INSERT INTO store VALUES (1, 0, 0, NULL);

        CREATE TABLE document (
          document INTEGER PRIMARY KEY,
          source TEXT NOT NULL,                    -- id of the source
          is_visible INTEGER NOT NULL CHECK (is_visible IN (0, 1)), -- 0 while its parts arrive
          title TEXT NOT NULL,
          url TEXT,
          publisher TEXT,
          published_on TEXT,                       -- 2025, 2025-09 or 2025-09-15
          retrieved_on TEXT,
          language TEXT,
          licence TEXT,
          dataset TEXT,
          content_hash TEXT NOT NULL,
          run TEXT NOT NULL,                       -- the run that read it
          mention_count INTEGER NOT NULL,
          claim_count INTEGER NOT NULL,
          mention_bound INTEGER NOT NULL,          -- 1 + the greatest mention ordinal that its claims point to
          checksum INTEGER,                        -- of this row and of its mentions and claims; null where format 1 wrote it
          UNIQUE (source, is_visible)
        ) STRICT;

        CREATE TABLE mention (
          document INTEGER NOT NULL REFERENCES document,
          ordinal INTEGER NOT NULL,                -- from 0, without gaps
          ref TEXT NOT NULL,                       -- the source's own reference
          kind TEXT NOT NULL,
          explicit_id TEXT,
          locator TEXT,
          PRIMARY KEY (document, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE claim (
          document INTEGER NOT NULL REFERENCES document,
          ordinal INTEGER NOT NULL,                -- from 0, without gaps
          subject INTEGER NOT NULL,                -- ordinal of a mention of the document
          predicate TEXT NOT NULL,                 -- a property or relationship type
          value_kind INTEGER NOT NULL,             -- see value_kind
          value ANY NOT NULL,                      -- dates as text, truth values as 0 and 1, mentions by ordinal
          language TEXT,                           -- of a text
          qualifiers TEXT,                         -- [{"name":"type","enum":"ALIAS"}]
          locator TEXT,
          rank INTEGER NOT NULL,                   -- see claim_rank
          confidence REAL NOT NULL,
          PRIMARY KEY (document, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE value_kind (value_kind INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO value_kind VALUES (1, 'text'), (2, 'integer'), (3, 'number'), (4, 'boolean'), (5, 'date'), (6, 'enum'), (7, 'mention');
        CREATE TABLE claim_rank (rank INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO claim_rank VALUES (0, 'deprecated'), (1, 'normal'), (2, 'preferred');
        CREATE TABLE link_verdict (verdict INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO link_verdict VALUES (1, 'same'), (2, 'ask'), (3, 'accepted'), (4, 'rejected');
        CREATE TABLE run_state (state INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO run_state VALUES (1, 'running'), (2, 'completed'), (3, 'failed'), (4, 'cancelled');

        CREATE TABLE assignment (                  -- mentions whose node has another mention's id
          source TEXT NOT NULL,
          ref TEXT NOT NULL,
          node TEXT NOT NULL,
          PRIMARY KEY (source, ref)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE link (                        -- findings about two mentions
          left_source TEXT NOT NULL,
          left_ref TEXT NOT NULL,
          right_source TEXT NOT NULL,
          right_ref TEXT NOT NULL,
          verdict INTEGER NOT NULL REFERENCES link_verdict,
          score REAL NOT NULL,
          reasons TEXT NOT NULL,                   -- a JSON list of texts
          PRIMARY KEY (left_source, left_ref, right_source, right_ref)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run (
          ordinal INTEGER PRIMARY KEY,             -- order of first appearance
          run TEXT NOT NULL UNIQUE,
          state INTEGER NOT NULL REFERENCES run_state,
          started_at TEXT NOT NULL,                -- ISO 8601, UTC
          ended_at TEXT,
          documents_written INTEGER NOT NULL,
          documents_unchanged INTEGER NOT NULL,
          sources_withdrawn INTEGER NOT NULL,
          mentions_written INTEGER NOT NULL,
          claims_written INTEGER NOT NULL,
          records_rejected INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE run_input (
          run TEXT NOT NULL REFERENCES run (run),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          content_hash TEXT NOT NULL,
          PRIMARY KEY (run, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE batch (                       -- the last batch that was applied for each run
          run TEXT PRIMARY KEY,
          sequence INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE change (                      -- the last change of each source
          source TEXT PRIMARY KEY,
          revision INTEGER NOT NULL,
          is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1))
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW readable_claim AS
          SELECT d.source, c.locator, s.ref AS subject, s.kind AS subject_kind, c.predicate,
                 CASE c.value_kind WHEN 7 THEN o.ref WHEN 4 THEN iif(c.value, 'true', 'false') ELSE c.value END AS value,
                 k.name AS value_kind, c.language, c.qualifiers, r.name AS rank, c.confidence
          FROM claim c
          JOIN document d ON d.document = c.document AND d.is_visible = 1
          JOIN mention s ON s.document = c.document AND s.ordinal = c.subject
          JOIN value_kind k ON k.value_kind = c.value_kind
          JOIN claim_rank r ON r.rank = c.rank
          LEFT JOIN mention o ON c.value_kind = 7 AND o.document = c.document AND o.ordinal = c.value;
        """;
}
