using EduGraph.Api.Tests.Hosting;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;
using EduGraph.Testing.Graphs;

namespace EduGraph.Api.Tests.Review;

/// <summary>Records what it is asked to decide; carries it out by putting the next graph in place.</summary>
internal sealed class StubDesk : IReviewDesk
{
    public List<ReviewRequest> Requests { get; } = [];

    /// <summary>Revisions of the graphs that were decided about.</summary>
    public List<long> Revisions { get; } = [];

    public List<ReviewDecision> Decisions { get; } = [];

    public Exception? Failure { get; set; }

    public FixedStore? Store { get; set; }

    public string Rules => "stub-1";

    public Task<IReadOnlyList<ReviewDecision>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReviewDecision>>(Decisions);

    public Task<ReviewOutcome> DecideAsync(GraphSnapshot before, ReviewRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Revisions.Add(before.Revision);
        if (Failure is not null)
        {
            throw Failure;
        }

        var after = before;
        if (!request.IsPreview)
        {
            Store!.Replace(ReviewWorld.Create(isJoined: true));
            after = ReviewWorld.Create(isJoined: true).Build(TinyGraph.Schema);
        }

        MentionKey first = new("news", "ins-cn");
        MentionKey second = new("register", "b");
        return Task.FromResult(new ReviewOutcome(
            [new ReviewDecision(MergeId.Of(first, second), first, second, "SAME", request.Author, "2026-11-24T00:00:00Z", request.Reason)],
            GraphDifference.Between(before, after),
            before.Revision + 1));
    }
}
