using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Review;
using EduGraph.Ingestion.Tests.Loading;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Ingestion.Tests.Review;

/// <summary>Three pages: two name one university in two scripts, the third names another body.</summary>
public sealed class ReviewDeskTests : LoadingTestBase
{
    private static readonly MentionKey English = new("a", "r0");
    private static readonly MentionKey Chinese = new("b", "r0");
    private static readonly MentionKey Other = new("c", "r0");
    private static readonly string EnglishId = NodeId.Compute("Institution", "a", "r0");
    private static readonly string ChineseId = NodeId.Compute("Institution", "b", "r0");
    private static readonly string OtherId = NodeId.Compute("Institution", "c", "r0");

    private string DecisionsPath => Request().DecisionsPath!;

    [Fact]
    public async Task Merge_of_the_machine_is_undone_and_the_undoing_is_taken_back()
    {
        var (store, desk) = await StartAsync();
        var merge = MergeId.Of(English, Chinese);

        var undone = await DecideAsync(store, desk, ReviewAction.Undo, merge);
        Assert.Equal(new HashSet<string> { EnglishId, ChineseId }, undone.Difference.Nodes.Single().After.Select(node => node.Id).ToHashSet());
        Assert.Equal([EnglishId], undone.Difference.Nodes.Single().Before.Select(node => node.Id));
        Assert.Empty((await store.ReadResolutionAsync(Token)).Assignments);
        Assert.Equal([(merge, "DIFFERENT", "Mei", "why")], (await desk.ReadAsync(Token)).Select(each => (each.Id, each.Verdict, each.Author!, each.Reason!)));

        var back = await DecideAsync(store, desk, ReviewAction.Undo, merge);
        Assert.Equal(2, back.Difference.Nodes.Single().Before.Count);
        Assert.Equal(new Assignment(Chinese, EnglishId), Assert.Single((await store.ReadResolutionAsync(Token)).Assignments));
        Assert.Equal("UNDECIDED", Assert.Single(await desk.ReadAsync(Token)).Verdict);
    }

    [Fact]
    public async Task Nodes_that_nobody_asked_about_are_joined_and_the_ids_of_both_answer()
    {
        var (store, desk) = await StartAsync();

        var outcome = await DecideAsync(store, desk, new ReviewRequest { Action = ReviewAction.Accept, Id = ChineseId, OtherId = "c#r0", Author = "Mei", Reason = "one seal" });

        var change = Assert.Single(outcome.Difference.Nodes);
        Assert.Equal((2, 1), (change.Before.Count, change.After.Count));
        Assert.Equal(3, change.After[0].MentionCount);
        Assert.Equal(change.Before.Sum(node => node.RelationshipCount), change.After[0].RelationshipCount);
        var snapshot = await SnapshotAsync(store);
        Assert.All(new[] { EnglishId, ChineseId, OtherId }, id =>
        {
            Assert.True(snapshot.Nodes.TryFind(id, out var node, out _));
            Assert.Equal(EnglishId, snapshot.Nodes.IdOf(node));
        });
        var board = new ReviewBoard(snapshot);
        Assert.True(snapshot.Nodes.TryFind(EnglishId, out var joined, out _));
        Assert.Equal([LinkVerdict.Same, LinkVerdict.Accepted], board.MergesOf(joined).Select(item => item.Link.Verdict).Order());
    }

