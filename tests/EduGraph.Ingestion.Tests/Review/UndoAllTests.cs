using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Reading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Review;
using EduGraph.Ingestion.Tests.Loading;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;
using Microsoft.Extensions.Logging.Abstractions;

namespace EduGraph.Ingestion.Tests.Review;

/// <summary>All of the seed data.</summary>
public sealed class UndoAllTests : LoadingTestBase
{
    private static readonly string SeedFolder = Path.Combine(TestSchema.RepositoryFolder, "seed-data");

    [Fact]
    public async Task Undoing_every_merge_of_the_seed_data_gives_the_unmerged_store_by_hash()
    {
        var store = NewStore();
        await store.OpenAsync(Token);
        await LoadAsync(store, new UnmergedResolver(), [SeedFolder]);
        var unmerged = await StoreHash.ComputeOfGraphAsync(store, Token);

        ScoringResolver resolver = new();
        await LoadAsync(store, resolver, [SeedFolder]);
        var merged = await StoreHash.ComputeAsync(store, Token);
        var mergedGraph = await StoreHash.ComputeOfGraphAsync(store, Token);
        Assert.NotEqual(unmerged, mergedGraph);

        using ReviewDesk desk = new(PipelineOf(store, resolver), resolver, Request().DecisionsPath!, Clock);
        var before = await SnapshotBuilder.BuildAsync(store, TestSchema.Graph, Token);
        var outcome = await desk.DecideAsync(before, new ReviewRequest { Action = ReviewAction.UndoAll, Author = "Mei", Reason = "bare sources" }, Token);

        Assert.Equal(unmerged, await StoreHash.ComputeOfGraphAsync(store, Token));
        Assert.Empty((await store.ReadResolutionAsync(Token)).Assignments);
        Assert.InRange(outcome.Difference.NodeCountAfter, outcome.Difference.NodeCountBefore + 2_000, before.Sources.MentionCount + before.Sources.Count);

        // Nothing was lost: without the decisions the store is what it was.
        File.Delete(Request().DecisionsPath!);
        await LoadAsync(store, resolver, [SeedFolder]);
        Assert.Equal(merged, await StoreHash.ComputeAsync(store, Token));
    }

    private async Task LoadAsync(IGraphStore store, IResolver resolver, IReadOnlyList<string> paths) =>
        await PipelineOf(store, resolver).RunAsync(Request() with { Paths = paths }, Diagnostics, progress: null, Token);

    private IngestionPipeline PipelineOf(IGraphStore store, IResolver resolver) =>
        new(new SeedCatalog(TestSchema.Graph), store, resolver, new IngestionOptions(), Clock, NullLogger<IngestionPipeline>.Instance);
}
