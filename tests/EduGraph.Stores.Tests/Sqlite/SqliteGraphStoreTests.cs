using EduGraph.PropertyGraph.Stores;
using EduGraph.Sqlite;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests.Sqlite;

/// <summary>What only a file can do, or suffer.</summary>
public sealed class SqliteGraphStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _filePath;

    public SqliteGraphStoreTests() => _filePath = _folder.NewFile("graph.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_of_a_newer_format_is_refused()
    {
        await using (var store = Store())
        {
            await store.OpenAsync(Token);
        }

        SqliteFile.Execute(_filePath, $"PRAGMA user_version = {SqliteFormat.Version + 1}");
        await using var older = Store();
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => older.OpenAsync(Token));

        Assert.False(error.IsTransient);
        Assert.Equal(
            $"sqlite:{_filePath}: the file has format 3, written by a newer edugraph; this one knows formats up to 2. Use the newer one.",
            error.Message);
    }

    [Fact]
    public async Task Database_of_another_program_is_refused_and_left_alone()
    {
        SqliteFile.Execute(_filePath, "CREATE TABLE theirs (id)");
        await using var store = Store();

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.Contains("a database of another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, SqliteFile.Query(_filePath, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task File_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("these are notes\n", 100));
        await File.WriteAllTextAsync(_filePath, text, Token);
        await using var store = Store();

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.Contains("no SQLite database; name another file", error.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_filePath, Token));
    }

    [Fact]
    public async Task Missing_folder_is_named()
    {
        var folder = Path.Combine(_folder.Path, "nowhere");
        await using var store = Store(Path.Combine(folder, "graph.db"));

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.Contains($"its folder {folder} does not exist; create it", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task Folder_in_place_of_a_file_is_refused()
    {
        await using var store = Store(_folder.Path);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Token));

        Assert.Contains("check that it is a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_only_file_says_so()
    {
        Assert.SkipWhen(Environment.UserName == "root", "File permissions do not bind this user.");
        await using (var store = Store())
        {
            await store.OpenAsync(Token);
        }

        File.SetAttributes(_filePath, FileAttributes.ReadOnly);
        await using var readOnly = Store();
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => readOnly.WriteAsync(Batch("run", 1, Document("a")), Token));

        Assert.Contains("give write permission", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_disk_fails_without_a_retry_and_leaves_what_was_there()
    {
        await using (var roomy = Store())
        {
            await roomy.WriteAsync(Batch("run", 1, Document("a")), Token);
        }

        var pageCount = (int)(long)SqliteFile.Query(_filePath, "PRAGMA page_count")!;
        var large = Batch("run", 2, Document("b") with { Claims = [.. Enumerable.Range(0, 2_000).Select(i => Name(0, $"name number {i}"))] });
        await using (var full = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = _filePath, PageCountMax = pageCount + 5 }))
        {
            var error = await Assert.ThrowsAsync<GraphStoreException>(() => full.WriteAsync(large, Token));
            Assert.Contains("free some space and run the same command again", error.Message, StringComparison.Ordinal);
            Assert.False(error.IsTransient);
            Assert.Equal(["a"], (await ReadAsync(full)).SourceIds);
            Assert.Empty(await full.VerifyAsync(Token));
        }

        await using var store = Store();
        Assert.True((await store.WriteAsync(large, Token)).Applied);
    }

    [Fact]
    public async Task Lock_of_another_process_is_transient()
    {
        await using var store = new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = _filePath, BusyTimeoutMs = 0 });
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        using (var other = SqliteFile.Open(_filePath))
        using (var command = other.CreateCommand())
        {
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();

            var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.WriteAsync(Batch("run", 2, Document("b")), Token));
            Assert.True(error.IsTransient);
            Assert.Contains("another process holds the file's lock", error.Message, StringComparison.Ordinal);
            Assert.Equal(["a"], (await ReadAsync(store)).SourceIds); // readers do not wait
        }

        Assert.True((await store.WriteAsync(Batch("run", 2, Document("b")), Token)).Applied);
    }

    [Fact]
    public async Task File_keeps_a_write_ahead_log_and_marks_itself()
    {
        await using var store = Store();
        await store.OpenAsync(Token);

        Assert.Equal("wal", SqliteFile.Query(_filePath, "PRAGMA journal_mode"));
        Assert.Equal((long)SqliteFormat.ApplicationId, SqliteFile.Query(_filePath, "PRAGMA application_id"));
        Assert.Equal((long)SqliteFormat.Version, SqliteFile.Query(_filePath, "PRAGMA user_version"));
    }

    [Fact]
    public async Task Claims_can_be_read_with_any_tool()
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);

        Assert.Equal("a e1 PARTY_TO e2 paragraph 2 normal", SqliteFile.Query(
            _filePath,
            "SELECT concat_ws(' ', source, subject, predicate, value, locator, rank) FROM readable_claim WHERE predicate = 'PARTY_TO' LIMIT 1"));
        Assert.Equal("""[{"name":"type","enum":"PREFERRED"}]""", SqliteFile.Query(_filePath, "SELECT qualifiers FROM readable_claim LIMIT 1"));
    }

    [Fact]
    public async Task Verify_finds_a_page_that_was_overwritten()
    {
        await using (var store = Store())
        {
            await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 2_000)]), Token);
        }

        await using (var file = File.Open(_filePath, FileMode.Open))
        {
            file.Position = file.Length / 2 / 4_096 * 4_096;
            file.Write(new byte[4_096]);
        }

        await using var damaged = Store();
        Assert.NotEmpty(await damaged.VerifyAsync(Token));
    }

    [Fact]
    public async Task Verify_finds_a_file_that_was_cut_off()
    {
        await using (var store = Store())
        {
            await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 2_000)]), Token);
        }

        await using (var file = File.Open(_filePath, FileMode.Open))
        {
            file.SetLength(file.Length / 2 / 4_096 * 4_096);
        }

        await using var damaged = Store();
        Assert.NotEmpty(await damaged.VerifyAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE claim SET value = 'x' WHERE value_kind = 7", "a value of a kind that it does not state")]
    [InlineData("UPDATE claim SET qualifiers = '[' WHERE qualifiers IS NOT NULL", "qualifiers that are no JSON")]
    [InlineData("UPDATE claim SET subject = 99", "points to a mention that the document does not have")]
    [InlineData("UPDATE mention SET ref = 'same'", "stands for 3 mentions")]
    [InlineData("DELETE FROM claim WHERE ordinal = 3", "4 rows of claim are counted, 3 are there")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM document", "points to a row of document that does not exist")]
    public async Task Verify_finds_what_does_not_fit_together(string damage, string finding)
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);

        SqliteFile.Execute(_filePath, damage);

        Assert.Contains(await store.VerifyAsync(Token), text => text.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE document SET title = title || '.'", "a: its rows are not those")]
    [InlineData("UPDATE document SET url = 'x'", "a: its rows are not those")]
    [InlineData("UPDATE mention SET ref = ref || 'x' WHERE ordinal = 1", "a: its rows are not those")]
    [InlineData("UPDATE mention SET kind = 'Person' WHERE ordinal = 0", "a: its rows are not those")]
    [InlineData("UPDATE mention SET explicit_id = 'i'", "a: its rows are not those")]
    [InlineData("UPDATE claim SET value = 'Guangxi Universitx' WHERE ordinal = 0", "a: its rows are not those")]
    [InlineData("UPDATE claim SET predicate = 'nemes' WHERE predicate = 'names'", "a: its rows are not those")]
    [InlineData("UPDATE claim SET language = 'zh' WHERE language = 'en'", "a: its rows are not those")]
    [InlineData("UPDATE claim SET confidence = 0.5", "a: its rows are not those")]
    [InlineData("UPDATE claim SET rank = 0 WHERE ordinal = 1", "a: its rows are not those")]
    [InlineData("UPDATE claim SET subject = 0 WHERE subject = 2", "a: its rows are not those")]
    [InlineData("UPDATE assignment SET node = 'elsewhere'", "assignment and link are not those")]
    [InlineData("UPDATE link SET score = 0.25", "assignment and link are not those")]
    public async Task Verify_finds_a_change_in_any_row_that_still_fits_together(string change, string finding)
    {
        await using var store = Store();
        Resolution resolution = new()
        {
            Assignments = [new Assignment(new MentionKey("a", "e1"), "e0")],
            Links = [new ResolutionLink(new MentionKey("a", "e0"), new MentionKey("a", "e1"), LinkVerdict.Same, 0.5, ["why"])],
        };
        await store.WriteAsync(Batch("run", 1, Document("a")) with { Resolution = resolution }, Token);
        Assert.Empty(await store.VerifyAsync(Token));

        SqliteFile.Execute(_filePath, change);

        Assert.Contains(finding, Assert.Single(await store.VerifyAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_one_byte_that_was_flipped_in_the_file()
    {
        await using (var store = Store())
        {
            await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 2_000)]), Token);
        }

        var bytes = await File.ReadAllBytesAsync(_filePath, Token);
        var position = bytes.AsSpan().LastIndexOf("Institution 77 1"u8);
        Assert.True(position > 0, "The name does not stand in the file as it is.");
        bytes[position + 2] ^= 1;
        await File.WriteAllBytesAsync(_filePath, bytes, Token);

        await using var damaged = Store();
        Assert.Contains("a: its rows are not those that were written", Assert.Single(await damaged.VerifyAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_that_came_in_parts_and_from_several_writers_has_the_checksum_of_all_its_rows()
    {
        await using var store = Store();
        var parts = LongDocument("a", "1", 5).ToList();
        Assert.True(parts.Count > 1, "The document has one part.");
        for (var i = 0; i < parts.Count; i++)
        {
            await using var other = Store();
            await other.WriteAsync(Batch("run", i + 1, parts[i]), Token);
        }

        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task File_of_format_1_goes_on_without_checksums_for_what_it_has()
    {
        await using (var store = Store())
        {
            await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        }

        SqliteFile.Execute(
            _filePath, "ALTER TABLE document DROP COLUMN checksum; ALTER TABLE store DROP COLUMN resolution_checksum; PRAGMA user_version = 1");

        await using var later = Store();
        await later.WriteAsync(Batch("run", 2, Document("b")), Token);
        Assert.Empty(await later.VerifyAsync(Token));
        SqliteFile.Execute(_filePath, "UPDATE mention SET kind = 'Person' WHERE ordinal = 0");
        Assert.StartsWith("b: ", Assert.Single(await later.VerifyAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_row_is_reported_and_not_guessed()
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        SqliteFile.Execute(_filePath, "UPDATE claim SET value_kind = 5 WHERE value_kind = 1");

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => ReadAsync(store));

        Assert.Contains("the file is damaged: \"Guangxi University 1\" is no date; run 'edugraph verify'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_holds_one_revision_while_writing_goes_on()
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 20_000)]), Token);
        var hash = await StoreHash.ComputeAsync(store, Token);
        var backupPath = _folder.NewFile("backup.db");
        var progress = new InterferingProgress(() => store.WriteAsync(Batch("run", 2, Document("b")), Token));

        var revision = await store.BackUpAsync(backupPath, progress, Token);

        Assert.True(progress.HasInterfered);
        Assert.Equal(1, progress.Last);
        Assert.Equal(1, revision);
        Assert.Equal(2, await store.GetRevisionAsync(Token));
        await using var backup = Store(backupPath);
        Assert.Equal(hash, await StoreHash.ComputeAsync(backup, Token));
        Assert.Empty(await backup.VerifyAsync(Token));
    }

    [Fact]
    public async Task Backup_never_overwrites()
    {
        await using var store = Store();
        var backupPath = _folder.NewFile("backup.db");
        await File.WriteAllTextAsync(backupPath, "precious", Token);

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => store.BackUpAsync(backupPath, null, Token));

        Assert.Contains("exists already", error.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(backupPath, Token));
    }

    [Fact]
    public async Task Backup_of_a_damaged_file_is_refused()
    {
        await using (var store = Store())
        {
            await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 20_000)]), Token);
        }

        await using (var file = File.OpenWrite(_filePath))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[65_536]);
        }

        await using var damaged = Store();
        var error = await Assert.ThrowsAsync<GraphStoreException>(() => damaged.BackUpAsync(_folder.NewFile("backup.db"), null, Token));
        Assert.Contains("the file is damaged, so no backup of it was made", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*backup*"));
    }

    [Fact]
    public async Task Nothing_but_the_copy_itself_lies_there_while_it_is_made()
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 20_000)]), Token);
        string[] seen = [];
        var progress = new InterferingProgress(() => Task.FromResult(seen = Directory.GetFiles(_folder.Path, "*backup*")));

        var backupPath = _folder.NewFile("backup.db");
        await store.BackUpAsync(backupPath, progress, Token);

        Assert.Equal([backupPath + ".part"], seen); // what a full disk would leave behind
    }

    [Fact]
    public async Task Cancelled_backup_leaves_nothing_behind()
    {
        await using var store = Store();
        await store.WriteAsync(Batch("run", 1, [.. LongDocument("a", "1", 20_000)]), Token);
        var backupPath = _folder.NewFile("backup.db");
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var progress = new InterferingProgress(cancellation.CancelAsync);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackUpAsync(backupPath, progress, cancellation.Token));

        Assert.Empty(Directory.GetFiles(_folder.Path, "*backup*"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SqliteGraphStoreOptions.BusyTimeoutMsMax + 1)]
    public void Busy_timeout_out_of_range_is_refused(int busyTimeoutMs) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new SqliteGraphStore(new SqliteGraphStoreOptions { FilePath = _filePath, BusyTimeoutMs = busyTimeoutMs }));

    private SqliteGraphStore Store(string? filePath = null) => new(new SqliteGraphStoreOptions { FilePath = filePath ?? _filePath });

    /// <summary>Does something at the first report.</summary>
    private sealed class InterferingProgress(Func<Task> interfere) : IProgress<double>
    {
        public bool HasInterfered { get; private set; }

        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (!HasInterfered)
            {
                HasInterfered = true;
                interfere().GetAwaiter().GetResult();
            }
        }
    }
}
