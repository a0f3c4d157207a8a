using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using static EduGraph.Stores.Tests.Contents;

namespace EduGraph.Stores.Tests;

/// <content>Resolution, runs, and the hash of it all.</content>
public abstract partial class GraphStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, 123, 456, TimeSpan.Zero);

    [Fact]
    public async Task Resolution_comes_back_as_it_was_written()
    {
        await using var store = await CreateAsync();
        var written = new Resolution
        {
            Assignments = [new Assignment(new("a", "e1"), "ins-1"), new Assignment(new("a", "e3"), "ins-1"), new Assignment(new("b", "e1"), "ins-1")],
            Links =
            [
                new ResolutionLink(new("a", "e1"), new("a", "e3"), LinkVerdict.Same, 0.97, ["same name \"KLUST\"", "同名"]),
                new ResolutionLink(new("a", "e1"), new("b", "e1"), LinkVerdict.Ask, 1.0 / 3, []),
                new ResolutionLink(new("a", "e2"), new("b", "e2"), LinkVerdict.Accepted, 1, ["decided"]),
                new ResolutionLink(new("a", "e3"), new("b", "e2"), LinkVerdict.Rejected, 0, ["decided"]),
            ],
        };
        await store.WriteAsync(Batch("run", 1, Document("a"), Document("b")) with { Resolution = written }, Token);

        AssertSame(written, await store.ReadResolutionAsync(Token));
        var visitor = await ReadAsync(store);
        AssertSame(written, new Resolution { Assignments = [.. visitor.Assignments], Links = [.. visitor.Links] });
    }

    [Fact]
    public async Task Resolution_is_read_in_order_of_its_mentions()
    {
        await using var store = await CreateAsync();
        string[] refs = ["\U0001F393", "\uFFFD", "e10", "e2", "E"];
        var sorted = refs.Order(StringComparer.Ordinal).Select(name => new Assignment(new("a", name), "x")).ToList();

        await store.WriteAsync(Batch("run", 1) with { Resolution = new Resolution { Assignments = [.. sorted] } }, Token);

        Assert.Equal(sorted, (await store.ReadResolutionAsync(Token)).Assignments);
    }

    [Fact]
    public async Task Later_resolution_replaces_the_earlier_one_whole()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a"), Document("b")) with { Resolution = Merge("a", "e1", "e3") }, Token);

        await store.WriteAsync(Batch("run", 2) with { Resolution = Merge("b", "e1", "e3") }, Token);
        AssertSame(Merge("b", "e1", "e3"), await store.ReadResolutionAsync(Token));

        await store.WriteAsync(Batch("run", 3) with { Resolution = Resolution.Empty }, Token);
        AssertSame(Resolution.Empty, await store.ReadResolutionAsync(Token));
    }

    [Fact]
    public async Task Batch_without_a_resolution_leaves_it()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, Document("a")) with { Resolution = Merge("a", "e1", "e3") }, Token);

        await store.WriteAsync(Batch("run", 2, Document("b")), Token);

        AssertSame(Merge("a", "e1", "e3"), await store.ReadResolutionAsync(Token));
    }

    [Fact]
    public async Task Run_record_comes_back_as_it_was_written_last()
    {
        await using var store = await CreateAsync();
        var running = Run("run", RunState.Running);
        var completed = running with
        {
            State = RunState.Completed,
            EndedAt = Noon.AddSeconds(90),
            Inputs = [new RunInput("press/b.json", "22"), new RunInput("press/a.yaml", "11")],
            Counts = new RunCounts
            {
                DocumentsWritten = 1,
                DocumentsUnchanged = 2,
                SourcesWithdrawn = 3,
                MentionsWritten = 4,
                ClaimsWritten = 5,
                RecordsRejected = 6,
            },
        };

        await store.WriteAsync(Batch("run", 1) with { Run = running }, Token);
        AssertSame(running, Assert.Single(await store.ReadRunsAsync(10, Token)));

        await store.WriteAsync(Batch("run", 2) with { Run = completed }, Token);
        AssertSame(completed, Assert.Single(await store.ReadRunsAsync(10, Token)));
    }

    [Fact]
    public async Task Runs_are_read_latest_first()
    {
        await using var store = await CreateAsync();
        foreach (var (id, minutes) in new[] { ("second", 2), ("third", 3), ("first", 1) })
        {
            await store.WriteAsync(Batch(id, 1) with { Run = Run(id, RunState.Completed) with { StartedAt = Noon.AddMinutes(minutes) } }, Token);
        }

        Assert.Equal(["third", "second", "first"], (await store.ReadRunsAsync(10, Token)).Select(run => run.Id));
        Assert.Equal(["third", "second"], (await store.ReadRunsAsync(2, Token)).Select(run => run.Id));
    }

    [Fact]
    public async Task Stores_that_say_the_same_have_the_same_hash_however_it_came()
    {
        await using var one = await CreateAsync();
        await using var other = await CreateAsync();
        var parts = LongDocument("long", "1", 3);
        await one.WriteAsync(Batch("run", 1, [Document("a"), Document("b"), .. parts]) with { Resolution = Merge("a", "e1", "e3") }, Token);

        await other.WriteAsync(Batch("x", 1, parts[0]) with { Run = Run("x", RunState.Running) }, Token);
        await other.WriteAsync(Batch("y", 1, Document("b", "0"), parts[1]), Token);
        await other.WriteAsync(Batch("y", 2, Document("gone"), Document("b"), parts[2]), Token);
        await other.WriteAsync(Withdrawal("y", 3, "gone"), Token);
        Assert.NotEqual(await StoreHash.ComputeAsync(one, Token), await StoreHash.ComputeAsync(other, Token));
        await other.WriteAsync(Batch("y", 4, Document("a")) with { Resolution = Merge("a", "e1", "e3") }, Token);

        Assert.Equal(await StoreHash.ComputeAsync(one, Token), await StoreHash.ComputeAsync(other, Token));
    }

    [Fact]
    public async Task Snapshot_has_the_hash_of_the_store_that_it_was_built_from()
    {
        await using var store = await CreateAsync();
        await store.WriteAsync(Batch("run", 1, [Document("a"), Document("b"), .. LongDocument("long", "1", 3)]) with { Resolution = Merge("a", "e1", "e3") }, Token);

        var snapshot = await SnapshotBuilder.BuildAsync(store, GraphSchemaReader.ReadFolder(), Token);

        Assert.Equal(await StoreHash.ComputeOfGraphAsync(store, Token), StoreHash.ComputeOfGraph(snapshot));
    }

    private static Resolution Merge(string sourceId, string left, string right) => new()
    {
        Assignments = [new Assignment(new(sourceId, right), $"node-of-{left}")],
        Links = [new ResolutionLink(new(sourceId, left), new(sourceId, right), LinkVerdict.Accepted, 1, ["decided"])],
    };

    private static IngestionRun Run(string id, RunState state) => new() { Id = id, State = state, StartedAt = Noon };

    private static void AssertSame(Resolution expected, Resolution actual)
    {
        Assert.Equal(expected.Assignments, actual.Assignments);
        Assert.Equal(expected.Links.Select(link => link with { Reasons = [] }), actual.Links.Select(link => link with { Reasons = [] }));
        Assert.Equal(expected.Links.Select(link => link.Reasons.ToList()), actual.Links.Select(link => link.Reasons.ToList()));
    }

    private static void AssertSame(IngestionRun expected, IngestionRun actual)
    {
        Assert.Equal(expected.Inputs, actual.Inputs);
        Assert.Equal(expected with { Inputs = [] }, actual with { Inputs = [] });
    }
}
