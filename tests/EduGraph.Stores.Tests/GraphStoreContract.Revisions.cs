using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests;

/// <content>Revisions, changes since one, and what concurrent readers see.</content>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Revision_is_raised_by_visible_changes_only()
    {
        await using var store = await CreateAsync();
        var parts = LongDocument("long", "1", 2);

        Assert.Equal(1, (await store.WriteAsync(Batch("run", 1, Document("a"), Document("b")), Token)).Revision);
        Assert.Equal(1, (await store.WriteAsync(Batch("run", 2, parts[0]), Token)).Revision);
        Assert.Equal(1, (await store.WriteAsync(Batch("run", 3) with { Run = Run("run", RunState.Running) }, Token)).Revision);
        Assert.Equal(2, (await store.WriteAsync(Batch("run", 4, parts[1]), Token)).Revision);
        Assert.Equal(3, (await store.WriteAsync(Batch("run", 5) with { Resolution = Merge("a", "e1", "e3") }, Token)).Revision);
        Assert.Equal(4, (await store.WriteAsync(Withdrawal("run", 6, "a"), Token)).Revision);
        Assert.Equal(4, await store.GetRevisionAsync(Token));
        Assert.Equal(4, await store.ReadAsync(new RecordingVisitor(), Token));
    }

    [Fact]
    public async Task Changes_since_a_revision_are_told()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("c"), Document("a"), Document("b")), Token);
        await store.WriteAsync(Batch("run", 2, Document("b", "2")), Token);
        await store.WriteAsync(Withdrawal("run", 3, "c"), Token);
        await store.WriteAsync(Batch("run", 4) with { Resolution = Merge("a", "e1", "e3") }, Token);

        AssertChanges(await store.ReadChangesAsync(0, Token), 4, ["a", "b"], ["c"], isResolutionChanged: true);
        AssertChanges(await store.ReadChangesAsync(1, Token), 4, ["b"], ["c"], isResolutionChanged: true);
        AssertChanges(await store.ReadChangesAsync(2, Token), 4, [], ["c"], isResolutionChanged: true);
        AssertChanges(await store.ReadChangesAsync(3, Token), 4, [], [], isResolutionChanged: true);
        AssertChanges(await store.ReadChangesAsync(4, Token), 4, [], [], isResolutionChanged: false);
    }

    [Fact]
    public async Task Source_that_comes_back_is_a_change_and_no_withdrawal()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")), Token);
        await store.WriteAsync(Withdrawal("run", 2, "a"), Token);
        await store.WriteAsync(Batch("run", 3, Document("a")), Token);

        AssertChanges(await store.ReadChangesAsync(1, Token), 3, ["a"], [], isResolutionChanged: false);
    }

    [Fact]
    public async Task Reader_sees_one_revision_whole_while_a_writer_goes_on()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a", "1"), Document("b", "1")), Token);
        var expected = await StoreHash.ComputeAsync(store, Token);
        await using var writer = await OpenAgainAsync(store);
        var visitor = new InterferingVisitor(() => writer.WriteAsync(Batch("run", 2, Document("b", "2"), Document("c", "1")), Token));

        var revision = await store.ReadAsync(visitor, Token);

        Assert.True(visitor.HasInterfered);
        Assert.Equal(1, revision);
        Assert.Equal(["hash-a-1", "hash-b-1"], visitor.ContentHashes);
        Assert.Equal(2, await store.GetRevisionAsync(Token));
        Assert.NotEqual(expected, await StoreHash.ComputeAsync(store, Token));
    }

    [Fact]
    public async Task Many_readers_and_a_writer_never_see_a_mixture()
    {
        const int RevisionCount = 30;
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a", "1"), Document("b", "1")), Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                do
                {
                    var documents = (await ReadAsync(store)).Documents;
                    Assert.Equal(2, documents.Count);
                    Assert.Equal(documents[0].ContentHash[^2..], documents[1].ContentHash[^2..]);
                }
                while (!done.IsCancellationRequested);
            },
            Token)).ToList();
        for (var i = 2; i <= RevisionCount; i++)
        {
            var version = $"{i % 10}";
            await store.WriteAsync(Batch("run", i, Document("a", version), Document("b", version)), Token);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(RevisionCount, await store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        const int BatchCount = 20;
        await using var store = await CreateAsync();
        await using var other = await OpenAgainAsync(store);

        await Task.WhenAll(WriteManyAsync(store, "one"), WriteManyAsync(other, "two"));

        Assert.Equal(2 * BatchCount, await store.GetRevisionAsync(Token));
        Assert.Equal(2 * BatchCount, (await store.ReadDocumentsAsync(Token)).Count);

        static async Task WriteManyAsync(IGraphStore store, string runId)
        {
            for (var i = 1; i <= BatchCount; i++)
            {
                await store.WriteAsync(Batch(runId, i, Document($"{runId}-{i}")), Token);
            }
        }
    }

    private static void AssertChanges(StoreChanges changes, long revision, string[] changed, string[] withdrawn, bool isResolutionChanged)
    {
        Assert.Equal(revision, changes.Revision);
        Assert.Equal(changed, changes.ChangedSourceIds);
        Assert.Equal(withdrawn, changes.WithdrawnSourceIds);
        Assert.Equal(isResolutionChanged, changes.ResolutionChanged);
    }

    /// <summary>Lets somebody write in the middle of a read.</summary>
    private sealed class InterferingVisitor(Func<Task> interfere) : IStoreVisitor
    {
        public List<string> ContentHashes { get; } = [];

        public bool HasInterfered { get; private set; }

        public void Document(SourceDescription source, string contentHash, string runId)
        {
            ContentHashes.Add(contentHash);
            if (!HasInterfered)
            {
                interfere().GetAwaiter().GetResult();
                HasInterfered = true;
            }
        }

        public void Mention(Mention mention)
        {
        }

        public void Claim(Claim claim)
        {
        }

        public void Assignment(Assignment assignment)
        {
        }

        public void Link(ResolutionLink link)
        {
        }
    }
}
