using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

public sealed class IngestionPipelineTests : LoadingTestBase
{
    [Fact]
    public async Task Documents_are_loaded_and_the_run_is_recorded()
    {
        var store = NewStore();

        var report = await RunAsync(store, StubCatalog.Of(new StubDocument("a", partCount: 3), new StubDocument("b") { RecordsRejected = 2 }));

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
        Assert.Empty(await store.VerifyAsync(Token));
        var run = Assert.Single(await store.ReadRunsAsync(10, Token));
        Assert.Equal(RunState.Completed, run.State);
        Assert.Equal(Clock.GetUtcNow(), run.EndedAt);
        Assert.Equal(["press/a.json", "press/b.json", ResolutionStage.InputName], run.Inputs.Select(input => input.Name));
        Assert.Equal(new RunCounts { DocumentsWritten = 2, MentionsWritten = 8, ClaimsWritten = 12, RecordsRejected = 2 }, run.Counts);
        Assert.Equal(run.Id, report.Run.Id);
        Assert.Equal(2, report.DiagnosticCount);
        Assert.False(report.IsResumed);
        Assert.Equal(await store.GetRevisionAsync(Token), report.Revision);
    }

    [Fact]
    public async Task Running_twice_changes_nothing()
    {
        var store = NewStore();
        var catalog = StubCatalog.Of(new StubDocument("a", partCount: 3), new StubDocument("b"));
        var first = await RunAsync(store, catalog);
        var hash = await StoreHash.ComputeAsync(store, Token);

        var second = await RunAsync(store, catalog);

        Assert.Equal(first.Revision, second.Revision);
        Assert.Equal(hash, await StoreHash.ComputeAsync(store, Token));
        Assert.Equal(new RunCounts { DocumentsUnchanged = 2 }, second.Run.Counts);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(4, 1_000)]
    public async Task Order_of_inputs_workers_and_batches_make_no_difference(int readerCount, int batchRowCount)
    {
        var expected = NewStore();
        await RunAsync(expected, StubCatalog.Of([.. Documents()]));
        var store = NewStore();
        var random = new Random(readerCount);
        StubDocument[] shuffled = [.. Documents().OrderBy(_ => random.Next())];

        await RunAsync(store, StubCatalog.Of(shuffled), new IngestionOptions { ReaderCount = readerCount, BatchRowCount = batchRowCount });

        Assert.Equal(await StoreHash.ComputeAsync(expected, Token), await StoreHash.ComputeAsync(store, Token));

        static IEnumerable<StubDocument> Documents() =>
            Enumerable.Range(0, 12).Select(i => new StubDocument($"s{i}", partCount: 1 + (i % 4)) { Name = $"University {i % 3}" });
    }

    [Fact]
    public async Task Changed_document_replaces_and_vanished_source_is_withdrawn()
    {
        var store = NewStore();
        await RunAsync(store, StubCatalog.Of(new StubDocument("a"), new StubDocument("b"), new StubDocument("c")));

        var report = await RunAsync(store, StubCatalog.Of(new StubDocument("a", "2"), new StubDocument("b")));

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
        Assert.Equal("hash-a-2", (await store.ReadDocumentsAsync(Token))["a"].ContentHash);
        Assert.Equal(1, report.Run.Counts.DocumentsWritten);
        Assert.Equal(1, report.Run.Counts.DocumentsUnchanged);
        Assert.Equal(1, report.Run.Counts.SourcesWithdrawn);
        var fresh = NewStore();
        await RunAsync(fresh, StubCatalog.Of(new StubDocument("a", "2"), new StubDocument("b")));
        Assert.Equal(await StoreHash.ComputeAsync(fresh, Token), await StoreHash.ComputeAsync(store, Token));
    }

    [Fact]
    public async Task Source_that_is_withdrawn_and_given_again_leaves_the_store_as_it_was()
    {
        var store = NewStore();
        StubDocument[] all = [.. Enumerable.Range(0, 6).Select(i => new StubDocument($"s{i}", partCount: 1 + (i % 2)) { Name = $"University {i % 2}" })];
        await RunAsync(store, StubCatalog.Of(all));
        var before = await StoreHash.ComputeAsync(store, Token);

        await RunAsync(store, StubCatalog.Of([.. all.Where((_, i) => i is not (0 or 3))]));
        var between = await StoreHash.ComputeAsync(store, Token);
        await RunAsync(store, StubCatalog.Of(all));

        Assert.NotEqual(before, between);
        Assert.Equal(before, await StoreHash.ComputeAsync(store, Token));
    }

