using EduGraph.Ingestion.Loading;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Ingestion.Tests.Loading;

public sealed class StoreCopyTests : LoadingTestBase
{
    [Fact]
    public async Task Copy_says_the_same_and_knows_the_same_runs()
    {
        var source = NewStore();
        await RunAsync(source, StubCatalog.Of(new StubDocument("a", partCount: 12_000), new StubDocument("b") { Name = "Institution of a" }));
        await RunAsync(source, StubCatalog.Of(new StubDocument("a", partCount: 12_000), new StubDocument("b", "2") { Name = "Institution of a" }));
        var target = NewStore();

        var revision = await StoreCopy.RunAsync(source, target, Token);

        Assert.Equal(await source.GetRevisionAsync(Token), revision);
        Assert.Equal(await StoreHash.ComputeAsync(source, Token), await StoreHash.ComputeAsync(target, Token));
        Assert.NotEmpty((await target.ReadResolutionAsync(Token)).Assignments);
        Assert.Equal(await RunsAsync(source), await RunsAsync(target));
        Assert.Empty(await target.VerifyAsync(Token));
    }

    [Fact]
    public async Task Ingest_goes_on_in_a_copy_as_in_the_original()
    {
        var source = NewStore();
        await RunAsync(source, StubCatalog.Of(new StubDocument("a"), new StubDocument("b")));
        var target = NewStore();
        await StoreCopy.RunAsync(source, target, Token);
        var next = StubCatalog.Of(new StubDocument("a", "2"));

        await RunAsync(source, next);
        await RunAsync(target, next);

        Assert.Equal(await StoreHash.ComputeAsync(source, Token), await StoreHash.ComputeAsync(target, Token));
    }

    [Fact]
    public async Task Empty_store_is_copied()
    {
        var target = NewStore();

        Assert.Equal(0, await StoreCopy.RunAsync(NewStore(), target, Token));
        Assert.Empty(await target.ReadDocumentsAsync(Token));
    }

    private static async Task<IEnumerable<string>> RunsAsync(IGraphStore store) =>
        (await store.ReadRunsAsync(10, Token)).Select(run => $"{run with { Inputs = [] }} {string.Join(' ', run.Inputs)}");
}
