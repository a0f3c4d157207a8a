using System.Globalization;
using EduGraph.Ingestion.Loading;
using EduGraph.Ingestion.Resolution;
using EduGraph.Ingestion.Validation;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Ingestion.Review;

/// <summary>Records people's decisions in a file, and resolves the store by them.</summary>
/// <remarks>
/// A decision is tried in memory first; one without the effect that was asked for is not recorded. Then the file is written, and then the
/// store: where that fails, the next load carries the decision out. Decisions are made one at a time; other processes that write the store
/// at the same moment are found out as between two loads.
/// </remarks>
public sealed class ReviewDesk(IngestionPipeline pipeline, IResolver resolver, string decisionsPath, TimeProvider timeProvider) : IReviewDesk, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <inheritdoc/>
    public string Rules => resolver.Version;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewDecision>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await ReadFileAsync(cancellationToken)).Select(ToReview)];

    /// <inheritdoc/>
    public async Task<ReviewOutcome> DecideAsync(GraphSnapshot before, ReviewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(request);
        CheckText("author", request.Author);
        CheckText("reason", request.Reason);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await DecideAloneAsync(before, request, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ReviewOutcome> DecideAloneAsync(GraphSnapshot before, ReviewRequest request, CancellationToken cancellationToken)
    {
        var known = await ReadFileAsync(cancellationToken);
        var plan = new DecisionPlanner(new ReviewBoard(before), known).Plan(request);
        var (made, decisions, after) = request.Action == ReviewAction.UndoAll
            ? UndoAll(before, known, request, cancellationToken)
            : Try(before, known, plan, request, cancellationToken);
        if (plan.FindObstacle(after) is { } obstacle)
        {
            throw new ReviewException(ReviewException.Ineffective, obstacle);
        }

        var revision = before.Revision;
        if (!request.IsPreview && made.Count > 0)
        {
            await DecisionFile.WriteAsync(decisionsPath, decisions, cancellationToken);
            var report = await pipeline.RunAsync(
                new IngestionRequest { Paths = [], DecisionsPath = decisionsPath }, new DiagnosticLog(), progress: null, cancellationToken);
            revision = report.Revision;
        }

        return new ReviewOutcome([.. made.Select(ToReview)], GraphDifference.Between(before, after), revision);
    }

    private (List<ResolutionDecision> Made, List<ResolutionDecision> All, GraphSnapshot After) Try(
        GraphSnapshot before, IReadOnlyList<ResolutionDecision> known, DecisionPlan plan, ReviewRequest request, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        List<ResolutionDecision> made =
        [
            .. plan.Verdicts.Select(entry => new ResolutionDecision(entry.Key.Left, entry.Key.Right, entry.Value, request.Author, now, request.Reason)),
        ];
        List<ResolutionDecision> all = [.. known.Where(decision => !plan.Verdicts.ContainsKey((decision.Left, decision.Right))), .. made];
        all.Sort((one, other) => (one.Left, one.Right).CompareTo((other.Left, other.Right)));
        made.Sort((one, other) => (one.Left, one.Right).CompareTo((other.Left, other.Right)));
        return (made, all, ReviewPreview.Resolve(before, resolver, all, cancellationToken));
    }

    // Mentions that nothing kept from each other but a third may join once that one stands alone: again, until none do.
    private (List<ResolutionDecision> Made, List<ResolutionDecision> All, GraphSnapshot After) UndoAll(
        GraphSnapshot before, IReadOnlyList<ResolutionDecision> known, ReviewRequest request, CancellationToken cancellationToken)
    {
        DecisionPlan plan = new();
        (List<ResolutionDecision> Made, List<ResolutionDecision> All, GraphSnapshot After) tried = ([], [.. known], before);
        while (DecisionPlanner.Joined(tried.After).Where(mention => !plan.Verdicts.ContainsKey((mention, mention))).ToList() is { Count: > 0 } joined)
        {
            joined.ForEach(mention => plan.With(mention, mention, DecisionVerdict.Alone));
            tried = Try(before, known, plan, request, cancellationToken);
        }

        return tried;
    }

    private async Task<IReadOnlyList<ResolutionDecision>> ReadFileAsync(CancellationToken cancellationToken)
    {
        DiagnosticLog faults = new();
        var decisions = await DecisionFile.ReadAsync(decisionsPath, faults, cancellationToken);
        return faults.Count == 0 ? decisions : throw new ReviewException(ReviewException.BadFile, $"{faults.Kept[0]} Mend the file first.");
    }

    private static void CheckText(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ReviewRequest.TextLengthMax)
        {
            throw new ReviewException(
                ReviewException.BadCommand, $"The {name} has {text.Trim().Length} characters; expected 1 to {ReviewRequest.TextLengthMax}.");
        }
    }

    private static ReviewDecision ToReview(ResolutionDecision decision) => new(
        MergeId.Of(decision.Left, decision.Right),
        decision.Left,
        decision.Right,
        DecisionLine.WordOf(decision.Verdict),
        decision.Author,
        decision.DecidedAt,
        decision.Reason);
}