    [Fact]
    public async Task Node_is_split_where_the_person_says()
    {
        var (store, desk) = await StartAsync();
        await DecideAsync(store, desk, new ReviewRequest { Action = ReviewAction.Accept, Id = EnglishId, OtherId = OtherId, Author = "Mei", Reason = "mistaken" });

        await DecideAsync(store, desk, new ReviewRequest { Action = ReviewAction.Split, Id = EnglishId, Mentions = [Other, Chinese], Author = "Mei", Reason = "corrected" });

        Assert.Equal(new Assignment(Other, ChineseId), Assert.Single((await store.ReadResolutionAsync(Token)).Assignments));
        Assert.Equal(["DIFFERENT", "DIFFERENT", "SAME"], (await desk.ReadAsync(Token)).Select(each => each.Verdict).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Node_is_taken_apart_whole_and_put_together_again()
    {
        var (store, desk) = await StartAsync();

        await DecideAsync(store, desk, ReviewAction.Undo, EnglishId);
        Assert.Empty((await store.ReadResolutionAsync(Token)).Assignments);
        Assert.Equal(["ALONE", "ALONE"], (await desk.ReadAsync(Token)).Select(each => each.Verdict));

        await DecideAsync(store, desk, ReviewAction.Undo, EnglishId);
        await DecideAsync(store, desk, ReviewAction.Undo, ChineseId);
        Assert.Single((await store.ReadResolutionAsync(Token)).Assignments);
    }

    [Fact]
    public async Task Preview_changes_nothing_and_says_what_the_decision_would_change()
    {
        var (store, desk) = await StartAsync();
        var revision = await store.GetRevisionAsync(Token);
        var request = new ReviewRequest { Action = ReviewAction.Reject, Id = MergeId.Of(English, Chinese), Author = "Mei", Reason = "r", IsPreview = true };

        var preview = await DecideAsync(store, desk, request);
        Assert.Equal((revision, false), (await store.GetRevisionAsync(Token), File.Exists(DecisionsPath)));

        var outcome = await DecideAsync(store, desk, request with { IsPreview = false });
        Assert.Equivalent(preview.Difference, outcome.Difference);
        Assert.Equal((preview.Difference.NodeCountBefore + 1, revision + 1), (outcome.Difference.NodeCountAfter, outcome.Revision));
    }

    [Fact]
    public async Task Load_of_the_same_pages_after_a_decision_leaves_it()
    {
        var (store, desk) = await StartAsync();
        await DecideAsync(store, desk, ReviewAction.Reject, MergeId.Of(English, Chinese));
        var hash = await StoreHash.ComputeAsync(store, Token);

        await Pipeline(store, Pages(), resolver: new ScoringResolver()).RunAsync(Request(), Diagnostics, progress: null, Token);

        Assert.Equal(hash, await StoreHash.ComputeAsync(store, Token));
    }

    [Theory]
    [InlineData(ReviewAction.Accept, "mer-00000000000", ReviewException.UnknownId)]
    [InlineData(ReviewAction.Undo, "nothing", ReviewException.UnknownId)]
    [InlineData(ReviewAction.Undo, "c", ReviewException.BadCommand)]
    [InlineData(ReviewAction.Split, "c", ReviewException.BadCommand)]
    [InlineData(ReviewAction.Split, "b#r0", ReviewException.UnknownId)]
    public async Task Command_about_what_is_not_there_is_refused(ReviewAction action, string id, string code)
    {
        var (store, desk) = await StartAsync();

        var exception = await Assert.ThrowsAsync<ReviewException>(() => DecideAsync(store, desk, action, id));

        Assert.Equal(code, exception.Code);
        Assert.False(File.Exists(DecisionsPath));
    }

    [Theory]
    [InlineData()]
    [InlineData("a#r0", "b#r0")]
    [InlineData("c#r0")]
    public async Task Split_names_some_mentions_of_the_node_and_not_all(params string[] mentions)
    {
        var (store, desk) = await StartAsync();
        MentionKey[] keys = [.. mentions.Select(mention => MentionName.TryParse(mention, out var key) ? key : default)];

        var exception = await Assert.ThrowsAsync<ReviewException>(() => DecideAsync(
            store, desk, new ReviewRequest { Action = ReviewAction.Split, Id = EnglishId, Mentions = keys, Author = "Mei", Reason = "r" }));

        Assert.Equal(ReviewException.BadCommand, exception.Code);
    }

    [Fact]
    public async Task Decision_that_an_earlier_one_stands_against_is_not_recorded()
    {
        var (store, desk) = await StartAsync();
        await DecideAsync(store, desk, ReviewAction.Accept, MergeId.Of(English, Chinese));
        await DecideAsync(store, desk, new ReviewRequest { Action = ReviewAction.Reject, Id = "a#r0", OtherId = "c#r0", Author = "Mei", Reason = "two" });
        var file = await File.ReadAllTextAsync(DecisionsPath, Token);

        var exception = await Assert.ThrowsAsync<ReviewException>(() => DecideAsync(
            store, desk, new ReviewRequest { Action = ReviewAction.Accept, Id = "b#r0", OtherId = "c#r0", Author = "Wu", Reason = "one" }));

        Assert.Equal(ReviewException.Ineffective, exception.Code);
        Assert.Equal(file, await File.ReadAllTextAsync(DecisionsPath, Token));
    }

    [Fact]
    public async Task File_with_faults_is_left_as_it_is()
    {
        var (store, desk) = await StartAsync();
        await File.WriteAllTextAsync(DecisionsPath, "<<<<<<< HEAD\n", Token);

        var exception = await Assert.ThrowsAsync<ReviewException>(() => DecideAsync(store, desk, ReviewAction.Undo, EnglishId));

        Assert.Equal(ReviewException.BadFile, exception.Code);
        Assert.Contains($"{DecisionsPath}:1:1: BAD_DECISION", exception.Message, StringComparison.Ordinal);
        Assert.Equal("<<<<<<< HEAD\n", await File.ReadAllTextAsync(DecisionsPath, Token));
    }

    [Theory]
    [InlineData("", "r")]
    [InlineData("Mei", " ")]
    public async Task Decision_has_an_author_and_a_reason(string author, string reason)
    {
        var (store, desk) = await StartAsync();

        var exception = await Assert.ThrowsAsync<ReviewException>(() => DecideAsync(
            store, desk, new ReviewRequest { Action = ReviewAction.Undo, Id = EnglishId, Author = author, Reason = reason }));

        Assert.Equal(ReviewException.BadCommand, exception.Code);
    }

    private static StubCatalog Pages() => StubCatalog.Of(
        new StubDocument("a") { Name = "Guangxi University" }, new StubDocument("b") { Name = "广西大学" }, new StubDocument("c") { Name = "College of the Sea" });

    private async Task<(IGraphStore Store, ReviewDesk Desk)> StartAsync()
    {
        var store = NewStore();
        await store.OpenAsync(Token);
        ScoringResolver resolver = new();
        await Pipeline(store, Pages(), resolver: resolver).RunAsync(Request(), Diagnostics, progress: null, Token);
        return (store, new ReviewDesk(Pipeline(store, new StubCatalog(), resolver: resolver), resolver, DecisionsPath, Clock));
    }

    private static Task<ReviewOutcome> DecideAsync(IGraphStore store, ReviewDesk desk, ReviewAction action, string id) =>
        DecideAsync(store, desk, new ReviewRequest { Action = action, Id = id, Author = "Mei", Reason = "why" });

    private static async Task<ReviewOutcome> DecideAsync(IGraphStore store, ReviewDesk desk, ReviewRequest request) =>
        await desk.DecideAsync(await SnapshotAsync(store), request, Token);

    private static Task<GraphSnapshot> SnapshotAsync(IGraphStore store) => SnapshotBuilder.BuildAsync(store, TestSchema.Graph, Token);
}
