using EduGraph.Ingestion.Loading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

/// <summary>What a run does when the store fails: at any batch, for a moment or for good, before the write or after it.</summary>
public sealed class StoreFailureTests : LoadingTestBase
{
    // Parts of 5 rows: 13 batches, and the last one with the run's end.
    private static readonly IngestionOptions SmallBatches = new() { BatchRowCount = 5, ReaderCount = 2 };

    private static StubCatalog Catalog => StubCatalog.Of(
        new StubDocument("a", partCount: 6) { RecordsRejected = 2 },
        new StubDocument("b", partCount: 4) { Name = "Institution of a" },
        new StubDocument("c", partCount: 3));

    [Fact]
    public async Task Transient_failure_is_tried_again_and_leaves_no_trace()
    {
        var expected = NewStore();
        await RunAsync(expected, Catalog, SmallBatches);
        var store = NewStore();
        var faulty = new FaultyStore(store)
        {
            BeforeWrite = (call, _) => call % 3 == 0 ? throw new GraphStoreException("busy", isTransient: true) : Task.CompletedTask,
            AfterWrite = call =>
            {
                if (call % 3 == 1)
                {
                    throw new GraphStoreException("the answer was lost", isTransient: true);
                }
            },
        };

        var report = await RunAsync(faulty, Catalog, SmallBatches);

        Assert.Equal(await StoreHash.ComputeAsync(expected, Token), await StoreHash.ComputeAsync(store, Token));
        Assert.Equal((await expected.ReadRunsAsync(1, Token))[0].Counts, report.Run.Counts);
        Assert.True(faulty.WriteCount > 26);
    }

    [Fact]
    public async Task Lasting_failure_is_not_tried_again()
    {
        var faulty = new FaultyStore(NewStore()) { BeforeWrite = (_, _) => throw new GraphStoreException("disk full", isTransient: false) };

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => RunAsync(faulty, Catalog, SmallBatches));

        Assert.Equal("disk full", error.Message);
        Assert.Equal(2, faulty.WriteCount); // the batch, and the record that the run failed
    }

    [Fact]
    public async Task Transient_failure_without_end_is_given_up()
    {
        var faulty = new FaultyStore(NewStore()) { BeforeWrite = (_, _) => throw new GraphStoreException("busy", isTransient: true) };
        var options = SmallBatches with { Retry = new StoreRetryOptions { RetryCountMax = 3, BreakerFailureCount = 100 } };

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => RunAsync(faulty, Catalog, options));

        Assert.Equal("busy", error.Message);
        Assert.Equal(2 * (1 + 3), faulty.WriteCount);
    }

    [Fact]
    public async Task Store_that_keeps_failing_is_left_alone_for_a_while_and_then_tried_again()
    {
        const int FailureCount = 6;
        var retry = new StoreRetryOptions
        {
            BreakerFailureCount = 4,
            Delay = TimeSpan.FromMilliseconds(1),
            DelayMax = TimeSpan.FromMilliseconds(2),
        };
        var store = NewStore();
        var failedAt = 0L;
        var faulty = new FaultyStore(store)
        {
            BeforeWrite = (call, _) =>
            {
                // The reads before the first write passed; they lie outside the window now.
                Clock.Advance(call == 1 ? 2 * retry.BreakerWindow : TimeSpan.Zero);
                failedAt = call == 1 ? Clock.GetTimestamp() : failedAt;
                return call <= FailureCount ? throw new GraphStoreException("busy", isTransient: true) : Task.CompletedTask;
            },
        };

        await RunAsync(faulty, StubCatalog.Of(new StubDocument("a")), new IngestionOptions { Retry = retry });

        Assert.Equal(["a"], await SourceIdsAsync(store));
        // Four failures open the breaker; each of the others is a single try after a pause.
        Assert.True(Clock.GetElapsedTime(failedAt) >= (FailureCount - 4 + 1) * retry.BreakerPause);
    }

    [Fact]
    public async Task Try_that_takes_too_long_is_tried_again()
    {
        var store = NewStore();
        var faulty = new FaultyStore(store) { BeforeWrite = (call, token) => call == 2 ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask };
        // Within the clock's patience: the limit is over at once for a call that waits for it, and the others finish first or try again.
        var options = SmallBatches with
        {
            Retry = new StoreRetryOptions { TryTimeout = Clock.Patience, RetryCountMax = 1_000, BreakerFailureCount = 10_000 },
        };

        await RunAsync(faulty, Catalog, options);

        Assert.Equal(["a", "b", "c"], await SourceIdsAsync(store));
    }

    [Fact]
    public async Task Cancel_is_not_tried_again()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var faulty = new FaultyStore(NewStore())
        {
            BeforeWrite = async (call, token) =>
            {
                if (call == 2)
                {
                    await cancellation.CancelAsync();
                    token.ThrowIfCancellationRequested();
                }
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(faulty, Catalog, SmallBatches, cancellation.Token));

        Assert.Equal(3, faulty.WriteCount); // the third records that the run was cancelled
        Assert.Equal(RunState.Cancelled, Assert.Single(await faulty.ReadRunsAsync(2, Token)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failure_at_any_batch_then_the_same_command_gives_the_store_of_an_undisturbed_run(bool isAfterWrite)
    {
        var expected = NewStore();
        var undisturbed = new FaultyStore(expected);
        var report = await RunAsync(undisturbed, Catalog, SmallBatches);
        var expectedHash = await StoreHash.ComputeAsync(expected, Token);
        for (var failing = 1; failing <= undisturbed.WriteCount; failing++)
        {
            var store = NewStore();
            await Assert.ThrowsAsync<GraphStoreException>(() => RunAsync(Failing(store, failing, isAfterWrite), Catalog, SmallBatches));

            var resumed = await RunAsync(store, Catalog, SmallBatches);

            Assert.Equal(expectedHash, await StoreHash.ComputeAsync(store, Token));
            Assert.Empty(await store.VerifyAsync(Token));
            if (failing > 1)
            {
                Assert.True(resumed.IsResumed || resumed.Run.Counts.DocumentsUnchanged == 3, $"write {failing}");
            }

            if (resumed.IsResumed)
            {
                Assert.Equal(report.Run.Counts, resumed.Run.Counts);
                Assert.Equal(RunState.Completed, Assert.Single(await store.ReadRunsAsync(9, Token)).State);
            }
        }
    }

    [Fact]
    public async Task Second_process_on_the_same_run_is_found_out()
    {
        var store = NewStore();
        var isInterfering = false;
        var first = new FaultyStore(store)
        {
            BeforeWrite = async (call, _) =>
            {
                if (call == 3 && !isInterfering)
                {
                    isInterfering = true;
                    await RunAsync(store, Catalog, SmallBatches);
                }
            },
        };

        var error = await Assert.ThrowsAsync<GraphStoreException>(() => RunAsync(first, Catalog, SmallBatches));

        Assert.Contains("is also written by another process", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], await SourceIdsAsync(store));
        Assert.Empty(await store.VerifyAsync(Token));
    }

    // Fails for good at one write; nothing can be written afterwards, as after a kill.
    private static FaultyStore Failing(IGraphStore store, int failing, bool isAfterWrite) => new(store)
    {
        BeforeWrite = (call, _) => call > failing || (call == failing && !isAfterWrite)
            ? throw new GraphStoreException("gone", isTransient: false)
            : Task.CompletedTask,
        AfterWrite = call =>
        {
            if (call == failing && isAfterWrite)
            {
                throw new GraphStoreException("gone", isTransient: false);
            }
        },
    };
}
