using EduGraph.PropertyGraph.Stores;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests;

/// <summary>What every <see cref="IGraphStore"/> promises. One derived class a store runs it whole.</summary>
public abstract partial class GraphStoreContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>An empty, opened store of its own; the test disposes of it.</summary>
    protected abstract Task<IGraphStore> CreateAsync();

    /// <summary>Another client of the same store, as another process would open it.</summary>
    protected abstract Task<IGraphStore> OpenAgainAsync(IGraphStore store);

    /// <summary>Removes mention 0 of the only document behind the store's back, as a fault would.</summary>
    protected abstract Task DamageAsync(IGraphStore store);

    [Fact]
    public async Task New_store_is_empty_and_at_revision_0()
    {
        await using var store = await CreateAsync();

        Assert.Equal(0, await store.GetRevisionAsync(Token));
        Assert.Empty((await ReadAsync(store)).Documents);
        Assert.Empty(await store.ReadDocumentsAsync(Token));
        Assert.Empty(await store.ReadRunsAsync(10, Token));
        Assert.Empty((await store.ReadResolutionAsync(Token)).Assignments);
        Assert.Empty(await store.VerifyAsync(Token));
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);

        await store.OpenAsync(Token);
        await using var again = await OpenAgainAsync(store);

        Assert.Equal(["a"], (await ReadAsync(again)).SourceIds);
        Assert.Equal(1, await again.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Same_batch_written_twice_is_applied_once()
    {
        await using var store = await CreateAsync();
        var batch = Batch("run", 1, Document("a"));

        var first = await store.WriteAsync(batch, Token);
        var second = await store.WriteAsync(batch, Token);

        Assert.Equal(new WriteResult(1, Applied: true), first);
        Assert.Equal(new WriteResult(1, Applied: false), second);
        Assert.Single((await ReadAsync(store)).Documents);
    }

    [Fact]
    public async Task Batch_whose_place_has_passed_is_skipped_whatever_it_holds()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        await store.WriteAsync(Batch("run", 2, Document("b")), Token);

        Assert.False((await store.WriteAsync(Batch("run", 1, Document("c")), Token)).Applied);
        Assert.Equal(["a", "b"], (await ReadAsync(store)).SourceIds);
    }

    [Fact]
    public async Task Batch_after_a_gap_is_refused()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);

        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(Batch("run", 3, Document("b")), Token));
        Assert.Equal(1, await store.ReadRunSequenceAsync("run", Token));
    }

    [Fact]
    public async Task Runs_count_their_batches_apart()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("one", 1, Document("a")), Token);
        await store.WriteAsync(Batch("two", 1, Document("b")), Token);
        await store.WriteAsync(Batch("two", 2, Document("c")), Token);

        Assert.Equal(1, await store.ReadRunSequenceAsync("one", Token));
        Assert.Equal(2, await store.ReadRunSequenceAsync("two", Token));
        Assert.Equal(0, await store.ReadRunSequenceAsync("three", Token));
    }

    [Fact]
    public async Task Batch_that_fails_at_its_end_leaves_nothing_behind()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        var before = await StoreHash.ComputeAsync(store, Token);
        var dangling = Document("z") with { Mentions = [] };

        var batch = Batch("run", 2, Document("a", "2"), Document("b"), dangling);
        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(batch with { WithdrawnSourceIds = ["a"] }, Token));

        Assert.Equal(before, await StoreHash.ComputeAsync(store, Token));
        Assert.Equal(1, await store.GetRevisionAsync(Token));
        Assert.Equal(1, await store.ReadRunSequenceAsync("run", Token));
        Assert.Null(await store.ReadUnfinishedAsync("z", Token));
    }

    [Fact]
    public async Task Cancelled_write_leaves_nothing_behind()
    {
        await using var store = await CreateAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(Batch("run", 1, Document("a")), cancelled.Token));

        Assert.Equal(0, await store.GetRevisionAsync(Token));
        Assert.True((await store.WriteAsync(Batch("run", 1, Document("a")), Token)).Applied);
    }

    [Fact]
    public async Task Verify_finds_damage()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("damaged-source")), Token);
        Assert.Empty(await store.VerifyAsync(Token));

        await DamageAsync(store);

        Assert.Contains(await store.VerifyAsync(Token), finding => finding.Contains("damaged-source", StringComparison.Ordinal));
    }
}