    [Fact]
    public async Task File_given_alone_withdraws_nothing_of_its_dataset()
    {
        var store = NewStore();
        await RunAsync(store, StubCatalog.Of(new StubDocument("a"), new StubDocument("b")));

        await RunAsync(store, new StubCatalog(new SeedDataset("press", IsWhole: false, [new StubDocument("a", "2")])));

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Other_datasets_are_left_alone()
    {
        var store = NewStore();
        await RunAsync(store, new StubCatalog(new SeedDataset("register", true, [new StubDocument("r", dataset: "register")])));

        await RunAsync(store, StubCatalog.Of(new StubDocument("a")));

        Assert.Equal(["a", "r"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Nothing_is_withdrawn_while_a_document_of_the_dataset_is_unreadable()
    {
        var store = NewStore();
        await RunAsync(store, StubCatalog.Of(new StubDocument("a"), new StubDocument("b")));

        await RunAsync(store, StubCatalog.Of(new StubDocument("a"), new StubDocument("b") { IsReadable = false }));

        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Same_source_given_twice_with_the_same_content_is_read_once_with_a_note()
    {
        var store = NewStore();
        SeedDataset Dataset(string name) => new(name, IsWhole: true, [new StubDocument("a", dataset: name)]);

        var report = await RunAsync(store, new StubCatalog(Dataset("two"), Dataset("one")));

        Assert.Equal(["a"], await SourceIdsAsync(store));
        Assert.Equal(
            ["two/a.json: REPEATED_SOURCE: The source \"a\" is given twice with the same content; it is read once, from \"one/a.json\"."],
            Diagnostics.Texts);
        Assert.Equal(0, report.DiagnosticCount);
    }

    [Theory]
    [InlineData("small", "large")]
    [InlineData("large", "small")]
    public async Task Fuller_of_two_documents_of_one_source_is_read_whatever_their_order(string first, string second)
    {
        var store = NewStore();
        SeedDataset Dataset(string name) => new(name, IsWhole: true, [new StubDocument("a", name, name, name == "large" ? 3 : 1)]);

        var report = await RunAsync(store, new StubCatalog(Dataset(first), Dataset(second), new SeedDataset("rest", true, [new StubDocument("b")])));

        Assert.Equal("hash-a-large", (await store.ReadDocumentsAsync(Token))["a"].ContentHash);
        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
        var text = Assert.Single(Diagnostics.Texts);
        Assert.StartsWith("small/a.json: DUPLICATE_SOURCE: The source \"a\" is told of by \"large/a.json\" too, otherwise;", text, StringComparison.Ordinal);
        Assert.Equal(1, report.DiagnosticCount);
    }

    [Fact]
    public async Task Document_that_must_not_be_stored_leaves_the_earlier_one()
    {
        var store = NewStore();
        await RunAsync(store, StubCatalog.Of(new StubDocument("a", "1", partCount: 2)));
        var failure = new SeedDocumentException(new Diagnostic("press/a.json", 3, 1, "BAD", "It cannot be trusted."));

        var report = await RunAsync(
            store,
            StubCatalog.Of(new StubDocument("a", "2", partCount: 2) { Failure = failure }, new StubDocument("b")),
            new IngestionOptions { BatchRowCount = 1 });

        Assert.Equal("hash-a-1", (await store.ReadDocumentsAsync(Token))["a"].ContentHash);
        Assert.Equal(["a", "b"], await SourceIdsAsync(store));
        Assert.Equal(RunState.Completed, report.Run.State);
        Assert.Equal(["press/a.json:3:1: BAD: It cannot be trusted."], Diagnostics.Texts);
    }

    [Fact]
    public async Task Failing_reader_ends_the_run_and_the_same_command_goes_on()
    {
        var store = NewStore();
        var options = new IngestionOptions { BatchRowCount = 1 };
        var broken = StubCatalog.Of(new StubDocument("a", partCount: 4) { Failure = new IOException("The disk is gone.") });

        await Assert.ThrowsAsync<IOException>(() => RunAsync(store, broken, options));
        var failed = Assert.Single(await store.ReadRunsAsync(10, Token));
        Assert.Equal(RunState.Failed, failed.State);

        var report = await RunAsync(store, StubCatalog.Of(new StubDocument("a", partCount: 4)), options);
        Assert.True(report.IsResumed);
        Assert.Equal(failed.Id, report.Run.Id);
        Assert.Equal(["a"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Cancelled_run_can_be_resumed()
    {
        var store = NewStore();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var partCount = 0;
        var catalog = StubCatalog.Of(new StubDocument("a", partCount: 9) { OnPart = () => CancelAtFifth() });
        var options = new IngestionOptions { BatchRowCount = 1 };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(store, catalog, options, cancellation.Token));
        var cancelled = Assert.Single(await store.ReadRunsAsync(10, Token));
        Assert.Equal(RunState.Cancelled, cancelled.State);
        Assert.NotNull(cancelled.EndedAt);
        Assert.Empty(await SourceIdsAsync(store));

        var report = await RunAsync(store, catalog, options);
        Assert.Equal(cancelled.Id, report.Run.Id);
        Assert.Equal(RunState.Completed, Assert.Single(await store.ReadRunsAsync(10, Token)).State);
        Assert.Equal(new RunCounts { DocumentsWritten = 1, MentionsWritten = 18, ClaimsWritten = 27 }, report.Run.Counts);

        void CancelAtFifth()
        {
            if (++partCount == 5)
            {
                cancellation.Cancel();
            }
        }
    }

    [Fact]
    public async Task Readers_wait_while_the_store_is_slow()
    {
        const int PartCount = 60;
        var released = new TaskCompletionSource();
        var given = 0;
        var store = new FaultyStore(NewStore()) { BeforeWrite = (_, _) => released.Task };
        var options = new IngestionOptions { BatchRowCount = 1, PartsInFlightMax = 3, ReaderCount = 1 };
        var atLimit = new TaskCompletionSource();
        var run = RunAsync(store, StubCatalog.Of(new StubDocument("a", partCount: PartCount) { OnPart = Count }), options);

        // One part is in the batch that waits, three wait in the channel, one is with the reader that waits for room.
        await atLimit.Task.WaitAsync(Token);
        Assert.False(run.IsCompleted);
        Assert.Equal(5, Volatile.Read(ref given));

        released.SetResult();
        await run;
        Assert.Equal(PartCount, given);

        void Count()
        {
            if (Interlocked.Increment(ref given) == 5)
            {
                atLimit.SetResult();
            }
        }
    }

    [Fact]
    public async Task Unchanged_store_is_not_resolved_again_until_decisions_or_rules_change()
    {
        var store = new FaultyStore(NewStore());
        var catalog = StubCatalog.Of(new StubDocument("a") { Name = "KLUST" }, new StubDocument("b") { Name = "K.L.U.S.T." });
        await RunAsync(store, catalog);
        Assert.Equal(1, store.ReadCount);

        await RunAsync(store, catalog);
        Assert.Equal(1, store.ReadCount);

        await DecisionFile.WriteAsync(
            Request().DecisionsPath!,
            [new ResolutionDecision(new("a", "r0"), new("b", "r0"), DecisionVerdict.Same, Reason: "one college")],
            Token);
        var report = await RunAsync(store, catalog);
        Assert.Equal(2, store.ReadCount);
        Assert.Equal(new RunCounts { DocumentsUnchanged = 2 }, report.Run.Counts);
        var resolution = await store.ReadResolutionAsync(Token);
        Assert.Equal(new MentionKey("b", "r0"), Assert.Single(resolution.Assignments).Mention);
        Assert.Equal(["one college"], Assert.Single(resolution.Links).Reasons);

        await RunAsync(store, catalog);
        Assert.Equal(2, store.ReadCount);
    }

    [Fact]
    public async Task Equal_outcome_of_resolution_raises_no_revision()
    {
        var store = NewStore();
        var catalog = StubCatalog.Of(new StubDocument("a") { Name = "KLUST" }, new StubDocument("b") { Name = "Klust" });
        var first = await RunAsync(store, catalog);
        await DecisionFile.WriteAsync(Request().DecisionsPath!, [new ResolutionDecision(new("x", "1"), new("y", "1"), DecisionVerdict.Same)], Token);

        var second = await RunAsync(store, catalog);

        Assert.Equal(first.Revision, second.Revision);
        Assert.Single((await store.ReadResolutionAsync(Token)).Assignments);
    }

    [Fact]
    public async Task Progress_tells_stages_and_counts()
    {
        var store = NewStore();
        var reports = new List<IngestionProgress>();
        var pipeline = Pipeline(store, StubCatalog.Of(new StubDocument("a", partCount: 2), new StubDocument("b")));

        await pipeline.RunAsync(Request(), Diagnostics, new Recorder(reports), Token);

        Assert.Equal(
            [IngestionStage.Finding, IngestionStage.Loading, IngestionStage.Resolving, IngestionStage.Done],
            reports.Select(report => report.Stage).Distinct());
        var last = reports[^1];
        Assert.Equal((2, 2), (last.DocumentsDone, last.DocumentsTotal));
        Assert.Equal((300, 300), (last.BytesDone, last.BytesTotal));
        Assert.Equal(9, last.Counts.ClaimsWritten);
        Assert.Equal(1, last.Share);
    }

    private sealed class Recorder(List<IngestionProgress> reports) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => reports.Add(value);
    }
}
